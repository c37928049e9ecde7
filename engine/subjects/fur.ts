import { mix } from '../color.ts';
import { disc, type Pen, tint, wave } from './shapes.ts';

/** A fur: its colour, which the words may change, its lit edge, and what lies in its shade. */
export const fur = (pen: Pen, color: string, share = 0.62) => {
  const coat = tint(pen, pen.own ?? color, share);
  return {
    coat,
    edge: mix(coat, pen.light, 0.42),
    shade: mix(coat, pen.ink, 0.42),
    pale: mix(coat, pen.light, 0.72),
  };
};

export type Fur = ReturnType<typeof fur>;

/** An eye that blinks now and then. */
export const eye = (pen: Pen, x: number, y: number, radius: number): void => {
  const open = wave(pen, 4) > 0.985 ? 0.2 : 1;
  disc(pen, mix(pen.ink, '#000000', 0.4), x, y, radius, radius * open);
  if (open === 1) disc(pen, '#ffffff', x + radius * 0.3, y - radius * 0.35, radius * 0.32);
};
