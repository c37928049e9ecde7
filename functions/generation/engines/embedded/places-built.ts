import { mix, withAlpha } from './color.ts';
import { atDistance, paintMist, type Terrain } from './landscape.ts';
import type { Layers } from './places-nature.ts';
import { between } from './seeded.ts';

/** A row of towers; the darker the hour, the more windows are lit. */
const towers = (
  terrain: Terrain,
  row: {
    foot: number;
    low: number;
    high: number;
    wide: readonly [number, number];
    distance: number;
    lit: number;
  },
): void => {
  const { context, width, height, unit, palette, random } = terrain;
  for (let x = -unit * 4; x < width; ) {
    const wide = unit * between(random, ...row.wide);
    const top = height * between(random, row.low, row.high);
    const fill = context.createLinearGradient(x, 0, x + wide, 0);
    fill.addColorStop(0, atDistance(terrain, row.distance + 0.05));
    fill.addColorStop(1, atDistance(terrain, Math.max(0, row.distance - 0.06)));
    context.fillStyle = fill;
    context.fillRect(x, top, wide, height * row.foot - top + unit);
    if (random() < 0.35)
      context.fillRect(x + wide * 0.42, top - unit * between(random, 3, 9), unit * 0.5, unit * 9);
    else if (random() < 0.4) context.fillRect(x + wide * 0.2, top - unit * 2, wide * 0.6, unit * 2);
    const step = unit * 2.1;
    for (let y = top + step; y < height * row.foot; y += step * 1.25) {
      for (let column = x + step * 0.6; column < x + wide - step * 0.9; column += step) {
        if (random() > row.lit) continue;
        const color = random() < 0.8 ? palette.lamp : mix(palette.sky[2], '#ffffff', 0.4);
        context.fillStyle = withAlpha(color, between(random, 0.35, 0.95));
        context.fillRect(column, y, step * 0.5, step * 0.62);
      }
    }
    x += wide + unit * between(random, 0, 1.6);
  }
};

const litShare = ({ palette }: Terrain): number => (palette.isDark ? 0.42 : 0.08);

export const city: Layers = [
  (terrain) => {
    towers(terrain, {
      foot: 0.8,
      low: 0.26,
      high: 0.52,
      wide: [6, 12],
      distance: 0.66,
      lit: litShare(terrain) * 0.5,
    });
    paintMist(terrain, 0.66, 0.6);
  },
  (terrain) => {
    towers(terrain, {
      foot: 0.92,
      low: 0.36,
      high: 0.66,
      wide: [9, 17],
      distance: 0.34,
      lit: litShare(terrain),
    });
    paintMist(terrain, 0.8, 0.4);
  },
  (terrain) => {
    const { context, width, height, unit, palette } = terrain;
    towers(terrain, {
      foot: 1,
      low: 0.74,
      high: 0.88,
      wide: [14, 26],
      distance: 0.06,
      lit: litShare(terrain) * 0.6,
    });
    for (const share of [0.2, 0.47, 0.78]) {
      const x = width * share;
      const top = height * 0.6;
      context.fillStyle = atDistance(terrain, 0);
      context.fillRect(x - unit * 0.4, top, unit * 0.8, height);
      context.fillRect(x - unit * 0.4, top, unit * 6, unit * 0.7);
      if (!palette.isDark) continue;
      const glow = context.createRadialGradient(
        x + unit * 5,
        top + unit,
        0,
        x + unit * 5,
        top + unit,
        unit * 14,
      );
      glow.addColorStop(0, withAlpha(palette.lamp, 0.95));
      glow.addColorStop(0.12, withAlpha(palette.lamp, 0.5));
      glow.addColorStop(1, withAlpha(palette.lamp, 0));
      context.fillStyle = glow;
      context.fillRect(x - unit * 10, top - unit * 14, unit * 30, unit * 30);
    }
  },
];

/** A wall with a hole for the window: the sky behind shows through. */
const wall = (terrain: Terrain): void => {
  const { context, width, height, unit, palette } = terrain;
  const left = width * 0.5;
  const top = height * 0.1;
  const wide = width * 0.36;
  const tall = height * 0.48;
  const paint = context.createLinearGradient(0, 0, width, height);
  paint.addColorStop(0, mix(palette.near, palette.haze, 0.34));
  paint.addColorStop(1, mix(palette.near, '#000000', 0.2));
  context.fillStyle = paint;
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(left, top, wide, tall);
  context.fill('evenodd');
  context.fillStyle = mix(palette.near, palette.haze, 0.6);
  for (const [x, y, w, h] of [
    [left - unit * 1.4, top - unit * 1.4, wide + unit * 2.8, unit * 1.4],
    [left - unit * 3, top + tall, wide + unit * 6, unit * 2],
    [left - unit * 1.4, top, unit * 1.4, tall],
    [left + wide, top, unit * 1.4, tall],
    [left + wide / 2 - unit * 0.5, top, unit, tall],
    [left, top + tall * 0.42, wide, unit * 0.8],
  ] as const)
    context.fillRect(x, y, w, h);
};

const desk = (terrain: Terrain): void => {
  const { context, width, height, unit, palette, random } = terrain;
  const y = height * 0.76;
  const x = width * 0.3;
  const glow = context.createRadialGradient(
    x + unit * 9,
    y - unit * 19,
    0,
    x + unit * 9,
    y - unit * 19,
    unit * 58,
  );
  glow.addColorStop(0, withAlpha(palette.lamp, palette.isDark ? 0.8 : 0.4));
  glow.addColorStop(0.35, withAlpha(palette.lamp, palette.isDark ? 0.28 : 0.14));
  glow.addColorStop(1, withAlpha(palette.lamp, 0));
  context.fillStyle = glow;
  context.fillRect(0, 0, width, height);
  const top = context.createLinearGradient(0, y, 0, height);
  top.addColorStop(0, mix('#8a5a3a', palette.near, 0.25));
  top.addColorStop(1, mix('#3d261a', palette.near, 0.5));
  context.fillStyle = top;
  context.fillRect(0, y, width, height);
  context.strokeStyle = mix('#15120f', palette.near, 0.4);
  context.fillStyle = context.strokeStyle;
  context.lineWidth = unit * 1.1;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - unit * 4, y);
  context.lineTo(x - unit * 7, y - unit * 15);
  context.lineTo(x + unit * 5, y - unit * 25);
  context.stroke();
  context.beginPath();
  context.ellipse(x - unit * 4, y, unit * 5.4, unit * 1.3, 0, 0, Math.PI * 2);
  context.fill();
  context.beginPath();
  context.moveTo(x + unit * 2, y - unit * 27);
  context.lineTo(x + unit * 8, y - unit * 24.5);
  context.lineTo(x + unit * 12, y - unit * 17.5);
  context.lineTo(x + unit * 3, y - unit * 20.5);
  context.fill();
  let books = y;
  for (let index = 0; index < 4; index += 1) {
    const tall = unit * between(random, 1.8, 3);
    books -= tall;
    context.fillStyle = mix(
      ['#a5492f', '#35606b', '#c8963f', '#5d4a6b'][index] ?? '#a5492f',
      palette.near,
      0.25,
    );
    context.fillRect(width * 0.53 + unit * between(random, -1.5, 1.5), books, unit * 17, tall * 0.94);
  }
};

const nearThings = (terrain: Terrain): void => {
  const { context, width, height, unit, palette } = terrain;
  const x = width * 0.82;
  const y = height * 0.86;
  context.fillStyle = mix('#efe6d8', palette.near, 0.3);
  context.beginPath();
  context.roundRect(x, y - unit * 9, unit * 8, unit * 9, [0, 0, unit * 2, unit * 2]);
  context.fill();
  context.strokeStyle = context.fillStyle;
  context.lineWidth = unit * 1.1;
  context.beginPath();
  context.arc(x + unit * 8.4, y - unit * 5, unit * 2.4, -Math.PI / 2, Math.PI / 2);
  context.stroke();
  context.fillStyle = mix('#f6f0e4', palette.near, 0.2);
  context.beginPath();
  context.moveTo(width * 0.36, height * 0.83);
  context.lineTo(width * 0.55, height * 0.81);
  context.lineTo(width * 0.6, height * 0.9);
  context.lineTo(width * 0.38, height * 0.93);
  context.fill();
};

export const room: Layers = [wall, desk, nearThings];
