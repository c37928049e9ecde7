import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { type SkinTones, skinTones } from './face.ts';
import type { PresenterLook } from './presenters.ts';

/** What a hand shows: so many fingers from the index on, the thumb last; or it lies open, palm up. */
export type HandSign = 1 | 2 | 3 | 4 | 5 | 'open';

/** Room of a hand with its sleeve around its wrist's middle, in hundredths of the head's height. */
export const handBox = { left: 44, top: 72, bottom: 130 } as const;

/** One finger: where it begins on the palm, how it leans in radians, and how long and thick it is. */
interface Finger {
  x: number;
  y: number;
  lean: number;
  long: number;
  thick: number;
}

/** From the index to the little finger; the thumb is apart. The palm is towards the viewer, the wrist at 0, 0. */
const fingers: readonly Finger[] = [
  { x: 9.4, y: -27, lean: 0.13, long: 22.5, thick: 7.4 },
  { x: 2.6, y: -29, lean: 0.02, long: 25, thick: 7.6 },
  { x: -4.4, y: -28, lean: -0.1, long: 22.5, thick: 7.3 },
  { x: -10.8, y: -24.5, lean: -0.24, long: 17.5, thick: 6.4 },
];
const thumb: Finger = { x: 10.5, y: -13, lean: 0.86, long: 19, thick: 8 };

/** Paints a hand that is held up, with its sleeve, in hundredths of the head's height around the wrist. */
export const drawHand = (context: SKRSContext2D, look: PresenterLook, sign: HandSign): void => {
  const tones = skinTones(look);
  drawSleeve(context, look);
  const shown = sign === 'open' ? 5 : sign;
  const isSpread = sign === 'open';
  if (shown === 5) drawFinger(context, isSpread ? { ...thumb, lean: 1.02 } : thumb, tones);
  fingers.forEach((finger, index) => {
    if (index >= shown) return;
    const lean = isSpread ? finger.lean * 1.9 : finger.lean;
    drawFinger(context, { ...finger, lean }, tones);
  });
  drawPalm(context, tones);
  fingers.forEach((finger, index) => {
    if (index >= shown) drawFolded(context, finger, tones);
  });
  if (shown < 5) drawFoldedThumb(context, tones);
};

const skin = (context: SKRSContext2D, tones: SkinTones) => {
  const fill = context.createLinearGradient(18, -40, -20, 6);
  fill.addColorStop(0, tones.light);
  fill.addColorStop(0.5, tones.base);
  fill.addColorStop(1, mix(tones.base, tones.shadow, 0.55));
  return fill;
};

const drawFinger = (context: SKRSContext2D, { x, y, lean, long, thick }: Finger, tones: SkinTones): void => {
  context.save();
  context.translate(x, y);
  context.rotate(lean);
  const half = thick / 2;
  const path = (): void => {
    context.beginPath();
    context.moveTo(-half, 8);
    context.lineTo(-half * 0.92, -long + half);
    context.bezierCurveTo(
      -half * 0.9,
      -long - half * 0.5,
      half * 0.9,
      -long - half * 0.5,
      half * 0.92,
      -long + half,
    );
    context.lineTo(half, 8);
    context.closePath();
  };
  const fill = context.createLinearGradient(half, 0, -half, 0);
  fill.addColorStop(0, tones.light);
  fill.addColorStop(0.45, tones.base);
  fill.addColorStop(1, mix(tones.base, tones.shadow, 0.75));
  context.fillStyle = fill;
  path();
  context.fill();
  context.strokeStyle = withAlpha(tones.shadow, 0.55);
  context.lineWidth = 0.7;
  context.stroke();
  // Two joints.
  context.strokeStyle = withAlpha(tones.shadow, 0.5);
  context.lineWidth = 0.8;
  for (const at of [0.34, 0.68]) {
    context.beginPath();
    context.moveTo(-half * 0.5, -long * at);
    context.quadraticCurveTo(0, -long * at + 0.9, half * 0.5, -long * at);
    context.stroke();
  }
  context.restore();
};

const drawPalm = (context: SKRSContext2D, tones: SkinTones): void => {
  context.beginPath();
  context.moveTo(-8.6, 8);
  context.bezierCurveTo(-9.4, 0, -14, -8, -14.6, -17);
  context.bezierCurveTo(-15, -24, -13, -28, -9.6, -28.6);
  context.bezierCurveTo(-3, -32, 6, -32.4, 11, -29.6);
  context.bezierCurveTo(14.4, -27.4, 14, -21, 14.6, -15);
  context.bezierCurveTo(15, -8, 9.6, -1, 8.8, 8);
  context.closePath();
  context.fillStyle = skin(context, tones);
  context.fill();
  // The ball of the thumb and the lines of the palm.
  context.strokeStyle = withAlpha(tones.shadow, 0.42);
  context.lineWidth = 0.9;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(12.6, -20);
  context.bezierCurveTo(4, -18, 1.6, -9, 3, -1);
  context.moveTo(-12.6, -19.5);
  context.bezierCurveTo(-6, -16.5, 2, -17.5, 9, -23.5);
  context.stroke();
};

/** A finger bent over the palm: its first joint towards the viewer, its tip on the palm. */
const drawFolded = (context: SKRSContext2D, { x, y, thick }: Finger, tones: SkinTones): void => {
  const half = thick / 2 + 0.2;
  const fill = context.createLinearGradient(x + half, y - 4, x - half, y + 12);
  fill.addColorStop(0, tones.light);
  fill.addColorStop(0.6, tones.base);
  fill.addColorStop(1, mix(tones.base, tones.shadow, 0.7));
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(x - half, y - 4.6, half * 2, 16, half);
  context.fill();
  context.strokeStyle = withAlpha(tones.shadow, 0.62);
  context.lineWidth = 0.75;
  context.stroke();
};

const drawFoldedThumb = (context: SKRSContext2D, tones: SkinTones): void => {
  context.save();
  context.translate(9, -10);
  context.rotate(-0.98);
  const fill = context.createLinearGradient(0, -4, 0, 4.4);
  fill.addColorStop(0, tones.light);
  fill.addColorStop(1, mix(tones.base, tones.shadow, 0.5));
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(-3.9, -17.5, 7.8, 21, 3.9);
  context.fill();
  context.strokeStyle = withAlpha(tones.shadow, 0.6);
  context.lineWidth = 0.75;
  context.stroke();
  context.restore();
};

const drawSleeve = (context: SKRSContext2D, look: PresenterLook): void => {
  const tones = skinTones(look);
  // The wrist.
  const wrist = context.createLinearGradient(10, 0, -10, 0);
  wrist.addColorStop(0, tones.light);
  wrist.addColorStop(0.5, tones.base);
  wrist.addColorStop(1, mix(tones.base, tones.shadow, 0.7));
  context.fillStyle = wrist;
  context.beginPath();
  context.moveTo(-8.6, 4);
  context.lineTo(-9.2, 26);
  context.lineTo(9.6, 26);
  context.lineTo(8.8, 4);
  context.closePath();
  context.fill();
  const isSuit = look.clothesStyle === 'blazer' || look.clothesStyle === 'shirt';
  if (isSuit) {
    context.fillStyle = look.inner;
    context.beginPath();
    context.roundRect(-11.6, 13.4, 23.4, 10, 2);
    context.fill();
  }
  const cloth = context.createLinearGradient(18, 0, -18, 0);
  cloth.addColorStop(0, mix(look.clothes, '#ffffff', 0.16));
  cloth.addColorStop(0.55, look.clothes);
  cloth.addColorStop(1, mix(look.clothes, '#05060a', 0.42));
  context.fillStyle = cloth;
  context.beginPath();
  context.moveTo(-12.6, 18);
  context.bezierCurveTo(-15, 60, -20, 96, -24, handBox.bottom);
  context.lineTo(25, handBox.bottom);
  context.bezierCurveTo(21, 96, 15.6, 60, 13, 18);
  context.bezierCurveTo(6, 20.4, -6, 20.4, -12.6, 18);
  context.closePath();
  context.fill();
  context.strokeStyle = withAlpha(mix(look.clothes, '#05060a', 0.7), 0.6);
  context.lineWidth = 0.9;
  context.beginPath();
  context.moveTo(-12.9, 24);
  context.quadraticCurveTo(0, 27, 13.2, 24);
  context.moveTo(-15.4, 62);
  context.quadraticCurveTo(-6, 68, 2, 64);
  context.stroke();
};
