import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { type Terrain, tone } from './landscape.ts';

/** Whether the water of a place is frozen, or its ice is breaking up. */
export const iceOf = ({ states }: Terrain['setting']): 'whole' | 'floes' | undefined => {
  if (states?.includes('melting') === true) return 'floes';
  return states?.includes('frozen') === true ? 'whole' : undefined;
};

/** A crack that runs over the ice from (x, y), with a branch or two; flat, as the ice is seen. */
const crack = (terrain: Terrain, x: number, y: number, long: number, thick: number): void => {
  const { context, random } = terrain;
  context.lineWidth = thick;
  context.beginPath();
  context.moveTo(x, y);
  let [atX, atY] = [x, y];
  const lean = between(random, -0.14, 0.14);
  for (let step = 0; step < 7; step += 1) {
    atX += (long / 7) * between(random, 0.7, 1.3);
    atY += (long / 7) * (lean + between(random, -0.13, 0.13));
    context.lineTo(atX, atY);
    if (random() < 0.4) {
      const side = random() < 0.5 ? -1 : 1;
      context.lineTo(
        atX + long * between(random, 0.05, 0.12),
        atY + side * long * between(random, 0.03, 0.06),
      );
      context.moveTo(atX, atY);
    }
  }
  context.stroke();
};

/** A sheet of ice from a level down: pale, with light on it, cracks and blown snow. Nothing on it moves. */
export const paintIce = (terrain: Terrain, level: number): void => {
  const { context, width, height, unit, palette, random } = terrain;
  const white = tone(terrain, '#eaf4fb', 0.05);
  const blue = tone(terrain, '#a9cfe2', 0.05);
  const ice = context.createLinearGradient(0, level, 0, height);
  ice.addColorStop(0, withAlpha(mix(palette.sky[2], white, 0.72), 0.92));
  ice.addColorStop(0.22, withAlpha(mix(mix(palette.sky[1], blue, 0.6), white, 0.5), 0.92));
  ice.addColorStop(0.6, withAlpha(mix(blue, white, 0.62), 0.96));
  ice.addColorStop(1, withAlpha(mix(blue, white, 0.5), 0.98));
  context.fillStyle = ice;
  context.fillRect(0, level, width, height - level);
  // The light of the sky lies on it in one broad streak.
  const gleam = context.createLinearGradient(0, 0, width, 0);
  gleam.addColorStop(Math.max(0, palette.orbX - 0.32), withAlpha(palette.orb, 0));
  gleam.addColorStop(palette.orbX, withAlpha(palette.orb, palette.isDark ? 0.2 : 0.28));
  gleam.addColorStop(Math.min(1, palette.orbX + 0.24), withAlpha(palette.orb, 0));
  context.fillStyle = gleam;
  context.fillRect(0, level, width, height - level);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (let index = 0; index < 16; index += 1) {
    const depth = ((index + random()) / 16) ** 1.5;
    const y = level + (height - level) * (0.05 + 0.93 * depth);
    const long = unit * (9 + depth * 46);
    const x = random() * (width + long) - long;
    context.strokeStyle = withAlpha(mix(blue, palette.near, 0.34), 0.3 + depth * 0.22);
    crack(terrain, x, y, long, unit * (0.1 + depth * 0.24));
    context.strokeStyle = withAlpha('#ffffff', palette.isDark ? 0.22 : 0.6);
    crack(terrain, x, y + unit * 0.3, long * 0.8, unit * (0.08 + depth * 0.16));
  }
  // What skates left: long bows, two by two.
  for (let index = 0; index < 9; index += 1) {
    const depth = ((index + random()) / 9) ** 1.2;
    const y = level + (height - level) * (0.12 + 0.85 * depth);
    const long = unit * (16 + depth * 60);
    const x = random() * width;
    const bow = unit * between(random, -2.4, 2.4) * (0.3 + depth);
    context.strokeStyle = withAlpha('#ffffff', palette.isDark ? 0.3 : 0.75);
    context.lineWidth = unit * (0.07 + depth * 0.12);
    for (const beside of [0, unit * (0.3 + depth * 0.5)]) {
      context.beginPath();
      context.moveTo(x - long / 2, y + beside);
      context.quadraticCurveTo(x, y + bow + beside, x + long / 2, y + beside * 1.4);
      context.stroke();
    }
  }
  for (let index = 0; index < 24; index += 1) drift(terrain, level, random() ** 1.2);
};

/** A drift of snow on the ice: a flat heap, shaded on its near side. */
const drift = (
  { context, width, height, unit, palette, random }: Terrain,
  level: number,
  depth: number,
): void => {
  const x = random() * width;
  const y = level + (height - level) * (0.03 + 0.95 * depth);
  const wide = unit * (5 + depth * 20) * between(random, 0.5, 1.3);
  const tall = unit * (0.35 + depth * 1.7);
  const snow = mix('#ffffff', palette.light, palette.isDark ? 0.6 : 0.16);
  for (const [drop, color] of [
    [tall * 0.34, withAlpha(mix(snow, palette.sky[0], 0.42), 0.5)],
    [0, withAlpha(snow, 0.92)],
  ] as const) {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(x - wide, y + drop);
    context.bezierCurveTo(
      x - wide * 0.5,
      y - tall + drop,
      x + wide * 0.2,
      y - tall * 1.1 + drop,
      x + wide,
      y + drop,
    );
    context.bezierCurveTo(
      x + wide * 0.4,
      y + tall * 0.4 + drop,
      x - wide * 0.5,
      y + tall * 0.4 + drop,
      x - wide,
      y + drop,
    );
    context.fill();
  }
};

/** Ice that breaks up: floes with lit rims on open water. */
export const paintFloes = (terrain: Terrain, level: number): void => {
  const { context, width, height, unit, random } = terrain;
  const white = tone(terrain, '#edf5fa', 0.05);
  const side = tone(terrain, '#7fb0c8', 0.05);
  for (let index = 0; index < 34; index += 1) {
    const depth = ((index + random() * 0.6) / 34) ** 1.5;
    const y = level + (height - level) * (0.02 + 0.96 * depth);
    const x = (((index * 0.618) % 1) + (random() - 0.5) * 0.12) * width;
    const wide = unit * (3 + depth * 17) * between(random, 0.7, 1.25);
    const tall = wide * 0.2;
    const corners = Array.from({ length: 8 }, (_, corner) => {
      const angle = (corner / 8) * Math.PI * 2;
      const reach = between(random, 0.78, 1.08);
      return [x + Math.cos(angle) * wide * reach, y + Math.sin(angle) * tall * reach] as const;
    });
    for (const [drop, color] of [
      [unit * (0.3 + depth * 1.1), side],
      [0, white],
    ] as const) {
      context.fillStyle = color;
      context.beginPath();
      for (const [cornerX, cornerY] of corners) context.lineTo(cornerX, cornerY + drop);
      context.closePath();
      context.fill();
    }
  }
};
