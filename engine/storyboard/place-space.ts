import { mix, withAlpha } from '../color.ts';
import { between } from '../random.ts';
import { type Layers, paintGlow, type Terrain } from './landscape.ts';

/** A planet with bands of cloud, lit from the left. */
const ringed = (
  terrain: Terrain,
  x: number,
  y: number,
  radius: number,
  colors: readonly [string, string],
  hasRing: boolean,
): void => {
  const { context, unit } = terrain;
  paintGlow(terrain, { x, y, reach: radius * 1.7 }, colors[0], 0.4);
  const ball = context.createRadialGradient(x - radius * 0.45, y - radius * 0.45, radius * 0.1, x, y, radius);
  ball.addColorStop(0, mix(colors[0], '#ffffff', 0.35));
  ball.addColorStop(0.5, colors[0]);
  ball.addColorStop(1, colors[1]);
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.clip();
  context.fillStyle = ball;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  for (let band = -3; band < 4; band += 1) {
    context.fillStyle = withAlpha(band % 2 === 0 ? '#ffffff' : colors[1], 0.12);
    context.beginPath();
    context.ellipse(x, y + band * radius * 0.26, radius * 1.1, radius * 0.1, -0.12, 0, 7);
    context.fill();
  }
  context.restore();
  if (!hasRing) return;
  context.strokeStyle = withAlpha('#f4d9b0', 0.75);
  context.lineWidth = unit * 1.5;
  context.beginPath();
  context.ellipse(x, y, radius * 1.75, radius * 0.42, -0.22, 0.1, Math.PI - 0.1);
  context.stroke();
};

/** The sky of space: nebulae and stars. */
export const paintCosmos = (terrain: Terrain): void => {
  const { context, width, height, unit, random } = terrain;
  context.fillStyle = '#070818';
  context.fillRect(0, 0, width, height);
  for (const color of ['#5b2a86', '#1f5f9a', '#b0347a', '#1b7f8a', '#5b2a86'])
    paintGlow(
      terrain,
      { x: random() * width, y: random() * height, reach: unit * between(random, 50, 95) },
      color,
      0.5,
    );
  for (let index = 0; index < 420; index += 1) {
    const depth = random() ** 4;
    context.fillStyle = withAlpha(random() < 0.3 ? '#ffe2c0' : '#ffffff', 0.25 + 0.75 * depth);
    context.beginPath();
    context.arc(random() * width, random() * height, unit * (0.1 + 0.3 * depth), 0, 7);
    context.fill();
  }
};

/** Planets, and the ground of a moon. */
export const space: Layers = [
  () => {
    // What is far is the sky itself.
  },
  (terrain) => {
    ringed(
      terrain,
      terrain.width * 0.74,
      terrain.height * 0.34,
      terrain.unit * 19,
      ['#e0965a', '#5a2440'],
      true,
    );
    ringed(
      terrain,
      terrain.width * 0.2,
      terrain.height * 0.2,
      terrain.unit * 5,
      ['#6fc3d9', '#1c3a66'],
      false,
    );
  },
  (terrain) => {
    const { context, width, height, unit, random } = terrain;
    const ground = context.createRadialGradient(
      width * 0.62,
      height * 3.2,
      0,
      width * 0.62,
      height * 3.2,
      height * 2.42,
    );
    ground.addColorStop(0.94, '#2a2a44');
    ground.addColorStop(0.995, '#7d7f9c');
    ground.addColorStop(1, 'rgba(125,127,156,0)');
    context.fillStyle = ground;
    context.fillRect(0, height * 0.7, width, height * 0.3);
    for (let index = 0; index < 16; index += 1) {
      const x = random() * width;
      const y = height * between(random, 0.86, 1);
      const reach = unit * between(random, 1.5, 6);
      context.fillStyle = withAlpha('#15162c', 0.55);
      context.beginPath();
      context.ellipse(x, y, reach, reach * 0.28, 0, 0, 7);
      context.fill();
      context.strokeStyle = withAlpha('#b9bbd6', 0.4);
      context.lineWidth = unit * 0.2;
      context.beginPath();
      context.ellipse(x, y + reach * 0.06, reach, reach * 0.28, 0, 0.2, Math.PI - 0.2);
      context.stroke();
    }
  },
];
