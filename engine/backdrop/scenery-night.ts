import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { type Ground, glow, outOfFocus } from './scenery-ground.ts';

/** City lights at night, far out of focus. */
export const bokeh = (ground: Ground): void => {
  const { width, height, unit, sheet, random } = ground;
  glow(ground, width * 0.16, height * 0.36, height * 0.75, sheet.light, 0.42);
  glow(ground, width * 0.92, height * 0.2, height * 0.7, '#2f8aa3', 0.4);
  const colors = [sheet.light, '#ffd9a0', '#e8744f', '#5fb4c9'];
  for (const amount of [1, 0.6, 0.3])
    outOfFocus(ground, amount, ({ context }) => {
      for (let index = 0; index < 12; index += 1) {
        const x = random() * width;
        const y = height * between(random, 0.2, 0.78);
        context.fillStyle = withAlpha(
          colors[index % colors.length] ?? sheet.light,
          between(random, 0.08, 0.3),
        );
        context.beginPath();
        context.arc(x, y, unit * between(random, 1.4, 6.5), 0, Math.PI * 2);
        context.fill();
      }
    });
  outOfFocus(ground, 3, ({ context }) => {
    context.fillStyle = withAlpha(sheet.shade, 0.7);
    context.fillRect(-width * 0.1, height * 0.84, width * 1.2, height * 0.3);
  });
};

const books = ({ context, width, height, unit, random }: Ground): void => {
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
};

/** A study at evening: book shelves in half dark, a lamp. */
export const shelves = (ground: Ground): void => {
  const { context, width, height, sheet } = ground;
  outOfFocus(ground, 1, books);
  const dusk = context.createLinearGradient(0, 0, width, 0);
  dusk.addColorStop(0, withAlpha(sheet.shade, 0.1));
  dusk.addColorStop(0.45, withAlpha(sheet.shade, 0.5));
  dusk.addColorStop(1, withAlpha(sheet.shade, 0.78));
  context.fillStyle = dusk;
  context.fillRect(0, 0, width, height);
  glow(ground, width * 0.13, height * 0.42, height * 0.72, sheet.light, 0.6);
  glow(ground, width * 0.13, height * 0.42, height * 0.2, '#fff0cc', 0.7);
};

/** An office at blue hour: windows over a city, a wall of panels. */
export const office = (ground: Ground): void => {
  const { context, width, height, unit, sheet } = ground;
  glow(ground, width * 0.2, height * 0.34, height * 0.85, sheet.light, 0.34);
  outOfFocus(ground, 0.9, skyline);
  outOfFocus(ground, 0.5, streetLights);
  outOfFocus(ground, 0.35, ({ context: frame }) => {
    frame.fillStyle = withAlpha(sheet.shade, 0.85);
    for (const share of [0.245, 0.75]) frame.fillRect(width * share, -unit, unit * 1.3, height);
    frame.fillRect(0, height * 0.86, width, height * 0.2);
  });
  const haze = context.createLinearGradient(0, 0, 0, height);
  haze.addColorStop(0, withAlpha(sheet.base[0], 0.15));
  haze.addColorStop(0.7, withAlpha(sheet.base[1], 0.12));
  haze.addColorStop(1, withAlpha(sheet.base[2], 0.75));
  context.fillStyle = haze;
  context.fillRect(0, 0, width, height);
};

/** Lamps and cars far below, as a lens draws them out of focus. */
const streetLights = ({ context, width, height, unit, random }: Ground): void => {
  for (let index = 0; index < 46; index += 1) {
    const color = ['#ffc27a', '#ffdca8', '#ff8f6b', '#9cc4ff'][index % 4] ?? '#ffc27a';
    context.fillStyle = withAlpha(color, between(random, 0.14, 0.46));
    context.beginPath();
    context.arc(random() * width, height * between(random, 0.66, 0.86), unit * between(random, 0.5, 2), 0, 7);
    context.fill();
  }
};

const skyline = ({ context, width, height, unit, sheet, random }: Ground): void => {
  for (let tower = 0; tower < 15; tower += 1) {
    const x = width * (tower / 14) - unit * 4;
    const top = height * between(random, 0.26, 0.56);
    const wide = unit * between(random, 7, 13);
    context.fillStyle = withAlpha(mix(sheet.base[0], sheet.light, between(random, 0.04, 0.2)), 0.85);
    context.fillRect(x, top, wide, height);
    for (let y = top + unit * 2; y < height * 0.86; y += unit * 3) {
      for (let column = x + unit * 1.2; column < x + wide - unit * 1.4; column += unit * 2.4) {
        if (random() > 0.36) continue;
        context.fillStyle = withAlpha(random() < 0.45 ? '#ffcf8a' : sheet.light, between(random, 0.25, 0.8));
        context.fillRect(column, y, unit * 1.1, unit * 1.3);
      }
    }
  }
};
