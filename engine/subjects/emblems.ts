import { mix, withAlpha } from '../color.ts';
import {
  bar,
  cycle,
  disc,
  fill,
  glow,
  line,
  lit,
  type Painter,
  type Pen,
  placed,
  tone,
  turned,
  wave,
} from './shapes.ts';

const heartShape =
  'M0 -4 C-20 -20 -46 -40 -46 -66 C-46 -84 -33 -94 -21 -94 C-11 -94 -4 -88 0 -79 C4 -88 11 -94 21 -94 C33 -94 46 -84 46 -66 C46 -40 20 -20 0 -4 Z';

const heart: Painter = (pen) => {
  const beat = Math.max(0, wave(pen, 1.2)) ** 3 + 0.6 * Math.max(0, wave(pen, 1.2, -0.22)) ** 3;
  placed(pen, 0, -48, 0.93 + beat * 0.05, () =>
    placed(pen, 0, 48, 1, () => {
      lit(pen, pen.accent, mix(pen.accent, pen.light, 0.4), heartShape, 3, 3);
      fill(
        pen,
        withAlpha(pen.ink, 0.16),
        'M0 -4 C-20 -20 -46 -40 -46 -66 C-46 -76 -42 -84 -36 -89 C-36 -56 -18 -26 12 -14 C8 -10 4 -7 0 -4 Z',
      );
      fill(
        pen,
        withAlpha('#ffffff', 0.5),
        'M16 -84 C26 -86 36 -78 36 -66 C32 -74 26 -78 16 -78 C13 -80 13 -83 16 -84 Z',
      );
    }),
  );
};

const trophy: Painter = (pen) => {
  const gold = mix(mix(pen.accent, '#e8b84a', 0.72), pen.ink, pen.isDark ? 0.14 : 0.04);
  const edge = mix(gold, '#fff6d8', 0.65);
  const shade = mix(gold, pen.ink, 0.34);
  line(pen, shade, 5, 'M-26 -88 C-50 -92 -48 -58 -20 -54');
  line(pen, gold, 5, 'M26 -88 C50 -92 48 -58 20 -54');
  lit(
    pen,
    gold,
    edge,
    'M-30 -100 L30 -100 C30 -68 22 -48 7 -43 L5 -26 L-5 -26 L-7 -43 C-22 -48 -30 -68 -30 -100 Z',
    7,
    0,
  );
  fill(
    pen,
    withAlpha(pen.ink, 0.2),
    'M-30 -100 L-12 -100 C-12 -70 -8 -50 -2 -43 L-2 -26 L-5 -26 L-7 -43 C-22 -48 -30 -68 -30 -100 Z',
  );
  disc(pen, shade, 0, -100, 30, 3.6);
  fill(
    pen,
    mix(pen.accent, pen.light, 0.2),
    'M0 -88 L4.4 -78.6 L14.6 -77.4 L7 -70.4 L9 -60.4 L0 -65.4 L-9 -60.4 L-7 -70.4 L-14.6 -77.4 L-4.4 -78.6 Z',
  );
  lit(pen, gold, edge, 'M-16 -20 C-12 -28 12 -28 16 -20 Z', 2, 1);
  lit(pen, tone(pen, 0.14), tone(pen, 0.45), 'M-26 0 L-24 -20 L24 -20 L26 0 Z', 2, 2);
  bar(pen, gold, -12, -14, 24, 8, 1.5);
  for (const [x, y, late] of [
    [-22, -92, 0],
    [26, -72, 0.4],
    [10, -50, 0.7],
  ] as const)
    spark(pen, x, y, late);
};

/** A glint that comes and goes. */
const spark = (pen: Pen, x: number, y: number, late: number): void => {
  const size = Math.max(0, wave(pen, 2.4, late)) ** 3;
  if (size < 0.05) return;
  placed(pen, x, y, size, () =>
    fill(
      pen,
      withAlpha('#ffffff', 0.9),
      'M0 -9 C0.8 -2 2 -0.8 9 0 C2 0.8 0.8 2 0 9 C-0.8 2 -2 0.8 -9 0 C-2 -0.8 -0.8 -2 0 -9 Z',
    ),
  );
};

const chart: Painter = (pen) => {
  const board = mix(tone(pen, 0.92), '#fbfaf6', 0.5);
  lit(
    pen,
    board,
    '#ffffff',
    'M-66 -100 L66 -100 C69 -100 71 -98 71 -95 L71 -5 C71 -2 69 0 66 0 L-66 0 C-69 0 -71 -2 -71 -5 L-71 -95 C-71 -98 -69 -100 -66 -100 Z',
    1.4,
    1.2,
  );
  for (const y of [-82, -64, -46, -28]) bar(pen, withAlpha(pen.ink, 0.13), -60, y, 120, 1);
  const heights = [18, 26, 24, 38, 50, 66];
  const grown = (index: number): number => {
    const way = Math.min(1, Math.max(0, pen.seconds * 1.7 - index * 0.14));
    return 1 - (1 - way) ** 3;
  };
  heights.forEach((tall, index) => {
    const high = tall * grown(index) * (1 + wave(pen, 4, index * 0.15) * 0.015) + 1;
    const x = -56 + index * 20;
    bar(pen, index === 5 ? pen.accent : mix(pen.accent, tone(pen, 0.35), 0.62), x, -10 - high, 13, high, 2);
    bar(pen, withAlpha('#ffffff', 0.26), x + 9, -10 - high, 4, high, 1);
  });
  bar(pen, pen.ink, -62, -10, 124, 1.8);
  const { context } = pen;
  const reach = grown(5);
  context.strokeStyle = mix(pen.ink, pen.accent, 0.2);
  context.lineWidth = 2.6;
  context.lineJoin = 'round';
  context.beginPath();
  const ways = heights
    .slice(0, Math.max(2, Math.ceil(6 * reach)))
    .map((tall, index) => [-49.5 + index * 20, -19 - tall] as const);
  for (const [x, y] of ways) context.lineTo(x, y);
  context.stroke();
  for (const [x, y] of ways) disc(pen, board, x, y, 3.4);
  for (const [x, y] of ways) disc(pen, mix(pen.ink, pen.accent, 0.3), x, y, 2.3);
};

/** The outline of a gear around zero with teeth that taper. */
const gearOutline = (teeth: number, outer: number, inner: number): string => {
  const at = (radius: number, share: number): string => {
    const angle = (share / teeth) * Math.PI * 2;
    return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
  };
  const parts = Array.from({ length: teeth }, (_, tooth) =>
    [at(inner, tooth - 0.3), at(outer, tooth - 0.18), at(outer, tooth + 0.18), at(inner, tooth + 0.3)].join(
      ' L',
    ),
  );
  return `M${parts.join(' L')} Z`;
};

const bigGear = gearOutline(12, 37, 30);

const smallGear = gearOutline(8, 25.5, 18.5);

const gear: Painter = (pen) => {
  const metal = tone(pen, 0.5);
  const wheel = (x: number, y: number, turn: number, color: string, data: string, radius: number): void => {
    placed(pen, x, y, 1, () => {
      turned(pen, 0, 0, turn, () => {
        lit(pen, color, mix(color, pen.light, 0.45), data, 1.4, 1.4);
        for (let hole = 0; hole < 5; hole += 1)
          turned(pen, 0, 0, (hole * Math.PI * 2) / 5, () =>
            disc(pen, mix(color, pen.ink, 0.5), 0, -radius * 0.5, radius * 0.17),
          );
      });
      disc(pen, mix(color, pen.ink, 0.5), 0, 0, radius * 0.24);
      disc(pen, mix(color, pen.light, 0.5), radius * 0.03, -radius * 0.03, radius * 0.15);
    });
  };
  const turn = (pen.seconds / 8) * Math.PI * 2;
  wheel(-24, -38, turn, metal, bigGear, 34);
  wheel(31, -66, -turn * 1.5 + 0.16, pen.accent, smallGear, 22);
  wheel(30, -27, -turn * 1.5 + 0.32, tone(pen, 0.28), smallGear, 19);
};

const lightbulb: Painter = (pen) => {
  const power = 0.82 + 0.18 * wave(pen, 2.4);
  const glass = mix(mix(tone(pen, 0.9), '#fff2c0', 0.55), '#ffe08a', power * 0.6);
  glow(pen, pen.lamp, 0, -66, 74, (pen.isDark ? 0.75 : 0.5) * power);
  lit(
    pen,
    glass,
    '#fffbe8',
    'M-16 -26 C-16 -40 -34 -48 -34 -70 C-34 -90 -18 -104 0 -104 C18 -104 34 -90 34 -70 C34 -48 16 -40 16 -26 Z',
    4,
    3,
  );
  line(pen, mix(pen.accent, '#f7821f', 0.4), 2.2, 'M-8 -26 L-11 -58 L-5 -52 L0 -60 L5 -52 L11 -58 L8 -26');
  fill(
    pen,
    withAlpha('#ffffff', 0.7),
    'M14 -92 C23 -88 28 -80 28 -70 C24 -78 20 -82 12 -86 C10 -89 11 -92 14 -92 Z',
  );
  const metal = tone(pen, 0.3);
  lit(pen, metal, tone(pen, 0.75), 'M-16 -26 L16 -26 L14 -8 L7 0 L-7 0 L-14 -8 Z', 3, 1);
  line(pen, tone(pen, 0.1), 2, 'M-15.4 -20 L15.4 -18 M-14.6 -13 L14.6 -11');
  for (let ray = 0; ray < 7; ray += 1)
    turned(pen, 0, -68, (ray - 3) * 0.56, () =>
      bar(pen, withAlpha(pen.accent, 0.5 + 0.5 * power), -1.6, -122 - power * 3, 3.2, 11, 1.6),
    );
};

const shield: Painter = (pen) => {
  const body = pen.accent;
  placed(pen, 0, -50, 0.97 + wave(pen, 3) * 0.015, () =>
    placed(pen, 0, 50, 1, () => {
      lit(
        pen,
        tone(pen, 0.2),
        tone(pen, 0.6),
        'M0 -99 C12 -90 26 -86 40 -86 C42 -48 30 -16 0 -1 C-30 -16 -42 -48 -40 -86 C-26 -86 -12 -90 0 -99 Z',
        2,
        2,
      );
      lit(
        pen,
        body,
        mix(body, pen.light, 0.4),
        'M0 -92 C11 -84 22 -80.6 34 -80 C35 -48 25 -21 0 -8 C-25 -21 -35 -48 -34 -80 C-22 -80.6 -11 -84 0 -92 Z',
        2,
        2,
      );
      fill(pen, withAlpha(pen.ink, 0.18), 'M0 -92 L0 -8 C-25 -21 -35 -48 -34 -80 C-22 -80.6 -11 -84 0 -92 Z');
      const way = Math.min(1, pen.seconds * 1.4);
      pen.context.save();
      pen.context.beginPath();
      pen.context.rect(-30, -90, 10 + way * 50, 80);
      pen.context.clip();
      line(pen, mix('#ffffff', pen.light, 0.2), 7, 'M-16 -50 L-4 -37 L18 -63');
      pen.context.restore();
      const gleam = cycle(pen, 4);
      spark(pen, 22, -74, gleam);
    }),
  );
};

const money: Painter = (pen) => {
  const gold = mix(mix(pen.accent, '#e8b84a', 0.75), pen.ink, pen.isDark ? 0.14 : 0.04);
  const edge = mix(gold, '#fff6d8', 0.6);
  const shade = mix(gold, pen.ink, 0.36);
  const stacks = [
    [-36, 3],
    [0, 6],
    [36, 9],
  ] as const;
  stacks.forEach(([x, count], stack) => {
    for (let index = 0; index < count; index += 1) {
      const fallen = Math.min(1, Math.max(0, pen.seconds * 2.6 - (stack * 3 + index) * 0.12));
      if (fallen === 0 && index > 0) continue;
      const y = -5 - index * 7 - (1 - fallen * fallen) * 10;
      const side = ((index * 5 + stack * 3) % 3) - 1;
      bar(pen, shade, x - 16 + side, y - 3, 32, 7, 3.4);
      bar(pen, gold, x - 16 + side, y - 3, 32, 5, 2.5);
      bar(pen, edge, x + 4 + side, y - 2.4, 8, 3, 1.5);
      if (index < count - 1) continue;
      disc(pen, gold, x + side, y - 3, 16, 3.8);
      disc(pen, edge, x + side, y - 3.4, 11, 2.2);
    }
  });
  placed(
    pen,
    -36,
    -50 + wave(pen, 3) * 2.4,
    [Math.cos(pen.seconds * Math.PI * 0.5) * 0.94 || 0.01, 1],
    () => {
      disc(pen, shade, 0, 0, 17);
      disc(pen, gold, 0, 0, 15.4);
      fill(pen, edge, 'M0 -10 L2.6 -3 L10 -3 L4 1.6 L6.2 9 L0 4.6 L-6.2 9 L-4 1.6 L-10 -3 L-2.6 -3 Z');
    },
  );
  spark(pen, 44, -66, 0.1);
  spark(pen, 4, -44, 0.5);
};

export const emblems = { heart, trophy, chart, gear, lightbulb, shield, money } as const;
