import type { SKRSContext2D } from '@napi-rs/canvas';
import { withAlpha } from './color.ts';

/** A share of the way from a light's middle to its rim, and how much of its colour is there, 0..1. */
export type LightStop = readonly [at: number, alpha: number];

/** Paints a round light that is as its stops say. */
export const paintLight = (
  context: SKRSContext2D,
  { x, y, radius }: { x: number; y: number; radius: number },
  color: string,
  stops: readonly LightStop[],
): void => {
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, alpha] of stops) light.addColorStop(at, withAlpha(color, alpha));
  context.fillStyle = light;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
};
