import { mix, withAlpha } from '../color.ts';
import {
  bar,
  disc,
  fill,
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
} from './shapes.ts';
export const china = (pen: Pen) => {
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

export const things = { coffee, guitar, food, gift } as const;
