import { mix, withAlpha } from '../color.ts';
import { seededRandom } from '../random.ts';
import { type Fur, fur } from './fur.ts';
import { disc, fill, line, lit, type Painter, type Pen, placed, tint, tone, turned, wave } from './shapes.ts';

const bearFore =
  'M18 -56 C16 -38 19 -22 18 -9 C17.4 -4 19 0 21.6 0 L38 0 C40.4 -4 37.6 -8 34 -9.4 C34 -22 40 -36 43 -50 Z';
const bearHind =
  'M-53 -56 C-57 -40 -51 -24 -51 -9.4 C-52 -4 -51 0 -48 0 L-30.6 0 C-28.4 -5 -31 -8 -34 -9.4 C-34 -20 -26 -30 -16 -42 Z';

/** A bear without its legs, its belly some 40 over the ground. */
export const bearTrunk = (pen: Pen, { coat, edge, shade, pale }: Fur): void => {
  lit(
    pen,
    coat,
    edge,
    'M-54 -58 C-53 -75 -36 -86 -14 -85 C0 -85 12 -94 26 -94 C40 -94 52 -84 52 -68 C52 -52 40 -44 28 -40 C10 -34 -20 -34 -36 -38 C-48 -40 -55 -46 -54 -58 Z',
    1,
    2.6,
  );
  turned(pen, 42, -70, 0.05 + wave(pen, 4.8) * 0.05, () => {
    disc(pen, shade, 53, -90, 5, 5.6);
    lit(
      pen,
      coat,
      edge,
      'M32 -86 C38 -93 48 -94 56 -90 C64 -86 67 -80 71 -75 C77 -73 82 -70 81.6 -65 C81 -59.6 73 -57.6 65 -57.4 C57 -52 46 -46 36 -48 C28 -56 26 -74 32 -86 Z',
      2,
      2,
    );
    lit(pen, coat, edge, 'M39 -91 C38 -97 43 -99.6 47 -97 C50.6 -94.6 50 -89 46 -87 Z', 1, 1);
    fill(
      pen,
      mix(coat, pale, 0.55),
      'M66 -76 C74 -75 82.4 -71 81.6 -65 C81 -60 73 -58.4 66 -58.6 C63 -64 63 -71 66 -76 Z',
    );
    disc(pen, mix(pen.ink, '#000000', 0.3), 79.6, -70, 3.2, 2.4);
    disc(pen, mix(pen.ink, '#000000', 0.3), 62.6, -77.6, 1.7);
  });
};

const bear: Painter = (pen) =>
  placed(pen, -8, 0, 0.8, () => {
    const coats = fur(pen, '#6d4a33', 0.6);
    const { coat, edge, shade } = coats;
    const step = (shift: number): number => wave(pen, 2.4, shift) * 0.15;
    placed(pen, 9, 0, 1, () => {
      turned(pen, 30, -54, step(0.5), () => fill(pen, shade, bearFore));
      turned(pen, -40, -52, step(0), () => fill(pen, shade, bearHind));
    });
    turned(pen, -40, -52, step(0.5), () => lit(pen, coat, edge, bearHind, 1.6, 0.4));
    turned(pen, 30, -54, step(0), () => lit(pen, coat, edge, bearFore, 1.6, 0.4));
    bearTrunk(pen, coats);
  });

export const rabbit: Painter = (pen) =>
  placed(pen, -2, 0, 0.34, () => {
    const { coat, edge, shade, pale } = fur(pen, '#a08a74', 0.55);
    disc(pen, pale, -31, -14, 8, 7.4);
    lit(
      pen,
      coat,
      edge,
      'M-32 -20 C-32 -44 -14 -58 6 -55 C20 -52 27 -34 22 -14 L24 0 L-20 0 C-28 -3 -32 -10 -32 -20 Z',
      2.2,
      1.8,
    );
    line(pen, shade, 1.8, 'M-18 -32 C-4 -34 4 -22 0 -8');
    fill(
      pen,
      mix(coat, pale, 0.3),
      'M-16 0 C-16 -6 -8 -8 2 -7 C8 -6 10 -3 9 0 Z M16 0 C16 -4 20 -5.4 24 -5 C28 -4.4 29 -2 28.4 0 Z',
    );
    const twitch = wave(pen, 2.6) ** 7 * 0.12;
    turned(pen, 14, -64, wave(pen, 5) * 0.04, () => {
      turned(pen, 14, -70, 0.3 + twitch * 0.5, () =>
        lit(pen, shade, coat, 'M10 -70 C6 -82 7 -96 12.6 -104 C18.6 -96 19.6 -82 16 -70 Z', 1, 0.8),
      );
      turned(pen, 10, -70, -0.16 + twitch, () => {
        lit(pen, coat, edge, 'M5 -68 C1 -82 2 -96 8.6 -105 C15 -96 16 -82 13 -68 Z', 1.4, 1);
        fill(pen, tint(pen, '#d79a90', 0.7), 'M7 -71 C4.6 -82 5.4 -92 8.6 -98 C11.8 -92 12.6 -82 10.6 -71 Z');
      });
      lit(
        pen,
        coat,
        edge,
        'M-2 -58 C-3 -69 5 -77 15 -76 C25 -75 33 -67 34 -58 C33 -50 24 -46 15 -46 C6 -46 -1 -50 -2 -58 Z',
        2,
        1.6,
      );
      disc(pen, mix(pen.ink, '#000000', 0.3), 20, -63, 2.6, wave(pen, 4) > 0.985 ? 0.5 : 2.8);
      disc(pen, '#ffffff', 20.8, -64, 0.8);
      disc(pen, tint(pen, '#d78a8a', 0.8), 33, -59, 1.8, 1.5);
      fill(pen, pale, 'M20 -48 C25 -54 31 -56 34 -57 C32 -50.6 27 -47.6 20 -46.4 Z');
    });
  });

const elephantFore =
  'M14 -52 C12 -34 14 -18 13 -3 C13 -1 14 0 15 0 L31 0 C32 0 33 -1 32.6 -3 C32 -18 35 -34 38 -50 Z';
const elephantHind =
  'M-51 -58 C-54 -40 -48 -24 -48 -3 C-48 -1 -47 0 -46 0 L-30 0 C-29 0 -28.4 -1 -28.6 -3 C-28 -20 -22 -32 -14 -42 Z';

const elephantHead = (pen: Pen, { coat, edge, shade, pale }: Fur): void => {
  turned(pen, 50, -70, wave(pen, 4) * 0.07, () =>
    lit(
      pen,
      coat,
      edge,
      'M38 -62 C45 -58 46 -42 47 -28 C47.4 -14 52 -7 60 -8 C66 -8.6 69 -13 67.6 -18 C66.6 -20.4 63.6 -20 63 -17.6 C62.6 -15 58.6 -14.6 57.6 -20 C56.6 -32 60 -50 58 -70 Z',
      1.6,
      1,
    ),
  );
  lit(
    pen,
    coat,
    edge,
    'M18 -80 C20 -94 36 -100 47 -94 C56 -89 60 -78 59 -66 C57 -58 46 -54 36 -56 C24 -60 17 -68 18 -80 Z',
    1.6,
    1.6,
  );
  fill(pen, pale, 'M45 -60 C47 -52 54 -47 64 -49 C60 -52.6 56 -56 54.6 -62 Z');
  disc(pen, mix(pen.ink, '#000000', 0.3), 49.6, -76, 1.4);
  const flap = 0.93 + wave(pen, 3) * 0.07;
  placed(pen, 36, 0, [flap, 1], () => {
    lit(
      pen,
      shade,
      mix(shade, coat, 0.7),
      'M0 -88 C-10 -94 -26 -90 -30 -76 C-33 -62 -24 -48 -14 -46 C-8 -46 -6 -52 -2 -58 C4 -66 6 -80 0 -88 Z',
      1.6,
      1.2,
    );
  });
};

/** An elephant without its legs and tail, its belly some 40 over the ground. */
export const elephantTrunk = (pen: Pen, coats: Fur): void => {
  const { coat, edge } = coats;
  lit(
    pen,
    coat,
    edge,
    'M-52 -60 C-53 -82 -36 -95 -10 -94 C10 -94 28 -90 34 -78 C40 -62 38 -48 26 -43 C8 -37 -20 -36 -34 -40 C-46 -42 -52 -48 -52 -60 Z',
    0.6,
    2.2,
  );
  elephantHead(pen, coats);
  fill(
    pen,
    pen.accent,
    'M-26 -93.4 C-16 -95.4 -4 -95 6 -93.6 C8 -84 8 -74 6 -66 C-4 -63 -18 -63 -27 -66 C-29 -76 -29 -85 -26 -93.4 Z',
  );
  line(pen, mix(pen.accent, pen.light, 0.5), 1, 'M-26 -69 C-17 -66.4 -4 -66.4 5.6 -69');
};

const elephant: Painter = (pen) =>
  placed(pen, -8, 0, 1.72, () => {
    const coats = fur(pen, '#7d828e', 0.55);
    const { coat, edge, shade } = coats;
    const step = (shift: number): number => wave(pen, 3, shift) * 0.12;
    placed(pen, 9, 0, 1, () => {
      turned(pen, 26, -52, step(0.5), () => fill(pen, shade, elephantFore));
      turned(pen, -38, -54, step(0), () => fill(pen, shade, elephantHind));
    });
    turned(pen, -51, -70, wave(pen, 3) * 0.12, () => {
      line(pen, shade, 2, 'M-51 -70 C-58 -62 -59 -50 -57 -40');
      disc(pen, pen.ink, -57, -38, 1.8, 3.4);
    });
    turned(pen, -38, -54, step(0.5), () => lit(pen, coat, edge, elephantHind, 1.4, 0.3));
    turned(pen, 26, -52, step(0), () => lit(pen, coat, edge, elephantFore, 1.4, 0.3));
    elephantTrunk(pen, coats);
  });

/** One gull-like bird around zero, wings as wide as 2 x `span`, `lift` from -1 (down) to 1 (up). */
const wings = (pen: Pen, span: number, lift: number, color: string): void => {
  const { context } = pen;
  const tip = -span * (0.16 + lift * 0.42);
  const elbow = -span * (0.2 + lift * 0.3);
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(-span, tip);
  context.bezierCurveTo(-span * 0.72, elbow - span * 0.16, -span * 0.36, elbow * 0.9, 0, -span * 0.05);
  context.bezierCurveTo(span * 0.36, elbow * 0.9, span * 0.72, elbow - span * 0.16, span, tip);
  context.bezierCurveTo(
    span * 0.66,
    elbow * 0.86,
    span * 0.34,
    elbow * 0.5 + span * 0.15,
    span * 0.1,
    span * 0.1,
  );
  context.bezierCurveTo(span * 0.04, span * 0.15, -span * 0.04, span * 0.15, -span * 0.12, span * 0.14);
  context.bezierCurveTo(-span * 0.34, elbow * 0.5 + span * 0.15, -span * 0.66, elbow * 0.86, -span, tip);
  context.fill();
};

const birds: Painter = (pen) => {
  const random = seededRandom(pen.seed, 3);
  const flock = [
    [2, 6, 50],
    [-58, 22, 35],
    [60, 24, 33],
    [-42, -26, 27],
    [52, -28, 24],
    [10, -34, 17],
  ] as const;
  for (const [x, y, span] of flock) {
    const own = random();
    // Some strokes, then a glide.
    const effort = Math.max(0.12, Math.min(1, wave(pen, 6, own) * 1.4 + 0.5));
    const lift = Math.sin(Math.PI * 2 * (pen.seconds / 0.75 + own)) * effort + (1 - effort) * 0.25;
    const drift = wave(pen, 5, own) * 3;
    placed(pen, x + drift, y - lift * span * 0.06, 1, () =>
      turned(pen, 0, 0, (own - 0.5) * 0.3, () => {
        wings(pen, span, lift, mix(tone(pen, 0.1), tone(pen, 0.6), (50 - span) / 66));
        disc(pen, tone(pen, 0.16), span * 0.03, span * 0.03, span * 0.1, span * 0.14);
        disc(pen, withAlpha(pen.light, 0.4), 0, -span * 0.02, span * 0.06, span * 0.05);
      }),
    );
  }
};

const butterfly: Painter = (pen) =>
  placed(pen, 0, wave(pen, 2.4) * 3, 0.6, () =>
    turned(pen, 0, 0, 0.35 + wave(pen, 3) * 0.08, () => {
      const dark = mix(pen.ink, pen.accent, 0.15);
      const open = 0.62 + 0.36 * wave(pen, 0.9);
      for (const side of [-1, 1])
        placed(pen, 0, 0, [side * open, 1], () => {
          lit(pen, dark, dark, 'M2 -4 C6 -34 26 -48 44 -44 C52 -40 50 -22 42 -10 C34 0 16 4 2 2 Z');
          lit(
            pen,
            pen.accent,
            mix(pen.accent, pen.light, 0.5),
            'M5 -6 C10 -30 26 -42 40 -39 C45 -35 43 -22 37 -12 C30 -4 16 0 5 -1 Z',
            2,
            2,
          );
          fill(pen, dark, 'M2 0 C16 0 34 4 36 16 C37 30 24 40 14 36 C6 32 2 14 2 0 Z');
          fill(
            pen,
            mix(pen.accent, pen.light, 0.32),
            'M5 4 C15 4 29 8 31 17 C31 27 23 34 15 31 C9 27 5 14 5 4 Z',
          );
          disc(pen, withAlpha(pen.light, 0.85), 40, -38, 2.4);
          disc(pen, withAlpha(pen.light, 0.7), 43.4, -31, 1.7);
          line(pen, dark, 1, 'M6 -4 C18 -14 28 -24 37 -36 M6 -2 C18 -8 30 -12 40 -20');
        });
      disc(pen, dark, 0, 2, 2.6, 17);
      line(pen, dark, 1, 'M-1 -13 C-4 -22 -8 -27 -13 -29 M1 -13 C4 -22 8 -27 13 -29');
    }),
  );

export const wildlife = { bear, rabbit, elephant, birds, butterfly } as const;
