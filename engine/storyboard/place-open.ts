import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { paintFlood } from './flood.ts';
import {
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
import { skyline } from './place-city.ts';
import { mesas } from './place-desert.ts';
import { peaks } from './place-wild.ts';
import { paintFir, paintGrass, paintTree, treeRow } from './plants.ts';

/** Hills, or what the words put at the horizon. */
const horizon = (terrain: Terrain, level: number): void => {
  const { beyond } = terrain.setting;
  if (beyond === 'mountains') peaks(terrain, { level, tall: 0.3, count: 5, distance: 0.62 });
  else if (beyond === 'city') skyline(terrain, level);
  else if (beyond === 'desert') mesas(terrain, level);
  else
    paintRidge(terrain, {
      level: level - 0.04,
      height: 0.08,
      waves: 1.1,
      rough: 0.4,
      distance: 0.7,
      color: '#5f8f8a',
    });
};

/** Fields in strips that narrow towards the horizon. */
const fields = (terrain: Terrain, level: number): void => {
  const { context, width, height, setting, random } = terrain;
  const colors = isSnowy(terrain)
    ? ['#eef4fb', '#e2ebf5', '#f4f8fc', '#dbe6f2']
    : setting.season === 'autumn'
      ? ['#c9a24a', '#b0843c', '#d6b45c', '#8f8a48']
      : ['#8cbf4f', '#e3c555', '#6fae4b', '#a9cf5e', '#d9b948', '#5c9f48'];
  const meet = width * 0.55;
  const rows = 7;
  const base = context.createLinearGradient(0, height * level, 0, height);
  base.addColorStop(0, tone(terrain, colors[0] ?? '#8cbf4f', 0.42));
  base.addColorStop(1, tone(terrain, colors[0] ?? '#8cbf4f', 0));
  context.fillStyle = base;
  context.fillRect(0, height * level, width, height);
  for (let index = 0; index < rows; index += 1) {
    const near = (index / rows) ** 1.7;
    const next = ((index + 1) / rows) ** 1.7;
    const [y, foot] = [height * (level + (1 - level) * near), height * (level + (1 - level) * next) + 1];
    for (const [from, to] of [
      [-0.2, between(random, 0.2, 0.42)],
      [between(random, 0.2, 0.42), 0.56],
      [0.56, between(random, 0.7, 0.9)],
      [between(random, 0.66, 0.9), 1.2],
    ] as const) {
      const color = colors[Math.floor(random() * colors.length)] ?? '#8cbf4f';
      const lean = (share: number, at: number): number => meet + (share * width - meet) * (0.72 + 0.5 * at);
      context.fillStyle = tone(terrain, color, 0.42 * (1 - near));
      context.beginPath();
      context.moveTo(lean(from, near), y);
      context.lineTo(lean(to, near) + 1, y);
      context.lineTo(lean(to, next) + 1, foot);
      context.lineTo(lean(from, next), foot);
      context.fill();
    }
  }
};

/** A road to the horizon, with its middle line and edges. */
const lane = (terrain: Terrain, level: number): void => {
  const { context, width, height, unit } = terrain;
  const way = (share: number, side: number): readonly [number, number] => {
    const near = share ** 1.6;
    const middle = width * (0.55 + 0.1 * Math.sin(share * 3.1) - 0.02 * near);
    return [middle + side * (unit * 0.4 + near * width * 0.2), height * (level + (1.04 - level) * near)];
  };
  const strip = (inner: number, outer: number, from = 0, to = 1): void => {
    context.beginPath();
    for (let step = 0; step <= 24; step += 1) context.lineTo(...way(from + ((to - from) * step) / 24, inner));
    for (let step = 24; step >= 0; step -= 1) context.lineTo(...way(from + ((to - from) * step) / 24, outer));
    context.fill();
  };
  context.fillStyle = tone(terrain, isSnowy(terrain) ? '#c5cfda' : '#a59a80', 0.1);
  strip(-1.14, 1.14);
  const asphalt = context.createLinearGradient(0, height * level, 0, height);
  asphalt.addColorStop(0, tone(terrain, '#7d8089', 0.4));
  asphalt.addColorStop(1, tone(terrain, '#4a4d57', 0));
  context.fillStyle = asphalt;
  strip(-1, 1);
  context.fillStyle = withAlpha(tone(terrain, '#ffffff', 0), 0.75);
  strip(-0.93, -0.89);
  strip(0.89, 0.93);
  context.fillStyle = withAlpha(tone(terrain, '#ffd75e', 0), 0.95);
  for (let mark = 0; mark < 13; mark += 1) strip(-0.025, 0.025, (mark + 0.1) / 13, (mark + 0.55) / 13);
};

/** Telegraph poles along the way. */
const poles = (terrain: Terrain): void => {
  const { context, width, height, unit } = terrain;
  context.strokeStyle = tone(terrain, '#4a3a30', 0.04);
  context.fillStyle = context.strokeStyle;
  const row = [0.66, 0.74, 0.87, 1.07].map((share, index) => ({
    x: width * share,
    foot: height * (0.69 + index * 0.075),
    tall: height * (0.1 + index * 0.13),
  }));
  row.forEach((pole, index) => {
    const thick = unit * (0.24 + index * 0.26);
    context.fillRect(pole.x - thick / 2, pole.foot - pole.tall, thick, pole.tall);
    context.fillRect(pole.x - thick * 3.6, pole.foot - pole.tall * 0.93, thick * 7.2, thick * 0.8);
    const next = row[index + 1];
    if (next === undefined) return;
    context.lineWidth = unit * (0.1 + index * 0.06);
    context.beginPath();
    context.moveTo(pole.x, pole.foot - pole.tall * 0.92);
    const sag = Math.max(pole.foot - pole.tall * 0.6, next.foot - next.tall * 0.72);
    context.quadraticCurveTo((pole.x + next.x) / 2, sag, next.x, next.foot - next.tall * 0.92);
    context.stroke();
  });
};

const bushes = (terrain: Terrain): void => {
  const { context, width, height, unit, random } = terrain;
  const color = isSnowy(terrain) ? '#e9f0f8' : terrain.setting.beyond === 'desert' ? '#8f8a4a' : '#4f8a3f';
  for (let index = 0; index < 18; index += 1) {
    const x = index % 2 === 0 ? between(random, -0.02, 0.2) : between(random, 0.84, 1.02);
    const y = height * between(random, 0.84, 1);
    context.fillStyle = tone(terrain, mix(color, '#2c5a2e', random() * 0.5), 0.02);
    context.beginPath();
    for (let puff = 0; puff < 5; puff += 1)
      context.ellipse(
        x * width + unit * between(random, -4, 4),
        y - unit * between(random, 0, 2),
        unit * 3,
        unit * between(random, 1.6, 3),
        0,
        0,
        7,
      );
    context.fill();
  }
};

export const road: Layers = [
  (terrain) => {
    horizon(terrain, 0.63);
    paintMist(terrain, 0.62, 0.5);
    fog(terrain, 0.66, 0.8);
  },
  (terrain) => {
    if (terrain.setting.beyond === 'desert') {
      const { context, width, height } = terrain;
      const sand = context.createLinearGradient(0, height * 0.63, 0, height);
      sand.addColorStop(0, tone(terrain, '#e0a468', 0.4));
      sand.addColorStop(1, tone(terrain, '#c98450', 0));
      context.fillStyle = sand;
      context.fillRect(0, height * 0.63, width, height);
    } else {
      fields(terrain, 0.63);
      const heights = Array.from({ length: 2 }, () => terrain.height * 0.635);
      treeRow(terrain, heights, { sizes: [2.6, 5], distance: 0.45, firs: 0.2, gaps: 1.6 });
    }
    lane(terrain, 0.63);
  },
  (terrain) => {
    paintFlood(terrain, 0.84, 0);
    poles(terrain);
    bushes(terrain);
  },
];

export const meadow: Layers = [
  (terrain) => {
    horizon(terrain, 0.62);
    paintRidge(terrain, {
      level: 0.6,
      height: 0.05,
      waves: 1.4,
      rough: 0.4,
      distance: 0.5,
      color: '#6fa264',
    });
    paintMist(terrain, 0.62, 0.4);
    fog(terrain, 0.66, 0.8);
  },
  (terrain) => {
    const heights = paintRidge(terrain, {
      level: 0.7,
      height: 0.06,
      waves: 1,
      rough: 0.36,
      distance: 0.26,
      color: grassOf(terrain),
    });
    treeRow(terrain, heights, { sizes: [9, 17], distance: 0.24, firs: 0.15, gaps: 2.4 });
    paintGrass(terrain, { top: 0.74, bottom: 0.84, count: 160, color: grassOf(terrain) });
  },
  (terrain) => {
    const { width, unit } = terrain;
    const color = mix(grassOf(terrain), '#3f8a3a', isSnowy(terrain) ? 0 : 0.3);
    const heights = paintRidge(terrain, {
      level: 0.84,
      height: 0.06,
      waves: 0.7,
      rough: 0.36,
      distance: 0.02,
      color,
      fade: 0,
    });
    paintGrass(terrain, {
      top: 0.84,
      bottom: 1,
      count: 520,
      color,
      flowers: ['#f25c54', '#ffffff', '#f7d24a', '#b57edc', '#f49ac1'],
    });
    if (isSnowy(terrain)) paintFir(terrain, width * 0.86, levelAt(heights, 0.86) + unit * 2, unit * 44, 0);
    else paintTree(terrain, width * 0.86, levelAt(heights, 0.86) + unit * 2, unit * 52, 0);
    paintFlood(terrain, 0.885, 0.5);
  },
];
