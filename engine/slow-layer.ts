import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/**
 * A painted layer that moves slowly over the frame, by half pixels. For each of the four ways to lie between pixels
 * there is a copy, made when it is first needed: laying it down is a copy of memory, where sampling the layer anew
 * costs eight times as much.
 */
export class SlowLayer {
  readonly #painted: Canvas;
  readonly #copies = new Map<string, Canvas>();
  readonly #top: number;
  readonly #isOpaque: boolean;

  /**
   * @param canvas the layer as painted; it is not painted on any more
   * @param isOpaque nothing shows through any pixel of it: it is laid down without being blended
   */
  constructor(canvas: Canvas, { isOpaque = false } = {}) {
    const rows = isOpaque ? { from: 0, to: canvas.height } : paintedRows(canvas);
    this.#top = rows.from;
    this.#isOpaque = isOpaque;
    this.#painted = isOpaque || rows.to - rows.from < canvas.height ? cut(canvas, rows, isOpaque) : canvas;
  }

  /** Draws the layer with its left upper corner at the half pixel next to a point. */
  draw(context: SKRSContext2D, x: number, y: number): void {
    const [left, top] = [Math.round(x * 2), Math.round(y * 2)];
    const copy = this.#copy(left & 1, top & 1);
    context.drawImage(copy, left >> 1, (top >> 1) + this.#top);
  }

  #copy(right: number, down: number): Canvas {
    if (right === 0 && down === 0) return this.#painted;
    const key = `${right},${down}`;
    const made = this.#copies.get(key);
    if (made !== undefined) return made;
    const copy = createCanvas(this.#painted.width + right, this.#painted.height + down);
    const context = copy.getContext('2d', { alpha: !this.#isOpaque });
    if (this.#isOpaque) {
      // The outermost half pixels are blended with their neighbours and not with nothing.
      context.drawImage(this.#painted, right, down);
      context.drawImage(this.#painted, 0, 0);
    }
    context.drawImage(this.#painted, right / 2, down / 2);
    this.#copies.set(key, copy);
    return copy;
  }
}

interface Rows {
  from: number;
  to: number;
}

const cut = (canvas: Canvas, { from, to }: Rows, isOpaque: boolean): Canvas => {
  const part = createCanvas(canvas.width, Math.max(1, to - from));
  part.getContext('2d', { alpha: !isOpaque }).drawImage(canvas, 0, -from);
  return part;
};

/** From before the first to behind the last row with anything on it. */
const paintedRows = (canvas: Canvas): Rows => {
  const { width, height } = canvas;
  const pixels = canvas.data();
  const stride = width * 4;
  const empty = Buffer.alloc(stride);
  const isEmpty = (row: number): boolean => empty.equals(pixels.subarray(row * stride, (row + 1) * stride));
  let [from, to] = [0, height];
  while (from < to && isEmpty(from)) from += 1;
  while (to > from && isEmpty(to - 1)) to -= 1;
  // An empty row stays on each side, with which the outermost row is blended between pixels.
  return { from: Math.max(0, from - 1), to: Math.min(height, to + 1) };
};
