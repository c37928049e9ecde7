import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from './color.ts';
import { between, type Random } from './seeded.ts';
import type { StoryPalette } from './story-palette.ts';
import type { Setting } from './story-setting.ts';

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

/** Colour at a distance: 0 near .. 1 at the horizon. */
export const atDistance = ({ palette }: Terrain, distance: number): string =>
  mix(palette.near, palette.haze, distance);

export const newTerrain = (
  width: number,
  height: number,
  rest: Pick<Terrain, 'palette' | 'setting' | 'random'>,
): { canvas: Canvas; terrain: Terrain } => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  return { canvas, terrain: { ...rest, context, width, height, unit: Math.min(width, height) / 100 } };
};

/** Sky, stars, and the sun or the moon with its glow. It does not move. */
export const paintSky = (terrain: Terrain): void => {
  const { context, width, height, unit, palette, setting, random } = terrain;
  const sky = context.createLinearGradient(0, 0, 0, height * 0.72);
  sky.addColorStop(0, palette.sky[0]);
  sky.addColorStop(0.62, palette.sky[1]);
  sky.addColorStop(1, palette.sky[2]);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  if (setting.hour === 'night') {
    for (let index = 0; index < 130; index += 1) {
      context.fillStyle = withAlpha('#ffffff', between(random, 0.15, 0.85));
      context.beginPath();
      context.arc(random() * width, random() * height * 0.55, unit * between(random, 0.1, 0.3), 0, 7);
      context.fill();
    }
  }
  const x = width * palette.orbX;
  const y = height * palette.orbY;
  const reach = unit * (setting.hour === 'night' ? 34 : 62);
  const glow = context.createRadialGradient(x, y, 0, x, y, reach);
  glow.addColorStop(0, withAlpha(palette.orb, setting.weather === 'clear' ? 0.8 : 0.3));
  glow.addColorStop(0.3, withAlpha(palette.orb, setting.weather === 'clear' ? 0.26 : 0.14));
  glow.addColorStop(1, withAlpha(palette.orb, 0));
  context.fillStyle = glow;
  context.fillRect(0, 0, width, height);
  if (setting.weather !== 'clear') return;
  context.fillStyle = palette.orb;
  context.beginPath();
  context.arc(x, y, unit * (setting.hour === 'night' ? 4.6 : 6.4), 0, Math.PI * 2);
  context.fill();
};

/** Long soft clouds; a layer of its own, since they drift by themselves. */
export const paintClouds = (terrain: Terrain): void => {
  const { context, width, height, unit } = terrain;
  const layer = createCanvas(width, height);
  paintPuffs({ ...terrain, context: layer.getContext('2d') });
  context.filter = `blur(${(unit * 1.6).toFixed(2)}px)`;
  context.drawImage(layer, 0, 0);
  context.filter = 'none';
};

const paintPuffs = ({ context, width, height, unit, palette, setting, random }: Terrain): void => {
  const isHeavy = setting.weather !== 'clear';
  const color = isHeavy ? mix(palette.sky[0], palette.haze, 0.35) : mix('#ffffff', palette.sky[2], 0.3);
  for (let index = 0; index < (isHeavy ? 16 : 9); index += 1) {
    const x = random() * width;
    const y = height * between(random, 0.04, isHeavy ? 0.34 : 0.4);
    context.fillStyle = withAlpha(color, between(random, 0.14, isHeavy ? 0.5 : 0.34));
    for (let puff = 0; puff < 5; puff += 1) {
      context.beginPath();
      context.ellipse(
        x + unit * between(random, -16, 16),
        y + unit * between(random, -1.4, 1.4),
        unit * between(random, 8, 18),
        unit * between(random, 1.2, 3),
        0,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  }
};

/** A silhouette from the left edge to the right, filled down to the bottom and lighter where it is far. */
export const paintRidge = (
  terrain: Terrain,
  shape: { level: number; height: number; waves: number; rough: number; distance: number },
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
  const fill = context.createLinearGradient(0, highest, 0, Math.min(height, highest + height * 0.42));
  fill.addColorStop(0, atDistance(terrain, shape.distance));
  fill.addColorStop(1, atDistance(terrain, Math.min(1, shape.distance + 0.2)));
  context.fillStyle = fill;
  context.fill();
  return heights;
};

/** A fir tree with its foot at a point. */
export const paintFir = (terrain: Terrain, x: number, y: number, size: number, distance: number): void => {
  const { context, setting } = terrain;
  context.fillStyle = atDistance(terrain, distance);
  context.fillRect(x - size * 0.03, y - size * 0.15, size * 0.06, size * 0.18);
  for (const [from, to, half] of [
    [0.1, 0.5, 0.26],
    [0.32, 0.76, 0.2],
    [0.58, 1, 0.13],
  ] as const) {
    context.beginPath();
    context.moveTo(x - half * size, y - from * size);
    context.quadraticCurveTo(x, y - (from + 0.06) * size, x + half * size, y - from * size);
    context.quadraticCurveTo(x + half * size * 0.3, y - (from + to) * 0.52 * size, x, y - to * size);
    context.quadraticCurveTo(
      x - half * size * 0.3,
      y - (from + to) * 0.52 * size,
      x - half * size,
      y - from * size,
    );
    context.fill();
    if (setting.weather !== 'snow') continue;
    context.save();
    context.clip();
    context.fillStyle = 'rgba(255,255,255,0.5)';
    context.fillRect(x - half * size, y - to * size, half * size * 0.9, (to - from) * size * 0.8);
    context.restore();
  }
};

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
