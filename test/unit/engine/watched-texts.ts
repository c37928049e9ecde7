import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** A text as it was drawn: its font, and where its ink lies on its canvas. */
export interface DrawnText {
  text: string;
  font: string;
  canvas: { width: number; height: number };
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const prototype: SKRSContext2D = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d'));
const plainFillText = prototype.fillText;

/** Notes every text that is drawn on any canvas, until it is disposed of. No mock: it would keep every canvas. */
export const watchTexts = (): Disposable & { readonly seen: DrawnText[] } => {
  const seen: DrawnText[] = [];
  prototype.fillText = function (this: SKRSContext2D, text, x, y) {
    const ink = this.measureText(text);
    const { e, f } = this.getTransform();
    seen.push({
      text,
      font: this.font,
      canvas: { width: this.canvas.width, height: this.canvas.height },
      left: e + x - ink.actualBoundingBoxLeft,
      right: e + x + ink.actualBoundingBoxRight,
      top: f + y - ink.actualBoundingBoxAscent,
      bottom: f + y + ink.actualBoundingBoxDescent,
    });
    plainFillText.call(this, text, x, y);
  };
  return {
    seen,
    [Symbol.dispose]() {
      prototype.fillText = plainFillText;
    },
  };
};
