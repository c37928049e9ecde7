import { mix, withAlpha } from '../color.ts';
import {
  bar,
  disc,
  fill,
  glow,
  groundGlow,
  leaned,
  line,
  lit,
  type Painter,
  type Pen,
  placed,
  tint,
  tone,
  turned,
  wave,
} from './shapes.ts';
import { china } from './things.ts';

const computer: Painter = (pen) => {
  const metal = mix(tone(pen, 0.74), '#d9dee4', 0.4);
  const screen = mix(pen.ink, '#122036', 0.5);
  if (pen.isDark) groundGlow(pen, mix(pen.accent, '#bcd9f2', 0.6), 0, -52, 92, 0.4);
  lit(
    pen,
    metal,
    mix(metal, '#ffffff', 0.6),
    'M-62 -8 L-62 -92 C-62 -96 -60 -98 -56 -98 L56 -98 C60 -98 62 -96 62 -92 L62 -8 Z',
    1.6,
    1.4,
  );
  bar(pen, screen, -57, -93, 114, 80, 2);
  bar(pen, mix(screen, pen.light, 0.14), -57, -93, 26, 80);
  bar(pen, pen.accent, -52, -87, 16, 5, 2.5);
  for (const y of [-77, -70, -63, -56])
    bar(pen, withAlpha(pen.light, 0.3), -52, y, y === -63 ? 11 : 16, 2.4, 1.2);
  // A chart is drawn, held, and drawn again.
  const bars = [16, 26, 21, 34, 44];
  bars.forEach((tall, index) => {
    const rise = Math.min(1, Math.max(0, pen.seconds * 1.4 - index * 0.14));
    const high = tall * (rise * (2 - rise)) * (1 + wave(pen, 4, index * 0.17) * 0.04) + 2;
    bar(
      pen,
      index === 4 ? pen.accent : mix(pen.accent, screen, 0.5),
      -22 + index * 15,
      -24 - high,
      10,
      high,
      2,
    );
  });
  bar(pen, withAlpha(pen.light, 0.6), -24, -21.6, 74, 1.4);
  if (wave(pen, 1) > 0) bar(pen, pen.light, -20, -86, 2, 9);
  fill(pen, withAlpha('#ffffff', 0.08), 'M12 -93 L57 -93 L57 -13 L36 -13 Z');
  lit(
    pen,
    mix(metal, pen.ink, 0.22),
    metal,
    'M-84 -8 L84 -8 C84 -3 80 0 75 0 L-75 0 C-80 0 -84 -3 -84 -8 Z',
    1,
    2.4,
  );
  bar(pen, mix(metal, pen.ink, 0.45), -14, -8, 28, 2.6, 1.3);
};

/** Lines of text, and a page that lifts in the draught. */
const pages = (pen: Pen, clay: string): void => {
  line(
    pen,
    withAlpha(pen.ink, 0.36),
    1.5,
    'M-58 -52 C-42 -57 -24 -55 -10 -48 M-59 -44 C-43 -49 -25 -47 -10 -40 M-60 -36 C-44 -41 -26 -39 -10 -32 M-61 -28 C-46 -32 -30 -31 -18 -27',
  );
  line(
    pen,
    withAlpha(pen.ink, 0.3),
    1.5,
    'M58 -52 C42 -57 24 -55 10 -48 M59 -44 C43 -49 25 -47 10 -40 M60 -36 C44 -41 26 -39 10 -32 M61 -28 C46 -32 30 -31 18 -27',
  );
  const lift = 0.5 + 0.5 * wave(pen, 5);
  leaned(pen, -6, -0.12 - lift * 0.34, () =>
    lit(
      pen,
      mix(clay, '#ffffff', 0.3),
      '#ffffff',
      'M0 -6 L0 -52 C14 -62 32 -66 48 -62 L52 -18 C34 -22 16 -18 0 -6 Z',
      1.2,
      1.6,
    ),
  );
};

const book: Painter = (pen) => {
  const { clay, shade } = china(pen);
  const cover = pen.accent;
  lit(
    pen,
    mix(cover, pen.ink, 0.2),
    cover,
    'M-80 -4 L-74 -52 C-50 -62 -20 -58 0 -46 C20 -58 50 -62 74 -52 L80 -4 C54 -12 24 -10 4 0 L-4 0 C-24 -10 -54 -12 -80 -4 Z',
    2,
    2,
  );
  fill(pen, shade, 'M-73 -10 L-68 -56 C-46 -66 -18 -62 0 -48 L0 -4 C-20 -15 -48 -18 -73 -10 Z');
  lit(
    pen,
    clay,
    mix(clay, '#ffffff', 0.6),
    'M73 -10 L68 -56 C46 -66 18 -62 0 -48 L0 -4 C20 -15 48 -18 73 -10 Z',
    1.6,
    2,
  );
  fill(
    pen,
    mix(clay, pen.ink, 0.1),
    'M-70 -14 L-65.6 -59 C-44 -68 -18 -64 0 -50 L0 -8 C-20 -19 -46 -22 -70 -14 Z',
  );
  pages(pen, clay);
  fill(pen, mix(cover, pen.light, 0.4), 'M-3 -50 L3 -50 L3.6 -2 L0 -6 L-3.6 -2 Z');
};

const phone: Painter = (pen) =>
  turned(pen, 0, -50, wave(pen, 4) * 0.025, () => {
    const frame = mix(pen.ink, '#0d1220', 0.5);
    if (pen.isDark) glow(pen, mix(pen.accent, '#bcd9f2', 0.5), 0, -50, 46, 0.4);
    lit(
      pen,
      frame,
      tone(pen, 0.75),
      'M-18 -97 L18 -97 C22 -97 25 -94 25 -90 L25 -10 C25 -6 22 -3 18 -3 L-18 -3 C-22 -3 -25 -6 -25 -10 L-25 -90 C-25 -94 -22 -97 -18 -97 Z',
      1,
      0.8,
    );
    bar(pen, mix(tone(pen, 0.9), '#f4f6f8', 0.4), -22, -94, 44, 88, 5);
    bar(pen, pen.accent, -22, -94, 44, 34, 5);
    bar(pen, frame, -8, -92, 16, 4, 2);
    disc(pen, mix(pen.accent, '#ffffff', 0.75), 0, -74, 7);
    for (let index = 0; index < 3; index += 1) {
      const way = Math.min(1, Math.max(0, pen.seconds * 1.6 - index * 0.3));
      const y = -54 + index * 14 + (1 - way) * 5;
      bar(pen, withAlpha(mix(pen.ink, pen.light, 0.72), way), -18, y, 36, 11, 3);
      disc(pen, withAlpha(mix(pen.accent, pen.ink, 0.1), way), -12, y + 5.5, 3.4);
      bar(pen, withAlpha(pen.ink, way * 0.6), -5.4, y + 3, 19, 1.8, 0.9);
      bar(pen, withAlpha(pen.ink, way * 0.35), -5.4, y + 6.4, 13, 1.8, 0.9);
    }
    bar(pen, withAlpha(pen.ink, 0.5), -8, -10, 16, 1.6, 0.8);
    const beat = 1 + Math.max(0, wave(pen, 2)) * 0.12;
    placed(pen, 20, -90, beat, () => disc(pen, '#e2483d', 0, 0, 6));
  });

const clock: Painter = (pen) => {
  const { clay, edge } = china(pen);
  const dark = tone(pen, 0.08);
  line(pen, dark, 5, 'M-26 -12 L-33 -3 M26 -12 L33 -3');
  for (const side of [-1, 1])
    placed(pen, 0, 0, [side, 1], () =>
      lit(pen, pen.accent, mix(pen.accent, pen.light, 0.4), 'M12 -86 C14 -98 34 -96 36 -80 Z', 1.4, 1.4),
    );
  disc(pen, mix(pen.accent, pen.ink, 0.2), 0, -46, 43);
  disc(pen, pen.accent, 0.8, -46.8, 41.6);
  lit(pen, clay, edge, 'M-35 -46 A35 35 0 1 1 35 -46 A35 35 0 1 1 -35 -46 Z', 2, 2);
  for (let hour = 0; hour < 12; hour += 1)
    turned(pen, 0, -46, (hour * Math.PI) / 6, () =>
      bar(
        pen,
        dark,
        hour % 3 === 0 ? -1.3 : -0.7,
        -78.6,
        hour % 3 === 0 ? 2.6 : 1.4,
        hour % 3 === 0 ? 7 : 4.4,
      ),
    );
  const minutes = pen.seconds / 12 + pen.phase;
  turned(pen, 0, -46, (minutes / 12 + 0.83) * Math.PI * 2, () => bar(pen, dark, -2.2, -66, 4.4, 23, 2));
  turned(pen, 0, -46, minutes * Math.PI * 2, () => bar(pen, dark, -1.6, -76, 3.2, 34, 1.6));
  // A second hand that ticks: it stands, then jumps with a little spring.
  const whole = Math.floor(pen.seconds);
  const jump = Math.min(1, (pen.seconds - whole) * 7);
  turned(pen, 0, -46, ((whole - 1 + jump * (2 - jump)) / 60) * Math.PI * 2, () =>
    bar(pen, pen.accent, -0.7, -77, 1.4, 40),
  );
  disc(pen, pen.accent, 0, -46, 3.2);
};

const globe: Painter = (pen) => {
  const sea = tint(pen, '#2c6695', 0.75);
  const land = tint(pen, '#9cc077', 0.85);
  const { context } = pen;
  const metal = mix(tone(pen, 0.2), '#8a6a3a', 0.5);
  lit(
    pen,
    metal,
    mix(metal, pen.light, 0.4),
    'M-26 0 C-24 -8 -8 -9 -4 -14 L4 -14 C8 -9 24 -8 26 0 Z',
    2,
    1.6,
  );
  line(pen, metal, 3.4, 'M-20 -101 C12 -110 46 -88 46 -58 C46 -34 28 -14 0 -14');
  disc(pen, sea, 0, -58, 40);
  context.save();
  context.beginPath();
  context.arc(0, -58, 40, 0, Math.PI * 2);
  context.clip();
  const way = (pen.seconds / 14 + pen.phase) % 1;
  for (const lap of [-1, 0])
    placed(pen, (way + lap) * 168, 0, 1, () => {
      fill(
        pen,
        land,
        'M-30 -92 C-12 -100 2 -92 0 -82 C-2 -74 -14 -76 -16 -66 C-18 -58 -30 -62 -34 -72 C-38 -80 -36 -88 -30 -92 Z M-16 -58 C-4 -60 4 -52 0 -42 C-4 -34 -8 -24 -13 -24 C-18 -32 -22 -52 -16 -58 Z',
      );
      fill(
        pen,
        land,
        'M44 -94 C62 -100 86 -96 100 -88 C110 -82 104 -70 92 -68 C84 -60 76 -62 72 -70 C64 -72 48 -74 44 -82 Z M46 -72 C58 -76 70 -66 66 -54 C62 -44 58 -32 52 -34 C46 -42 40 -64 46 -72 Z M92 -46 C102 -50 112 -44 108 -36 C102 -30 90 -34 92 -46 Z',
      );
    });
  context.restore();
  fill(
    pen,
    withAlpha(pen.ink, 0.24),
    'M-24 -90 C-44 -70 -44 -34 -12 -20 C10 -12 30 -24 36 -40 C18 -24 -8 -30 -18 -50 C-26 -64 -28 -78 -24 -90 Z',
  );
  fill(
    pen,
    withAlpha('#ffffff', 0.42),
    'M8 -92 C22 -90 32 -80 35 -68 C28 -78 20 -84 8 -87 C5 -89 5 -92 8 -92 Z',
  );
  disc(pen, pen.accent, -20, -101, 3);
  disc(pen, pen.accent, 0, -14.6, 3);
};

export const desk = { computer, book, phone, clock, globe } as const;
