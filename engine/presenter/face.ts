import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { between, seededRandom } from '../random.ts';
import type { PresenterLook } from './presenters.ts';

/** The colours that a skin takes in light and shadow. */
export interface SkinTones {
  base: string;
  light: string;
  shadow: string;
  deep: string;
  blush: string;
}

export const skinTones = ({ skin, lips }: PresenterLook): SkinTones => ({
  base: skin,
  light: mix(skin, '#fff1dc', 0.34),
  shadow: mix(skin, '#5a1f14', 0.34),
  deep: mix(skin, '#2a0d0a', 0.62),
  blush: mix(mix(skin, lips, 0.55), '#e0503f', 0.25),
});

/**
 * Outline of the head without hair, in hundredths of its height around its middle: crown at -48, chin at 50.
 *
 * @param drop how far the chin is lowered
 */
export const faceOutline = (context: SKRSContext2D, jaw: number, drop: number): void => {
  const corner = 28.6 + 2.6 * jaw;
  const chin = 12 + 5.5 * jaw;
  const angle = corner - 4.4;
  context.beginPath();
  context.moveTo(0, -48);
  context.bezierCurveTo(23, -48, 35.6, -31, 36, -9);
  context.bezierCurveTo(36.3, 6, corner + 5, 19, corner, 31);
  context.bezierCurveTo(angle, 41 + drop * 0.8, chin, 50 + drop, 0, 50 + drop);
  context.bezierCurveTo(-chin, 50 + drop, -angle, 41 + drop * 0.8, -corner, 31);
  context.bezierCurveTo(-corner - 5, 19, -36.3, 6, -36, -9);
  context.bezierCurveTo(-35.6, -31, -23, -48, 0, -48);
  context.closePath();
};

/** A soft round spot of colour. */
const spot = (
  context: SKRSContext2D,
  at: { x: number; y: number; width: number; height: number },
  color: string,
  alpha: number,
): void => {
  context.save();
  context.translate(at.x, at.y);
  context.scale(1, at.height / at.width);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, at.width);
  gradient.addColorStop(0, withAlpha(color, alpha));
  gradient.addColorStop(0.5, withAlpha(color, alpha * 0.55));
  gradient.addColorStop(1, withAlpha(color, 0));
  context.fillStyle = gradient;
  context.fillRect(-at.width, -at.width, at.width * 2, at.width * 2);
  context.restore();
};

/** The face's own colour, lit from the upper left. */
export const skinGradient = (context: SKRSContext2D, tones: SkinTones) => {
  const gradient = context.createLinearGradient(-34, -30, 34, 34);
  gradient.addColorStop(0, mix(tones.base, tones.light, 0.75));
  gradient.addColorStop(0.42, tones.base);
  gradient.addColorStop(0.8, mix(tones.base, tones.shadow, 0.45));
  gradient.addColorStop(1, mix(tones.base, tones.shadow, 0.75));
  return gradient;
};

/** Both ears; drawn before the face. */
export const drawEars = (context: SKRSContext2D, tones: SkinTones): void => {
  for (const side of [-1, 1]) {
    context.save();
    context.translate(side * 36.2, 3);
    context.rotate(side * 0.14);
    context.fillStyle = mix(tones.base, tones.shadow, side === 1 ? 0.55 : 0.2);
    context.beginPath();
    context.ellipse(0, 0, 5.4, 10, 0, 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = withAlpha(tones.deep, 0.35);
    context.lineWidth = 1.1;
    context.beginPath();
    context.ellipse(
      side * 0.6,
      0.4,
      2.8,
      6.2,
      0,
      Math.PI * (side === 1 ? 1.1 : 1.5),
      Math.PI * (side === 1 ? 2.4 : 2.9),
    );
    context.stroke();
    context.restore();
  }
};

/** Light and shadow on the face that do not move with its features. */
export const drawFaceShading = (context: SKRSContext2D, look: PresenterLook, tones: SkinTones): void => {
  context.save();
  faceOutline(context, look.jaw, 2.5);
  context.clip();
  spot(context, { x: -12, y: -22, width: 34, height: 26 }, tones.light, 0.55);
  spot(context, { x: 0, y: -46, width: 46, height: 15 }, tones.deep, 0.5);
  const side = context.createLinearGradient(10, 0, 40, 6);
  side.addColorStop(0, withAlpha(tones.shadow, 0));
  side.addColorStop(1, withAlpha(tones.shadow, 0.75));
  context.fillStyle = side;
  context.fillRect(0, -50, 45, 110);
  const edge = context.createLinearGradient(-40, 0, -27, 0);
  edge.addColorStop(0, withAlpha(tones.shadow, 0.5));
  edge.addColorStop(1, withAlpha(tones.shadow, 0));
  context.fillStyle = edge;
  context.fillRect(-45, -50, 20, 110);
  const below = context.createLinearGradient(0, 36, 0, 53);
  below.addColorStop(0, withAlpha(tones.shadow, 0));
  below.addColorStop(1, withAlpha(tones.shadow, 0.6));
  context.fillStyle = below;
  context.fillRect(-45, 36, 90, 20);
  const blush = 0.2 + 0.26 * (1 - look.jaw);
  for (const x of [-20, 20]) spot(context, { x, y: 15, width: 13, height: 9 }, tones.blush, blush);
  spot(context, { x: -19, y: 9, width: 9, height: 5 }, tones.light, 0.4);
  spot(context, { x: 0, y: 43, width: 9, height: 6 }, tones.light, 0.32);
  if (look.age > 0.5) drawYears(context, look.age, tones);
  if (look.freckles) drawFreckles(context, tones);
  context.restore();
};

/** Over the nose and the cheeks. */
const drawFreckles = (context: SKRSContext2D, tones: SkinTones): void => {
  const random = seededRandom(61);
  for (let index = 0; index < 56; index += 1) {
    const x = between(random, -27, 27);
    context.fillStyle = withAlpha(mix(tones.shadow, '#b0602a', 0.5), between(random, 0.16, 0.42));
    context.beginPath();
    context.arc(
      x,
      11 + between(random, -6, 6) + Math.abs(x) * 0.1,
      between(random, 0.3, 0.75),
      0,
      Math.PI * 2,
    );
    context.fill();
  }
};

/** Lines that come with age: on the forehead, beside the nose, under the eyes. */
const drawYears = (context: SKRSContext2D, age: number, tones: SkinTones): void => {
  context.strokeStyle = withAlpha(tones.deep, 0.3 * age);
  context.lineWidth = 0.7;
  context.lineCap = 'round';
  for (const y of [-27, -22.5]) {
    context.beginPath();
    context.moveTo(-15, y + 0.8);
    context.bezierCurveTo(-6, y - 1, 6, y - 1, 15, y + 0.8);
    context.stroke();
  }
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(side * 9, 19);
    context.bezierCurveTo(side * 13, 22, side * 15.5, 26, side * 16, 30);
    context.moveTo(side * 10, 6.6);
    context.bezierCurveTo(side * 13, 9, side * 18, 9, side * 22, 6);
    context.stroke();
  }
};

/** Nose and eye sockets; they move with the turn of the face. */
export const drawNose = (context: SKRSContext2D, look: PresenterLook, tones: SkinTones): void => {
  const wing = 6.4 + 1.1 * look.jaw;
  for (const side of [-1, 1])
    spot(context, { x: side * 15, y: -3.5, width: 13, height: 8.5 }, tones.shadow, side === 1 ? 0.5 : 0.34);
  spot(context, { x: 6.4, y: 8, width: 6, height: 13 }, tones.shadow, 0.5);
  spot(context, { x: -0.6, y: 2, width: 3.4, height: 13 }, tones.light, 0.5);
  spot(context, { x: 0.4, y: 23.4, width: 10, height: 3.6 }, tones.shadow, 0.55);
  spot(context, { x: -1, y: 14.6, width: 4.6, height: 4 }, tones.light, 0.7);
  context.lineCap = 'round';
  context.lineWidth = 1.15;
  for (const side of [-1, 1]) {
    context.strokeStyle = withAlpha(tones.deep, side === 1 ? 0.5 : 0.34);
    context.beginPath();
    context.moveTo(side * (wing + 0.6), 15.2);
    context.bezierCurveTo(side * (wing + 2.2), 17.6, side * (wing + 1.6), 20.8, side * (wing - 1.4), 20.6);
    context.stroke();
    context.fillStyle = withAlpha(tones.deep, 0.72);
    context.beginPath();
    context.ellipse(side * 3.7, 20.6, 2.1, 1, side * -0.25, 0, Math.PI * 2);
    context.fill();
  }
  context.strokeStyle = withAlpha(tones.deep, 0.22);
  context.beginPath();
  context.moveTo(-2, 22);
  context.quadraticCurveTo(0, 22.9, 2, 22);
  context.stroke();
};
