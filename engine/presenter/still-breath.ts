import type { Pose } from './animation.ts';
import type { StillPoses } from './still-poses.ts';

/**
 * Breath as the body shows it, in steps. It is slow: a step waits for the head to move, with which the presenter is
 * painted anyway, and for no longer than until the next.
 */
export class StillBreath {
  readonly #poseAt: (seconds: number) => Pose;
  readonly #poses: StillPoses;
  readonly #framesPerSecond: number;
  readonly #every: number;
  readonly #step: number;
  readonly #held: number[] = [];

  /**
   * @param every frames between two looks: the body is painted no more often
   * @param step how much air makes a step, 0..1
   */
  constructor(
    poseAt: (seconds: number) => Pose,
    poses: StillPoses,
    { framesPerSecond, every, step }: { framesPerSecond: number; every: number; step: number },
  ) {
    this.#poseAt = poseAt;
    this.#poses = poses;
    this.#framesPerSecond = framesPerSecond;
    this.#every = every;
    this.#step = step;
  }

  /** @returns how full the lungs are, 0..1; the same for a frame in whatever order frames are asked for */
  at(frame: number): number {
    const look = Math.floor(frame / this.#every);
    for (let next = this.#held.length; next <= look; next += 1) {
      const seen = next * this.#every;
      const steps = Math.round(this.#poseAt(seen / this.#framesPerSecond).breath / this.#step);
      const last = this.#held.at(-1) ?? steps;
      const isDue = this.#poses.at(seen).headSince === seen || Math.abs(steps - last) > 1;
      this.#held.push(isDue ? steps : last);
    }
    return (this.#held[look] ?? 0) * this.#step;
  }
}
