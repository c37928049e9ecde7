import { withAlpha } from '../color.ts';
import { isSnowy, paintGlow, type Terrain, tone } from './landscape.ts';

/** A lighthouse with its beam. */
const lighthouse = (terrain: Terrain, x: number, foot: number): void => {
  const { context, unit, palette } = terrain;
  const tall = unit * 40;
  if (palette.isDark || terrain.setting.weather === 'rain') beam(terrain, x, foot - tall);
  const side = context.createLinearGradient(x - unit * 3.4, 0, x + unit * 3.4, 0);
  side.addColorStop(0, tone(terrain, '#ffffff', 0.04));
  side.addColorStop(0.45, tone(terrain, '#f4ece0', 0.02));
  side.addColorStop(1, tone(terrain, '#9a9aa8', 0));
  const half = (share: number): number => unit * (3.5 - 1.5 * share);
  const band = (from: number, to: number, fill: string | CanvasGradient): void => {
    context.fillStyle = fill;
    context.beginPath();
    context.moveTo(x - half(from), foot - tall * from);
    context.lineTo(x - half(to), foot - tall * to);
    context.lineTo(x + half(to), foot - tall * to);
    context.lineTo(x + half(from), foot - tall * from);
    context.fill();
  };
  band(0, 0.9, side);
  for (const from of [0.16, 0.44, 0.72]) {
    band(from, from + 0.13, tone(terrain, '#d6443c', 0));
    context.fillStyle = withAlpha(palette.near, 0.26);
    context.fillRect(x + half(from) * 0.35, foot - tall * (from + 0.13), half(from) * 0.5, tall * 0.13);
  }
  const dark = tone(terrain, '#3b3f4c', 0);
  context.fillStyle = dark;
  context.fillRect(x - unit * 3.1, foot - tall * 0.92, unit * 6.2, unit * 0.8);
  context.fillStyle = palette.isDark ? '#fff3c9' : palette.lamp;
  context.fillRect(x - unit * 1.5, foot - tall * 0.92 - unit * 3.4, unit * 3, unit * 3.4);
  context.fillStyle = dark;
  for (const bar of [-1.5, -0.2, 1.1])
    context.fillRect(x + bar * unit, foot - tall * 0.92 - unit * 3.4, unit * 0.4, unit * 3.4);
  context.fillStyle = tone(terrain, '#b8362f', 0);
  context.beginPath();
  context.moveTo(x - unit * 2.4, foot - tall * 0.92 - unit * 3.3);
  context.quadraticCurveTo(
    x,
    foot - tall * 0.92 - unit * 8.4,
    x + unit * 2.4,
    foot - tall * 0.92 - unit * 3.3,
  );
  context.fill();
};

const beam = (terrain: Terrain, x: number, y: number): void => {
  const { context, unit, palette } = terrain;
  context.globalCompositeOperation = 'screen';
  for (const [side, strength] of [
    [-1, 0.75],
    [1, 0.34],
  ] as const) {
    const light = context.createRadialGradient(x, y, 0, x, y, unit * 100);
    light.addColorStop(0, withAlpha(palette.lamp, strength));
    light.addColorStop(0.4, withAlpha(palette.lamp, strength * 0.3));
    light.addColorStop(1, withAlpha(palette.lamp, 0));
    context.fillStyle = light;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + side * unit * 100, y - unit * 19);
    context.lineTo(x + side * unit * 100, y + unit * 1);
    context.fill();
  }
  paintGlow(terrain, { x, y, reach: unit * 20 }, palette.lamp, 0.9);
  context.globalCompositeOperation = 'source-over';
};

/** A headland on the right, for the lighthouse to stand on. */
export const headland = (terrain: Terrain): void => {
  const { context, width, height, unit } = terrain;
  const rock = context.createLinearGradient(width * 0.7, height * 0.74, width * 0.84, height);
  rock.addColorStop(0, tone(terrain, isSnowy(terrain) ? '#e8eef6' : '#6d8a4f', 0.04));
  rock.addColorStop(0.34, tone(terrain, '#6b5f58', 0.02));
  rock.addColorStop(1, tone(terrain, '#3f3a40', 0));
  context.fillStyle = rock;
  context.beginPath();
  context.moveTo(width * 0.64, height);
  context.lineTo(width * 0.67, height * 0.93);
  context.lineTo(width * 0.7, height * 0.9);
  context.lineTo(width * 0.725, height * 0.845);
  context.bezierCurveTo(width * 0.76, height * 0.8, width * 0.8, height * 0.775, width * 0.85, height * 0.77);
  context.bezierCurveTo(width * 0.9, height * 0.765, width * 0.95, height * 0.76, width, height * 0.71);
  context.lineTo(width, height);
  context.fill();
  lighthouse(terrain, width * 0.85, height * 0.775 + unit);
};
