import { createCanvas } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { type Terrain, tone } from './landscape.ts';
import type { Setting } from './setting.ts';

export const isFlooded = ({ states }: Setting): boolean => states?.includes('flooded') === true;

/** Water that stands over the land from a level down, a share of the height; it mirrors what is painted above it. */
export const paintFlood = (terrain: Terrain, level: number, mirror: number): void => {
  if (!isFlooded(terrain.setting)) return;
  const { context, width, height, unit, palette, random } = terrain;
  const top = height * level;
  const above = createCanvas(width, Math.ceil(top));
  above.getContext('2d').drawImage(context.canvas, 0, 0);
  const mud = tone(terrain, palette.isDark ? '#35506e' : '#6f98a8', 0.1);
  const water = context.createLinearGradient(0, top, 0, height);
  water.addColorStop(0, mix(palette.sky[2], mud, 0.25));
  water.addColorStop(0.3, mix(palette.sky[1], mud, 0.42));
  water.addColorStop(1, mix(mud, palette.near, 0.26));
  context.fillStyle = water;
  context.fillRect(0, top, width, height - top);
  for (let y = 0; y < height - top; y += unit * 0.8) {
    const share = y / (height - top);
    context.globalAlpha = mirror * (1 - share) ** 0.9;
    const source = Math.max(0, top - (y + unit) * 1.25);
    const shift = unit * (0.2 + share * 1.6) * between(random, -1, 1);
    context.drawImage(above, 0, source, width, unit, shift, top + y, width, unit);
  }
  context.globalAlpha = 1;
  // A bright edge where the water begins.
  context.fillStyle = withAlpha(mix(palette.sky[2], '#ffffff', 0.5), 0.6);
  context.fillRect(0, top - unit * 0.15, width, unit * 0.4);
  context.lineCap = 'round';
  for (let index = 0; index < 46; index += 1) {
    const depth = random() ** 1.2;
    const y = top + (height - top) * (0.02 + 0.96 * depth);
    const reach = unit * (1.6 + depth * 9) * between(random, 0.5, 1.2);
    const x = random() * width;
    context.strokeStyle = withAlpha(mix(palette.sky[2], '#ffffff', 0.3), between(random, 0.16, 0.42));
    context.lineWidth = unit * (0.1 + depth * 0.26);
    context.beginPath();
    context.moveTo(x - reach, y);
    context.quadraticCurveTo(x, y + unit * (0.2 + depth * 0.5), x + reach, y);
    context.stroke();
  }
};
