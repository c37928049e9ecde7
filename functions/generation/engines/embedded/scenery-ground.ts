import type { SKRSContext2D } from '@napi-rs/canvas';
import { withAlpha } from './color.ts';
import type { Random } from './seeded.ts';
import type { StyleSheet } from './styles.ts';

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
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, withAlpha(color, alpha));
  gradient.addColorStop(0.4, withAlpha(color, alpha * 0.45));
  gradient.addColorStop(1, withAlpha(color, 0));
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
};

export const soften = ({ context, unit }: Ground, amount: number): void => {
  context.filter = `blur(${(unit * amount).toFixed(2)}px)`;
};
