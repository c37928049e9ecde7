import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import {
  fillShape,
  fog,
  grassOf,
  isSnowy,
  type Layers,
  levelAt,
  paintMist,
  paintRidge,
  type Terrain,
  tone,
} from './landscape.ts';
import { paintFir, paintGrass, paintTree, treeRow } from './plants.ts';

type Point = readonly [number, number];

/** A line between two points that wanders from side to side, for ridges and the edges of snow. */
const jagged = (terrain: Terrain, from: Point, to: Point, steps: number, swing: number): Point[] =>
  Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const wander = share === 0 || share === 1 ? 0 : between(terrain.random, -swing, swing);
    return [
      from[0] + (to[0] - from[0]) * share + wander,
      from[1] + (to[1] - from[1]) * share + wander * 0.4,
    ] as const;
  });

/** A row of mountains: each with a lit and a shaded face, snow on its upper part. */
export const peaks = (
  terrain: Terrain,
  row: { level: number; tall: number; count: number; distance: number },
): void => {
  const { width, height, random } = terrain;
  // The lowest first: they stand behind.
  const places = Array.from({ length: row.count }, (_, index) => ({
    x: ((index + between(random, 0.25, 0.75)) / row.count) * width,
    rise: height * row.tall * between(random, 0.6, 1.1),
  })).toSorted((one, other) => other.rise - one.rise);
  for (const { x, rise } of places) peak(terrain, row, x, rise);
};

const peak = (terrain: Terrain, row: { level: number; distance: number }, x: number, rise: number): void => {
  const { context, width, height, palette, random } = terrain;
  const half = rise * between(random, 1.05, 1.45);
  const foot = height * row.level;
  const top: Point = [x + half * between(random, -0.1, 0.1), foot - rise];
  const away = palette.orbX * width > x ? -1 : 1;
  const left = jagged(terrain, [x - half, foot], top, 9, half * 0.035);
  const right = jagged(terrain, top, [x + half, foot], 9, half * 0.035);
  const spine = jagged(terrain, top, [x + away * half * -0.12, foot], 8, half * 0.06);
  const rock = mix('#7f8794', '#8a7a78', random() * 0.5);
  const paint = (color: string, extra: number): CanvasGradient => {
    const fill = context.createLinearGradient(0, top[1], 0, foot);
    fill.addColorStop(0, tone(terrain, color, row.distance + extra));
    fill.addColorStop(1, tone(terrain, mix(color, '#6f8f72', 0.5), Math.min(1, row.distance + 0.32)));
    return fill;
  };
  const lit = away === -1 ? [...spine, ...right.toReversed().slice(0, -1)] : [...left, ...spine.slice(1)];
  fillShape(terrain, [...left, ...right], paint(mix(rock, '#39415a', 0.55), 0));
  fillShape(terrain, lit, paint(mix(rock, '#ffffff', 0.16), 0));
  const depth = rise * (isSnowy(terrain) ? 0.72 : 0.4);
  const snowline = top[1] + depth;
  const cap = jagged(terrain, [x - half, snowline], [x + half, snowline], 26, rise * 0.055).map(
    ([px, py], index) => [px, py + (index % 2 === 0 ? -1 : 1) * rise * 0.045] as const,
  );
  const snow = (color: string, outline: readonly Point[]): void => {
    context.save();
    context.beginPath();
    for (const [px, py] of outline) context.lineTo(px, py);
    context.clip();
    fillShape(
      terrain,
      [[x - half, top[1] - rise], ...cap, [x + half, top[1] - rise]],
      tone(terrain, color, row.distance * 0.6),
    );
    context.restore();
  };
  snow('#a9b9d8', [...left, ...right]);
  snow('#ffffff', lit);
};

export const mountains: Layers = [
  (terrain) => {
    peaks(terrain, { level: 0.68, tall: 0.44, count: 5, distance: 0.56 });
    paintMist(terrain, 0.64, 0.62);
    fog(terrain, 0.7, 0.8);
  },
  (terrain) => {
    peaks(terrain, { level: 0.8, tall: 0.34, count: 3, distance: 0.24 });
    const heights = paintRidge(terrain, {
      level: 0.77,
      height: 0.05,
      waves: 1.2,
      rough: 0.5,
      distance: 0.3,
      color: isSnowy(terrain) ? '#dfe8f3' : '#587f5a',
    });
    treeRow(terrain, heights, { sizes: [4, 9], distance: 0.34, firs: 1, gaps: 0.5 });
    paintMist(terrain, 0.79, 0.4);
    fog(terrain, 0.84, 0.6);
  },
  (terrain) => {
    const heights = paintRidge(terrain, {
      level: 0.88,
      height: 0.06,
      waves: 0.9,
      rough: 0.42,
      distance: 0.03,
      color: grassOf(terrain),
      fade: 0,
    });
    treeRow(terrain, heights, { sizes: [10, 24], distance: 0.02, firs: 1, gaps: 0.7 });
  },
];

/** How many of a wood's trees are firs: in the cold all, in autumn few. */
const firShare = (terrain: Terrain): number => {
  const { season } = terrain.setting;
  return isSnowy(terrain) ? 0.95 : season === 'autumn' ? 0.25 : season === 'spring' ? 0.3 : 0.55;
};

/** Shafts of light from the sun down between the trees. */
const sunbeams = ({ context, width, height, palette, setting, random }: Terrain): void => {
  if (palette.isDark || setting.weather !== 'clear') return;
  context.globalCompositeOperation = 'screen';
  const [x, y] = [width * palette.orbX, height * palette.orbY];
  for (let index = 0; index < 11; index += 1) {
    const angle = between(random, 0.25, 2.6);
    const wide = between(random, 0.02, 0.06);
    const reach = height * between(random, 0.5, 0.95);
    const beam = context.createRadialGradient(x, y, 0, x, y, reach);
    beam.addColorStop(0, withAlpha(palette.orb, 0.3));
    beam.addColorStop(1, withAlpha(palette.orb, 0));
    context.fillStyle = beam;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, reach, angle - wide, angle + wide);
    context.fill();
  }
  context.globalCompositeOperation = 'source-over';
};

const trunk = (terrain: Terrain, x: number, wide: number): void => {
  const { context, height, unit, width, palette } = terrain;
  const sunny = palette.orbX * width > x ? 1 : 0;
  const bark = context.createLinearGradient(x - wide, 0, x + wide, 0);
  bark.addColorStop(sunny, tone(terrain, '#8a6a50', 0.02));
  bark.addColorStop(0.5, tone(terrain, '#5a4436', 0));
  bark.addColorStop(1 - sunny, tone(terrain, '#35292a', 0));
  context.fillStyle = bark;
  context.beginPath();
  context.moveTo(x - wide * 1.9, height);
  context.quadraticCurveTo(x - wide, height * 0.86, x - wide * 0.8, height * 0.5);
  context.lineTo(x - wide * 0.6, -unit);
  context.lineTo(x + wide * 0.7, -unit);
  context.lineTo(x + wide * 0.85, height * 0.5);
  context.quadraticCurveTo(x + wide, height * 0.86, x + wide * 2.1, height);
  context.fill();
};

export const forest: Layers = [
  (terrain) => {
    if (terrain.setting.beyond === 'mountains')
      peaks(terrain, { level: 0.6, tall: 0.36, count: 4, distance: 0.66 });
    const heights = paintRidge(terrain, {
      level: 0.56,
      height: 0.06,
      waves: 1.4,
      rough: 0.5,
      distance: 0.62,
      color: isSnowy(terrain) ? '#cfdceb' : '#4f8a58',
    });
    treeRow(terrain, heights, { sizes: [12, 20], distance: 0.58, firs: firShare(terrain), gaps: 0.34 });
    paintMist(terrain, 0.6, 0.72);
    fog(terrain, 0.66, 0.9);
  },
  (terrain) => {
    const heights = paintRidge(terrain, {
      level: 0.7,
      height: 0.05,
      waves: 1.1,
      rough: 0.5,
      distance: 0.32,
      color: isSnowy(terrain) ? '#dfe8f3' : '#4b8a4c',
    });
    treeRow(terrain, heights, { sizes: [22, 40], distance: 0.3, firs: firShare(terrain), gaps: 0.32 });
    paintMist(terrain, 0.74, 0.4);
    fog(terrain, 0.78, 0.7);
    sunbeams(terrain);
  },
  (terrain) => {
    const { width, unit, random } = terrain;
    const color = isSnowy(terrain) ? '#e6eef7' : '#4f8a3c';
    const heights = paintRidge(terrain, {
      level: 0.87,
      height: 0.05,
      waves: 0.8,
      rough: 0.5,
      distance: 0.02,
      color,
      fade: 0,
    });
    for (const share of [0.55, 0.66, 0.74, 0.9]) {
      const y = levelAt(heights, share) + unit * 2;
      if (random() < firShare(terrain))
        paintFir(terrain, width * share, y, unit * between(random, 22, 40), 0.08);
      else paintTree(terrain, width * share, y, unit * between(random, 26, 36), 0.08);
    }
    paintGrass(terrain, {
      top: 0.9,
      bottom: 1,
      count: 220,
      color,
      flowers: ['#ffffff', '#f7d24a', '#e88fb0'],
    });
    trunk(terrain, width * 0.955, unit * 5);
    trunk(terrain, width * 0.02, unit * 3.6);
  },
];
