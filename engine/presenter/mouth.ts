import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import type { Pose } from './animation.ts';
import type { SkinTones } from './face.ts';
import type { PresenterLook } from './presenters.ts';

const mouthY = 32.5;

/** The lips' measures in hundredths of the head's height, around the middle of the closed mouth. */
export interface Lips {
  /** Half the width. */
  reach: number;
  /** Edges of the opening. */
  top: number;
  bottom: number;
  /** Height of the corners. */
  corner: number;
  upper: number;
  lower: number;
}

/** How far the opening is apart at most. */
const widestOpening = 12.5;

/** The lips that a shape of the mouth makes. */
export const lipsOf = ({ mouth, smile }: Pick<Pose, 'mouth' | 'smile'>): Lips => {
  const opening = widestOpening * mouth.open * (1 - 0.9 * mouth.press);
  const reach = 12 + 2 * mouth.width + 0.9 * smile - 2.6 * mouth.round - 0.6 * mouth.open;
  return {
    reach,
    top: -0.3 * opening,
    bottom: 0.7 * opening * (1 - 0.6 * mouth.tuck),
    corner: -1.3 * smile * (1 - 0.6 * mouth.round) + 0.06 * opening,
    upper: (2.9 + 0.8 * mouth.round - 0.4 * mouth.open) * (1 - 0.4 * mouth.press),
    lower: (4 + 0.7 * mouth.round - 0.5 * mouth.open) * (1 - 0.35 * mouth.press) * (1 - 0.45 * mouth.tuck),
  };
};

/** How far the chin follows the lower lip. */
export const chinDrop = (lips: Lips): number => lips.bottom * 0.5;

/** A curve through the corners whose middle is at `y`. */
const opening = (context: SKRSContext2D, from: number, corner: number, y: number, to: number): void => {
  const control = (y - 0.25 * corner) / 0.75;
  context.bezierCurveTo(from * 0.6, control, to * 0.6, control, to, corner);
};

const innerOutline = (context: SKRSContext2D, { reach, corner, top, bottom }: Lips): void => {
  const inner = reach - 1;
  context.beginPath();
  context.moveTo(-inner, corner);
  opening(context, -inner, corner, top, inner);
  opening(context, inner, corner, bottom, -inner);
};

const upperOutline = (context: SKRSContext2D, { reach, corner, top, upper }: Lips): void => {
  const inner = reach - 1;
  context.beginPath();
  context.moveTo(-reach, corner);
  for (const side of [-1, 1]) {
    const peak = [side * reach * 0.23, top - upper] as const;
    const dip = top - upper * 0.74;
    if (side === -1) {
      context.bezierCurveTo(-reach * 0.74, corner - upper * 0.3 + top * 0.4, -reach * 0.42, peak[1], ...peak);
      context.quadraticCurveTo(-reach * 0.08, peak[1] - 0.05, 0, dip);
    } else {
      context.quadraticCurveTo(reach * 0.08, peak[1] - 0.05, ...peak);
      context.bezierCurveTo(
        reach * 0.42,
        peak[1],
        reach * 0.74,
        corner - upper * 0.3 + top * 0.4,
        reach,
        corner,
      );
    }
  }
  context.lineTo(inner, corner);
  opening(context, inner, corner, top, -inner);
  context.closePath();
};

const lowerOutline = (context: SKRSContext2D, { reach, corner, bottom, lower }: Lips): void => {
  const inner = reach - 1;
  const edge = bottom + lower;
  context.beginPath();
  context.moveTo(-inner, corner);
  opening(context, -inner, corner, bottom, inner);
  context.lineTo(reach - 0.5, corner + 0.2);
  context.bezierCurveTo(reach * 0.78, corner + (edge - corner) * 0.66, reach * 0.4, edge, 0, edge);
  context.bezierCurveTo(
    -reach * 0.4,
    edge,
    -reach * 0.78,
    corner + (edge - corner) * 0.66,
    -reach + 0.5,
    corner + 0.2,
  );
  context.closePath();
};

/** The mouth in a pose. */
export const drawMouth = (
  context: SKRSContext2D,
  look: PresenterLook,
  tones: SkinTones,
  pose: Pose,
): void => {
  const lips = lipsOf(pose);
  context.save();
  context.translate(0, mouthY);
  drawUnderlip(context, tones, lips);
  if (lips.bottom - lips.top > 0.7) drawInside(context, lips, pose);
  const upper = context.createLinearGradient(0, lips.top - lips.upper, 0, lips.top + 0.4);
  upper.addColorStop(0, mix(look.lips, tones.base, 0.32));
  upper.addColorStop(1, mix(look.lips, '#3a0f12', 0.32));
  upperOutline(context, lips);
  context.fillStyle = upper;
  context.fill();
  const lower = context.createLinearGradient(0, lips.bottom, 0, lips.bottom + lips.lower);
  lower.addColorStop(0, mix(look.lips, '#4a1414', 0.16));
  lower.addColorStop(0.45, mix(look.lips, tones.light, 0.3));
  lower.addColorStop(1, mix(look.lips, tones.shadow, 0.4));
  lowerOutline(context, lips);
  context.fillStyle = lower;
  context.fill();
  drawSeam(context, tones, lips);
  context.restore();
};

const drawUnderlip = (context: SKRSContext2D, tones: SkinTones, { bottom, lower, reach }: Lips): void => {
  const y = bottom + lower + 2.2;
  context.save();
  context.translate(0, y);
  context.scale(1, 0.32);
  const shade = context.createRadialGradient(0, 0, 0, 0, 0, reach * 0.85);
  shade.addColorStop(0, withAlpha(tones.shadow, 0.62));
  shade.addColorStop(1, withAlpha(tones.shadow, 0));
  context.fillStyle = shade;
  context.fillRect(-reach, -reach, reach * 2, reach * 2);
  context.restore();
};

/** Teeth and tongue in the dark of the opening. */
const drawInside = (context: SKRSContext2D, lips: Lips, { mouth }: Pose): void => {
  const { top, bottom, reach } = lips;
  const height = bottom - top;
  context.save();
  innerOutline(context, lips);
  context.fillStyle = '#34100f';
  context.fill();
  context.clip();
  const tongueTop = bottom - height * (0.34 + 0.4 * mouth.tongue);
  const tongue = context.createLinearGradient(0, tongueTop, 0, bottom + 1);
  tongue.addColorStop(0, '#c26a63');
  tongue.addColorStop(1, '#7c302f');
  context.fillStyle = tongue;
  context.beginPath();
  context.ellipse(
    0,
    bottom + height * 0.1,
    reach * 0.6,
    bottom + height * 0.1 - tongueTop,
    0,
    0,
    Math.PI * 2,
  );
  context.fill();
  const edge = Math.min(height * 0.8, 3.4 * mouth.teeth);
  if (edge > 0.25) {
    const teeth = context.createLinearGradient(0, top, 0, top + edge + 1);
    teeth.addColorStop(0, '#c9b9ad');
    teeth.addColorStop(0.5, '#f6f0e8');
    teeth.addColorStop(1, '#efe6dc');
    context.fillStyle = teeth;
    context.beginPath();
    context.roundRect(-reach * 0.72, top - 3, reach * 1.44, edge + 3, [0, 0, 2.4, 2.4]);
    context.fill();
  }
  context.restore();
};

/** The line where the lips meet, and a gleam on the lower one. */
const drawSeam = (context: SKRSContext2D, tones: SkinTones, lips: Lips): void => {
  const { reach, corner, top, bottom, lower } = lips;
  const shut = Math.max(0, 1 - (bottom - top) / 2);
  context.lineCap = 'round';
  context.strokeStyle = withAlpha('#3a1011', 0.3 + 0.45 * shut);
  context.lineWidth = 0.7 + 0.35 * shut;
  context.beginPath();
  context.moveTo(-reach + 0.4, corner);
  opening(context, -reach + 0.4, corner, top + 0.15, reach - 0.4);
  context.stroke();
  context.strokeStyle = withAlpha(tones.deep, 0.4);
  context.lineWidth = 0.9;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(side * (reach - 0.6), corner);
    context.lineTo(side * (reach + 0.9), corner - 0.5);
    context.stroke();
  }
  context.fillStyle = 'rgba(255,255,255,0.17)';
  context.beginPath();
  context.ellipse(-1.4, bottom + lower * 0.45, reach * 0.32, lower * 0.17, 0, 0, Math.PI * 2);
  context.fill();
};
