import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { PresenterLook } from './presenters.ts';

/** The cloth's fall behind head and neck. */
export const drawScarfBack = (context: SKRSContext2D, { hair }: PresenterLook): void => {
  context.fillStyle = mix(hair, '#12080c', 0.42);
  context.beginPath();
  context.moveTo(0, -60);
  context.bezierCurveTo(40, -60, 50, -26, 47, 10);
  context.bezierCurveTo(46, 40, 50, 70, 60, 92);
  context.lineTo(-60, 92);
  context.bezierCurveTo(-50, 70, -46, 40, -47, 10);
  context.bezierCurveTo(-50, -26, -40, -60, 0, -60);
  context.fill();
};

const outline = (context: SKRSContext2D): void => {
  context.beginPath();
  context.moveTo(0, -61);
  context.bezierCurveTo(38, -61, 50, -30, 47, 4);
  context.bezierCurveTo(46, 34, 44, 56, 50, 74);
  context.bezierCurveTo(36, 92, 14, 99, 0, 99);
  context.bezierCurveTo(-14, 99, -36, 92, -50, 74);
  context.bezierCurveTo(-44, 56, -46, 34, -47, 4);
  context.bezierCurveTo(-50, -30, -38, -61, 0, -61);
  // The face shows through.
  context.moveTo(0, -35);
  context.bezierCurveTo(-24, -35, -34, -18, -33.4, 2);
  context.bezierCurveTo(-33, 22, -27, 40, -15, 49);
  context.bezierCurveTo(-6, 55, 6, 55, 15, 49);
  context.bezierCurveTo(27, 40, 33, 22, 33.4, 2);
  context.bezierCurveTo(34, -18, 24, -35, 0, -35);
};

/** The scarf about face and neck: it goes with the head. */
export const drawScarf = (context: SKRSContext2D, { hair }: PresenterLook): void => {
  context.save();
  outline(context);
  const cloth = context.createLinearGradient(-46, -50, 46, 80);
  cloth.addColorStop(0, mix(hair, '#ffffff', 0.26));
  cloth.addColorStop(0.4, hair);
  cloth.addColorStop(1, mix(hair, '#1a0a12', 0.46));
  context.shadowColor = 'rgba(30,10,12,0.45)';
  context.shadowBlur = 7;
  context.shadowOffsetY = 2;
  context.fillStyle = cloth;
  context.fill('evenodd');
  context.restore();
  context.save();
  outline(context);
  context.clip('evenodd');
  context.lineCap = 'round';
  // Folds run round the face, and across the throat to the shoulder.
  for (const [from, bend, to, width, dark] of [
    [[-40, -30], [-46, 20, -20, 66], [26, 84], 3.4, 0.18],
    [[-44, 0], [-44, 40, -14, 74], [34, 78], 2.6, 0.15],
    [[40, -34], [48, 10, 38, 44], [10, 66], 3.2, 0.17],
    [[44, 8], [45, 40, 34, 60], [-4, 76], 2.4, 0.14],
    [[-36, -44], [-16, -58, 16, -58], [36, -44], 2, 0.12],
    [[-46, 64], [-20, 92, 16, 92], [44, 68], 2.8, 0.15],
  ] as const) {
    context.strokeStyle = withAlpha('#1a0a12', dark);
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from[0], from[1]);
    context.bezierCurveTo(bend[0], bend[1], bend[2], bend[3], to[0], to[1]);
    context.stroke();
    context.strokeStyle = withAlpha(mix(hair, '#ffffff', 0.6), dark * 0.7);
    context.lineWidth = width * 0.4;
    context.beginPath();
    context.moveTo(from[0] - 1.8, from[1] - 1.6);
    context.bezierCurveTo(bend[0] - 1.8, bend[1] - 1.6, bend[2] - 1.8, bend[3] - 2, to[0], to[1] - 2.4);
    context.stroke();
  }
  context.restore();
};
