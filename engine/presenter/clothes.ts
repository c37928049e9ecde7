import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { SkinTones } from './face.ts';
import { bodyBottom, garments } from './garments.ts';
import type { PresenterLook } from './presenters.ts';

/** Half the body's width. */
export const bodyReach = 108;

const shoulders = (look: PresenterLook): number => 0.87 + 0.13 * look.jaw;

/** Neck, chest and clothes. They stay while the head moves. */
export const drawBody = (context: SKRSContext2D, look: PresenterLook, tones: SkinTones): void => {
  drawNeck(context, look, tones);
  const wide = shoulders(look);
  drawTorso(context, look, wide);
  drawFolds(context, look, wide);
  garments[look.clothesStyle](context, look);
};

const drawNeck = (context: SKRSContext2D, look: PresenterLook, tones: SkinTones): void => {
  const neck = 14.5 + 3 * look.jaw;
  context.save();
  context.beginPath();
  context.moveTo(-neck, 26);
  context.bezierCurveTo(-neck + 0.6, 46, -neck - 0.5, 58, -neck - 14, 68);
  context.bezierCurveTo(-30, 96, -14, 112, 0, 116);
  context.bezierCurveTo(14, 112, 30, 96, neck + 14, 68);
  context.bezierCurveTo(neck + 0.5, 58, neck - 0.6, 46, neck, 26);
  context.closePath();
  const skin = context.createLinearGradient(-24, 0, 26, 0);
  skin.addColorStop(0, mix(tones.base, tones.light, 0.25));
  skin.addColorStop(0.45, mix(tones.base, tones.shadow, 0.12));
  skin.addColorStop(1, mix(tones.base, tones.shadow, 0.85));
  context.fillStyle = skin;
  context.fill();
  context.clip();
  // The chin's shadow falls to the lower right.
  const shadow = context.createLinearGradient(-4, 44, 5, 80);
  shadow.addColorStop(0, withAlpha(tones.deep, 0.62));
  shadow.addColorStop(0.36, withAlpha(tones.deep, 0.4));
  shadow.addColorStop(1, withAlpha(tones.deep, 0));
  context.fillStyle = shadow;
  context.fillRect(-60, 20, 120, 70);
  context.strokeStyle = withAlpha(tones.deep, 0.2);
  context.lineWidth = 1.4;
  context.lineCap = 'round';
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(side * (neck - 4), 56);
    context.quadraticCurveTo(side * 9, 70, side * 3.4, 78);
    context.stroke();
    context.beginPath();
    context.moveTo(side * 5, 80.5);
    context.quadraticCurveTo(side * 15, 76.5, side * 27, 77);
    context.stroke();
  }
  context.restore();
};

const torsoOutline = (context: SKRSContext2D, wide: number): void => {
  const x = (value: number): number => value * wide;
  context.beginPath();
  context.moveTo(-20, 61);
  context.bezierCurveTo(x(-34), 69, x(-58), 72, x(-75), 81);
  context.bezierCurveTo(x(-91), 89, x(-97), 108, x(-100), 132);
  context.bezierCurveTo(x(-103), 160, x(-106), 200, x(-107), bodyBottom);
  context.lineTo(x(107), bodyBottom);
  context.bezierCurveTo(x(106), 200, x(103), 160, x(100), 132);
  context.bezierCurveTo(x(97), 108, x(91), 89, x(75), 81);
  context.bezierCurveTo(x(58), 72, x(34), 69, 20, 61);
};

/** The neckline is cut out by what each garment adds; a turtleneck has none. */
const neckline = (context: SKRSContext2D, look: PresenterLook): void => {
  if (look.clothesStyle === 'blazer') {
    context.lineTo(2, 150);
    context.lineTo(-2, 150);
  } else if (look.clothesStyle === 'shirt') {
    context.bezierCurveTo(16, 76, 8, 92, 0, 104);
    context.bezierCurveTo(-8, 92, -16, 76, -20, 61);
  } else context.bezierCurveTo(14, 73, -14, 73, -20, 61);
  context.closePath();
};

const drawTorso = (context: SKRSContext2D, look: PresenterLook, wide: number): void => {
  if (look.clothesStyle === 'blazer') drawBlouse(context, look);
  torsoOutline(context, wide);
  neckline(context, look);
  const cloth = context.createLinearGradient(-80, 60, 70, 200);
  cloth.addColorStop(0, mix(look.clothes, '#ffffff', 0.17));
  cloth.addColorStop(0.4, look.clothes);
  cloth.addColorStop(1, mix(look.clothes, '#05060a', 0.48));
  context.fillStyle = cloth;
  context.fill();
  context.save();
  context.clip();
  const key = context.createRadialGradient(-46, 84, 4, -46, 84, 70);
  key.addColorStop(0, 'rgba(255,255,255,0.2)');
  key.addColorStop(1, 'rgba(255,255,255,0)');
  context.fillStyle = key;
  context.fillRect(-120, 40, 240, 200);
  const head = context.createRadialGradient(9, 66, 8, 9, 66, 52);
  head.addColorStop(0, 'rgba(0,0,0,0.36)');
  head.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = head;
  context.fillRect(-60, 40, 130, 90);
  context.restore();
};

/** What shows in a blazer's opening. */
const drawBlouse = (context: SKRSContext2D, look: PresenterLook): void => {
  context.beginPath();
  context.moveTo(-21, 66);
  context.bezierCurveTo(-15, 78, -9, 92, 0, 99);
  context.bezierCurveTo(9, 92, 15, 78, 21, 66);
  context.lineTo(30, 84);
  context.lineTo(30, 170);
  context.lineTo(-30, 170);
  context.lineTo(-30, 84);
  context.closePath();
  const silk = context.createLinearGradient(-24, 80, 26, 130);
  silk.addColorStop(0, mix(look.inner, '#ffffff', 0.3));
  silk.addColorStop(0.6, look.inner);
  silk.addColorStop(1, mix(look.inner, '#3a3a46', 0.34));
  context.fillStyle = silk;
  context.fill();
};

/** Creases at the arms and across the chest. */
const drawFolds = (context: SKRSContext2D, look: PresenterLook, wide: number): void => {
  context.lineCap = 'round';
  for (const side of [-1, 1]) {
    const dark = context.createLinearGradient(side * 84 * wide, 0, side * 66 * wide, 0);
    dark.addColorStop(0, 'rgba(0,0,0,0)');
    dark.addColorStop(0.5, 'rgba(0,0,0,0.26)');
    dark.addColorStop(1, 'rgba(0,0,0,0)');
    context.fillStyle = dark;
    context.beginPath();
    context.moveTo(side * 80 * wide, 118);
    context.bezierCurveTo(side * 78 * wide, 150, side * 82 * wide, 190, side * 84 * wide, bodyBottom);
    context.lineTo(side * 66 * wide, bodyBottom);
    context.bezierCurveTo(side * 66 * wide, 190, side * 70 * wide, 150, side * 80 * wide, 118);
    context.fill();
    context.strokeStyle = withAlpha(mix(look.clothes, '#000000', 0.6), 0.22);
    for (const [x, y, reach, sink] of [
      [76, 112, 20, 12],
      [80, 138, 24, 10],
      [72, 168, 26, 14],
    ] as const) {
      context.lineWidth = 1.8;
      context.beginPath();
      context.moveTo(side * x * wide, y);
      context.quadraticCurveTo(
        side * (x - reach * 0.5) * wide,
        y + sink,
        side * (x - reach) * wide,
        y + sink * 0.7,
      );
      context.stroke();
    }
  }
};
