import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { withAlpha } from '../color.ts';
import { SlowLayer } from '../slow-layer.ts';
import type { StyleSheet } from '../styles.ts';
import type { Pose } from './animation.ts';
import { bodyReach, drawBody } from './clothes.ts';
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
import type { Framing } from './framing.ts';
import { bodyBottom } from './garments.ts';
import { drawHairBack, drawHairFront } from './hair.ts';
import { chinDrop, drawMouth, lipsOf } from './mouth.ts';
import type { PresenterLook } from './presenters.ts';

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
/** What the lips and the chin change of the face, and what eyes and brows do, with a tilted head's corners. Paths lie
 * in one of the boxes or in neither: Skia draws the edges of a path a little differently where the clip cuts it. */
const jawBox = { reach: 34, top: 22, bottom: 59 };
const eyesBox = { reach: 41, top: -24, bottom: 12 };
/** The room of the face itself. */
const faceBox = { left: 38, top: 50, bottom: 57 };
/** Steps in which the chin is lowered, in hundredths of the head's height. */
const chinStep = 0.15;

/** How far the chest comes up with a full breath. */
const breathRise = -0.9;

/** A presenter drawn from parts: what never changes shape is painted once and only moved. */
export class PresenterRig {
  readonly #look: PresenterLook;
  readonly #tones: SkinTones;
  readonly #framing: Framing;
  readonly #body: Pick<Part, 'originX' | 'originY'> & { layer: SlowLayer };
  readonly #back: Part;
  readonly #shading: Part;
  readonly #nose: Part;
  readonly #hairFront: Part;
  readonly #faces = new Map<number, Part>();

  constructor(look: PresenterLook, sheet: StyleSheet, framing: Framing) {
    this.#look = look;
    this.#framing = framing;
    const tones = skinTones(look);
    this.#tones = tones;
    const head = (paint: (context: SKRSContext2D) => void, rim = 0): Part => {
      const part = paintPart(framing.unit, { left: headReach, top: headTop, bottom: headBottom }, paint);
      if (rim > 0) lightEdge(part, sheet, framing.unit, rim);
      return part;
    };
    const bodyBox = { left: bodyReach, top: -20, bottom: bodyBottom };
    const body = paintPart(framing.unit, bodyBox, (context) => drawBody(context, look, tones));
    lightEdge(body, sheet, framing.unit, 1);
    const { canvas, originX, originY } = body;
    this.#body = { layer: new SlowLayer(canvas), originX, originY };
    this.#back = cropped(
      overlaid(
        head((context) => drawHairBack(context, look), 0.8),
        head((context) => drawEars(context, tones)),
      ),
    );
    this.#shading = cropped(head((context) => drawFaceShading(context, look, tones)));
    this.#nose = cropped(head((context) => drawNose(context, look, tones)));
    this.#hairFront = cropped(head((context) => drawHairFront(context, look), 0.6));
  }

  /** What a presenter covers, with room for every movement. */
  get area(): Area {
    const { x, y, unit } = this.#framing;
    const reach = (bodyReach + 2) * unit;
    return {
      x: x - reach,
      y: y - (headTop + 3) * unit,
      width: reach * 2,
      height: (headTop + bodyBottom) * unit,
    };
  }

  /** What the head covers, with room for every movement of it. */
  get headArea(): Area {
    const { x, y, unit } = this.#framing;
    const parts = [this.#back, this.#shading, this.#hairFront];
    const spare = 4 * unit;
    const left = Math.max(...parts.map(({ originX }) => originX)) + spare;
    const top = Math.max(...parts.map(({ originY }) => originY)) + spare;
    const right = Math.max(...parts.map(({ canvas, originX }) => canvas.width - originX)) + spare;
    const bottom = Math.max(...parts.map(({ canvas, originY }) => canvas.height - originY)) + spare;
    return { x: x - left, y: y - top, width: left + right, height: top + bottom };
  }

  /** What a move of the mouth changes while the head is still. */
  mouthArea(pose: Pose): Area {
    return this.#around(pose, jawBox);
  }

  /** What eyes and brows change while the head is still. */
  eyesArea(pose: Pose): Area {
    return this.#around(pose, eyesBox);
  }

  #around({ headX, headY, breath }: Pose, box: { reach: number; top: number; bottom: number }): Area {
    const { x, y, unit } = this.#framing;
    return {
      x: x + (headX - box.reach) * unit,
      y: y + (headY + box.top + breathRise * breath * 0.8) * unit,
      width: 2 * box.reach * unit,
      height: (box.bottom - box.top) * unit,
    };
  }

  /** The face without its features, with the chin lowered by a number of steps. */
  #faceOf(steps: number): Part {
    const made = this.#faces.get(steps);
    if (made !== undefined) return made;
    const { unit } = this.#framing;
    const face = paintPart(unit, faceBox, (context) => {
      faceOutline(context, this.#look.jaw, steps * chinStep);
      context.fillStyle = skinGradient(context, this.#tones);
      context.fill();
    });
    const context = face.canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(
      this.#shading.canvas,
      face.originX - this.#shading.originX,
      face.originY - this.#shading.originY,
    );
    this.#faces.set(steps, face);
    return face;
  }

  /** @param breath how full the lungs are for the body, which may be drawn less often than the head */
  draw(context: SKRSContext2D, pose: Pose, breath = pose.breath): void {
    const { x, y, unit } = this.#framing;
    const rise = breathRise * breath;
    const headRise = breathRise * pose.breath * 0.8;
    // Hair behind goes with the head, the body stays: the neck covers the turn.
    const asHead = (paint: () => void): void => {
      context.save();
      context.translate(x, y);
      context.scale(unit, unit);
      context.translate(pose.headX, pose.headY + headRise);
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
    asHead(() => part(this.#back, -0.5 * pose.yaw));
    this.#body.layer.draw(context, x - this.#body.originX, y - this.#body.originY + rise * unit);
    asHead(() => {
      const tones = this.#tones;
      part(this.#faceOf(Math.round(chinDrop(lipsOf(pose)) / chinStep)));
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

/** One part with another over it; both of one size. */
const overlaid = (below: Part, above: Part): Part => {
  const context = below.canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(above.canvas, 0, 0);
  return below;
};

/** A part without its empty margins: what is moved on every frame should be small. */
const cropped = ({ canvas, originX, originY }: Part): Part => {
  const { width, height } = canvas;
  const pixels = canvas.data();
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (pixels[(y * width + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (right <= left) return { canvas: createCanvas(1, 1), originX: 0, originY: 0 };
  // A pixel of margin keeps the edge smooth when the part is turned.
  const small = createCanvas(right - left + 2, bottom - top + 2);
  small.getContext('2d').drawImage(canvas, 1 - left, 1 - top);
  return { canvas: small, originX: originX - left + 1, originY: originY - top + 1 };
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
