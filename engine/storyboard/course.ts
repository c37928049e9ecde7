import { clamp } from '../easing.ts';
import type { Action } from '../language/deeds.ts';

/** Who moves: where it is at the scene's middle, its size and width in pixels, its pace in pixels a second. */
export interface Mover {
  x: number;
  y: number;
  size: number;
  wide: number;
  pace: number;
  action: Action | undefined;
  isAirborne: boolean;
  /** Who goes on in hops, in the air alone: the way at a moment, in its own sizes. */
  hopped?: (seconds: number) => number;
  /** What goes up along its own slant, as a rocket and a plane do: how far to the right, per way up. */
  slant: number;
}

/** Where a mover is, which way it looks (1 right, -1 left, between while it turns), and how it goes. */
export interface Moment {
  x: number;
  y: number;
  facing: number;
  /** The way it has gone, in its own sizes, and its share of its pace. */
  way: number;
  share: number;
}

/** How long a turn takes to and fro, as a softness of time in seconds. */
const turnSeconds = 0.32;

/** The scene's share after which what stops stands. */
const stopAt = 0.62;
const brakeSeconds = 1.5;

/** Across the picture and back: it turns where nobody sees it. */
const toAndFro = ({ x, y, size, wide, pace, hopped }: Mover, width: number, seconds: number): Moment => {
  const margin = wide / 2 + size * 0.1;
  const full = width + margin * 2;
  const way = hopped === undefined ? pace * seconds : hopped(seconds) * size;
  const gone = x + margin + way;
  const lap = Math.floor(gone / full);
  const rest = gone - lap * full;
  const isBack = Math.abs(lap) % 2 === 1;
  return {
    x: (isBack ? full - rest : rest) - margin,
    y,
    facing: isBack ? -1 : 1,
    way: way / size,
    share: 1,
  };
};

/** It slows and stands at its place from then on. */
const stopping = ({ x, y, size, pace }: Mover, length: number, seconds: number): Moment => {
  const left = Math.max(0, length * stopAt - seconds);
  const slow = Math.min(left, brakeSeconds);
  // Braking evenly, it needs twice the time for the last of the way.
  const rest = pace * (slow ** 2 / (2 * brakeSeconds) + Math.max(0, left - brakeSeconds));
  return { x: x - rest, y, facing: 1, way: -rest / size, share: slow / brakeSeconds };
};

/** It goes to its place, turns there, and goes back. */
const turning = ({ x, y, size, pace }: Mover, length: number, seconds: number): Moment => {
  const since = seconds - length / 2;
  const soft = Math.sqrt(since ** 2 + turnSeconds ** 2);
  return {
    x: x - pace * (soft - turnSeconds),
    y,
    facing: -Math.tanh(since / 0.1),
    way: (pace * Math.sign(since) * (soft - turnSeconds)) / size,
    share: Math.abs(since) / soft,
  };
};

/** Up from the ground or down to it, at the scene's middle at its place. */
const lifting = (
  { x, y, size, slant, pace, action }: Mover,
  { height, length }: { height: number; length: number },
  seconds: number,
): Moment => {
  const side = action === 'rise' ? -1 : 1;
  const share = clamp(seconds / length) - 0.5;
  const up = side * share * height * 0.44;
  const across = slant === 0 ? pace * (seconds - length / 2) : Math.abs(up) * Math.sign(share) * slant;
  return { x: x + across, y: y + up, facing: 1, way: 0, share: size > 0 ? 1 : 0 };
};

/**
 * Where a mover is at a moment of its scene; its feet or wheels keep to `way`, so that they never slide.
 *
 * @param seconds since the scene began, of `length` seconds
 */
export const momentOf = (
  mover: Mover,
  scene: { width: number; height: number; length: number },
  seconds: number,
): Moment => {
  const { action, x, y, pace, size } = mover;
  if (action === 'stop') return stopping(mover, scene.length, seconds);
  if (action === 'turn') return turning(mover, scene.length, seconds);
  if ((action === 'rise' || action === 'fall') && mover.isAirborne) return lifting(mover, scene, seconds);
  // Hops are timed by the scene's clock, so that its drawing and its way agree.
  if (pace > 0 && mover.hopped !== undefined) {
    const middle = mover.hopped(scene.length / 2) * size;
    return toAndFro({ ...mover, x: x - middle }, scene.width, seconds);
  }
  if (pace > 0) return toAndFro(mover, scene.width, seconds - scene.length / 2);
  return { x, y, facing: 1, way: (pace * seconds) / size, share: 1 };
};
