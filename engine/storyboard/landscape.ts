import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { unitOf } from '../frame.ts';
import { paintLight } from '../light.ts';
import { between, type Random } from '../random.ts';
import { type StoryPalette, toned } from './palette.ts';
import type { Setting } from './setting.ts';

/** What a layer is painted on. */
export interface Terrain {
  context: SKRSContext2D;
  width: number;
  height: number;
  /** A hundredth of the shorter side. */
  unit: number;
  palette: StoryPalette;
  setting: Setting;
  random: Random;
}

export type Painter = (terrain: Terrain) => void;

/** Far, middle and near. */
export type Layers = readonly [Painter, Painter, Painter];

/** A colour in the scene's light: 0 near .. 1 at the horizon. */
export const tone = ({ palette }: Terrain, color: string, distance: number): string =>
  toned(palette, color, distance);

/** Whether snow lies on the land. */
export const isSnowy = ({ setting }: Terrain): boolean =>
  setting.weather === 'snow' || setting.season === 'winter';

/** The colour of grass and of leaves in the season. */
export const grassOf = (terrain: Terrain): string => {
  if (isSnowy(terrain)) return '#eef4fb';
  return { spring: '#8cc152', summer: '#7db24a', autumn: '#b89a45', winter: '#eef4fb' }[
    terrain.setting.season ?? 'summer'
  ];
};

/** An empty layer to paint a part of a place on, of a size in pixels. */
export const newTerrain = (
  width: number,
  height: number,
  rest: Pick<Terrain, 'palette' | 'setting' | 'random'>,
): { canvas: Canvas; terrain: Terrain } => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  return { canvas, terrain: { ...rest, context, width, height, unit: unitOf({ width, height }) } };
};

/** Fills a shape that goes through some points and is closed by a straight line. */
export const fillShape = (
  { context }: Pick<Terrain, 'context'>,
  points: readonly (readonly [number, number])[],
  fill: string | CanvasGradient,
): void => {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
};

/** A round glow of light that fades to nothing. */
export const paintGlow = (
  { context }: Pick<Terrain, 'context'>,
  at: { x: number; y: number; reach: number },
  color: string,
  strength: number,
): void => {
  paintLight(context, { x: at.x, y: at.y, radius: at.reach }, color, [
    [0, strength],
    [0.25, strength * 0.42],
    [0.6, strength * 0.1],
    [1, 0],
  ]);
};

/** Sky, stars, and the sun or the moon with its glow. It does not move. */
export const paintSky = (terrain: Terrain): void => {
  const { context, width, height, unit, palette, setting } = terrain;
  const sky = context.createLinearGradient(0, 0, 0, height * 0.7);
  sky.addColorStop(0, palette.sky[0]);
  sky.addColorStop(0.34, mix(palette.sky[0], palette.sky[1], 0.55));
  sky.addColorStop(0.66, palette.sky[1]);
  sky.addColorStop(1, palette.sky[2]);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  const isClear = setting.weather === 'clear';
  if (setting.hour === 'night' && isClear) paintStars(terrain, 170);
  else if (setting.hour === 'dusk' && isClear) paintStars(terrain, 34);
  const at = { x: width * palette.orbX, y: height * palette.orbY };
  const isNight = setting.hour === 'night';
  paintGlow(terrain, { ...at, reach: unit * (isNight ? 62 : 110) }, palette.orb, isClear ? 0.72 : 0.34);
  if (setting.hour === 'dusk' || setting.hour === 'dawn') {
    // The light of a low sun lies along the horizon.
    context.save();
    context.translate(at.x, height * 0.58);
    context.scale(width / unit / 70, 1);
    paintGlow(terrain, { x: 0, y: 0, reach: unit * 46 }, palette.sky[2], 0.85);
    context.restore();
  }
  if (!isClear) return;
  context.fillStyle = palette.orb;
  context.beginPath();
  context.arc(at.x, at.y, unit * (isNight ? 4.8 : 6.6), 0, Math.PI * 2);
  context.fill();
  if (isNight) paintMoonSeas(terrain, at);
};

const paintMoonSeas = ({ context, unit, palette }: Terrain, at: { x: number; y: number }): void => {
  context.fillStyle = withAlpha(mix(palette.orb, palette.sky[1], 0.55), 0.4);
  for (const [x, y, radius] of [
    [-1.5, -1.3, 1.3],
    [1.2, 0.5, 0.9],
    [-0.7, 1.9, 0.8],
    [1.7, -2, 0.6],
  ] as const) {
    context.beginPath();
    context.arc(at.x + x * unit, at.y + y * unit, radius * unit, 0, 7);
    context.fill();
  }
};

const paintStars = ({ context, width, height, unit, random }: Terrain, count: number): void => {
  for (let index = 0; index < count; index += 1) {
    const depth = random() ** 3;
    context.fillStyle = withAlpha(random() < 0.25 ? '#ffe9cf' : '#ffffff', 0.2 + depth * 0.75);
    context.beginPath();
    context.arc(random() * width, random() ** 1.4 * height * 0.56, unit * (0.1 + depth * 0.24), 0, 7);
    context.fill();
  }
};

/**
 * Paints something that is soft anyway at half the size, where a blur costs a quarter.
 *
 * @param blur in hundredths of the shorter side
 * @param part how much of the height it covers, from the top
 */
export const paintSoftly = (terrain: Terrain, blur: number, part: number, paint: Painter): void => {
  const { context, width, height, unit } = terrain;
  const [wide, tall] = [Math.ceil(width / 2), Math.ceil((height * part) / 2)];
  const sharp = createCanvas(wide, tall);
  paint({
    ...terrain,
    context: sharp.getContext('2d'),
    width: width / 2,
    height: height / 2,
    unit: unit / 2,
  });
  const soft = createCanvas(wide, tall);
  const softContext = soft.getContext('2d');
  softContext.filter = `blur(${((blur * unit) / 2).toFixed(2)}px)`;
  softContext.drawImage(sharp, 0, 0);
  context.drawImage(soft, 0, 0, wide * 2, tall * 2);
};

/** Clouds with a lit upper side; a layer of its own, since they drift by themselves. */
export const paintClouds = (terrain: Terrain): void => {
  const { setting } = terrain;
  if (setting.place === 'space') return;
  paintSoftly(terrain, setting.weather === 'clear' ? 0.45 : 1.3, 0.6, scatterClouds);
};

const scatterClouds = (terrain: Terrain): void => {
  const { width, height, unit, setting, random } = terrain;
  const isHeavy = setting.weather !== 'clear';
  const count = isHeavy ? 15 : setting.hour === 'night' ? 5 : 7;
  for (let index = 0; index < count; index += 1) {
    const depth = (index + random()) / count;
    const y = height * (isHeavy ? 0.02 + 0.34 * (1 - depth) : 0.08 + 0.34 * (1 - depth));
    const size = unit * (isHeavy ? between(random, 9, 15) : 4 + 7 * depth) * (0.7 + 0.6 * depth);
    paintCloud(terrain, (((index * 0.618 + random() * 0.2) % 1) * 1.1 - 0.05) * width, y, size);
  }
};

/** A flat-bottomed heap of puffs, soft at the rim. */
const paintCloud = (terrain: Terrain, x: number, y: number, size: number): void => {
  const { context, unit, palette, setting, random } = terrain;
  const isHeavy = setting.weather !== 'clear';
  const reach = size * between(random, 2.6, 4.2);
  const cloud = createCanvas(Math.ceil(reach * 2 + unit * 8), Math.ceil(size * 3 + unit * 8));
  const puffs = cloud.getContext('2d');
  const [middle, foot] = [cloud.width / 2, cloud.height - unit * 4];
  puffs.fillStyle = '#ffffff';
  for (let puff = 0; puff < 13; puff += 1) {
    const side = (puff / 12) * 2 - 1;
    const radius = size * (0.3 + 0.62 * (1 - side * side) * between(random, 0.55, 1.15));
    puffs.beginPath();
    puffs.ellipse(middle + side * reach * 0.8, foot - radius * 0.62, radius * 1.25, radius * 0.8, 0, 0, 7);
    puffs.fill();
  }
  puffs.globalCompositeOperation = 'source-in';
  const isNight = setting.hour === 'night';
  const top = isHeavy
    ? mix(palette.sky[1], '#ffffff', isNight ? 0.06 : 0.3)
    : mix(palette.orb, palette.sky[1], isNight ? 0.72 : 0.08);
  const under = isHeavy ? mix(palette.sky[0], palette.near, 0.3) : mix(palette.sky[1], palette.sky[2], 0.5);
  const shade = puffs.createLinearGradient(0, foot - size * 1.6, 0, foot);
  shade.addColorStop(0, withAlpha(top, isHeavy ? 0.7 : 0.92));
  shade.addColorStop(0.55, withAlpha(mix(top, under, 0.55), isHeavy ? 0.68 : 0.72));
  shade.addColorStop(1, withAlpha(under, isHeavy ? 0.5 : 0.16));
  puffs.fillStyle = shade;
  puffs.fillRect(0, 0, cloud.width, cloud.height);
  context.drawImage(cloud, x - middle, y - foot);
};

/** A silhouette from the left edge to the right, filled down to the bottom and paler towards its foot. */
export const paintRidge = (
  terrain: Terrain,
  shape: {
    level: number;
    height: number;
    waves: number;
    rough: number;
    distance: number;
    color: string;
    /** How much paler the foot is, 0..1. */
    fade?: number;
  },
): number[] => {
  const { context, width, height, random } = terrain;
  const phases = Array.from({ length: 5 }, () => random() * Math.PI * 2);
  const heights: number[] = [];
  const steps = 160;
  context.beginPath();
  context.moveTo(0, height);
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    let y = 0;
    let weight = 1;
    phases.forEach((phase, octave) => {
      y += weight * Math.sin(share * shape.waves * 2 ** octave * Math.PI * 2 + phase);
      weight *= shape.rough;
    });
    const top = height * (shape.level - shape.height * 0.5 * y);
    heights.push(top);
    context.lineTo(share * width, top);
  }
  context.lineTo(width, height);
  context.closePath();
  const highest = Math.min(...heights);
  const fill = context.createLinearGradient(0, highest, 0, Math.min(height, highest + height * 0.4));
  fill.addColorStop(0, tone(terrain, shape.color, shape.distance));
  fill.addColorStop(1, tone(terrain, shape.color, Math.min(1, shape.distance + (shape.fade ?? 0.2))));
  context.fillStyle = fill;
  context.fill();
  return heights;
};

/** Where a ridge is at a place across the frame. */
export const levelAt = (heights: readonly number[], share: number): number =>
  heights[Math.max(0, Math.min(heights.length - 1, Math.round(share * (heights.length - 1))))] ?? 0;

/** Mist above the ground. */
export const paintMist = (
  { context, width, height, palette }: Terrain,
  level: number,
  strength: number,
): void => {
  const mist = context.createLinearGradient(0, height * (level - 0.14), 0, height * (level + 0.12));
  mist.addColorStop(0, withAlpha(palette.haze, 0));
  mist.addColorStop(0.5, withAlpha(mix(palette.haze, palette.sky[2], 0.4), strength));
  mist.addColorStop(1, withAlpha(palette.haze, 0));
  context.fillStyle = mist;
  context.fillRect(0, height * (level - 0.14), width, height * 0.26);
};

/** Fog, in foggy weather: a bank from a level down that swallows what is behind it. */
export const fog = (terrain: Terrain, level: number, strength: number): void => {
  const { context, width, height, palette, setting, random } = terrain;
  if (setting.weather !== 'fog') return;
  const color = mix(palette.haze, '#ffffff', palette.isDark ? 0.05 : 0.3);
  const bank = context.createLinearGradient(0, height * (level - 0.36), 0, height);
  bank.addColorStop(0, withAlpha(color, 0));
  bank.addColorStop(0.5, withAlpha(color, strength * 0.8));
  bank.addColorStop(1, withAlpha(color, strength * 0.5));
  context.fillStyle = bank;
  context.fillRect(0, 0, width, height);
  paintSoftly(terrain, 3, 1, (soft) => {
    soft.context.fillStyle = withAlpha(color, 0.4);
    for (let index = 0; index < 9; index += 1) {
      soft.context.beginPath();
      soft.context.ellipse(
        random() * soft.width,
        soft.height * (level - 0.3 + random() * 0.3),
        soft.unit * (20 + random() * 30),
        soft.unit * (1.5 + random() * 3),
        0,
        0,
        7,
      );
      soft.context.fill();
    }
  });
};
