import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { type Layers, paintGlow, type Terrain } from './landscape.ts';

/** Indoors the lamp gives the colours: warm in the dark, the daylight of the window otherwise. */
const indoors = ({ palette }: Terrain, color: string, shade = 0): string =>
  mix(mix(color, palette.isDark ? '#3a1f2e' : palette.light, palette.isDark ? 0.46 : 0.1), '#140c14', shade);

/** A wall with a hole for the window: the sky behind shows through. */
const wall = (terrain: Terrain): void => {
  const { context, width, height, unit, palette } = terrain;
  const window = { left: width * 0.56, top: height * 0.1, wide: width * 0.32, tall: height * 0.46 };
  const paint = context.createLinearGradient(0, 0, width, height);
  paint.addColorStop(0, indoors(terrain, '#6f8a8c', palette.isDark ? 0.3 : 0));
  paint.addColorStop(1, indoors(terrain, '#4d6670', palette.isDark ? 0.46 : 0.1));
  context.fillStyle = paint;
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(window.left, window.top, window.wide, window.tall);
  context.fill('evenodd');
  if (!palette.isDark) {
    // Daylight falls in.
    context.fillStyle = withAlpha('#fff6dd', 0.16);
    context.beginPath();
    context.moveTo(window.left, window.top + window.tall * 0.3);
    context.lineTo(window.left - width * 0.34, height * 0.8);
    context.lineTo(window.left - width * 0.02, height * 0.8);
    context.lineTo(window.left + window.wide, window.top + window.tall);
    context.fill();
  }
  windowFrame(terrain, window);
  shelf(terrain);
  picture(terrain, unit);
};

const windowFrame = (
  terrain: Terrain,
  { left, top, wide, tall }: { left: number; top: number; wide: number; tall: number },
): void => {
  const { context, unit, palette } = terrain;
  const frame = indoors(terrain, '#e9e2d4', palette.isDark ? 0.36 : 0.02);
  context.fillStyle = frame;
  for (const [x, y, w, h] of [
    [left - unit * 1.6, top - unit * 1.6, wide + unit * 3.2, unit * 1.6],
    [left - unit * 1.6, top, unit * 1.6, tall],
    [left + wide, top, unit * 1.6, tall],
    [left + wide / 2 - unit * 0.6, top, unit * 1.2, tall],
    [left, top + tall * 0.4, wide, unit * 0.9],
  ] as const)
    context.fillRect(x, y, w, h);
  context.fillStyle = mix(frame, '#ffffff', palette.isDark ? 0.08 : 0.3);
  context.fillRect(left - unit * 3.4, top + tall, wide + unit * 6.8, unit * 2.2);
  // Curtains on both sides, in folds.
  for (const [x, side] of [
    [left - unit * 5, 1],
    [left + wide + unit * 5, -1],
  ] as const) {
    for (let fold = 0; fold < 4; fold += 1) {
      const shade = fold % 2 === 0 ? 0 : 0.12;
      context.fillStyle = indoors(terrain, '#c9785c', shade + (palette.isDark ? 0.34 : 0));
      context.beginPath();
      context.moveTo(x + side * fold * unit * 2, top - unit * 4);
      context.lineTo(x + side * (fold + 1) * unit * 2, top - unit * 4);
      context.quadraticCurveTo(
        x + side * (fold + 1) * unit * 1.7,
        top + tall * 0.6,
        x + side * (fold + 0.6) * unit * 1.5,
        top + tall + unit * 8,
      );
      context.lineTo(x + side * (fold - 0.4) * unit * 1.5, top + tall + unit * 8);
      context.quadraticCurveTo(
        x + side * fold * unit * 1.7,
        top + tall * 0.6,
        x + side * fold * unit * 2,
        top - unit * 4,
      );
      context.fill();
    }
  }
  context.fillStyle = indoors(terrain, '#5a4030', 0.3);
  context.fillRect(left - unit * 8, top - unit * 4.6, wide + unit * 16, unit * 1);
};

const spines = ['#a5492f', '#35606b', '#c8963f', '#5d4a6b', '#7f8f5a', '#d9cbb0'] as const;

const shelf = (terrain: Terrain): void => {
  const { context, width, height, unit, palette, random } = terrain;
  const [left, right] = [width * 0.07, width * 0.37];
  for (const level of [0.25, 0.44]) {
    const y = height * level;
    for (let x = left + unit; x < right - unit * 4; ) {
      const thick = unit * between(random, 1.1, 2.3);
      const tall = unit * between(random, 8, 11.5);
      const color = spines[Math.floor(random() * spines.length)] ?? spines[0];
      if (random() < 0.86) {
        context.fillStyle = indoors(terrain, color, palette.isDark ? 0.36 : 0.02);
        context.fillRect(x, y - tall, thick, tall);
        context.fillStyle = withAlpha('#ffe9c0', 0.22);
        context.fillRect(x + thick * 0.2, y - tall * 0.82, thick * 0.6, unit * 0.5);
      } else x += unit * 2;
      x += thick + unit * 0.12;
    }
    context.fillStyle = indoors(terrain, '#8a5c3c', palette.isDark ? 0.36 : 0.04);
    context.fillRect(left, y, right - left, unit * 1.3);
  }
};

const picture = (terrain: Terrain, unit: number): void => {
  const { context, width, height, palette } = terrain;
  const [x, y] = [width * 0.415, height * 0.2];
  context.fillStyle = indoors(terrain, '#3b2d28', palette.isDark ? 0.3 : 0);
  context.fillRect(x, y, unit * 13, unit * 16);
  context.fillStyle = indoors(terrain, '#efe3cc', palette.isDark ? 0.32 : 0);
  context.fillRect(x + unit * 0.9, y + unit * 0.9, unit * 11.2, unit * 14.2);
  context.fillStyle = indoors(terrain, '#d98a4e', palette.isDark ? 0.26 : 0);
  context.beginPath();
  context.arc(x + unit * 6.5, y + unit * 6.4, unit * 2.6, 0, 7);
  context.fill();
  context.fillStyle = indoors(terrain, '#4c7a78', palette.isDark ? 0.3 : 0);
  context.beginPath();
  context.moveTo(x + unit * 0.9, y + unit * 15.1);
  context.quadraticCurveTo(x + unit * 4, y + unit * 6, x + unit * 7, y + unit * 11);
  context.quadraticCurveTo(x + unit * 9, y + unit * 8, x + unit * 12.1, y + unit * 12);
  context.lineTo(x + unit * 12.1, y + unit * 15.1);
  context.fill();
};

const desk = (terrain: Terrain): void => {
  const { context, width, height, unit, palette, random } = terrain;
  const y = height * 0.76;
  const x = width * 0.5;
  const top = context.createLinearGradient(0, y, 0, height);
  top.addColorStop(0, indoors(terrain, '#b07a4c', palette.isDark ? 0.12 : 0));
  top.addColorStop(1, indoors(terrain, '#6b4329', palette.isDark ? 0.4 : 0.1));
  context.fillStyle = top;
  context.fillRect(0, y, width, height - y);
  context.fillStyle = withAlpha('#ffe3b5', 0.3);
  context.fillRect(0, y, width, unit * 0.4);
  let books = y;
  for (let index = 0; index < 4; index += 1) {
    const tall = unit * between(random, 1.9, 3);
    books -= tall;
    context.fillStyle = indoors(terrain, spines[index] ?? spines[0], palette.isDark ? 0.16 : 0);
    context.beginPath();
    context.roundRect(
      width * 0.78 + unit * between(random, -1.4, 1.4),
      books,
      unit * 18,
      tall * 0.94,
      unit * 0.4,
    );
    context.fill();
  }
  deskLamp(terrain, x, y);
};

const deskLamp = (terrain: Terrain, x: number, y: number): void => {
  const { context, unit, palette } = terrain;
  const bulb = { x: x + unit * 10, y: y - unit * 19.5 };
  context.globalCompositeOperation = 'screen';
  paintGlow(
    terrain,
    { ...bulb, reach: unit * (palette.isDark ? 78 : 30) },
    '#ffb35c',
    palette.isDark ? 0.85 : 0.28,
  );
  if (palette.isDark) {
    context.save();
    context.translate(bulb.x, y + unit * 3);
    context.scale(1, 0.24);
    paintGlow(terrain, { x: 0, y: 0, reach: unit * 40 }, '#ffc474', 0.75);
    context.restore();
  }
  context.globalCompositeOperation = 'source-over';
  const color = indoors(terrain, '#27454a', palette.isDark ? 0.25 : 0);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = unit * 1;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - unit * 4, y - unit * 0.5);
  context.lineTo(x - unit * 6, y - unit * 15);
  context.lineTo(x + unit * 5.4, y - unit * 25.5);
  context.stroke();
  context.beginPath();
  context.ellipse(x - unit * 4, y - unit * 0.2, unit * 5.4, unit * 1.3, 0, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = '#fff0c8';
  context.beginPath();
  context.ellipse(bulb.x - unit * 1.4, bulb.y + unit * 0.4, unit * 4.4, unit * 1.6, 0.62, 0, 7);
  context.fill();
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x + unit * 3.4, y - unit * 27.4);
  context.quadraticCurveTo(x + unit * 9.4, y - unit * 27.4, x + unit * 13.4, y - unit * 17);
  context.quadraticCurveTo(x + unit * 8, y - unit * 19, x + unit * 4.4, y - unit * 22.6);
  context.fill();
};

/** Where the cup stands, as a share of the near layer's width. */
export const cupX = 0.8;

const nearThings = (terrain: Terrain): void => {
  const { context, width, height, unit, palette } = terrain;
  const shade = palette.isDark ? 0.14 : 0;
  context.fillStyle = withAlpha('#1a0e0c', 0.24);
  context.beginPath();
  context.ellipse(width * 0.66, height * 0.905, unit * 19, unit * 3.4, 0, 0, 7);
  context.fill();
  // A notebook, open, with lines written on it, and a pen.
  for (const side of [-1, 1] as const) {
    context.fillStyle = indoors(terrain, side === 1 ? '#fbf5e6' : '#efe7d3', shade * 0.4);
    context.beginPath();
    context.moveTo(width * 0.66, height * 0.815);
    context.quadraticCurveTo(
      width * 0.66 + side * unit * 8,
      height * 0.8,
      width * 0.66 + side * unit * 15,
      height * 0.818,
    );
    context.lineTo(width * 0.66 + side * unit * 18, height * 0.905);
    context.quadraticCurveTo(width * 0.66 + side * unit * 9, height * 0.885, width * 0.66, height * 0.902);
    context.fill();
    context.strokeStyle = withAlpha('#5a4a6b', 0.4);
    context.lineWidth = unit * 0.26;
    for (let line = 1; line < 6; line += 1) {
      const y = height * (0.812 + line * 0.0135);
      const from = unit * (2 + line * 0.1);
      context.beginPath();
      context.moveTo(width * 0.66 + side * from, y);
      context.lineTo(width * 0.66 + side * (from + unit * (line === 5 ? 5 : 11.5)), y - unit * 0.1);
      context.stroke();
    }
  }
  cup(terrain, width * cupX, height * 0.9, shade);
};

const cup = (terrain: Terrain, x: number, y: number, shade: number): void => {
  const { context, unit } = terrain;
  context.fillStyle = withAlpha('#1a0e0c', 0.26);
  context.beginPath();
  context.ellipse(x + unit * 4, y, unit * 6.4, unit * 1.4, 0, 0, 7);
  context.fill();
  const side = context.createLinearGradient(x, 0, x + unit * 8, 0);
  side.addColorStop(0, indoors(terrain, '#f3e7d6', shade * 0.4));
  side.addColorStop(1, indoors(terrain, '#b39a86', shade));
  context.strokeStyle = indoors(terrain, '#c2ab96', shade);
  context.lineWidth = unit * 1.1;
  context.beginPath();
  context.arc(x + unit * 8.2, y - unit * 5, unit * 2.4, -Math.PI / 2, Math.PI / 2);
  context.stroke();
  context.fillStyle = side;
  context.beginPath();
  context.roundRect(x, y - unit * 9, unit * 8, unit * 9, [0, 0, unit * 2.4, unit * 2.4]);
  context.fill();
  context.fillStyle = indoors(terrain, '#5a3422', 0.2);
  context.beginPath();
  context.ellipse(x + unit * 4, y - unit * 9, unit * 4, unit * 1, 0, 0, 7);
  context.fill();
};

export const room: Layers = [wall, desk, nearThings];
