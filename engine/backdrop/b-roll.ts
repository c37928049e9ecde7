import type { SKRSContext2D } from '@napi-rs/canvas';
import type { BRollShot, Film, PictureFiles, SceneTiming } from '../contract.ts';
import { smoothStep } from '../easing.ts';
import { openShown, type ShownPicture } from './shown-picture.ts';

/** Frames in which a picture comes over the presenter, and in which it goes. */
const fadeFrames = 6;

/** A shot with the frames in which it is seen, the last one not among them. */
interface Span {
  shot: BRollShot;
  from: number;
  to: number;
  /** It comes where another ends, or goes where another begins: at once, so that nobody is seen between them. */
  isCutIn: boolean;
  isCutOut: boolean;
}

/** A shot that is decoded. */
interface Shown {
  span: Span;
  picture: ShownPicture;
}

/**
 * When the shots of a scene are seen: from the first to behind the last word of their part, on frames in which all of
 * the picture is drawn. One that no word is heard of is not seen.
 */
const spansOf = (
  shots: readonly BRollShot[],
  { words, frames }: SceneTiming,
  pace: { framesPerSecond: number; every: number },
): Span[] => {
  const step = (seconds: number, round: (steps: number) => number): number =>
    pace.every * round((seconds * pace.framesPerSecond) / pace.every);
  const heard = shots.flatMap((shot) => {
    const first = words.findIndex(({ offset }) => offset >= shot.from && offset < shot.to);
    const last = words.findLastIndex(({ offset }) => offset >= shot.from && offset < shot.to);
    const [begin, end] = [words[first], words[last]];
    if (begin === undefined || end === undefined) return [];
    const from = step(begin.start, Math.floor);
    return [{ shot, first, last, from, to: Math.min(frames, step(end.end, Math.ceil)) }];
  });
  return heard.map(({ shot, first, last, from, to }, index) => {
    const following = heard[index + 1];
    const isCutOut = following?.first === last + 1;
    const end = isCutOut ? following.from : Math.min(to, following?.from ?? to);
    const isCutIn = first > 0 && heard[index - 1]?.last === first - 1;
    return { shot, from, to: end, isCutIn, isCutOut };
  });
};

/** What a scene shows in place of its presenter while parts of it are spoken. One shot at a time is decoded. */
export class BRoll {
  readonly #film: Film;
  readonly #spans: readonly Span[];
  readonly #files: NonNullable<PictureFiles['bRoll']>;
  readonly #every: number;
  #shown: Shown | undefined;

  private constructor(
    film: Film,
    spans: readonly Span[],
    { files = {}, every }: { files: PictureFiles['bRoll'] | undefined; every: number },
  ) {
    this.#film = film;
    this.#spans = spans;
    this.#files = files;
    this.#every = every;
  }

  /**
   * The shots of a scene that fill the frame; undefined where it has none.
   *
   * @param options.every on so-manieth frames the scene is drawn anew as a whole
   * @param options.isElsewhere tells of those that stand in a layout
   */
  static of(
    film: Film,
    timing: SceneTiming,
    options: {
      files: PictureFiles['bRoll'] | undefined;
      every: number;
      isElsewhere: (shot: BRollShot) => boolean;
    },
  ): BRoll | undefined {
    const shots = film.scenes[timing.index]?.bRoll?.filter((shot) => !options.isElsewhere(shot)) ?? [];
    if (shots.length === 0) return undefined;
    const { framesPerSecond } = film;
    return new BRoll(film, spansOf(shots, timing, { framesPerSecond, every: options.every }), options);
  }

  /** Whether a frame differs from the one before for a shot alone. */
  isMoving(frame: number): boolean {
    const presence = this.#presence(frame);
    if (presence !== this.#presence(frame - 1)) return true;
    return presence > 0 && this.#spanAt(frame)?.shot.isClip === true;
  }

  /** Whether nothing is seen of what a shot is over. */
  isAll(frame: number): boolean {
    return this.#presence(frame) >= 1;
  }

  /** Decodes what is due; frames come in order. @throws {PictureUnreadable} when that is no picture */
  prepare(frame: number): Promise<void> | undefined {
    const span = this.#spanAt(frame);
    if (span === undefined) {
      this.close();
      return undefined;
    }
    return this.#seek(span, frame);
  }

  async #seek(span: Span, frame: number): Promise<void> {
    if (this.#shown?.span !== span) {
      this.close();
      this.#shown = { span, picture: await this.#open(span) };
    }
    await this.#shown.picture.seek?.(frame - span.from);
  }

  #open({ shot, from, to }: Span): Promise<ShownPicture> {
    const { framesPerSecond } = this.#film;
    return openShown(shot, this.#files[shot.checksum], {
      frame: this.#film,
      fitOf: () => shot.fit,
      pace: { frames: to - from, framesPerSecond, every: this.#every },
    });
  }

  /** Draws what is due over what is there. */
  draw(context: SKRSContext2D, frame: number): void {
    const presence = this.#presence(frame);
    if (presence <= 0) return;
    if (this.#shown === undefined || this.#shown.span !== this.#spanAt(frame))
      throw new Error(`Frame ${frame} was not made ready`);
    context.globalAlpha = presence;
    this.#shown.picture.draw(context, frame - this.#shown.span.from);
    context.globalAlpha = 1;
  }

  close(): void {
    this.#shown?.picture.close?.();
    this.#shown = undefined;
  }

  #spanAt(frame: number): Span | undefined {
    return this.#spans.find(({ from, to }) => frame >= from && frame < to);
  }

  #presence(frame: number): number {
    const span = this.#spanAt(frame);
    if (span === undefined) return 0;
    const { from, to, isCutIn, isCutOut } = span;
    const fade = Math.max(1, Math.min(fadeFrames, Math.floor((to - from) / 3)));
    // The first frame shows something of it already, and the last one still does.
    const come = isCutIn ? 1 : smoothStep(from - 1, from - 1 + fade, frame);
    const gone = isCutOut ? 0 : smoothStep(to - fade, to, frame);
    return come * (1 - gone);
  }
}
