import { mix, withAlpha } from '../color.ts';
import { between, type Random } from '../random.ts';
import { type Ground, glow, outOfFocus } from './scenery-ground.ts';

/** A living room by day: a window on the left, a lamp, a picture and a plant. */
export const room = (ground: Ground): void => {
  const { width, height, sheet } = ground;
  outOfFocus(ground, 1.6, furniture);
  glow(ground, width * 0.12, height * 0.3, height * 0.9, sheet.light, 0.7);
  glow(ground, width * 0.95, height * 0.95, height * 0.6, sheet.shade, 0.35);
};

const furniture = (ground: Ground): void => {
  const { context, width, height, unit } = ground;
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
export const hills = (ground: Ground): void => {
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
export const cutouts = (ground: Ground): void => {
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

/** A bright studio wall with broad sweeps of colour. */
export const sweeps = (ground: Ground): void => {
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
