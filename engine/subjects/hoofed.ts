import { mix } from '../color.ts';
import { eye, type Fur, fur } from './fur.ts';
import { disc, fill, line, lit, type Painter, type Pen, placed, tone, turned, wave } from './shapes.ts';

/** A leg that swings from the hip, far legs in the shade. */
const stepping = (
  pen: Pen,
  color: string,
  edge: string,
  data: string,
  hip: readonly [number, number],
  swing: number,
) => turned(pen, hip[0], hip[1], swing, () => lit(pen, color, edge, data, 0.9, 0.3));

const horseFore =
  'M9 -48 C10 -36 12.4 -28 12.6 -22 C12 -14 12.6 -8 12 -4 L10.6 0 L19 0 L18 -4 C18 -10 18.6 -18 18.6 -23 C20.4 -32 23 -40 23 -48 Z';

const horseHind =
  'M-43 -54 C-45 -44 -41 -38 -37 -32 C-35 -28 -39 -24 -39.6 -20 C-39 -12 -38 -8 -38.6 -4 L-40 0 L-31.6 0 L-32.4 -4 C-32.6 -10 -32.6 -16 -31.6 -20 C-28.6 -26 -26 -34 -20 -46 Z';

export const horseHead = (pen: Pen, { coat, edge, shade }: Fur, mane: string): void => {
  fill(pen, shade, 'M25 -95 L25.6 -102 L30 -95 Z');
  turned(pen, 8, -62, wave(pen, 3.2) * 0.03, () => {
    lit(
      pen,
      coat,
      edge,
      'M29 -96 L32 -103 L35 -95.4 C40 -92.6 45 -84 50 -76.6 C52 -73 50.6 -69.6 47.4 -69 C44 -68.4 41 -70.4 38.6 -73.6 C36 -76 33.4 -77.4 31.6 -77 C29 -71 26.4 -64 25 -57 C23.6 -49.6 20 -43.6 13 -41.4 L2 -62 C10 -66 17 -80 21 -90 C23 -95 26 -97 29 -96 Z',
      2,
      1.2,
    );
    fill(
      pen,
      mane,
      'M32 -98 C20 -100 14 -84 5 -68 C2 -61 6 -60 10 -64 C17 -70 24 -82 29 -92 C30.6 -90 33 -89 34.6 -90.4 C35.4 -93.6 34.4 -96.6 32 -98 Z',
    );
    eye(pen, 37.4, -87, 1.3);
    disc(pen, shade, 47.6, -73.4, 1, 0.8);
  });
};

/** @param angle of the tail, in radians */
export const horseTail = (pen: Pen, mane: string, angle: number): void =>
  turned(pen, -40, -62, angle, () =>
    lit(
      pen,
      mane,
      mix(mane, pen.light, 0.2),
      'M-37 -65 C-50 -64 -57 -46 -53 -26 C-52 -21 -48 -20 -47 -23 C-47 -36 -46 -47 -37 -55 Z',
      1,
      0.6,
    ),
  );

/** A horse's body with its saddle cloth. */
export const horseBody = (pen: Pen, { coat, edge }: Fur): void => {
  lit(
    pen,
    coat,
    edge,
    'M-31 -67 C-18 -68 -6 -61.6 6 -65 C16 -66 25 -60 24.4 -52 C23 -46 19 -42.6 12 -41 C0 -38 -14 -38 -24 -42 C-32 -41 -41 -44 -43 -52 C-44 -61 -39 -67 -31 -67 Z',
    0.4,
    2.2,
  );
  fill(
    pen,
    pen.accent,
    'M-14 -67 C-7 -65.6 -1 -64.6 5 -66 C7 -60 7 -54 5 -49 C-2 -47.6 -9 -47.8 -15 -49.4 C-16 -55 -16 -61 -14 -67 Z',
  );
};

const horse: Painter = (pen) =>
  placed(pen, 0, 0, 1.2, () => {
    const coats = fur(pen, '#8a5434');
    const { coat, edge, shade } = coats;
    const mane = mix(pen.ink, coat, 0.22);
    const step = (shift: number): number => wave(pen, 1.6, shift) * 0.24;
    placed(pen, 5, 0, 1, () => {
      stepping(pen, shade, shade, horseFore, [16, -48], step(0.5));
      stepping(pen, shade, shade, horseHind, [-34, -52], step(0));
    });
    const sway = wave(pen, 1.6) * 0.6;
    horseTail(pen, mane, 0.08 + wave(pen, 3.2) * 0.12);
    stepping(pen, coat, edge, horseHind, [-34, -52], step(0.5));
    stepping(pen, coat, edge, horseFore, [16, -48], step(0));
    placed(pen, 0, sway * 0.5, 1, () => {
      horseHead(pen, coats, mane);
      horseBody(pen, coats);
    });
  });

const deerFore =
  'M7 -42 C9.6 -31 10.8 -25 10.6 -20 C10 -12 10.2 -6 9.6 -2 L9 0 L14.2 0 L13 -3 C13.4 -10 14 -16 14 -20 C15.6 -28 18 -34 19 -43 Z';

const deerHind =
  'M-34.4 -48 C-36 -39 -32 -33 -28.6 -28.4 C-27.4 -25 -30 -21 -30.6 -18 C-30 -11 -29.4 -6 -30.4 -2 L-31 0 L-25.8 0 L-26.6 -3 C-27 -8 -27 -13 -26.4 -17 C-24 -22 -21 -28 -15 -38 Z';

export const deerHead = (pen: Pen, { coat, edge, shade, pale }: Fur): void => {
  const horn = mix(tone(pen, 0.5), '#d9c4a0', 0.4);
  turned(pen, 12, -52, wave(pen, 8) * 0.045, () => {
    line(
      pen,
      mix(horn, pen.ink, 0.35),
      1.5,
      'M25.6 -74 C30 -80 35 -87 34 -98 M30.6 -81 C34.6 -82 38 -86 39 -91 M33.4 -88.6 C36.6 -90.6 38.4 -94.6 38.2 -99',
    );
    fill(pen, shade, 'M26 -73 C29 -77.6 33 -79.4 36 -79.4 C35 -75.6 32 -72 28 -70.6 Z');
    lit(
      pen,
      coat,
      edge,
      'M24.6 -74 C29 -74 33.4 -69.4 39 -64 C40.6 -61.8 39 -59.6 36.4 -59.6 C32.4 -59.8 29.6 -61.2 27.4 -62 C25.6 -57 23.6 -51 21.6 -46 C19 -39.6 16 -36 11 -35 L3 -55 C11 -59 16 -66 19 -71.4 C20.6 -73.6 22.4 -74.4 24.6 -74 Z',
      1.4,
      1,
    );
    line(
      pen,
      horn,
      1.7,
      'M23 -74 C20 -82 17.4 -90 21.6 -100 M20.2 -82 C24.4 -84 27.6 -87 28.6 -92 M19.2 -89.4 C15.4 -91 13 -95 13.2 -100',
    );
    turned(pen, 22, -71, wave(pen, 2.7) * 0.1, () =>
      lit(pen, coat, edge, 'M22.4 -73 C17 -76 12.6 -75.4 10 -72.6 C13 -68.4 18 -67.6 22.6 -68.8 Z', 0.8, 0.8),
    );
    eye(pen, 28.6, -69, 1.2);
    disc(pen, mix(pen.ink, '#000000', 0.2), 38.4, -63, 1.4, 1.1);
    fill(pen, pale, 'M25 -58 C23.4 -52 21.4 -46 19 -41.6 C17 -46 19 -53 22 -58.4 Z');
  });
};

/** @param angle of the tail, in radians */
export const deerTail = (pen: Pen, { pale }: Fur, angle: number): void =>
  turned(pen, -33, -49, angle, () =>
    fill(pen, pale, 'M-32 -52 C-38 -52.6 -41 -47 -39 -42.6 C-35.6 -42 -32 -44 -30 -47 Z'),
  );

const spots = [
  [-24, -51],
  [-17, -50],
  [-10, -49],
  [-20, -46],
  [-13, -45],
  [-3, -50],
] as const;

export const deerBody = (pen: Pen, { coat, edge, pale }: Fur): void => {
  lit(
    pen,
    coat,
    edge,
    'M-25 -56.4 C-14 -57.6 -4 -53.6 5 -56 C15 -58 22 -52 20.6 -45.4 C18.6 -38.6 16 -36 11 -35 C0 -32 -14 -33 -21 -37 C-28 -36 -34.6 -40 -35 -46.4 C-35.4 -52.4 -31 -56.4 -25 -56.4 Z',
    0.4,
    2,
  );
  for (const [x, y] of spots) disc(pen, pale, x, y, 1);
};

const deer: Painter = (pen) =>
  placed(pen, 0, 0, 1.2, () => {
    const coats = fur(pen, '#9a6238');
    const { coat, edge, shade } = coats;
    placed(pen, 5.6, 0, 1, () => {
      fill(pen, shade, deerFore);
      fill(pen, shade, deerHind);
    });
    deerTail(pen, coats, wave(pen, 2) * 0.12);
    lit(pen, coat, edge, deerHind, 0.8, 0.3);
    lit(pen, coat, edge, deerFore, 0.8, 0.3);
    deerHead(pen, coats);
    deerBody(pen, coats);
  });

export const hoofed = { horse, deer } as const;
