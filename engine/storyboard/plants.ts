import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { isSnowy, levelAt, type Terrain, tone } from './landscape.ts';

const firColor = '#2f6e4c';
const barkColor = '#5a4436';

/** A fir's branches as shares of its height: where a tier begins and ends, and half its width. */
const firTiers = [
  [0.08, 0.42, 0.27],
  [0.26, 0.62, 0.215],
  [0.46, 0.8, 0.155],
  [0.64, 1, 0.1],
] as const;

/** A fir tree with its foot at a point: branches in four tiers, the side to the sun lighter. */
export const paintFir = (terrain: Terrain, x: number, y: number, size: number, distance: number): void => {
  const { context, palette, width, random } = terrain;
  const color = mix(firColor, '#1f5a5c', random() * 0.4);
  const dark = tone(terrain, color, distance);
  const isSunRight = palette.orbX * width > x;
  context.fillStyle = tone(terrain, barkColor, distance);
  context.fillRect(x - size * 0.025, y - size * 0.14, size * 0.05, size * 0.16);
  for (const side of [-1, 1] as const) {
    const isLit = (side === 1) === isSunRight;
    context.fillStyle = isLit ? mix(dark, tone(terrain, '#8fbf6a', distance), 0.26) : dark;
    context.beginPath();
    for (const [from, to, half] of firTiers) {
      context.moveTo(x, y - to * size);
      context.quadraticCurveTo(
        x + side * half * size * 0.28,
        y - (from + to) * 0.5 * size,
        x + side * half * size,
        y - from * size,
      );
      context.quadraticCurveTo(
        x + side * half * size * 0.5,
        y - (from + 0.035) * size,
        x,
        y - (from + 0.05) * size,
      );
    }
    context.fill();
  }
  if (isSnowy(terrain)) paintFirSnow(terrain, x, y, size, distance);
};

/** Snow on the upper side of each tier. */
const paintFirSnow = (terrain: Terrain, x: number, y: number, size: number, distance: number): void => {
  const { context, palette } = terrain;
  context.fillStyle = withAlpha(
    mix(tone(terrain, '#f8fbff', distance), '#eaf1ff', palette.isDark ? 0.3 : 0.2),
    0.9,
  );
  context.beginPath();
  for (const [from, to, half] of firTiers) {
    context.moveTo(x, y - to * size);
    context.quadraticCurveTo(
      x + half * size * 0.2,
      y - (from + to) * 0.5 * size,
      x + half * size * 0.62,
      y - (from + 0.07) * size,
    );
    context.quadraticCurveTo(
      x + half * size * 0.1,
      y - (from + 0.16) * size,
      x - half * size * 0.66,
      y - (from + 0.065) * size,
    );
    context.quadraticCurveTo(x - half * size * 0.2, y - (from + to) * 0.5 * size, x, y - to * size);
  }
  context.fill();
};

const crowns = {
  spring: ['#9cc95a', '#7fb84e', '#f3b6c8'],
  summer: ['#5f9d48', '#4a8a45', '#74ab4e'],
  autumn: ['#d9822b', '#c0552b', '#e2ae3c'],
  winter: ['#dfe8f2', '#cfdbe8', '#eef4fb'],
} as const;

/** A broad-leaved tree with its foot at a point: a trunk, and a crown of clumps that are lit from the sun's side. */
export const paintTree = (terrain: Terrain, x: number, y: number, size: number, distance: number): void => {
  const { context, palette, setting, random, width } = terrain;
  const season = isSnowy(terrain) ? 'winter' : (setting.season ?? 'summer');
  const colors = crowns[season];
  const color = colors[Math.floor(random() * colors.length)] ?? colors[0];
  context.fillStyle = tone(terrain, barkColor, distance);
  context.beginPath();
  context.moveTo(x - size * 0.045, y);
  context.quadraticCurveTo(x - size * 0.02, y - size * 0.25, x - size * 0.02, y - size * 0.5);
  context.lineTo(x + size * 0.02, y - size * 0.5);
  context.quadraticCurveTo(x + size * 0.02, y - size * 0.25, x + size * 0.05, y);
  context.fill();
  const sun = palette.orbX * width > x ? 1 : -1;
  const clumps = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * Math.PI * 2;
    return {
      x: x + Math.cos(angle) * size * 0.2 * between(random, 0.7, 1.15),
      y: y - size * 0.66 + Math.sin(angle) * size * 0.19 * between(random, 0.7, 1.1),
      radius: size * between(random, 0.12, 0.17),
    };
  });
  for (const [shift, lightness] of [
    [0, 0],
    [0.035, 0.2],
    [0.07, 0.4],
  ] as const) {
    context.fillStyle = mix(
      tone(terrain, color, distance),
      tone(terrain, '#fff3b0', distance),
      lightness * (palette.isDark ? 0.35 : 0.7),
    );
    context.beginPath();
    for (const clump of clumps) {
      const radius = clump.radius * (1 - shift * 6.5);
      context.moveTo(clump.x + radius, clump.y);
      context.arc(clump.x + sun * size * shift, clump.y - size * shift, radius, 0, 7);
    }
    if (shift === 0) context.arc(x, y - size * 0.66, size * 0.21, 0, 7);
    context.fill();
  }
};

/** Trees along a ridge, of one kind or mixed. */
export const treeRow = (
  terrain: Terrain,
  heights: readonly number[],
  row: { sizes: readonly [number, number]; distance: number; firs: number; gaps?: number },
): void => {
  const { width, unit, random } = terrain;
  const gaps = row.gaps ?? 0.4;
  for (let x = 0; x < width; x += unit * row.sizes[0] * between(random, gaps * 0.6, gaps * 1.5)) {
    const y = levelAt(heights, x / width) + unit;
    const size = unit * between(random, ...row.sizes);
    if (random() < row.firs) paintFir(terrain, x, y, size, row.distance);
    else paintTree(terrain, x, y, size * 0.8, row.distance);
  }
};

/** Blades of grass and, out of the cold, flowers at the foot of the picture. */
export const paintGrass = (
  terrain: Terrain,
  band: { top: number; bottom: number; count: number; color: string; flowers?: readonly string[] },
): void => {
  const { context, width, height, unit, random } = terrain;
  for (let index = 0; index < band.count; index += 1) {
    const near = (index + random()) / band.count;
    const y = height * (band.top + (band.bottom - band.top) * near);
    const x = random() * width;
    const tall = unit * (0.7 + 3.4 * near) * between(random, 0.6, 1.2);
    context.strokeStyle = withAlpha(
      tone(terrain, mix(band.color, random() < 0.5 ? '#2c5a2e' : '#f4f0a0', 0.35), 0.2 * (1 - near)),
      0.7,
    );
    context.lineWidth = unit * (0.12 + 0.3 * near);
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(x, y - tall * 0.6, x + tall * between(random, -0.4, 0.4), y - tall);
    context.stroke();
    const flower = band.flowers?.[Math.floor(random() * band.flowers.length * 2.4)];
    if (flower === undefined || isSnowy(terrain)) continue;
    context.fillStyle = tone(terrain, flower, 0.1 * (1 - near));
    context.beginPath();
    context.arc(x + tall * 0.2, y - tall, unit * (0.25 + 0.62 * near), 0, 7);
    context.fill();
  }
};
