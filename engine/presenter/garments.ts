import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { PresenterLook } from './presenters.ts';

/** The body reaches this far below the head's middle; frames end before it. */
export const bodyBottom = 240;

/** A polygon mirrored to both sides; the right is in shadow. */
const flaps = (
  context: SKRSContext2D,
  points: readonly (readonly [number, number])[],
  color: string,
  shade: number,
): void => {
  for (const side of [-1, 1]) {
    context.save();
    context.shadowColor = 'rgba(0,0,0,0.42)';
    context.shadowBlur = 9;
    context.shadowOffsetY = 3;
    context.beginPath();
    for (const [x, y] of points) context.lineTo(side * x, y);
    context.closePath();
    const fill = context.createLinearGradient(-30, 60, 30, 140);
    fill.addColorStop(0, mix(color, '#ffffff', 0.16));
    fill.addColorStop(1, mix(color, '#05060a', shade));
    context.fillStyle = fill;
    context.lineJoin = 'round';
    context.fill();
    context.restore();
  }
};

/** What a garment adds to the torso: collar, lapels, buttons. */
type Garment = (context: SKRSContext2D, look: PresenterLook) => void;

const blazer: Garment = (context, look) => {
  flaps(
    context,
    [
      [17.5, 56.5],
      [25, 63],
      [40, 92],
      [31, 97],
      [36, 103],
      [1.5, 152],
      [12, 100],
      [19, 74],
    ],
    mix(look.clothes, '#ffffff', 0.06),
    0.3,
  );
  context.fillStyle = mix(look.clothes, '#05060a', 0.55);
  context.beginPath();
  context.arc(2.5, 164, 2.6, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = 'rgba(0,0,0,0.34)';
  context.lineWidth = 1.1;
  context.beginPath();
  context.moveTo(0, 151);
  context.quadraticCurveTo(1.5, 190, 0, bodyBottom);
  context.stroke();
};

/** A ribbed neckline with the points of a collar laid over it. */
const sweater: Garment = (context, look) => {
  context.lineCap = 'butt';
  context.strokeStyle = mix(look.clothes, '#05060a', 0.2);
  context.lineWidth = 5.4;
  context.beginPath();
  context.moveTo(-23, 61.5);
  context.bezierCurveTo(-15, 77.5, 15, 77.5, 23, 61.5);
  context.stroke();
  context.strokeStyle = withAlpha(mix(look.clothes, '#ffffff', 0.35), 0.4);
  context.lineWidth = 0.5;
  for (let step = 1; step < 24; step += 1) {
    const t = step / 24;
    const x = -23 + 46 * t;
    const y = 61.5 + 12 * 4 * t * (1 - t);
    const lean = (t - 0.5) * 3;
    context.beginPath();
    context.moveTo(x - lean * 0.4, y - 2.5);
    context.lineTo(x + lean * 0.4, y + 2.5);
    context.stroke();
  }
  if (look.inner === look.clothes) return;
  flaps(
    context,
    [
      [15.5, 53],
      [20.5, 57],
      [24.5, 66],
      [25, 76],
      [14.5, 84],
      [2.2, 72.5],
      [9, 67],
      [13.5, 61],
    ],
    look.inner,
    0.22,
  );
};

const shirt: Garment = (context, look) => {
  flaps(
    context,
    [
      [15.5, 52],
      [21, 58],
      [30, 74],
      [15, 94],
      [3, 99],
      [12, 76],
    ],
    mix(look.clothes, '#ffffff', 0.08),
    0.26,
  );
  context.strokeStyle = withAlpha(mix(look.clothes, '#000000', 0.65), 0.5);
  context.lineWidth = 0.9;
  context.beginPath();
  context.moveTo(0.6, 103);
  context.lineTo(1, bodyBottom);
  context.moveTo(-6.4, 98);
  context.lineTo(-6.4, bodyBottom);
  context.stroke();
  context.fillStyle = mix(look.clothes, '#ffffff', 0.5);
  for (const y of [116, 144, 172, 200]) {
    context.beginPath();
    context.arc(-2.9, y, 1.7, 0, Math.PI * 2);
    context.fill();
  }
};

const turtleneck: Garment = (context, look) => {
  const neck = 16 + 3 * look.jaw;
  context.beginPath();
  context.moveTo(-neck, 45);
  context.bezierCurveTo(-neck - 1, 54, -neck - 4, 62, -neck - 13, 70);
  context.bezierCurveTo(-14, 82, 14, 82, neck + 13, 70);
  context.bezierCurveTo(neck + 4, 62, neck + 1, 54, neck, 45);
  context.bezierCurveTo(9, 52, -9, 52, -neck, 45);
  context.closePath();
  const wool = context.createLinearGradient(-24, 50, 26, 74);
  wool.addColorStop(0, mix(look.clothes, '#ffffff', 0.24));
  wool.addColorStop(0.5, mix(look.clothes, '#ffffff', 0.04));
  wool.addColorStop(1, mix(look.clothes, '#000000', 0.5));
  context.fillStyle = wool;
  context.fill();
  context.save();
  context.clip();
  context.fillStyle = 'rgba(0,0,0,0.34)';
  context.beginPath();
  context.ellipse(4, 46, 24, 8, 0, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = 'rgba(0,0,0,0.3)';
  context.lineWidth = 1.2;
  context.beginPath();
  context.moveTo(-neck - 6, 62);
  context.bezierCurveTo(-10, 70, 10, 70, neck + 6, 62);
  context.stroke();
  context.restore();
};

export const garments: Readonly<Record<PresenterLook['clothesStyle'], Garment>> = {
  blazer,
  sweater,
  shirt,
  turtleneck,
};
