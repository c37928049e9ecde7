import { mix } from '../color.ts';
import { type Fur, fur } from './fur.ts';
import { disc, fill, line, lit, type Pen, placed, tint, wave } from './shapes.ts';

/** Who sleeps curled up: fur, scale, ears, and whether a brush or a thin tail lies around it. */
const sleepers = {
  fox: { color: '#d2662a', share: 0.78, scale: 0.5, ear: 'pointed', tail: 'brush' },
  dog: { color: '#a9713f', share: 0.62, scale: 0.56, ear: 'hanging', tail: 'thin' },
  cat: { color: '#4a4652', share: 0.5, scale: 0.44, ear: 'pointed', tail: 'thin' },
  bear: { color: '#6d4a33', share: 0.6, scale: 1.1, ear: 'round', tail: 'none' },
  rabbit: { color: '#a08a74', share: 0.55, scale: 0.34, ear: 'long', tail: 'none' },
} as const;

export type Sleeper = keyof typeof sleepers;

const ears = {
  pointed: 'M20 -29 C17 -38 17 -45 19 -51 C26 -46 31 -40 33 -33 Z',
  hanging: 'M20 -34 C12 -32 8 -20 12 -8 C16 -4 22 -8 24 -16 C27 -24 28 -32 20 -34 Z',
  round: 'M20 -33 C17 -40 22 -46 28 -43 C33 -40 33 -34 30 -31 Z',
  long: 'M24 -33 C10 -42 -8 -46 -18 -40 C-12 -32 6 -27 20 -26 Z',
} as const;

const tails = {
  brush:
    'M-44 -14 C-52 -4 -40 2 -20 1.4 L24 1.4 C38 2 46 -2 48 -8 C42 -14 30 -15 18 -13 C-2 -10 -28 -8 -40 -18 Z',
  thin: 'M-42 -10 C-50 -2 -40 1.6 -24 1.2 L14 1 C20 0.6 20 -4 14 -4.4 L-20 -4.6 C-32 -4.6 -38 -6 -40 -12 Z',
} as const;

const head = (pen: Pen, { coat, edge, shade, pale }: Fur, kind: Sleeper): void => {
  const { ear } = sleepers[kind];
  const dark = mix(pen.ink, coat, 0.12);
  if (ear !== 'hanging') lit(pen, shade, coat, ears[ear], 1, 1);
  lit(
    pen,
    coat,
    edge,
    'M12 -18 C12 -30 22 -37 31 -35 C40 -33 46 -24 55 -15 C59 -11 58.6 -5 54 -4 C44 -1.6 30 -1 22 -3 C15 -6 12 -11 12 -18 Z',
    1.6,
    1.8,
  );
  if (kind === 'fox' || kind === 'dog')
    fill(
      pen,
      kind === 'fox' ? pale : mix(coat, pale, 0.4),
      'M26 -2.4 C30 -10 40 -14 56.6 -13 C59 -9 58 -5 54 -4 C44 -1.6 34 -1.2 26 -2.4 Z',
    );
  line(pen, dark, 1.5, 'M31 -19 C33 -16.4 37 -15.8 39.6 -17.6');
  disc(pen, kind === 'cat' || kind === 'rabbit' ? tint(pen, '#d78a8a', 0.8) : dark, 56, -12.4, 2.6, 2.1);
  if (ear === 'hanging') lit(pen, shade, coat, ears.hanging, 1.4, 1);
  if (ear === 'pointed') fill(pen, dark, 'M21 -33 C19.6 -39 19.6 -43 20.4 -46.6 C25 -43 28 -38 29.4 -34 Z');
};

/** Paints an animal that sleeps curled up on the ground, breathing slowly. */
export const paintAsleep = (pen: Pen, kind: Sleeper): void => {
  const { color, share, scale, tail } = sleepers[kind];
  const coats = fur(pen, color, share);
  const { coat, edge, shade, pale } = coats;
  placed(pen, 0, 0, scale, () => {
    placed(pen, 0, 0, [1 + wave(pen, 4) * 0.006, 1 + wave(pen, 4) * 0.022], () => {
      lit(
        pen,
        coat,
        edge,
        'M-46 -12 C-50 -32 -30 -47 -4 -47 C24 -47 42 -34 44 -14 C44 -4 38 0 28 0 L-34 0 C-42 0 -45 -4 -46 -12 Z',
        1.6,
        3,
      );
      line(pen, shade, 1.6, 'M-30 -30 C-16 -36 -4 -26 -6 -12 C-6 -8 -2 -5 4 -5');
    });
    if (tail !== 'none') {
      const long = tail === 'brush' ? coat : shade;
      lit(pen, long, mix(long, pen.light, 0.3), tails[tail], 1, 2);
    }
    if (tail === 'brush')
      fill(pen, pale, 'M30 -14 C38 -14.4 45 -12 48 -8 C46 -2 39 1.6 28 1.4 C32 -3 33 -8 30 -14 Z');
    head(pen, coats, kind);
  });
};
