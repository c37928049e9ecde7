import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { iceOf, paintFloes, paintIce } from './ice.ts';
import {
  fog,
  grassOf,
  isSnowy,
  type Layers,
  paintMist,
  paintRidge,
  type Terrain,
  tone,
} from './landscape.ts';
import { headland } from './lighthouse.ts';
import { skyline } from './place-city.ts';
import { peaks } from './place-wild.ts';
import { paintGrass, treeRow } from './plants.ts';

/** Where the water begins, as a share of the height. */
export const shore = 0.6;

const isStormy = ({ setting }: Terrain): boolean => setting.weather === 'rain';

/** Water from a level down: the sky's colours, what stands behind it mirrored, and waves that grow towards us. */
const water = (terrain: Terrain, mirror: number): void => {
  const { context, width, height, palette } = terrain;
  const level = height * shore;
  const above = createCanvas(width, Math.ceil(level));
  above.getContext('2d').drawImage(context.canvas, 0, 0);
  const body = tone(terrain, palette.isDark ? '#31608a' : '#2f86a8', 0.1);
  const sea = context.createLinearGradient(0, level, 0, height);
  sea.addColorStop(0, mix(palette.sky[2], palette.haze, 0.4));
  sea.addColorStop(0.16, mix(palette.sky[1], body, 0.4));
  sea.addColorStop(0.55, mix(palette.sky[0], body, 0.62));
  sea.addColorStop(1, mix(body, palette.near, 0.5));
  context.fillStyle = sea;
  context.fillRect(0, level, width, height - level);
  const ice = iceOf(terrain.setting);
  mirrored(terrain, above, ice === 'whole' ? mirror * 0.5 : mirror);
  if (ice === 'whole') {
    paintIce(terrain, level);
    return;
  }
  swell(terrain);
  glitter(terrain);
  if (ice === 'floes') paintFloes(terrain, level);
};

const mirrored = (
  { context, width, height, unit, random }: Terrain,
  above: Canvas,
  strength: number,
): void => {
  if (strength <= 0) return;
  const level = height * shore;
  const deep = (height - level) * 0.8;
  for (let y = 0; y < deep; y += unit * 0.7) {
    const share = y / deep;
    context.globalAlpha = strength * (1 - share) ** 1.3;
    const shift = unit * (0.1 + share * 2.2) * between(random, -1, 1);
    context.drawImage(
      above,
      0,
      Math.max(0, level - y - unit * 0.7),
      width,
      unit * 0.7,
      shift,
      level + y,
      width,
      unit * 0.8,
    );
  }
  context.globalAlpha = 1;
};

/** Crests, dark below and light above, larger the nearer. */
const swell = (terrain: Terrain): void => {
  const { context, width, height, unit, palette, random } = terrain;
  const storm = isStormy(terrain) ? 2.4 : 1;
  for (let row = 0; row < 30; row += 1) {
    const depth = (row / 30) ** 1.6;
    const y = height * (shore + 0.006 + (1 - shore) * depth);
    const tall = unit * (0.12 + depth * 1.25) * storm;
    const long = unit * (7 + depth * 34);
    const phase = random() * 7;
    context.beginPath();
    context.moveTo(0, y + tall);
    for (let x = 0; x <= width; x += long / 6)
      context.lineTo(
        x,
        y - tall * (0.5 + 0.5 * Math.sin((x / long) * 6.28 + phase) * Math.sin((x / long) * 2.1 + phase * 2)),
      );
    for (let x = width; x >= 0; x -= long / 6)
      context.lineTo(x, y + tall * (0.7 + 0.4 * Math.sin((x / long) * 3.6 + phase)));
    context.closePath();
    const crest = row % 2 === 0 ? mix(palette.sky[1], palette.sky[2], 0.4) : palette.near;
    context.fillStyle = withAlpha(crest, (row % 2 === 0 ? 0.16 : 0.13) * (0.6 + depth * 0.6));
    context.fill();
  }
  if (storm > 1) foam(terrain);
};

const foam = ({ context, width, height, unit, palette, random }: Terrain): void => {
  context.lineCap = 'round';
  for (let index = 0; index < 90; index += 1) {
    const depth = random() ** 1.3;
    const x = random() * width;
    const y = height * (shore + 0.01 + (1 - shore) * depth);
    const reach = unit * (1 + depth * 7) * between(random, 0.5, 1.2);
    context.strokeStyle = withAlpha(mix('#ffffff', palette.sky[1], 0.3), between(random, 0.2, 0.6));
    context.lineWidth = unit * (0.14 + depth * 0.55);
    context.beginPath();
    context.moveTo(x - reach, y + reach * 0.06);
    context.quadraticCurveTo(x - reach * 0.2, y - reach * 0.3, x + reach, y);
    context.stroke();
  }
};

/** The way of the light over the water. */
const glitter = ({ context, width, height, unit, palette, setting, random }: Terrain): void => {
  const count = setting.weather === 'clear' ? 260 : 60;
  for (let index = 0; index < count; index += 1) {
    const depth = random() ** 1.5;
    const spread = (0.012 + depth * 0.13) * width * (random() + random() - 1) * 2;
    const y = height * (shore + 0.004 + (1 - shore) * depth);
    const reach = unit * (0.5 + depth * 4.6) * between(random, 0.5, 1);
    context.fillStyle = withAlpha(palette.orb, between(random, 0.25, 0.85) * (1 - depth * 0.55));
    context.beginPath();
    context.ellipse(width * palette.orbX + spread, y, reach, unit * (0.1 + depth * 0.36), 0, 0, 7);
    context.fill();
  }
};

/** What stands behind the water: a second place if the words name one, else hills. */
const farShore = (terrain: Terrain): void => {
  const { beyond } = terrain.setting;
  if (beyond === 'city') {
    paintRidge(terrain, {
      level: 0.57,
      height: 0.04,
      waves: 1.1,
      rough: 0.45,
      distance: 0.72,
      color: '#5d7a86',
    });
    skyline(terrain, shore + 0.004);
  } else if (beyond === 'mountains') {
    peaks(terrain, { level: shore + 0.004, tall: 0.32, count: 5, distance: 0.55 });
    paintMist(terrain, shore - 0.02, 0.5);
  } else {
    paintRidge(terrain, {
      level: 0.55,
      height: 0.06,
      waves: 1.1,
      rough: 0.45,
      distance: 0.8,
      color: '#5d8a92',
    });
    paintRidge(terrain, {
      level: 0.585,
      height: 0.035,
      waves: 1.6,
      rough: 0.5,
      distance: 0.6,
      color: '#4f7f78',
    });
  }
};

/** The land at our feet: sand, wet where the last wave ran out, or a lake's green bank. */
const bank = (terrain: Terrain): void => {
  const { context, width, height, unit, palette, random, setting } = terrain;
  const isLake = setting.place === 'lake';
  const [wet, dry] = isLake
    ? ['#8a7a55', grassOf(terrain)]
    : ['#b89468', isSnowy(terrain) ? '#e9eff6' : '#e6c592'];
  for (const [level, color, alpha] of [
    [0.845, mix('#ffffff', palette.sky[1], 0.15), isLake ? 0.25 : 0.7],
    [0.855, tone(terrain, wet, 0), 1],
    [isLake ? 0.866 : 0.885, tone(terrain, dry, 0), 1],
  ] as const) {
    context.fillStyle = withAlpha(color, alpha);
    context.beginPath();
    context.moveTo(0, height);
    for (let step = 0; step <= 60; step += 1) {
      const share = step / 60;
      const rise = 0.012 * Math.sin(share * 11 + level * 40) + 0.01 * Math.sin(share * 23);
      context.lineTo(share * width, height * (level + 0.02 - 0.03 * share + rise));
    }
    context.lineTo(width, height);
    context.fill();
  }
  if (isLake) {
    paintGrass(terrain, { top: 0.9, bottom: 1, count: 240, color: dry, flowers: ['#ffffff', '#f7d24a'] });
    return;
  }
  for (let index = 0; index < 120; index += 1) {
    context.fillStyle = withAlpha(tone(terrain, index % 3 === 0 ? '#fff6e0' : '#a87f52', 0), 0.5);
    context.beginPath();
    context.arc(
      random() * width,
      height * between(random, 0.92, 1),
      unit * between(random, 0.12, 0.34),
      0,
      7,
    );
    context.fill();
  }
};

export const sea: Layers = [
  (terrain) => {
    farShore(terrain);
    water(terrain, terrain.setting.beyond === undefined ? 0.35 : 0.75);
    fog(terrain, 0.72, 0.8);
  },
  () => {
    // The middle is left to what sails there.
  },
  (terrain) => {
    if (terrain.setting.hasLighthouse) headland(terrain);
    else if (terrain.setting.isAshore) bank(terrain);
  },
];

export const lake: Layers = [
  (terrain) => {
    if (terrain.setting.beyond === 'city') farShore(terrain);
    else {
      peaks(terrain, { level: shore + 0.01, tall: 0.34, count: 4, distance: 0.6 });
      paintMist(terrain, shore - 0.03, 0.5);
      const heights = paintRidge(terrain, {
        level: 0.59,
        height: 0.02,
        waves: 1.3,
        rough: 0.4,
        distance: 0.4,
        color: '#3f6f52',
      });
      treeRow(terrain, heights, { sizes: [5, 11], distance: 0.42, firs: 0.8 });
    }
    water(terrain, 0.95);
    fog(terrain, 0.72, 0.7);
  },
  () => {
    // The middle is left to what swims there.
  },
  (terrain) => {
    if (terrain.setting.isAshore) bank(terrain);
    const { context, width, height, unit, random } = terrain;
    // Reeds at the near bank.
    for (let index = 0; index < 46; index += 1) {
      const x = index % 3 === 0 ? random() * width * 0.3 : width * (0.72 + random() * 0.3);
      const tall = unit * between(random, 8, 22);
      context.strokeStyle = tone(terrain, index % 2 === 0 ? '#5d7d3a' : '#3f6238', 0);
      context.lineWidth = unit * 0.4;
      context.lineCap = 'round';
      context.beginPath();
      context.moveTo(x, height);
      context.quadraticCurveTo(x, height - tall * 0.6, x + unit * between(random, -3, 3), height - tall);
      context.stroke();
    }
  },
];
