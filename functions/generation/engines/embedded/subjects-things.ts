import { mix, withAlpha } from './color.ts';
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
  wisps,
} from './subjects-shapes.ts';

const china = (pen: Pen) => {
  const clay = mix(tone(pen, 0.88), '#fbf6ec', 0.5);
  return { clay, edge: mix(clay, '#ffffff', 0.7), shade: mix(clay, pen.ink, 0.24) };
};

const coffee: Painter = (pen) => {
  const { clay, edge, shade } = china(pen);
  wisps(pen, tone(pen, 1), -2, -64, 44, 9);
  disc(pen, shade, 0, -5, 46, 5);
  disc(pen, clay, 0, -8, 46, 5.6);
  disc(pen, mix(clay, pen.ink, 0.2), 0, -8, 27, 3);
  line(pen, shade, 6.4, 'M28 -48 C46 -52 48 -26 24 -24');
  lit(pen, clay, edge, 'M-34 -60 L34 -60 C34 -34 28 -18 15 -9 L-15 -9 C-28 -18 -34 -34 -34 -60 Z', 7, 0);
  fill(
    pen,
    withAlpha(pen.ink, 0.14),
    'M-34 -60 L-10 -60 C-12 -34 -10 -18 -4 -9 L-15 -9 C-28 -18 -34 -34 -34 -60 Z',
  );
  fill(
    pen,
    pen.accent,
    'M-32.8 -46 L32.8 -46 C31.8 -40 30.6 -35 29 -30.6 L-29 -30.6 C-30.6 -35 -31.8 -40 -32.8 -46 Z',
  );
  disc(pen, shade, 0, -60, 34, 6.4);
  disc(pen, mix('#4a2a1a', pen.ink, 0.2), 0, -59.4, 30, 4.8);
  disc(pen, '#9a6a44', 3, -59.6, 12 + wave(pen, 4) * 1.2, 2.2);
};

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
  // A page that lifts in the draught.
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
  fill(pen, mix(cover, pen.light, 0.4), 'M-3 -50 L3 -50 L3.6 -2 L0 -6 L-3.6 -2 Z');
};

const guitar: Painter = (pen) =>
  turned(pen, 0, -2, 0.1 + wave(pen, 5) * 0.02, () => {
    const wood = tint(pen, '#b5692f', 0.7);
    const dark = mix(pen.ink, '#2b1710', 0.5);
    lit(
      pen,
      wood,
      mix(wood, pen.light, 0.5),
      'M-6 -66 C-20 -68 -25 -58 -23 -49 C-21 -42 -22 -39 -27 -33 C-38 -20 -31 -1 0 -1 C31 -1 38 -20 27 -33 C22 -39 21 -42 23 -49 C25 -58 20 -68 6 -66 Z',
      2.6,
      1.6,
    );
    fill(pen, withAlpha(pen.accent, 0.85), 'M8 -40 C18 -42 24 -34 24 -26 C18 -24 12 -28 8 -34 Z');
    disc(pen, dark, 0, -41, 9);
    pen.context.strokeStyle = pen.accent;
    pen.context.lineWidth = 1.4;
    pen.context.beginPath();
    pen.context.arc(0, -41, 10.6, 0, Math.PI * 2);
    pen.context.stroke();
    bar(pen, dark, -12, -18, 24, 4.4, 1.6);
    lit(pen, dark, tone(pen, 0.4), 'M-4.2 -46 L-3.4 -118 L3.4 -118 L4.2 -46 Z', 1, 0);
    line(
      pen,
      tone(pen, 0.6),
      0.6,
      'M-3.6 -108 L3.6 -108 M-3.7 -99 L3.7 -99 M-3.8 -91 L3.8 -91 M-3.9 -84 L3.9 -84 M-4 -77 L4 -77 M-4 -71 L4 -71',
    );
    lit(pen, wood, mix(wood, pen.light, 0.4), 'M-4 -116 L-7 -136 C-4 -139 4 -139 7 -136 L4 -116 Z', 1.2, 1.2);
    for (const y of [-132, -126, -120]) for (const x of [-8.4, 8.4]) disc(pen, tone(pen, 0.75), x, y, 1.9);
    const hum = wave(pen, 0.5) * 0.3;
    for (const x of [-2.4, -0.8, 0.8, 2.4])
      bar(pen, withAlpha(tone(pen, 1), 0.8), x - 0.25 + hum * 0.4, -128, 0.5, 112);
  });

const food: Painter = (pen) => {
  const { clay, edge, shade } = china(pen);
  wisps(pen, tone(pen, 1), -4, -64, 42, 10);
  line(pen, tint(pen, '#7a4a2c', 0.7), 2.4, 'M20 -46 L62 -92 M26 -44 L67 -86');
  fill(
    pen,
    tint(pen, '#e0b25a', 0.8),
    'M-46 -44 C-44 -58 -26 -60 -18 -56 C-8 -68 20 -66 24 -56 C34 -60 46 -54 46 -44 Z',
  );
  fill(
    pen,
    tint(pen, '#5d8a47', 0.85),
    'M-42 -46 C-46 -60 -32 -66 -24 -60 C-24 -52 -30 -46 -36 -44 Z M30 -46 C26 -58 36 -66 44 -58 C46 -52 44 -48 40 -44 Z',
  );
  disc(pen, mix('#fff6e2', pen.ink, 0.06), -8, -55, 12, 9);
  disc(pen, '#f2a93b', -8, -55.4, 6, 4.6);
  for (const [x, y] of [
    [14, -56],
    [24, -52],
    [-26, -51],
  ] as const)
    disc(pen, pen.accent, x, y, 5.4, 4.6);
  lit(
    pen,
    clay,
    edge,
    'M-54 -46 L54 -46 C53 -22 38 -9 20 -6 L17 0 L-17 0 L-20 -6 C-38 -9 -53 -22 -54 -46 Z',
    7,
    0,
  );
  fill(
    pen,
    withAlpha(pen.ink, 0.13),
    'M-54 -46 L-22 -46 C-20 -24 -12 -10 -4 0 L-17 0 L-20 -6 C-38 -9 -53 -22 -54 -46 Z',
  );
  fill(
    pen,
    pen.accent,
    'M-53 -38 L53 -38 C52.4 -34.6 51.6 -31.4 50.4 -28.6 L-50.4 -28.6 C-51.6 -31.4 -52.4 -34.6 -53 -38 Z',
  );
  bar(pen, shade, -56, -48, 112, 4, 2);
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

const gift: Painter = (pen) => {
  const paper = mix(tone(pen, 0.72), '#efe3d2', 0.4);
  const ribbon = pen.accent;
  const hop = Math.max(0, wave(pen, 3)) ** 4;
  lit(
    pen,
    paper,
    mix(paper, '#ffffff', 0.5),
    'M-38 -50 L38 -50 L38 -2 C38 -1 37 0 36 0 L-36 0 C-37 0 -38 -1 -38 -2 Z',
    4,
    0,
  );
  fill(pen, withAlpha(pen.ink, 0.14), 'M-38 -50 L-12 -50 L-12 0 L-36 0 C-37 0 -38 -1 -38 -2 Z');
  bar(pen, mix(ribbon, pen.ink, 0.14), -7, -50, 14, 50);
  turned(pen, 36, -50, hop * 0.09, () => {
    lit(pen, paper, mix(paper, '#ffffff', 0.6), 'M-43 -64 L43 -64 L43 -47 L-43 -47 Z', 3, 2);
    bar(pen, ribbon, -7, -64, 14, 17);
    for (const side of [-1, 1])
      placed(pen, 0, -64, [side, 1], () => {
        fill(pen, mix(ribbon, pen.ink, 0.2), 'M2 0 C12 2 22 4 30 2 L26 -5 L32 -8 C20 -9 10 -6 2 0 Z');
        lit(
          pen,
          ribbon,
          mix(ribbon, pen.light, 0.45),
          'M0 -1 C4 -18 20 -30 30 -24 C38 -18 30 -5 0 -1 Z',
          1.6,
          1.8,
        );
        fill(pen, mix(ribbon, pen.ink, 0.35), 'M4 -4 C8 -14 18 -20 24 -17 C28 -13 20 -7 4 -4 Z');
      });
    disc(pen, mix(ribbon, pen.light, 0.2), 0, -66, 6, 5);
  });
};

export const things = { coffee, computer, book, guitar, food, phone, clock, gift } as const;
