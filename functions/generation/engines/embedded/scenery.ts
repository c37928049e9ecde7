import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from './color.ts';
import { between, type Random } from './seeded.ts';
import type { StyleSheet } from './styles.ts';

/** Where a scenery is painted. `unit` is a hundredth of the shorter side. */
interface Ground {
  context: SKRSContext2D;
  width: number;
  height: number;
  unit: number;
  sheet: StyleSheet;
  random: Random;
}

/** Paints a style's scenery once. */
export const paintScenery = (width: number, height: number, sheet: StyleSheet, random: Random): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const ground: Ground = { context, width, height, unit: Math.min(width, height) / 100, sheet, random };
  const sky = context.createLinearGradient(0, 0, width * 0.15, height);
  sky.addColorStop(0, sheet.base[0]);
  sky.addColorStop(0.55, sheet.base[1]);
  sky.addColorStop(1, sheet.base[2]);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  painters[sheet.scenery](ground);
  context.filter = 'none';
  return canvas;
};

/** A round glow that fades to nothing. */
const glow = (
  { context }: Ground,
  x: number,
  y: number,
  radius: number,
  color: string,
  alpha: number,
): void => {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, withAlpha(color, alpha));
  gradient.addColorStop(0.4, withAlpha(color, alpha * 0.45));
  gradient.addColorStop(1, withAlpha(color, 0));
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
};

const soften = ({ context, unit }: Ground, amount: number): void => {
  context.filter = `blur(${(unit * amount).toFixed(2)}px)`;
};

/** City lights at night, far out of focus. */
const bokeh = (ground: Ground): void => {
  const { context, width, height, unit, sheet, random } = ground;
  glow(ground, width * 0.16, height * 0.36, height * 0.75, sheet.light, 0.42);
  glow(ground, width * 0.92, height * 0.2, height * 0.7, '#2f8aa3', 0.4);
  const colors = [sheet.light, '#ffd9a0', '#e8744f', '#5fb4c9'];
  for (let index = 0; index < 34; index += 1) {
    const radius = unit * between(random, 1.4, 6.5);
    const x = random() * width;
    const y = height * between(random, 0.2, 0.78);
    soften(ground, between(random, 0.25, 1));
    context.fillStyle = withAlpha(colors[index % colors.length] ?? sheet.light, between(random, 0.08, 0.3));
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fill();
  }
  soften(ground, 3);
  context.fillStyle = withAlpha(sheet.shade, 0.7);
  context.fillRect(-width * 0.1, height * 0.84, width * 1.2, height * 0.3);
};

/** A living room by day: a window on the left, a lamp, a picture and a plant. */
const room = (ground: Ground): void => {
  const { context, width, height, unit, sheet } = ground;
  soften(ground, 1.6);
  const pane = context.createLinearGradient(0, 0, 0, height * 0.7);
  pane.addColorStop(0, '#fdf9ef');
  pane.addColorStop(1, '#e9ecdf');
  context.fillStyle = pane;
  context.fillRect(width * 0.03, height * 0.05, width * 0.11, height * 0.66);
  context.fillRect(width * 0.155, height * 0.05, width * 0.11, height * 0.66);
  context.fillStyle = withAlpha('#f6efe2', 0.75);
  context.fillRect(width * -0.03, 0, width * 0.075, height * 0.82);
  context.fillStyle = withAlpha('#7b6a58', 0.55);
  context.fillRect(width * 0.73, height * 0.14, width * 0.15, height * 0.25);
  context.fillStyle = withAlpha('#d9c3a2', 0.95);
  context.fillRect(width * 0.74, height * 0.16, width * 0.13, height * 0.21);
  context.fillStyle = '#7d6147';
  context.fillRect(width * 0.66, height * 0.66, width * 0.4, height * 0.05);
  context.fillStyle = withAlpha('#5d4836', 0.85);
  context.fillRect(width * 0.66, height * 0.71, width * 0.4, height * 0.32);
  leaves(ground, width * 0.93, height * 0.66, unit * 19);
  context.fillStyle = '#e9e2d6';
  context.beginPath();
  context.ellipse(width * 0.93, height * 0.63, unit * 5, unit * 7, 0, 0, Math.PI * 2);
  context.fill();
  context.filter = 'none';
  glow(ground, width * 0.12, height * 0.3, height * 0.9, sheet.light, 0.7);
  glow(ground, width * 0.95, height * 0.95, height * 0.6, sheet.shade, 0.35);
};

const leaves = ({ context, random }: Ground, x: number, y: number, length: number): void => {
  for (let index = 0; index < 11; index += 1) {
    const angle = between(random, -2.7, -0.45);
    const reach = length * between(random, 0.65, 1.1);
    const tipX = x + Math.cos(angle) * reach;
    const tipY = y + Math.sin(angle) * reach;
    context.fillStyle = mix('#4f6b45', '#7f9a62', random());
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo((x + tipX) / 2 - reach * 0.16, (y + tipY) / 2, tipX, tipY);
    context.quadraticCurveTo((x + tipX) / 2 + reach * 0.16, (y + tipY) / 2, x, y);
    context.fill();
  }
};

/** A bright morning: clouds and rolling hills. */
const hills = (ground: Ground): void => {
  const { context, width, height, unit, sheet, random } = ground;
  glow(ground, width * 0.82, height * 0.2, height * 0.5, sheet.light, 0.95);
  context.fillStyle = '#fff3bf';
  context.beginPath();
  context.arc(width * 0.82, height * 0.2, unit * 8, 0, Math.PI * 2);
  context.fill();
  for (const [x, y, size] of [
    [0.14, 0.2, 1.2],
    [0.36, 0.1, 0.7],
    [0.93, 0.38, 0.9],
  ] as const) {
    context.fillStyle = 'rgba(255,255,255,0.86)';
    context.beginPath();
    for (const [dx, dy, radius] of [
      [-9, 1, 5],
      [-3, -2, 7],
      [5, -1, 6],
      [11, 2, 4],
    ] as const)
      context.ellipse(
        x * width + dx * unit * size,
        y * height + dy * unit * size,
        radius * unit * size * 1.3,
        radius * unit * size,
        0,
        0,
        Math.PI * 2,
      );
    context.fill();
  }
  const greens = ['#a8d8a0', '#7cc486', '#4fa873'];
  greens.forEach((color, index) => {
    const level = 0.6 + index * 0.12;
    ridge(ground, level, 0.05, between(random, 0, 6), 1.6 + index * 0.5);
    const gradient = context.createLinearGradient(0, height * (level - 0.05), 0, height);
    gradient.addColorStop(0, mix(color, '#ffffff', 0.12));
    gradient.addColorStop(1, mix(color, '#1f6b58', 0.25));
    context.fillStyle = gradient;
    context.fill();
  });
};

/** A wavy horizon down to the bottom of the picture, as the current path. */
const ridge = (
  { context, width, height }: Ground,
  level: number,
  swing: number,
  phase: number,
  waves: number,
): void => {
  context.beginPath();
  context.moveTo(0, height);
  for (let step = 0; step <= 48; step += 1) {
    const share = step / 48;
    const wave =
      Math.sin(share * waves * Math.PI * 2 + phase) + 0.4 * Math.sin(share * waves * 4.7 + phase * 2);
    context.lineTo(share * width, height * (level + swing * wave));
  }
  context.lineTo(width, height);
  context.closePath();
};

/** Large paper shapes, one over the other, each with a soft shadow. */
const cutouts = (ground: Ground): void => {
  const { context, width, height, unit, random } = ground;
  const colors = ['#e9a23b', '#2f6f73', '#d1493b', '#f0c9a0', '#1f3f5b', '#e7816a'];
  const places = [
    [0.08, 0.2, 30],
    [0.95, 0.3, 34],
    [0.12, 0.82, 33],
    [0.86, 0.9, 30],
    [0.3, 0.02, 18],
    [0.72, 0.02, 16],
  ] as const;
  places.forEach(([x, y, size], index) => {
    context.shadowColor = 'rgba(60,34,16,0.35)';
    context.shadowBlur = unit * 3;
    context.shadowOffsetY = unit;
    context.fillStyle = colors[index] ?? '#e9a23b';
    pebble(ground, x * width, y * height, size * unit, random);
    context.fill();
  });
  context.shadowColor = 'transparent';
  context.shadowBlur = 0;
  context.shadowOffsetY = 0;
  // Paper has a grain: short faint fibres.
  context.lineWidth = Math.max(0.6, unit * 0.08);
  for (let index = 0; index < 700; index += 1) {
    const x = random() * width;
    const y = random() * height;
    const angle = random() * Math.PI;
    context.strokeStyle = random() < 0.5 ? 'rgba(255,255,255,0.10)' : 'rgba(70,40,20,0.07)';
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + Math.cos(angle) * unit * 1.6, y + Math.sin(angle) * unit * 1.6);
    context.stroke();
  }
};

/** A closed smooth outline with uneven radii, as the current path. */
const pebble = ({ context }: Ground, x: number, y: number, radius: number, random: Random): void => {
  const count = 7;
  const points = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2;
    const reach = radius * between(random, 0.72, 1.16);
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach] as const;
  });
  context.beginPath();
  points.forEach((point, index) => {
    const next = points[(index + 1) % count] ?? point;
    const middle = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2] as const;
    const last = points[(index + count - 1) % count] ?? point;
    if (index === 0) context.moveTo((last[0] + point[0]) / 2, (last[1] + point[1]) / 2);
    context.quadraticCurveTo(point[0], point[1], middle[0], middle[1]);
  });
  context.closePath();
};

/** A study at evening: book shelves in half dark, a lamp. */
const shelves = (ground: Ground): void => {
  const { context, width, height, unit, sheet, random } = ground;
  soften(ground, 1);
  const spines = ['#7a4a32', '#46584e', '#8a6d3f', '#3d4654', '#6b3a3a', '#9b8a68'];
  for (let row = 0; row < 4; row += 1) {
    const bottom = height * (0.2 + row * 0.22);
    let x = -unit * 2;
    while (x < width + unit * 2) {
      const thick = unit * between(random, 1.6, 4.2);
      const tall = height * between(random, 0.11, 0.175);
      const isGap = random() < 0.08;
      if (!isGap) {
        context.fillStyle = withAlpha(spines[Math.floor(random() * spines.length)] ?? '#7a4a32', 0.62);
        context.fillRect(x, bottom - tall, thick * 0.92, tall);
      }
      x += isGap ? thick * 2 : thick;
    }
    context.fillStyle = '#17130f';
    context.fillRect(-unit * 3, bottom, width + unit * 6, unit * 1.8);
  }
  context.filter = 'none';
  const dusk = context.createLinearGradient(0, 0, width, 0);
  dusk.addColorStop(0, withAlpha(sheet.shade, 0.1));
  dusk.addColorStop(0.45, withAlpha(sheet.shade, 0.5));
  dusk.addColorStop(1, withAlpha(sheet.shade, 0.78));
  context.fillStyle = dusk;
  context.fillRect(0, 0, width, height);
  glow(ground, width * 0.13, height * 0.42, height * 0.72, sheet.light, 0.6);
  glow(ground, width * 0.13, height * 0.42, height * 0.2, '#fff0cc', 0.7);
};

/** A bright studio wall with broad sweeps of colour. */
const sweeps = (ground: Ground): void => {
  const { context, width, height, unit, sheet } = ground;
  const bands = [
    [0.5, sheet.base[2], 0.75],
    [0.66, sheet.shade, 0.55],
    [0.82, sheet.accent, 0.75],
  ] as const;
  for (const [level, color, alpha] of bands) {
    const gradient = context.createLinearGradient(0, height * level, width, height);
    gradient.addColorStop(0, withAlpha(color, alpha * 0.35));
    gradient.addColorStop(1, withAlpha(color, alpha));
    context.fillStyle = gradient;
    context.beginPath();
    context.moveTo(-unit, height * (level + 0.2));
    context.bezierCurveTo(
      width * 0.35,
      height * (level + 0.24),
      width * 0.55,
      height * (level - 0.3),
      width + unit,
      height * (level - 0.34),
    );
    context.lineTo(width + unit, height + unit);
    context.lineTo(-unit, height + unit);
    context.closePath();
    context.fill();
  }
  glow(ground, width * 0.2, height * 0.18, height * 0.85, sheet.light, 0.9);
  context.strokeStyle = withAlpha(sheet.accent, 0.5);
  context.lineWidth = unit * 1.1;
  context.beginPath();
  context.arc(width * 0.88, height * 0.24, unit * 11, 0, Math.PI * 2);
  context.stroke();
  context.fillStyle = withAlpha('#ffffff', 0.6);
  context.beginPath();
  context.arc(width * 0.09, height * 0.7, unit * 6, 0, Math.PI * 2);
  context.fill();
};

/** An office at blue hour: windows over a city, a wall of panels. */
const office = (ground: Ground): void => {
  const { context, width, height, unit, sheet, random } = ground;
  glow(ground, width * 0.2, height * 0.34, height * 0.85, sheet.light, 0.34);
  soften(ground, 0.9);
  for (let tower = 0; tower < 15; tower += 1) {
    const x = width * (tower / 14) - unit * 4;
    const top = height * between(random, 0.26, 0.56);
    const wide = unit * between(random, 7, 13);
    context.fillStyle = withAlpha(mix(sheet.base[0], sheet.light, between(random, 0.04, 0.2)), 0.85);
    context.fillRect(x, top, wide, height);
    for (let y = top + unit * 2; y < height * 0.86; y += unit * 3) {
      for (let column = x + unit * 1.2; column < x + wide - unit * 1.4; column += unit * 2.4) {
        if (random() > 0.3) continue;
        context.fillStyle = withAlpha(random() < 0.3 ? '#ffd9a0' : sheet.light, between(random, 0.15, 0.5));
        context.fillRect(column, y, unit * 1.1, unit * 1.3);
      }
    }
  }
  soften(ground, 0.35);
  context.fillStyle = withAlpha(sheet.shade, 0.85);
  for (const share of [0.245, 0.75]) context.fillRect(width * share, -unit, unit * 1.3, height);
  context.fillRect(0, height * 0.86, width, height * 0.2);
  context.filter = 'none';
  const haze = context.createLinearGradient(0, 0, 0, height);
  haze.addColorStop(0, withAlpha(sheet.base[0], 0.15));
  haze.addColorStop(0.7, withAlpha(sheet.base[1], 0.25));
  haze.addColorStop(1, withAlpha(sheet.base[2], 0.85));
  context.fillStyle = haze;
  context.fillRect(0, 0, width, height);
};

const painters: Readonly<Record<StyleSheet['scenery'], (ground: Ground) => void>> = {
  bokeh,
  room,
  hills,
  cutouts,
  shelves,
  sweeps,
  office,
};
