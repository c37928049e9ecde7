import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { Pose } from './animation.ts';
import type { SkinTones } from './face.ts';
import type { PresenterLook } from './presenters.ts';

const eyeX = 15.4;
const eyeY = -1.5;
const half = 7.7;
const upperLid = 5.1;
const lowerLid = 2.9;

/** Height of the lids' middles at an openness of 0..1. */
const lids = (open: number) => ({ top: lowerLid - (upperLid + lowerLid) * open, bottom: lowerLid });

/** Outline of the open part. Right as seen; the left is its mirror. */
const eyeOutline = (context: SKRSContext2D, open: number): void => {
  const { top, bottom } = lids(open);
  context.beginPath();
  context.moveTo(-half, 1.1);
  context.bezierCurveTo(-half * 0.6, top * 1.18 + 0.3, half * 0.36, top * 1.32, half, -0.5);
  context.bezierCurveTo(half * 0.55, bottom * 1.14, -half * 0.45, bottom * 1.3, -half, 1.1);
};

/** Both eyes with lids and lashes. */
export const drawEyes = (context: SKRSContext2D, look: PresenterLook, tones: SkinTones, pose: Pose): void => {
  const open = Math.max(0, 1 - pose.blink) * (0.94 + 0.08 * pose.brows) * (1 - 0.07 * pose.smile);
  for (const side of [-1, 1]) {
    context.save();
    context.translate(side * eyeX, eyeY);
    context.scale(side, 1);
    drawLid(context, tones, open);
    if (open > 0.08) drawBall(context, look, pose, side, open);
    drawLashes(context, look, tones, open);
    context.restore();
  }
};

/** The upper lid is skin that comes down over the eye. */
const drawLid = (context: SKRSContext2D, tones: SkinTones, open: number): void => {
  eyeOutline(context, 1);
  context.fillStyle = mix(tones.base, tones.shadow, 0.34);
  context.fill();
  context.strokeStyle = withAlpha(tones.deep, 0.42);
  context.lineWidth = 0.85;
  context.lineCap = 'round';
  const lift = -upperLid - 2.1 + (1 - open) * 1.2;
  context.beginPath();
  context.moveTo(-half * 0.8, lift * 0.34);
  context.bezierCurveTo(-half * 0.45, lift * 1.08, half * 0.4, lift * 1.16, half * 1.02, lift * 0.4);
  context.stroke();
};

const drawBall = (
  context: SKRSContext2D,
  look: PresenterLook,
  pose: Pose,
  side: number,
  open: number,
): void => {
  context.save();
  eyeOutline(context, open);
  context.clip();
  const white = context.createLinearGradient(0, -upperLid, 0, lowerLid);
  white.addColorStop(0, '#b9aaa2');
  white.addColorStop(0.42, '#f1ebe5');
  white.addColorStop(1, '#f7f2ec');
  context.fillStyle = white;
  context.fillRect(-half, -upperLid - 3, half * 2, upperLid + lowerLid + 6);
  // The eye is mirrored: a look to the right stays to the right.
  const x = side * pose.gazeX * 1.7 + 0.1;
  const y = -0.9 + pose.gazeY * 1.2;
  const iris = context.createRadialGradient(x, y + 1.6, 0.4, x, y, 4.35);
  iris.addColorStop(0, mix(look.eyes, '#f2d9a8', 0.42));
  iris.addColorStop(0.6, look.eyes);
  iris.addColorStop(0.88, mix(look.eyes, '#0b0807', 0.55));
  iris.addColorStop(1, mix(look.eyes, '#0b0807', 0.8));
  disc(context, x, y, 4.35, iris);
  disc(context, x, y, 1.95, '#0c0908');
  disc(context, x - side * 1.35, y - 1.55, 1.05, 'rgba(255,255,255,0.95)');
  disc(context, x + side * 1.3, y + 1.5, 0.55, 'rgba(255,255,255,0.45)');
  const shade = context.createLinearGradient(0, -upperLid - 1, 0, -upperLid + 3.4);
  shade.addColorStop(0, 'rgba(30,14,10,0.55)');
  shade.addColorStop(1, 'rgba(30,14,10,0)');
  context.fillStyle = shade;
  context.fillRect(-half, -upperLid - 3, half * 2, 7);
  context.restore();
};

const disc = (
  context: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  fill: string | CanvasGradient,
): void => {
  context.fillStyle = fill;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
};

const drawLashes = (context: SKRSContext2D, look: PresenterLook, tones: SkinTones, open: number): void => {
  const { top, bottom } = lids(open);
  const dark = mix('#1a0f0c', look.hair, 0.2);
  const soft = 1 - look.jaw;
  const thick = 0.75 + 0.75 * soft;
  context.fillStyle = withAlpha(dark, 0.95);
  context.beginPath();
  context.moveTo(-half - 0.2, 1.2);
  context.bezierCurveTo(-half * 0.6, top * 1.18 + 0.3, half * 0.36, top * 1.32, half, -0.5);
  context.lineTo(half + 0.5 + 1.3 * soft, -0.9 - 1.1 * soft * open);
  context.bezierCurveTo(
    half * 0.42,
    top * 1.32 - thick * 1.6,
    -half * 0.55,
    top * 1.18 - thick * 0.8,
    -half - 0.2,
    1.2,
  );
  context.fill();
  context.strokeStyle = withAlpha(tones.deep, 0.42);
  context.lineWidth = 0.6;
  context.beginPath();
  context.moveTo(half, -0.3);
  context.bezierCurveTo(half * 0.55, bottom * 1.18, -half * 0.45, bottom * 1.34, -half * 0.8, 1.7);
  context.stroke();
};

/** Brows, raised by up to 2.6 hundredths of the head. */
export const drawBrows = (context: SKRSContext2D, look: PresenterLook, pose: Pose): void => {
  const lift = -2.6 * pose.brows;
  const thick = 1.5 + 0.9 * look.jaw;
  context.fillStyle = withAlpha(
    look.hairStyle === 'scarf' ? '#33221a' : mix(look.hair, look.age > 0.6 ? '#6f6963' : '#140c09', 0.35),
    0.9,
  );
  for (const side of [-1, 1]) {
    const x = (value: number): number => side * value;
    const y = -12.4 + lift;
    context.beginPath();
    context.moveTo(x(7.8), y - 1.3 - lift * 0.15);
    context.bezierCurveTo(x(11), y - 2.2, x(16), y - 3.3, x(19.5), y - 2.6);
    context.quadraticCurveTo(x(23), y - 1.5, x(25.4), y + 2.2);
    context.bezierCurveTo(
      x(22),
      y - 0.7 + thick * 0.2,
      x(16),
      y - 2.1 + thick,
      x(8.4),
      y - 0.7 + thick * 0.8,
    );
    context.quadraticCurveTo(x(7.1), y + 0.4, x(7.8), y - 1.3 - lift * 0.15);
    context.fill();
  }
};

/** Round glasses that sit on the nose. */
export const drawGlasses = (context: SKRSContext2D): void => {
  context.lineWidth = 1.35;
  context.strokeStyle = '#25242a';
  for (const side of [-1, 1]) {
    context.beginPath();
    context.roundRect(side * 15.8 - 11.4, -10.2, 22.8, 18.4, 7.5);
    const glass = context.createLinearGradient(side * 15.8 - 11, -10, side * 15.8 + 9, 8);
    glass.addColorStop(0, 'rgba(255,255,255,0.2)');
    glass.addColorStop(0.45, 'rgba(255,255,255,0.04)');
    glass.addColorStop(1, 'rgba(255,255,255,0.1)');
    context.fillStyle = glass;
    context.fill();
    context.stroke();
    context.beginPath();
    context.moveTo(side * 27.2, -4.6);
    context.lineTo(side * 36, -3.2);
    context.stroke();
  }
  context.beginPath();
  context.moveTo(-4.4, -3.4);
  context.quadraticCurveTo(0, -6.2, 4.4, -3.4);
  context.stroke();
};
