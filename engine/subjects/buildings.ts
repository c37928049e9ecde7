import { mix, withAlpha } from '../color.ts';
import {
  bar,
  disc,
  fill,
  glow,
  line,
  lit,
  type Painter,
  type Pen,
  pennant,
  placed,
  tint,
  tone,
  turned,
  wave,
  wisps,
} from './shapes.ts';

/** What a window shows: half dark by day, a lamp by night. */
export const windowOf = (pen: Pen): string =>
  pen.isLit ? mix(pen.lamp, pen.ink, 0.1) : mix(pen.ink, '#31506b', 0.5);

/** A window with a cross of bars, and its light on the wall. */
const pane = (pen: Pen, x: number, y: number, wide: number, tall: number): void => {
  if (pen.isLit) glow(pen, pen.lamp, x + wide / 2, y + tall / 2, wide * 1.7, 0.4);
  bar(pen, tone(pen, 0.86), x - 2.4, y - 2.4, wide + 4.8, tall + 4.8, 2);
  bar(pen, windowOf(pen), x, y, wide, tall, 1);
  bar(pen, tone(pen, 0.86), x + wide / 2 - 1, y, 2, tall);
  bar(pen, tone(pen, 0.86), x, y + tall * 0.46, wide, 2);
};

const lampRoom = (pen: Pen): void => {
  const band = pen.accent;
  lit(pen, tone(pen, 0.14), tone(pen, 0.5), 'M-38 -430 L38 -430 L34 -442 L-34 -442 Z', 2, 2);
  line(
    pen,
    tone(pen, 0.14),
    2,
    'M-36 -458 L36 -458 M-36 -442 L-36 -458 M-24 -442 L-24 -458 M24 -442 L24 -458 M36 -442 L36 -458',
  );
  bar(pen, mix(pen.lamp, '#ffffff', 0.3), -18, -484, 36, 42);
  line(pen, tone(pen, 0.14), 2.4, 'M-18 -442 L-18 -484 M-6 -442 L-6 -484 M6 -442 L6 -484 M18 -442 L18 -484');
  lit(
    pen,
    band,
    mix(band, pen.light, 0.4),
    'M-26 -482 C-22 -504 -8 -514 0 -518 C8 -514 22 -504 26 -482 Z',
    4,
    2,
  );
  line(pen, tone(pen, 0.14), 2.6, 'M0 -518 L0 -540');
  pennant(pen, pen.accent, 1, -541, 34, 13);
  if (pen.isLit) glow(pen, pen.lamp, 0, -463, 68, 0.95);
};

const lighthouse: Painter = (pen) => {
  const wall = mix(tone(pen, 0.84), '#f6efe2', 0.35);
  const edge = mix(wall, '#ffffff', 0.6);
  const band = pen.accent;
  if (pen.isLit) lightBeams(pen);
  lit(
    pen,
    tone(pen, 0.12),
    tone(pen, 0.4),
    'M-92 0 C-84 -18 -62 -20 -52 -34 C-40 -44 30 -46 46 -34 C62 -26 76 -22 92 0 Z',
    2,
    3,
  );
  lit(pen, mix(wall, pen.ink, 0.16), wall, 'M40 -32 L40 -74 L92 -74 L92 -10 L78 -16 Z', 2, 2);
  lit(pen, mix(band, pen.ink, 0.2), band, 'M32 -72 L66 -102 L98 -72 Z', 3, 2);
  pane(pen, 58, -62, 16, 20);
  lit(pen, wall, edge, 'M-40 -36 C-34 -160 -30 -300 -25 -430 L25 -430 C30 -300 34 -160 40 -36 Z', 10, 0);
  fill(
    pen,
    band,
    'M-36.6 -110 L36.6 -110 L33.6 -182 L-33.6 -182 Z M-31 -254 L31 -254 L28.4 -326 L-28.4 -326 Z M-26.2 -396 L26.2 -396 L25 -430 L-25 -430 Z',
  );
  fill(
    pen,
    withAlpha(pen.ink, 0.2),
    'M-40 -36 C-34 -160 -30 -300 -25 -430 L-6 -430 C-10 -300 -12 -160 -14 -36 Z',
  );
  fill(
    pen,
    withAlpha(pen.light, 0.26),
    'M40 -36 C34 -160 30 -300 25 -430 L18 -430 C22 -300 26 -160 30 -36 Z',
  );
  for (const [x, y] of [
    [2, -230],
    [4, -360],
    [0, -148],
  ] as const)
    bar(pen, windowOf(pen), x - 5, y, 10, 18, 5);
  fill(pen, mix(pen.ink, '#3d261a', 0.4), 'M-12 -36 L-12 -62 C-12 -72 12 -72 12 -62 L12 -36 Z');
  lampRoom(pen);
};

/** The two beams of a turning lamp, seen as they grow, shrink and change sides. */
const lightBeams = (pen: Pen): void => {
  const { context } = pen;
  const turn = wave(pen, 8);
  for (const side of [-1, 1]) {
    const reach = side * (70 + 270 * Math.abs(turn));
    const light = context.createLinearGradient(0, 0, reach, 0);
    light.addColorStop(0, withAlpha(pen.lamp, 0.7));
    light.addColorStop(1, withAlpha(pen.lamp, 0));
    context.fillStyle = light;
    context.beginPath();
    context.moveTo(0, -470);
    context.lineTo(reach, -505);
    context.lineTo(reach, -405);
    context.lineTo(0, -456);
    context.fill();
  }
};

const house: Painter = (pen) => {
  const wall = mix(tone(pen, 0.6), pen.own ?? '#e5d3b8', pen.own === undefined ? 0.3 : 0.72);
  const edge = mix(wall, pen.light, 0.5);
  const roof = tint(pen, mix(pen.accent, '#7a4034', 0.55), 0.7);
  wisps(pen, tone(pen, 0.9), 84, -262, 60, 12);
  lit(pen, mix(roof, pen.ink, 0.35), roof, 'M70 -190 L70 -258 L98 -258 L98 -160 Z', 3, 2);
  bar(pen, tone(pen, 0.3), 66, -262, 36, 8, 2);
  lit(pen, wall, edge, 'M-128 0 L-128 -140 L132 -140 L132 0 Z', 5, 0);
  fill(pen, withAlpha(pen.ink, 0.2), 'M-20 -140 L132 -140 L132 -124 L-20 -124 Z');
  lit(pen, roof, mix(roof, pen.light, 0.42), 'M-58 -246 L104 -246 L156 -134 L-10 -134 Z', 2, 5);
  lit(pen, mix(wall, pen.ink, 0.14), wall, 'M-128 0 L-128 -140 L-58 -236 L12 -140 L12 0 Z', 3, 2);
  fill(
    pen,
    mix(roof, pen.ink, 0.3),
    'M-152 -126 L-62 -250 L-54 -250 L30 -134 L20 -126 L-58 -230 L-142 -118 Z',
  );
  for (const x of [46, 92]) pane(pen, x, -92, 24, 34);
  pane(pen, -74, -176, 24, 28);
  pane(pen, -108, -92, 24, 34);
  fill(pen, mix(pen.accent, pen.ink, 0.25), 'M-44 0 L-44 -84 C-44 -92 -10 -92 -10 -84 L-10 0 Z');
  disc(pen, pen.lamp, -16, -42, 2.4);
  bar(pen, tone(pen, 0.3), -52, -5, 50, 5);
  const bush = tint(pen, '#4d7045', 0.55);
  lit(
    pen,
    bush,
    mix(bush, pen.light, 0.35),
    'M52 0 C48 -22 66 -32 76 -24 C84 -38 106 -36 108 -20 C122 -24 140 -14 138 0 Z',
    2,
    3,
  );
  lit(
    pen,
    bush,
    mix(bush, pen.light, 0.35),
    'M-150 0 C-152 -18 -138 -26 -128 -20 C-120 -30 -100 -24 -102 0 Z',
    2,
    3,
  );
};

const windmill: Painter = (pen) => {
  const wall = mix(tone(pen, 0.74), '#efe2cb', 0.3);
  const wood = tint(pen, '#6b4a36', 0.5);
  lit(
    pen,
    wall,
    mix(wall, '#ffffff', 0.45),
    'M-74 0 C-62 -90 -52 -180 -44 -272 L44 -272 C52 -180 62 -90 74 0 Z',
    12,
    0,
  );
  fill(pen, withAlpha(pen.ink, 0.2), 'M-74 0 C-62 -90 -52 -180 -44 -272 L-12 -272 C-16 -180 -20 -90 -26 0 Z');
  fill(pen, mix(pen.accent, pen.ink, 0.2), 'M-24 0 L-24 -56 C-24 -72 24 -72 24 -56 L24 0 Z');
  pane(pen, -10, -128, 20, 26);
  pane(pen, -8, -204, 16, 22);
  lit(pen, wood, mix(wood, pen.light, 0.35), 'M-84 -92 L84 -92 L80 -82 L-80 -82 Z', 2, 2);
  line(
    pen,
    wood,
    2.6,
    'M-84 -110 L84 -110 M-82 -92 L-82 -110 M-50 -92 L-50 -110 M50 -92 L50 -110 M82 -92 L82 -110',
  );
  lit(
    pen,
    pen.accent,
    mix(pen.accent, pen.light, 0.4),
    'M-54 -268 C-56 -304 -28 -334 4 -334 C36 -332 56 -302 54 -268 Z',
    6,
    3,
  );
  const sail = mix(tone(pen, 0.9), '#fbf3e2', 0.4);
  turned(pen, 0, -296, (pen.seconds / 9 + pen.phase) * Math.PI * 2, () => {
    for (let index = 0; index < 4; index += 1)
      turned(pen, 0, -296, (index * Math.PI) / 2, () => {
        bar(pen, wood, -2.6, -482, 5.2, 190);
        fill(pen, withAlpha(sail, 0.92), 'M4 -478 L38 -474 L38 -334 L4 -330 Z');
        line(
          pen,
          mix(sail, pen.ink, 0.35),
          1.4,
          'M21 -476 L21 -332 M4 -448 L38 -446 M4 -418 L38 -416 M4 -388 L38 -386 M4 -358 L38 -356',
        );
      });
  });
  disc(pen, mix(wood, pen.ink, 0.4), 0, -296, 11);
  disc(pen, pen.lamp, 0, -296, 4);
};

const shop: Painter = (pen) => {
  const wall = mix(tone(pen, 0.52), pen.own ?? '#c9b295', pen.own === undefined ? 0.25 : 0.66);
  const pale = mix(tone(pen, 0.92), '#fdf7ea', 0.5);
  lit(pen, wall, mix(wall, pen.light, 0.5), 'M-150 0 L-150 -296 L150 -296 L150 0 Z', 6, 0);
  lit(pen, tone(pen, 0.3), tone(pen, 0.6), 'M-160 -292 L-160 -308 L160 -308 L160 -292 Z', 2, 3);
  for (const x of [-112, -22, 68]) pane(pen, x, -274, 44, 52);
  bar(pen, tone(pen, 0.14), -142, -200, 284, 34, 4);
  line(pen, pen.lamp, 4, 'M-52 -183 L-30 -183 M-20 -183 L16 -183 M26 -183 L52 -183');
  const glass = pen.isLit ? mix(pen.lamp, pen.ink, 0.12) : mix(tone(pen, 0.7), '#bcd9e6', 0.5);
  bar(pen, tone(pen, 0.2), -138, -138, 172, 112, 4);
  bar(pen, glass, -131, -131, 158, 98, 2);
  for (const [x, tall, color] of [
    [-116, 40, pen.accent],
    [-92, 28, tone(pen, 0.3)],
    [-66, 46, mix(pen.accent, pen.ink, 0.4)],
    [-36, 32, tone(pen, 0.4)],
    [-10, 42, pen.accent],
  ] as const)
    bar(pen, color, x, -36 - tall, 20, tall, 5);
  fill(pen, withAlpha('#ffffff', 0.26), 'M-70 -131 L-48 -131 L-86 -33 L-108 -33 Z');
  bar(pen, tone(pen, 0.2), 52, -140, 72, 140, 4);
  bar(pen, glass, 61, -130, 54, 86, 3);
  disc(pen, pen.lamp, 68, -34, 3);
  turned(pen, 88, -122, wave(pen, 3) * 0.05, () => bar(pen, pale, 74, -112, 28, 16, 3));
  const swing = 1 + wave(pen, 4) * 0.03;
  placed(pen, 0, -168, [1, swing], () => {
    for (let index = 0; index < 10; index += 1)
      placed(pen, -150 + index * 30, 0, 1, () =>
        fill(pen, index % 2 === 0 ? pen.accent : pale, 'M0 0 L30 0 L30 34 C30 50 0 50 0 34 Z'),
      );
    fill(pen, withAlpha(pen.ink, 0.16), 'M-150 22 L150 22 L150 34 C146 44 -146 44 -150 34 Z');
  });
  if (pen.isLit) glow(pen, pen.lamp, -52, -80, 110, 0.45);
  bar(pen, tone(pen, 0.3), -150, -18, 202, 18);
};

export const buildings = { lighthouse, house, windmill, shop } as const;
