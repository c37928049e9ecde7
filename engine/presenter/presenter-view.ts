import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Area, evenArea } from '../area.ts';
import type { Film } from '../contract.ts';
import type { Shot } from '../direction/direction.ts';
import type { StyleSheet } from '../styles.ts';
import type { Pose } from './animation.ts';
import type { Framing } from './framing.ts';
import { PresenterRig } from './presenter.ts';
import { PresenterLayer } from './presenter-layer.ts';
import type { PresenterLook } from './presenters.ts';
import { StillBreath } from './still-breath.ts';
import type { StillPoses } from './still-poses.ts';

/** How much larger a presenter becomes in a shot that pushes in. */
const pushScale = 1.05;

/** How far from itself a pixel is sampled, in pixels. */
const sampled = 3;

/** What a presenter does in a scene. */
export interface Performance {
  poseAt: (seconds: number) => Pose;
  poses: StillPoses;
}

/** The presenter at a scale, as large as the frame. */
interface Pushed {
  canvas: Canvas;
  scale: number;
}

/** A presenter as one shot frames them. */
export class PresenterView {
  readonly framing: Framing;
  readonly #shot: Shot;
  readonly #rig: PresenterRig;
  readonly #layer: PresenterLayer;
  readonly #poses: StillPoses;
  readonly #breath: StillBreath;
  readonly #every: number;
  readonly #pushed: Pushed | undefined;

  /** @param options.every frames between two steps of a push */
  constructor(
    film: Film,
    { look, sheet, framing }: { look: PresenterLook; sheet: StyleSheet; framing: Framing },
    { poseAt, poses }: Performance,
    { shot, every }: { shot: Shot; every: number },
  ) {
    this.framing = framing;
    this.#shot = shot;
    // Painted as large as a push makes it: it is only ever made smaller.
    const painted = shot.push === 'none' ? framing : { ...framing, unit: framing.unit * pushScale };
    this.#rig = rigOf(look, sheet, painted);
    this.#layer = new PresenterLayer(this.#rig, roomOf(film, painted, shot.push));
    this.#poses = poses;
    // A whole breath lifts the body by about one unit: half a pixel a step.
    const breathing = { framesPerSecond: film.framesPerSecond, every, step: 0.5 / painted.unit };
    this.#breath = new StillBreath(poseAt, poses, breathing);
    this.#every = every;
    this.#pushed =
      shot.push === 'none' ? undefined : { canvas: createCanvas(film.width, film.height), scale: 0 };
  }

  /** What the presenter covers in any frame. */
  get area(): Area {
    return this.#rig.area;
  }

  /** What has moved since the frame before, but for the push. */
  moved(frame: number): Area[] {
    const { pose, headSince, eyesSince, mouthSince } = this.#poses.at(frame);
    if (headSince === frame) return [this.#seen(this.#rig.headArea, frame)];
    const areas: Area[] = [];
    if (eyesSince === frame) areas.push(this.#seen(this.#rig.eyesArea(pose), frame));
    if (mouthSince === frame) areas.push(this.#seen(this.#rig.mouthArea(pose), frame));
    return areas;
  }

  /** @param posed the frame whose pose is shown */
  draw(context: SKRSContext2D, frame: number, posed: number): void {
    const stale = this.#layer.update(this.#poses.at(posed), this.#breath.at(frame));
    if (this.#pushed === undefined) {
      this.#layer.lay(context);
      return;
    }
    this.#push(this.#pushed, frame, stale);
    context.drawImage(this.#pushed.canvas, 0, 0);
  }

  /** Draws the layer smaller, once for all areas of a frame: sampled apart, they would differ by a shade. */
  #push(pushed: Pushed, frame: number, stale: readonly Area[]): void {
    const { width, height } = pushed.canvas;
    const scale = this.#scale(frame);
    const areas =
      pushed.scale === scale ? stale.map((area) => this.#seen(area, frame)) : [{ x: 0, y: 0, width, height }];
    pushed.scale = scale;
    const context = pushed.canvas.getContext('2d');
    const { x, y } = this.framing;
    for (const area of areas) {
      const part = evenArea(area, width, height);
      if (part === undefined) continue;
      context.save();
      context.beginPath();
      context.rect(part.x, part.y, part.width, part.height);
      context.clip();
      context.clearRect(part.x, part.y, part.width, part.height);
      context.translate(x * (1 - scale), y * (1 - scale));
      context.scale(scale, scale);
      this.#layer.lay(context);
      context.restore();
    }
  }

  /** How large the painted presenter is drawn, in steps. */
  #scale(frame: number): number {
    const { from, to, push } = this.#shot;
    if (push === 'none') return 1;
    const due = frame - (frame % this.#every);
    const way = Math.min(1, Math.max(0, (due - from) / Math.max(1, to - from)));
    const near = push === 'in' ? way : 1 - way;
    return (1 + (pushScale - 1) * near) / pushScale;
  }

  #seen({ x, y, width, height }: Area, frame: number): Area {
    const scale = this.#scale(frame);
    if (scale === 1) return { x, y, width, height };
    const { framing } = this;
    // A pixel that is drawn smaller has its neighbours in it, which may have changed.
    return {
      x: framing.x + (x - framing.x) * scale - sampled,
      y: framing.y + (y - framing.y) * scale - sampled,
      width: width * scale + 2 * sampled,
      height: height * scale + 2 * sampled,
    };
  }
}

/** What of the painted presenter is ever seen in the frame, with even bounds. */
const roomOf = ({ width, height }: Film, { x, y }: Framing, push: Shot['push']): Area => {
  if (push === 'none') return { x: 0, y: 0, width, height };
  const even = (length: number): number => Math.ceil(length / 2) * 2 + 2;
  const [left, above] = [even(x * (pushScale - 1)), even(y * (pushScale - 1))];
  const [right, below] = [even((width - x) * (pushScale - 1)), even((height - y) * (pushScale - 1))];
  return { x: -left, y: -above, width: width + left + right, height: height + above + below };
};

/** Rigs of the last shots: a film comes back to the same few framings. */
const rigs = new Map<string, PresenterRig>();
const mostRigs = 4;

const rigOf = (look: PresenterLook, sheet: StyleSheet, framing: Framing): PresenterRig => {
  const key = JSON.stringify([look, sheet, framing]);
  const rig = rigs.get(key) ?? new PresenterRig(look, sheet, framing);
  rigs.delete(key);
  rigs.set(key, rig);
  const [oldest] = rigs.keys();
  if (rigs.size > mostRigs && oldest !== undefined) rigs.delete(oldest);
  return rig;
};
