import { mix, withAlpha } from '../color.ts';
import { fishBody, rings } from './creatures.ts';
import { aboveWater, cycle, disc, type Pen, placed, turned, wave } from './shapes.ts';

/** A leap out of the water: how high, how far, and how long from one to the next. */
const leap = { high: 86, far: 96, seconds: 2.2, share: 0.62 };

/** Drops thrown up where a fish breaks the surface at x. */
const splash = (pen: Pen, x: number, since: number): void => {
  if (since < 0 || since > 0.5) return;
  const way = since / 0.5;
  const color = withAlpha(mix(pen.light, '#ffffff', 0.4), 0.85 * (1 - way));
  for (let index = 0; index < 9; index += 1) {
    const side = index - 4;
    const high = (26 - Math.abs(side) * 3.6) * Math.sin(Math.PI * Math.min(1, way * 1.15));
    disc(pen, color, x + side * 5 * (0.6 + way), -2 - high, 2.6 - way * 1.4, 3 - way * 1.4);
  }
};

const leaping = (pen: Pen): void => {
  const turn = cycle(pen, leap.seconds);
  const way = turn / leap.share;
  const [from, to] = [-leap.far / 2, leap.far / 2];
  placed(pen, 0, 0, 1, () => {
    if (way < 1) {
      const x = from + leap.far * way;
      const y = 14 - 4 * (leap.high + 14) * way * (1 - way);
      const slope = (-4 * (leap.high + 14) * (1 - 2 * way)) / leap.far;
      aboveWater(pen, () =>
        placed(pen, x, y, 0.8, () => turned(pen, 0, 0, Math.atan(slope) * 0.92, () => fishBody(pen))),
      );
    }
    splash(pen, from, (turn - 0.02) * leap.seconds);
    splash(pen, to, (turn - leap.share * 0.94) * leap.seconds);
    rings(pen, turn < leap.share * 0.7 ? from : to, 30);
  });
};

/** A back and a fin that cut the surface, and the rest seen dimly through the water; ripples run out behind. */
const swimming = (pen: Pen): void => {
  const { context } = pen;
  const sway = wave(pen, 1.2) * 2;
  context.save();
  context.globalAlpha *= 0.55;
  placed(pen, 0, 8 + sway * 0.4, 0.8, () => turned(pen, 0, 0, sway * 0.016, () => fishBody(pen)));
  context.restore();
  aboveWater(pen, () =>
    placed(pen, 0, 8 + sway * 0.4, 0.8, () => turned(pen, 0, 0, sway * 0.016, () => fishBody(pen))),
  );
  for (let index = 0; index < 3; index += 1) {
    const way = cycle(pen, 1.8, index / 3);
    context.strokeStyle = withAlpha(mix(pen.light, '#ffffff', 0.4), 0.5 * (1 - way));
    context.lineWidth = 1.5;
    context.beginPath();
    context.ellipse(-26 - way * 34, 1, 22 + way * 34, 2 + way * 3, 0, Math.PI * 0.6, Math.PI * 1.4);
    context.stroke();
  }
};

/** Paints a fish that swims at the surface or leaps out of the water. */
export const paintFishGoing = (pen: Pen, isLeaping: boolean): void =>
  isLeaping ? leaping(pen) : swimming(pen);
