import { mix, withAlpha } from '../color.ts';
import { disc, fill, line, lit, type Painter, type Pen, placed, tint, turned, wave } from './shapes.ts';

const wingPath = 'M0 0 C-14 -8 -26 -30 -16 -42 C-6 -50 8 -40 10 -22 C11 -12 6 -4 0 0 Z';

/** A wing that beats faster than the eye follows: two of its places show at once. */
const wing = (pen: Pen, x: number, lean: number, size: number): void => {
  const beat = wave(pen, 0.14);
  for (const [place, alpha] of [
    [beat, 0.62],
    [-beat * 0.6, 0.28],
  ] as const)
    placed(pen, x, -15, size, () =>
      turned(pen, 0, 0, lean + place * 0.22, () => {
        lit(pen, withAlpha(mix(pen.light, '#eaf6ff', 0.8), alpha), withAlpha('#ffffff', alpha), wingPath);
        line(
          pen,
          withAlpha(pen.ink, alpha * 0.4),
          0.8,
          'M-1 -2 C-5 -14 -10 -26 -12 -36 M0 -3 C2 -14 2 -24 0 -34',
        );
      }),
    );
};

const bodyPath = 'M-38 4 C-40 -10 -26 -19 -8 -19 C8 -19 18 -12 18 1 C18 13 8 19 -8 19 C-24 19 -34 14 -38 4 Z';

const bee: Painter = (pen) => {
  const honey = tint(pen, '#f2b233', 0.9);
  const edge = mix(honey, '#fff3c4', 0.6);
  const dark = mix(pen.ink, '#241a10', 0.7);
  placed(pen, wave(pen, 3.4) * 3, 8 + wave(pen, 1.7) * 4, 1, () =>
    turned(pen, 0, 0, -0.1 + wave(pen, 3.4, 0.25) * 0.06, () => {
      wing(pen, -12, -0.55, 0.86);
      for (const x of [-16, -4, 8])
        line(
          pen,
          dark,
          2,
          x < 0 ? (x < -10 ? 'M-16 15 L-20 25 L-17 28' : 'M-4 17 L-6 27 L-3 30') : 'M8 15 L9 25 L12 27',
        );
      fill(pen, dark, 'M-36 2 L-48 6 L-36 10 Z');
      lit(pen, honey, edge, bodyPath, 1.5, 2.4);
      fill(
        pen,
        dark,
        'M-33 -8 C-29 -12 -27 -14 -24 -15.5 C-29 -4 -29 8 -25 16 C-28 15 -31 13 -33 11 C-36 5 -36 -2 -33 -8 Z',
      );
      fill(
        pen,
        dark,
        'M-17 -18 C-13 -19 -10 -19 -7 -19 C-11 -6 -11 8 -7 19 C-10 19 -14 19 -17 18 C-21 6 -21 -7 -17 -18 Z',
      );
      fill(
        pen,
        mix(honey, '#fff0c0', 0.35),
        'M1 -18 C12 -19 20 -12 20 0 C20 12 12 18 1 18 C-3 8 -3 -8 1 -18 Z',
      );
      disc(pen, dark, 25, -2, 13, 12.4);
      disc(pen, mix(dark, pen.light, 0.16), 24, -5, 9, 6);
      disc(pen, '#ffffff', 29, -3, 4.4, 5);
      disc(pen, '#171310', 30.2, -2.4, 2.3, 2.8);
      disc(pen, '#ffffff', 31, -3.6, 0.9);
      line(pen, mix(pen.light, '#ffffff', 0.4), 1.2, 'M30 5 C32 6.4 34 6 35.4 4.4');
      line(pen, dark, 1.8, 'M27 -13 C29 -21 33 -25 38 -26 M31 -11 C35 -18 40 -20 45 -19');
      disc(pen, dark, 38.4, -26, 2);
      disc(pen, dark, 45.4, -19, 2);
      wing(pen, -2, -0.12, 1);
    }),
  );
};

export const insects = { bee } as const;
