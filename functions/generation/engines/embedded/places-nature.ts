import { mix, withAlpha } from './color.ts';
import { atDistance, paintFir, paintMist, paintRidge, type Terrain } from './landscape.ts';
import { between } from './seeded.ts';

type Painter = (terrain: Terrain) => void;

/** Far, middle and near. */
export type Layers = readonly [Painter, Painter, Painter];

const snowy = ({ setting }: Terrain): boolean => setting.weather === 'snow';

const peaks = (terrain: Terrain, level: number, tall: number, count: number, distance: number): void => {
  const { context, width, height, palette, random } = terrain;
  for (let index = 0; index < count; index += 1) {
    const x = ((index + between(random, 0.2, 0.8)) / count) * width;
    const rise = height * tall * between(random, 0.65, 1.1);
    const half = rise * between(random, 0.85, 1.2);
    const top = height * level - rise;
    const lean = half * between(random, -0.12, 0.12);
    const face = (outline: readonly (readonly [number, number])[], fill: string | CanvasGradient): void => {
      context.beginPath();
      for (const [px, py] of outline) context.lineTo(px, py);
      context.closePath();
      context.fillStyle = fill;
      context.fill();
    };
    const foot = height * level + height * 0.02;
    const body = context.createLinearGradient(0, top, 0, foot);
    body.addColorStop(0, atDistance(terrain, distance));
    body.addColorStop(1, atDistance(terrain, Math.min(1, distance + 0.25)));
    const peak = [x + lean, top] as const;
    face([[x - half, foot], peak, [x + half, foot]], body);
    // The side that the sun does not reach, with an uneven edge.
    const away = palette.orbX * width > x ? -1 : 1;
    const edge = [0.3, 0.55, 0.8].map(
      (share) => [x + lean + half * 0.12 * Math.sin(share * 19 + index), top + rise * share] as const,
    );
    face([peak, ...edge, [x, foot], [x + away * half, foot]], withAlpha(palette.near, 0.22));
    const cap = snowy(terrain) ? 0.62 : 0.3;
    const at = (side: number, share: number) =>
      [x + lean * (1 - share) + side * half * share, top + rise * share] as const;
    face(
      [
        peak,
        at(1, cap),
        at(0.5, cap * 0.72),
        at(0.2, cap * 1.05),
        at(-0.25, cap * 0.7),
        at(-0.55, cap * 1.02),
        at(-1, cap * 0.92),
      ],
      withAlpha(mix('#ffffff', palette.sky[2], 0.25), 0.85 - distance * 0.35),
    );
  }
};

const firRow = (
  terrain: Terrain,
  heights: readonly number[],
  sizes: readonly [number, number],
  distance: number,
) => {
  const { width, unit, random } = terrain;
  for (let x = 0; x < width; x += unit * between(random, sizes[0] * 0.26, sizes[0] * 0.6)) {
    const y = heights[Math.round((x / width) * (heights.length - 1))] ?? 0;
    paintFir(terrain, x, y + unit, unit * between(random, ...sizes), distance);
  }
};

export const mountains: Layers = [
  (terrain) => {
    peaks(terrain, 0.66, 0.36, 5, 0.62);
    paintMist(terrain, 0.62, 0.6);
  },
  (terrain) => {
    peaks(terrain, 0.78, 0.3, 4, 0.34);
    paintRidge(terrain, { level: 0.74, height: 0.05, waves: 1.2, rough: 0.5, distance: 0.36 });
    paintMist(terrain, 0.76, 0.42);
  },
  (terrain) => {
    const heights = paintRidge(terrain, {
      level: 0.86,
      height: 0.07,
      waves: 0.9,
      rough: 0.42,
      distance: 0.06,
    });
    firRow(terrain, heights, [9, 20], 0.04);
  },
];

export const forest: Layers = [
  (terrain) => {
    const heights = paintRidge(terrain, {
      level: 0.58,
      height: 0.06,
      waves: 1.4,
      rough: 0.5,
      distance: 0.66,
    });
    firRow(terrain, heights, [10, 18], 0.64);
    paintMist(terrain, 0.6, 0.6);
  },
  (terrain) => {
    const heights = paintRidge(terrain, {
      level: 0.72,
      height: 0.05,
      waves: 1.1,
      rough: 0.5,
      distance: 0.38,
    });
    firRow(terrain, heights, [18, 34], 0.34);
    paintMist(terrain, 0.74, 0.4);
  },
  (terrain) => {
    const heights = paintRidge(terrain, { level: 0.9, height: 0.05, waves: 0.8, rough: 0.5, distance: 0.05 });
    firRow(terrain, heights, [12, 22], 0.05);
    const { width, height, unit, random } = terrain;
    for (const share of [0.02, 0.1, 0.9, 0.99])
      paintFir(terrain, width * share, height * 1.02, unit * between(random, 78, 104), 0);
  },
];

const water = (terrain: Terrain, level: number): void => {
  const { context, width, height, unit, palette, random } = terrain;
  const sea = context.createLinearGradient(0, height * level, 0, height);
  sea.addColorStop(0, mix(palette.sky[2], palette.haze, 0.5));
  sea.addColorStop(0.2, mix(palette.sky[1], palette.near, 0.3));
  sea.addColorStop(1, mix(palette.sky[0], palette.near, 0.7));
  context.fillStyle = sea;
  context.fillRect(0, height * level, width, height);
  context.lineCap = 'round';
  for (let index = 0; index < 240; index += 1) {
    const depth = random() ** 1.7;
    const y = height * (level + 0.008 + (1 - level) * depth);
    const isGlitter = index % 3 !== 0;
    const spread = (0.02 + depth * 0.3) * width;
    const x = isGlitter ? width * palette.orbX + between(random, -spread, spread) : random() * width;
    context.strokeStyle = withAlpha(
      isGlitter ? palette.orb : palette.sky[1],
      between(random, 0.08, 0.5 - depth * 0.25),
    );
    context.lineWidth = unit * (0.16 + depth * 0.5);
    const reach = unit * (0.8 + depth * 7) * between(random, 0.5, 1);
    context.beginPath();
    context.moveTo(x - reach, y);
    context.quadraticCurveTo(x, y - unit * depth * 0.7, x + reach, y);
    context.stroke();
  }
};

const lighthouse = (terrain: Terrain, x: number, foot: number): void => {
  const { context, unit, palette } = terrain;
  const color = atDistance(terrain, 0.12);
  const tall = unit * 34;
  if (palette.isDark) {
    const beam = context.createRadialGradient(x, foot - tall, 0, x, foot - tall, unit * 60);
    beam.addColorStop(0, withAlpha(palette.lamp, 0.85));
    beam.addColorStop(1, withAlpha(palette.lamp, 0));
    context.fillStyle = beam;
    context.beginPath();
    context.moveTo(x, foot - tall);
    context.lineTo(x - unit * 60, foot - tall - unit * 15);
    context.lineTo(x - unit * 60, foot - tall + unit * 3);
    context.fill();
  }
  context.fillStyle = mix(color, '#f3ead9', 0.42);
  context.beginPath();
  context.moveTo(x - unit * 3, foot);
  context.lineTo(x - unit * 1.8, foot - tall + unit * 3);
  context.lineTo(x + unit * 1.8, foot - tall + unit * 3);
  context.lineTo(x + unit * 3, foot);
  context.fill();
  context.fillStyle = color;
  context.fillRect(x - unit * 2.6, foot - tall + unit * 2.2, unit * 5.2, unit * 0.9);
  context.fillRect(x - unit * 2.5, foot - tall * 0.62, unit * 4.9, unit * 4);
  context.fillStyle = palette.lamp;
  context.fillRect(x - unit * 1.2, foot - tall - unit * 0.8, unit * 2.4, unit * 3);
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x - unit * 2, foot - tall - unit * 0.8);
  context.lineTo(x, foot - tall - unit * 3.6);
  context.lineTo(x + unit * 2, foot - tall - unit * 0.8);
  context.fill();
};

export const sea: Layers = [
  (terrain) => {
    paintRidge(terrain, { level: 0.575, height: 0.05, waves: 1.3, rough: 0.45, distance: 0.72 });
    water(terrain, 0.6);
  },
  (terrain) => {
    const { context, width, height, unit } = terrain;
    const x = width * 0.34;
    const y = height * 0.665;
    context.fillStyle = atDistance(terrain, 0.3);
    context.beginPath();
    context.moveTo(x - unit * 5, y);
    context.quadraticCurveTo(x, y + unit * 3.4, x + unit * 5.4, y - unit * 0.4);
    context.fill();
    context.fillStyle = mix(atDistance(terrain, 0.5), '#ffffff', 0.45);
    context.beginPath();
    context.moveTo(x + unit * 0.4, y - unit * 14);
    context.quadraticCurveTo(x + unit * 7, y - unit * 6, x + unit * 4.6, y - unit * 1.2);
    context.lineTo(x + unit * 0.4, y - unit * 1.2);
    context.moveTo(x - unit * 0.4, y - unit * 12);
    context.quadraticCurveTo(x - unit * 4.4, y - unit * 5, x - unit * 3.8, y - unit * 1.2);
    context.lineTo(x - unit * 0.4, y - unit * 1.2);
    context.fill();
  },
  (terrain) => {
    const { context, width, height, unit } = terrain;
    context.fillStyle = atDistance(terrain, 0.04);
    context.beginPath();
    context.moveTo(width * 0.66, height);
    context.bezierCurveTo(
      width * 0.72,
      height * 0.86,
      width * 0.76,
      height * 0.8,
      width * 0.82,
      height * 0.77,
    );
    context.bezierCurveTo(width * 0.87, height * 0.745, width * 0.95, height * 0.76, width, height * 0.7);
    context.lineTo(width, height);
    context.fill();
    lighthouse(terrain, width * 0.86, height * 0.765 + unit);
  },
];

export const road: Layers = [
  (terrain) => {
    paintRidge(terrain, { level: 0.6, height: 0.07, waves: 1.1, rough: 0.4, distance: 0.7 });
    paintRidge(terrain, { level: 0.63, height: 0.035, waves: 1.8, rough: 0.4, distance: 0.5 });
    paintMist(terrain, 0.64, 0.5);
  },
  (terrain) => {
    const { context, width, height, unit, palette } = terrain;
    const field = context.createLinearGradient(0, height * 0.64, 0, height);
    field.addColorStop(0, mix(palette.haze, palette.sky[2], 0.35));
    field.addColorStop(1, mix(palette.near, palette.haze, 0.28));
    context.fillStyle = field;
    context.fillRect(0, height * 0.645, width, height);
    const meet = width * 0.55;
    const bend = (side: number) => {
      context.quadraticCurveTo(
        width * 0.52 + side * unit * 4,
        height * 0.74,
        width * (0.5 + side * 0.24),
        height * 1.02,
      );
    };
    context.fillStyle = atDistance(terrain, 0.2);
    context.beginPath();
    context.moveTo(meet, height * 0.645);
    bend(1);
    context.lineTo(width * 0.26, height * 1.02);
    context.quadraticCurveTo(width * 0.52 - unit * 4, height * 0.74, meet, height * 0.645);
    context.fill();
    context.fillStyle = withAlpha(palette.lamp, 0.75);
    for (let mark = 0; mark < 7; mark += 1) {
      const far = 1 - mark / 7;
      const y = height * (0.66 + 0.36 * (1 - far) ** 1.8);
      const x = meet + (width * 0.5 - meet) * ((y - height * 0.645) / (height * 0.375));
      context.fillRect(
        x - unit * 0.12 * (8 - 7 * far),
        y,
        unit * 0.24 * (8 - 7 * far),
        unit * (5.2 - 5 * far),
      );
    }
  },
  (terrain) => {
    const { context, width, height, unit } = terrain;
    context.strokeStyle = atDistance(terrain, 0.05);
    context.fillStyle = atDistance(terrain, 0.05);
    const poles = [0.63, 0.72, 0.86, 1.06].map((share, index) => ({
      x: width * share,
      foot: height * (0.69 + index * 0.075),
      tall: height * (0.1 + index * 0.13),
    }));
    poles.forEach((pole, index) => {
      const thick = unit * (0.3 + index * 0.3);
      context.fillRect(pole.x - thick / 2, pole.foot - pole.tall, thick, pole.tall);
      context.fillRect(pole.x - thick * 3.6, pole.foot - pole.tall * 0.93, thick * 7.2, thick * 0.8);
      const next = poles[index + 1];
      if (next === undefined) return;
      context.lineWidth = unit * (0.12 + index * 0.07);
      context.beginPath();
      context.moveTo(pole.x, pole.foot - pole.tall * 0.92);
      const sag = Math.max(pole.foot - pole.tall * 0.6, next.foot - next.tall * 0.72);
      context.quadraticCurveTo((pole.x + next.x) / 2, sag, next.x, next.foot - next.tall * 0.92);
      context.stroke();
    });
  },
];
