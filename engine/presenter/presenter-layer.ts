import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Area, evenArea, evenAreaIn } from '../area.ts';
import type { PresenterRig } from './presenter.ts';
import type { StillPose } from './still-poses.ts';

/** What a layer shows. */
interface Shown {
  still: StillPose;
  breath: number;
}

/** A presenter apart from what is behind, of whom only what moves is painted anew: a new backdrop costs a copy. */
export class PresenterLayer {
  readonly #rig: PresenterRig;
  readonly #area: Area;
  readonly #canvas: Canvas;
  #shown: Shown | undefined;

  /** @param room what is kept of the presenter: the frame, or more where they are drawn smaller than painted */
  constructor(rig: PresenterRig, room: Area) {
    this.#rig = rig;
    this.#area = evenAreaIn(rig.area, room) ?? { x: 0, y: 0, width: 2, height: 2 };
    this.#canvas = createCanvas(this.#area.width, this.#area.height);
  }

  /**
   * Paints what is not as it should be.
   *
   * @param breath how full the lungs are for the body
   * @returns the areas that were painted anew
   */
  update(still: StillPose, breath: number): readonly Area[] {
    const stale = this.#stale(still, breath);
    for (const area of stale) this.#paint(area, still, breath);
    this.#shown = { still, breath };
    return stale;
  }

  /** Lays the painted presenter down. */
  lay(context: SKRSContext2D): void {
    context.drawImage(this.#canvas, this.#area.x, this.#area.y);
  }

  /** What of the layer is not as it should be. */
  #stale({ pose, headSince, eyesSince, mouthSince }: StillPose, breath: number): Area[] {
    if (this.#shown?.breath !== breath) return [this.#area];
    const { still } = this.#shown;
    if (still.headSince !== headSince) return [this.#rig.headArea];
    const areas: Area[] = [];
    if (still.eyesSince !== eyesSince) areas.push(this.#rig.eyesArea(pose));
    if (still.mouthSince !== mouthSince) areas.push(this.#rig.mouthArea(pose));
    return areas;
  }

  #paint(area: Area, { pose }: StillPose, breath: number): void {
    const { x, y, width, height } = this.#area;
    const part = evenArea({ ...area, x: area.x - x, y: area.y - y }, width, height);
    if (part === undefined) return;
    const context = this.#canvas.getContext('2d');
    context.save();
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    context.clearRect(part.x, part.y, part.width, part.height);
    context.translate(-x, -y);
    this.#rig.draw(context, pose, breath);
    context.restore();
  }
}
