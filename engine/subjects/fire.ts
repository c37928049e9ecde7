import { mix, withAlpha } from '../color.ts';
import { cycle, disc, glow, type Pen, tone, wave } from './shapes.ts';

/** One tongue of fire that stands on (x, y). */
const tongue = (
  pen: Pen,
  at: { x: number; y: number; wide: number; tall: number },
  late: number,
  color: string,
): void => {
  const { context } = pen;
  const { x, y, wide } = at;
  const tall = at.tall * (0.84 + 0.11 * wave(pen, 0.83, late) + 0.07 * wave(pen, 0.37, late * 2));
  const lean = wave(pen, 1.1, late) * wide * 0.3;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x - wide * 0.5, y);
  context.bezierCurveTo(
    x - wide * 0.72,
    y - tall * 0.42,
    x - wide * 0.2 + lean * 0.3,
    y - tall * 0.6,
    x + lean,
    y - tall,
  );
  context.bezierCurveTo(
    x + wide * 0.24 + lean * 0.4,
    y - tall * 0.66,
    x + wide * 0.74,
    y - tall * 0.4,
    x + wide * 0.5,
    y,
  );
  context.quadraticCurveTo(x, y + wide * 0.2, x - wide * 0.5, y);
  context.fill();
};

/** Flames that stand on (x, y), from an outer red to a pale core. */
export const flames = (pen: Pen, x: number, y: number, wide: number, late: number): void => {
  for (const [dx, share, color] of [
    [-0.34, 0.72, '#e8481c'],
    [0.36, 0.8, '#ee5a1e'],
    [0, 1, '#f7821f'],
    [-0.1, 0.68, '#ffb13d'],
    [0.12, 0.5, '#ffd873'],
    [0, 0.28, '#fff4cf'],
  ] as const)
    tongue(
      pen,
      { x: x + dx * wide, y, wide: wide * share * 0.9, tall: wide * 1.75 * share },
      late + dx + share,
      color,
    );
};

/** Smoke that rises from (x, y), swells and thins. */
export const smoke = (pen: Pen, x: number, y: number, tall: number, puff: number, late: number): void => {
  for (let index = 0; index < 6; index += 1) {
    const way = cycle(pen, 4.2, index / 6 + late);
    const radius = puff * (0.4 + way * 1.1);
    const side = wave(pen, 4.2, index / 3 + late) * puff * 0.4 + way * puff * 1.6;
    disc(
      pen,
      withAlpha(mix(tone(pen, 0.16), '#3a3532', 0.5), 0.5 * Math.sin(Math.PI * way ** 0.7)),
      x + side,
      y - way * tall,
      radius,
      radius * 0.86,
    );
  }
};

/** Where each subject that can burn has its flames: x, y and how wide; the first smokes. */
const seats = {
  house: [
    [-40, -206, 50],
    [52, -210, 62],
    [98, -152, 42],
    [-96, -92, 30],
    [58, -92, 30],
  ],
  shop: [
    [-60, -296, 70],
    [70, -296, 58],
    [-90, -216, 40],
    [86, -130, 34],
  ],
  castle: [
    [-157, -346, 66],
    [16, -440, 84],
    [280, -266, 64],
    [-64, -158, 58],
  ],
  windmill: [
    [-16, -318, 60],
    [26, -300, 48],
    [0, -200, 34],
  ],
  tent: [
    [-6, -96, 40],
    [28, -60, 32],
    [-44, -40, 30],
  ],
  tree: [
    [-70, -190, 64],
    [20, -226, 76],
    [84, -170, 56],
    [-20, -140, 50],
  ],
  car: [
    [60, -54, 40],
    [8, -74, 34],
    [-50, -60, 30],
  ],
  bus: [
    [-90, -160, 60],
    [60, -166, 66],
    [150, -110, 40],
  ],
  boat: [
    [-30, -44, 44],
    [24, -36, 52],
    [60, -40, 34],
  ],
} as const satisfies Partial<Record<string, readonly (readonly [number, number, number])[]>>;

export type Burnable = keyof typeof seats;

export const isBurnable = (subject: string): subject is Burnable => Object.hasOwn(seats, subject);

/** The smoke behind what burns. */
export const paintSmoke = (pen: Pen, subject: Burnable): void => {
  const spots: readonly (readonly [number, number, number])[] = seats[subject];
  spots.slice(0, 2).forEach(([x, y, wide], index) => {
    smoke(pen, x, y - wide, wide * 2.6, wide * 0.62, index * 0.37);
  });
};

/** The fire on what burns, and its light on everything about it. */
export const paintFire = (pen: Pen, subject: Burnable): void => {
  const spots: readonly (readonly [number, number, number])[] = seats[subject];
  spots.forEach(([x, y, wide], index) => {
    glow(
      pen,
      '#ff8a30',
      x,
      y - wide * 0.7,
      wide * 2.3,
      (pen.isDark ? 0.62 : 0.4) + 0.05 * wave(pen, 0.7, index),
    );
    flames(pen, x, y, wide, index * 0.29 + 0.1);
  });
};
