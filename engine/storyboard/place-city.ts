import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { paintFlood } from './flood.ts';
import {
  fog,
  type Layers,
  newTerrain,
  paintGlow,
  paintMist,
  paintSoftly,
  type Terrain,
  tone,
} from './landscape.ts';
import { paintTree } from './plants.ts';

interface Row {
  /** Where the row meets the street, and its highest and lowest roofs, as shares of the height. */
  foot: number;
  high: number;
  low: number;
  /** Widths in hundredths of the shorter side. */
  wide: readonly [number, number];
  distance: number;
  /** The share of windows with light in them. */
  lit: number;
}

const walls = [
  '#d9c3a5',
  '#b9705a',
  '#7fa3b8',
  '#e3d6c2',
  '#8d9fb0',
  '#c98f6b',
  '#a9b7bd',
  '#6f8fa6',
] as const;
const neons = ['#ff3d8b', '#23e5ff', '#b45cff', '#ffb02e', '#3dffb0'] as const;

/** One tower: a wall lit from the sun's side, a roof of its own, and windows. */
const tower = (terrain: Terrain, row: Row, at: { x: number; top: number; wide: number }): void => {
  const { context, height, unit, palette, random } = terrain;
  const { x, top, wide } = at;
  const foot = height * row.foot;
  const wall = walls[Math.floor(random() * walls.length)] ?? walls[0];
  const color = tone(terrain, palette.isDark ? mix(wall, '#2b3350', 0.45) : wall, row.distance);
  const fill = context.createLinearGradient(x, top, x + wide, foot);
  const sunny = palette.orbX * terrain.width > x ? 1 : 0;
  fill.addColorStop(1 - sunny, mix(color, palette.near, 0.22));
  fill.addColorStop(sunny, mix(color, palette.sky[2], 0.16));
  context.fillStyle = fill;
  context.fillRect(x, top, wide, foot - top);
  const roof = random();
  if (roof < 0.22) {
    context.fillRect(x + wide * 0.46, top - unit * 8, unit * 0.4, unit * 8);
    context.fillRect(x + wide * 0.3, top - unit * 1.6, wide * 0.4, unit * 1.6);
  } else if (roof < 0.42) {
    context.fillRect(x + wide * 0.14, top - unit * 2.4, wide * 0.72, unit * 2.5);
    context.fillRect(x + wide * 0.3, top - unit * 4.4, wide * 0.4, unit * 2.2);
  } else if (roof < 0.54) {
    context.beginPath();
    context.moveTo(x, top + 1);
    context.lineTo(x + wide * 0.5, top - wide * 0.5);
    context.lineTo(x + wide, top + 1);
    context.fill();
  }
  windows(terrain, row, at);
};

const windows = (
  terrain: Terrain,
  row: Row,
  { x, top, wide }: { x: number; top: number; wide: number },
): void => {
  const { context, height, unit, palette, random } = terrain;
  const step = unit * (1.5 + (1 - row.distance) * 1.1);
  const columns = Math.max(2, Math.floor((wide - step * 0.7) / step));
  const inset = (wide - columns * step) / 2;
  const glass = withAlpha(mix(tone(terrain, '#3c4a63', row.distance), palette.sky[1], 0.24), 0.62);
  const isBanded = random() < 0.3;
  for (let y = top + step; y < height * row.foot - step; y += step * 1.3) {
    for (let column = 0; column < columns; column += 1) {
      const isLit = random() < row.lit;
      const warmth = random();
      context.fillStyle = isLit
        ? withAlpha(
            warmth < 0.74 ? palette.lamp : mix(palette.sky[1], '#f2f7ff', 0.6),
            between(random, 0.5, 1),
          )
        : glass;
      context.fillRect(x + inset + (column + 0.16) * step, y, step * (isBanded ? 0.94 : 0.6), step * 0.7);
    }
  }
};

/** A sign that hangs down a wall, and what it throws on everything about it. */
const neonSign = (terrain: Terrain, x: number, y: number, size: number): void => {
  const { context, unit, random } = terrain;
  const color = neons[Math.floor(random() * neons.length)] ?? neons[0];
  const tall = size * between(random, 2.6, 4.6);
  context.globalCompositeOperation = 'screen';
  paintGlow(terrain, { x: x + size / 2, y: y + tall / 2, reach: tall * 1.5 }, color, 0.62);
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = mix(color, '#100818', 0.78);
  context.beginPath();
  context.roundRect(x, y, size, tall, size * 0.24);
  context.fill();
  context.strokeStyle = mix(color, '#ffffff', 0.35);
  context.lineWidth = unit * 0.3;
  context.stroke();
  context.fillStyle = mix(color, '#ffffff', 0.55);
  for (let mark = size * 0.5; mark < tall - size * 0.6; mark += size * 0.84) {
    context.fillRect(x + size * 0.26, y + mark, size * 0.48, size * 0.13);
    context.fillRect(x + size * (random() < 0.5 ? 0.26 : 0.6), y + mark, size * 0.14, size * 0.44);
    if (random() < 0.6) context.fillRect(x + size * 0.26, y + mark + size * 0.32, size * 0.48, size * 0.12);
  }
};

const towers = (terrain: Terrain, row: Row, signs = 0): void => {
  const { width, height, unit, setting, random } = terrain;
  for (let x = -unit * 4; x < width; ) {
    const wide = unit * between(random, ...row.wide);
    const top = height * between(random, row.high, row.low);
    tower(terrain, row, { x, top, wide });
    if (setting.isNeon && random() < signs)
      neonSign(
        terrain,
        x + wide * between(random, 0.1, 0.6),
        Math.max(top + unit * 3, height * row.foot - unit * between(random, 20, 32)),
        unit * between(random, 2, 3.2),
      );
    x += wide + unit * between(random, 0, 1.2);
  }
};

const litShare = ({ palette, setting }: Terrain): number => {
  if (setting.states?.includes('lit') === true) return 0.8;
  return palette.isDark ? (setting.hour === 'night' ? 0.46 : 0.4) : 0.06;
};

const isWet = ({ setting }: Terrain): boolean => setting.weather === 'rain' || setting.isNeon;

/** Water on asphalt draws lights out downwards, and breaks them sideways. */
const mirror = ({ context, width, height, unit, random }: Terrain, above: Canvas, level: number): void => {
  const top = height * level;
  for (let y = 0; y < height - top; y += unit * 0.9) {
    const share = y / (height - top);
    context.globalAlpha = 0.85 * (1 - share) ** 0.7;
    const shift = unit * (0.3 + share * 1.3) * between(random, -1, 1);
    const source = Math.max(0, above.height * (1 - ((y + unit) * 1.15) / top));
    const thick = (unit * 1.1 * above.height) / top;
    context.drawImage(above, 0, source, above.width, thick, shift, top + y, width, unit * 1.25);
  }
};

/** The street, with a mirror of all above it when it is wet. */
const street = (terrain: Terrain, level: number): void => {
  const { context, width, height, unit } = terrain;
  const top = height * level;
  const above = createCanvas(width, Math.ceil(top));
  above.getContext('2d').drawImage(context.canvas, 0, 0);
  const ground = context.createLinearGradient(0, top, 0, height);
  ground.addColorStop(0, tone(terrain, '#59616f', 0.34));
  ground.addColorStop(0.3, tone(terrain, '#454c5a', 0.1));
  ground.addColorStop(1, tone(terrain, '#333946', 0));
  context.fillStyle = ground;
  context.fillRect(0, top, width, height - top);
  context.fillStyle = tone(terrain, '#b9b3aa', 0.16);
  context.fillRect(0, top, width, (height - top) * 0.2);
  context.fillStyle = tone(terrain, '#8d8880', 0.1);
  context.fillRect(0, top + (height - top) * 0.2, width, unit * 0.7);
  context.fillStyle = withAlpha(tone(terrain, '#ffffff', 0), 0.7);
  for (let x = -unit * 3; x < width; x += unit * 17)
    context.fillRect(x, top + (height - top) * 0.62, unit * 9, unit * 0.8);
  if (!isWet(terrain)) return;
  context.globalCompositeOperation = 'screen';
  paintSoftly(terrain, 0.5, 1, (soft) => mirror(soft, above, level));
  context.globalCompositeOperation = 'source-over';
  const sheen = context.createLinearGradient(0, top, 0, height);
  sheen.addColorStop(0, withAlpha(terrain.palette.sky[2], 0.22));
  sheen.addColorStop(0.5, withAlpha(terrain.palette.sky[2], 0));
  context.fillStyle = sheen;
  context.fillRect(0, top, width, height - top);
};

/** A street lamp with its pool of light. */
const lamp = (terrain: Terrain, x: number, foot: number, tall: number): void => {
  const { context, unit, palette } = terrain;
  const color = tone(terrain, '#2a303c', 0);
  context.strokeStyle = color;
  context.lineWidth = unit * 0.7;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x, foot);
  context.lineTo(x, foot - tall + unit * 3);
  context.quadraticCurveTo(x, foot - tall, x + unit * 4, foot - tall);
  context.stroke();
  context.fillStyle = color;
  context.fillRect(x + unit * 2.6, foot - tall - unit * 0.4, unit * 3.6, unit * 0.9);
  if (!palette.isDark) return;
  const head = { x: x + unit * 4.5, y: foot - tall + unit * 0.8 };
  context.globalCompositeOperation = 'screen';
  paintGlow(terrain, { ...head, reach: unit * 17 }, palette.lamp, 0.85);
  context.save();
  context.translate(head.x, foot + unit * 0.5);
  context.scale(1, isWet(terrain) ? 0.9 : 0.22);
  paintGlow(terrain, { x: 0, y: 0, reach: unit * 12 }, palette.lamp, 0.5);
  context.restore();
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = mix(palette.lamp, '#ffffff', 0.5);
  context.fillRect(x + unit * 3, foot - tall + unit * 0.4, unit * 2.8, unit * 0.6);
};

/** The skyline that stands behind another place, with its foot at a share of the height. */
export const skyline = (terrain: Terrain, foot: number): void => {
  const { canvas, terrain: layer } = newTerrain(terrain.width, terrain.height, terrain);
  towers(layer, {
    foot,
    high: foot - 0.25,
    low: foot - 0.07,
    wide: [3.5, 8],
    distance: 0.56,
    lit: litShare(terrain) * 0.7,
  });
  terrain.context.drawImage(canvas, 0, 0);
};

export const city: Layers = [
  (terrain) => {
    towers(terrain, {
      foot: 0.8,
      high: 0.2,
      low: 0.5,
      wide: [6, 11],
      distance: 0.68,
      lit: litShare(terrain) * 0.5,
    });
    paintMist(terrain, 0.68, 0.66);
  },
  (terrain) => {
    towers(
      terrain,
      { foot: 0.79, high: 0.3, low: 0.6, wide: [9, 17], distance: 0.3, lit: litShare(terrain) },
      0.75,
    );
    paintMist(terrain, 0.74, 0.2);
    fog(terrain, 0.66, 0.9);
    street(terrain, 0.79);
    paintFlood(terrain, 0.83, 0.8);
  },
  (terrain) => {
    const { height, width, unit, random } = terrain;
    for (const share of [0.05, 0.24, 0.48, 0.72, 0.95])
      paintTree(terrain, width * share, height * 0.845, unit * between(random, 15, 20), 0.04);
    fog(terrain, 0.8, 0.75);
    for (const share of [0.12, 0.36, 0.6, 0.84]) lamp(terrain, width * share, height * 0.87, height * 0.3);
  },
];
