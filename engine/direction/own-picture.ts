import type { SKRSContext2D } from '@napi-rs/canvas';
import { openShown, type ShownPicture } from '../backdrop/shown-picture.ts';
import type { Frame } from '../frame.ts';
import type { NamedPicture } from './direction.ts';
import type { InsertPlan } from './insert.ts';

/** Frames between two drawings of a picture into which the view moves, as a backdrop has them. */
const every = 3;
/** The share of a picture that may be cut off to fill its place; of one that loses more, all is shown. */
const mostCut = 0.35;

/** Whether a picture fills a place without losing much of itself: heads and feet stay in it. */
export const careFit = (picture: Frame, { width, height }: Frame): 'cover' | 'contain' => {
  const [own, place] = [picture.width / picture.height, width / height];
  return 1 - Math.min(own / place, place / own) <= mostCut ? 'cover' : 'contain';
};

/** A picture or a clip of the owner's in a layout; frames are those of its shot. */
export class OwnPicture {
  readonly #plan: InsertPlan;
  readonly #shown: NamedPicture;
  readonly #frame: Frame;
  #opened: ShownPicture | undefined;

  constructor(plan: InsertPlan, shown: NamedPicture, frame: Frame) {
    this.#plan = plan;
    this.#shown = shown;
    this.#frame = frame;
  }

  isMoving(frame: number): boolean {
    const { isClip, pan = 'none' } = this.#shown;
    return isClip === true || (pan !== 'none' && frame % every === 0) || frame === 0;
  }

  /** @throws {PictureUnreadable} when the file is missing, or no picture */
  async prepare(frame: number): Promise<void> {
    this.#opened ??= await this.#open();
    await this.#opened.seek?.(frame);
  }

  #open(): Promise<ShownPicture> {
    const { film, shot, files = {} } = this.#plan;
    const { checksum, fit } = this.#shown;
    return openShown(this.#shown, files[checksum], {
      frame: this.#frame,
      fitOf: (picture) => fit ?? careFit(picture, this.#frame),
      pace: { frames: shot.to - shot.from, framesPerSecond: film.framesPerSecond, every },
    });
  }

  draw(context: SKRSContext2D, frame: number): void {
    if (this.#opened === undefined) throw new Error(`Frame ${frame} of a shot was not made ready`);
    this.#opened.draw(context, frame);
  }

  close(): void {
    this.#opened?.close?.();
    this.#opened = undefined;
  }
}
