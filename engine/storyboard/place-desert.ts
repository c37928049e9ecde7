import { withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { type Layers, paintMist, paintRidge, type Terrain, tone } from './landscape.ts';

/** Table mountains, as deserts have them. */
export const mesas = (terrain: Terrain, level: number): void => {
  const { context, width, height, random } = terrain;
  for (let index = 0; index < 6; index += 1) {
    const x = ((index + random() * 0.7) / 6) * width;
    const wide = width * between(random, 0.05, 0.12);
    const tall = height * between(random, 0.06, 0.19);
    const foot = height * level;
    const fill = context.createLinearGradient(0, foot - tall, 0, foot);
    fill.addColorStop(0, tone(terrain, '#b8603c', 0.42));
    fill.addColorStop(1, tone(terrain, '#d08a54', 0.68));
    context.fillStyle = fill;
    context.beginPath();
    context.moveTo(x - wide * 0.95, foot);
    context.lineTo(x - wide * 0.62, foot - tall * 0.5);
    context.lineTo(x - wide * 0.5, foot - tall);
    context.lineTo(x + wide * 0.44, foot - tall * 0.98);
    context.lineTo(x + wide * 0.58, foot - tall * 0.46);
    context.lineTo(x + wide, foot);
    context.fill();
  }
};

const dunes = (terrain: Terrain): void => {
  const { context, width, height, palette } = terrain;
  for (const [level, distance, rise] of [
    [0.68, 0.5, 0.06],
    [0.76, 0.28, 0.08],
    [0.88, 0.06, 0.1],
  ] as const) {
    const heights = paintRidge(terrain, {
      level,
      height: rise,
      waves: 0.9,
      rough: 0.28,
      distance,
      color: '#e2a45e',
      fade: 0.06,
    });
    // The lee side of the crest lies in shade.
    context.fillStyle = withAlpha(tone(terrain, palette.isDark ? '#7a3f4a' : '#b06a3c', distance * 0.8), 0.5);
    context.beginPath();
    heights.forEach((y, index) => {
      context.lineTo((index / (heights.length - 1)) * width, y);
    });
    for (let index = heights.length - 1; index >= 0; index -= 1) {
      const slope = (heights[index] ?? 0) - (heights[index - 1] ?? heights[index] ?? 0);
      context.lineTo(
        (index / (heights.length - 1)) * width,
        (heights[index] ?? 0) + Math.max(0, slope) * height * 0.02,
      );
    }
    context.fill();
  }
};

export const desert: Layers = [
  (terrain) => {
    mesas(terrain, 0.65);
    paintMist(terrain, 0.64, 0.5);
  },
  dunes,
  (terrain) => {
    cactus(terrain, terrain.width * 0.88, terrain.height * 0.95, terrain.unit * 26);
    cactus(terrain, terrain.width * 0.74, terrain.height * 0.86, terrain.unit * 12);
  },
];

const cactus = (terrain: Terrain, x: number, y: number, size: number): void => {
  const { context } = terrain;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [wide, color, shift] of [
    [0.15, '#3f6b45', 0],
    [0.05, '#6f9a5a', 0.025],
  ] as const) {
    context.strokeStyle = tone(terrain, color, 0);
    context.lineWidth = size * wide;
    context.beginPath();
    context.moveTo(x + shift * size, y);
    context.lineTo(x + shift * size, y - size);
    context.moveTo(x, y - size * 0.4);
    context.quadraticCurveTo(x + size * 0.28, y - size * 0.4, x + size * (0.28 + shift), y - size * 0.76);
    context.moveTo(x, y - size * 0.28);
    context.quadraticCurveTo(x - size * 0.25, y - size * 0.28, x - size * (0.25 - shift), y - size * 0.6);
    context.stroke();
  }
};
