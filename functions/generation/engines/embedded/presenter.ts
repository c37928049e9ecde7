import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { bodyBottom, bodyReach, drawBody } from './clothes.ts';
import { withAlpha } from './color.ts';
import type { Pose } from './expression.ts';
import { drawBrows, drawEyes, drawGlasses } from './eyes.ts';
import {
  drawEars,
  drawFaceShading,
  drawNose,
  faceOutline,
  type SkinTones,
  skinGradient,
  skinTones,
} from './face.ts';
import { drawHairBack, drawHairFront } from './hair.ts';
import type { Area } from './i420.ts';
import { chinDrop, drawMouth, lipsOf } from './mouth.ts';
import type { PresenterLook } from './presenters.ts';
import type { StyleSheet } from './styles.ts';

/** Where a presenter stands: the head's middle and a hundredth of its height, in pixels. */
export interface Stand {
  x: number;
  y: number;
  unit: number;
}

/** A painted part and where its own origin lies in it, in pixels. */
interface Part {
  canvas: Canvas;
  originX: number;
  originY: number;
}

/** Room around the head for hair, in hundredths of its height. */
const headReach = 64;
const headTop = 90;
const headBottom = 104;

/** A presenter drawn from parts: what never changes shape is painted once and only moved. */
export class PresenterRig {
  readonly #look: PresenterLook;
  readonly #tones: SkinTones;
  readonly #stand: Stand;
  readonly #body: Part;
  readonly #hairBack: Part;
  readonly #ears: Part;
  readonly #shading: Part;
  readonly #nose: Part;
  readonly #hairFront: Part;
  readonly #skin: CanvasGradient;

  constructor(look: PresenterLook, sheet: StyleSheet, stand: Stand) {
    this.#look = look;
    this.#stand = stand;
    const tones = skinTones(look);
    this.#tones = tones;
    const head = (paint: (context: SKRSContext2D) => void, rim = 0): Part => {
      const part = paintPart(stand.unit, { left: headReach, top: headTop, bottom: headBottom }, paint);
      if (rim > 0) lightEdge(part, sheet, stand.unit, rim);
      return part;
    };
    const bodyBox = { left: bodyReach, top: -20, bottom: bodyBottom };
    this.#body = paintPart(stand.unit, bodyBox, (context) => drawBody(context, look, tones));
    lightEdge(this.#body, sheet, stand.unit, 1);
    this.#hairBack = head((context) => drawHairBack(context, look), 0.8);
    this.#ears = head((context) => drawEars(context, tones));
    this.#shading = head((context) => drawFaceShading(context, look, tones));
    this.#nose = head((context) => drawNose(context, look, tones));
    this.#hairFront = head((context) => drawHairFront(context, look), 0.6);
    this.#skin = skinGradient(this.#body.canvas.getContext('2d'), tones);
  }

  /** What a presenter covers, with room for every movement. */
  get area(): Area {
    const { x, y, unit } = this.#stand;
    const reach = (bodyReach + 2) * unit;
    return {
      x: x - reach,
      y: y - (headTop + 3) * unit,
      width: reach * 2,
      height: (headTop + bodyBottom) * unit,
    };
  }

  draw(context: SKRSContext2D, pose: Pose): void {
    const { x, y, unit } = this.#stand;
    const rise = -0.9 * pose.breath;
    // Hair behind goes with the head, the body stays: the neck covers the turn.
    const asHead = (paint: () => void): void => {
      context.save();
      context.translate(x, y);
      context.scale(unit, unit);
      context.translate(pose.headX, pose.headY + rise * 0.8);
      context.translate(0, 46);
      context.rotate(pose.tilt);
      context.translate(0, -46);
      paint();
      context.restore();
    };
    const part = ({ canvas, originX, originY }: Part, shiftX = 0): void =>
      context.drawImage(
        canvas,
        shiftX - originX / unit,
        -originY / unit,
        canvas.width / unit,
        canvas.height / unit,
      );
    asHead(() => part(this.#hairBack, -0.5 * pose.yaw));
    context.drawImage(this.#body.canvas, x - this.#body.originX, y - this.#body.originY + rise * unit);
    asHead(() => {
      const tones = this.#tones;
      part(this.#ears, -0.6 * pose.yaw);
      faceOutline(context, this.#look.jaw, chinDrop(lipsOf(pose)));
      context.fillStyle = this.#skin;
      context.fill();
      part(this.#shading);
      context.save();
      context.translate(1.7 * pose.yaw, 0);
      part(this.#nose, 0.5 * pose.yaw);
      drawEyes(context, this.#look, tones, pose);
      drawBrows(context, this.#look, pose);
      if (this.#look.beard) part(this.#hairFront, -1.2 * pose.yaw);
      drawMouth(context, this.#look, tones, pose);
      context.restore();
      if (!this.#look.beard) part(this.#hairFront, 0.5 * pose.yaw);
      if (this.#look.glasses) {
        context.translate(1.9 * pose.yaw, 0);
        drawGlasses(context);
      }
    });
  }
}

/** Paints a part at the size it is shown in. */
const paintPart = (
  unit: number,
  box: { left: number; top: number; bottom: number },
  paint: (context: SKRSContext2D) => void,
): Part => {
  const originX = Math.ceil(box.left * unit) + 1;
  const originY = Math.ceil(box.top * unit) + 1;
  const canvas = createCanvas(originX * 2, originY + Math.ceil(box.bottom * unit) + 1);
  const context = canvas.getContext('2d');
  context.translate(originX, originY);
  context.scale(unit, unit);
  paint(context);
  return { canvas, originX, originY };
};

/** The style's light along a part's edges, strongest from the right. */
const lightEdge = ({ canvas }: Part, sheet: StyleSheet, unit: number, strength: number): void => {
  const { width, height } = canvas;
  const rim = createCanvas(width, height);
  const context = rim.getContext('2d');
  context.fillStyle = withAlpha(sheet.rim, sheet.rimStrength * strength);
  context.fillRect(0, 0, width, height);
  // What lies deeper than a few hundredths is cut out softly: a copy moved away from the light.
  context.globalCompositeOperation = 'destination-out';
  context.filter = `blur(${(unit * 1.5).toFixed(2)}px)`;
  context.drawImage(canvas, -unit * 2.6, unit * 1.5);
  const target = canvas.getContext('2d');
  target.setTransform(1, 0, 0, 1, 0, 0);
  target.globalCompositeOperation = 'source-atop';
  target.drawImage(rim, 0, 0);
  target.globalCompositeOperation = 'source-over';
};
