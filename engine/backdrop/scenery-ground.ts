import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { paintLight } from '../light.ts';
import type { Random } from '../random.ts';
import type { StyleSheet } from '../styles.ts';

/** Where a scenery is painted. `unit` is a hundredth of the shorter side. */
export interface Ground {
  context: SKRSContext2D;
  width: number;
  height: number;
  unit: number;
  sheet: StyleSheet;
  random: Random;
}

/** A round glow that fades to nothing. */
export const glow = (
  { context }: Ground,
  x: number,
  y: number,
  radius: number,
  color: string,
  alpha: number,
): void => {
  paintLight(context, { x, y, radius }, color, [
    [0, alpha],
    [0.4, alpha * 0.45],
    [1, 0],
  ]);
};

/**
 * Paints something out of focus: all of it first, then softened at once, which costs a fraction of softening every
 * shape.
 *
 * @param amount of the blur, in hundredths of the shorter side
 */
export const outOfFocus = (ground: Ground, amount: number, paint: (ground: Ground) => void): void => {
  const layer = createCanvas(ground.width, ground.height);
  paint({ ...ground, context: layer.getContext('2d') });
  const { context } = ground;
  context.filter = `blur(${(ground.unit * amount).toFixed(2)}px)`;
  context.drawImage(layer, 0, 0);
  context.filter = 'none';
};
