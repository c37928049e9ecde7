import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Area, evenArea, outermost } from './area.ts';
import type { Composition } from './composition.ts';
import { bandsOf, I420Picture } from './mux/i420.ts';

/** Sizes of canvases are multiples of this, in pixels: a scene's changing areas share a few of them. */
const sizeStep = 128;

/** Draws what has changed and keeps the frame in the encoder's format. */
export class FrameRenderer {
  readonly #width: number;
  readonly #height: number;
  readonly #contexts = new Map<string, SKRSContext2D>();
  readonly #picture: I420Picture;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#picture = new I420Picture(width, height);
  }

  /** @returns the frame's planes; the next call writes into the same bytes */
  render(composition: Composition, frame: number): Uint8Array {
    const width = this.#width;
    const height = this.#height;
    const whole = { x: 0, y: 0, width, height };
    const areas = outermost(
      (frame === 0 ? [whole] : composition.changed(frame))
        .map((area) => evenArea(area, width, height))
        .filter((area) => area !== undefined),
    );
    for (const area of areas) this.#convert(this.#draw(composition, frame, area), area);
    return this.#picture.bytes;
  }

  /** @returns where the area is drawn, from the left upper corner */
  #draw(composition: Composition, frame: number, area: Area): SKRSContext2D {
    const context = this.#contextFor(area);
    context.save();
    context.translate(-area.x, -area.y);
    context.beginPath();
    context.rect(area.x, area.y, area.width, area.height);
    context.clip();
    composition.draw(context, frame);
    context.restore();
    return context;
  }

  /** A canvas that is little larger than the area: what is read is copied before it is drawn over, all of it. */
  #contextFor(area: Area): SKRSContext2D {
    const width = Math.min(this.#width, Math.ceil(area.width / sizeStep) * sizeStep);
    const height = Math.min(this.#height, Math.ceil(area.height / sizeStep) * sizeStep);
    const key = `${width}x${height}`;
    const context = this.#contexts.get(key) ?? createCanvas(width, height).getContext('2d', { alpha: false });
    this.#contexts.set(key, context);
    return context;
  }

  /** Band by band: pixels are still in the processor's cache when they are converted, and no copy is large. */
  #convert(context: SKRSContext2D, area: Area): void {
    for (const band of bandsOf(area)) {
      const { data } = context.getImageData(0, band.y - area.y, band.width, band.height);
      const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2);
      this.#picture.write(pixels, band.width, 0, band);
      // Frees the copy now and not at some collection: a scene would hold thousands of them.
      if (data.buffer instanceof ArrayBuffer) data.buffer.transfer(0);
    }
  }
}
