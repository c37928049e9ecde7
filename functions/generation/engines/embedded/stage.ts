import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Composition } from './composition.ts';
import { type Area, evenArea, I420Picture, outermost } from './i420.ts';

/** Draws what has changed and keeps the frame in the encoder's format. */
export class Stage {
  readonly #width: number;
  readonly #height: number;
  readonly #canvas: Canvas;
  readonly #context: SKRSContext2D;
  readonly #picture: I420Picture;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#canvas = createCanvas(width, height);
    this.#context = this.#canvas.getContext('2d', { alpha: false });
    this.#picture = new I420Picture(width, height);
  }

  /** The canvas itself, for still pictures. */
  get canvas(): Canvas {
    return this.#canvas;
  }

  /** @returns the frame's planes; the next call writes into the same bytes */
  show(composition: Composition, frame: number): Uint8Array {
    const width = this.#width;
    const height = this.#height;
    const whole = { x: 0, y: 0, width, height };
    const areas = outermost(
      (frame === 0 ? [whole] : composition.changed(frame))
        .map((area) => evenArea(area, width, height))
        .filter((area) => area !== undefined),
    );
    for (const area of areas) this.#draw(composition, frame, area);
    for (const area of areas) this.#convert(area);
    return this.#picture.bytes;
  }

  #draw(composition: Composition, frame: number, area: Area): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.rect(area.x, area.y, area.width, area.height);
    context.clip();
    composition.draw(context, frame);
    context.restore();
  }

  #convert(area: Area): void {
    const { x, y, width, height } = area;
    const { data } = this.#context.getImageData(x, y, width, height);
    const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2);
    this.#picture.write(pixels, width, 0, area);
    // Frees the copy now and not at some collection: a scene would hold hundreds of them.
    if (data.buffer instanceof ArrayBuffer) data.buffer.transfer(0);
  }
}
