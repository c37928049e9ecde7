import type { Area } from '../area.ts';
import { newKernel } from './i420-kernel.ts';

/** Narrower areas are converted pixel by pixel. */
const narrowest = 8;
/** Pixels that are converted at a time: a band that stays in a processor's own cache on its way. */
const bandPixels = 131_072;

/** An area in bands of whole rows, each small enough to be converted at once. */
export const bandsOf = ({ x, y, width, height }: Area): Area[] => {
  const rows = Math.max(2, Math.floor(bandPixels / width / 2) * 2);
  return Array.from({ length: Math.ceil(height / rows) }, (_, band) => ({
    x,
    y: y + band * rows,
    width,
    height: Math.min(rows, height - band * rows),
  }));
};

/** One frame as the encoder takes it: a plane of luma, then two of chroma at half the size. */
export class I420Picture {
  readonly bytes: Uint8Array;
  readonly #width: number;
  readonly #blueAt: number;
  readonly #redAt: number;
  readonly #pixels: Uint32Array;
  readonly #convert: ReturnType<typeof newKernel>['convert'];

  constructor(width: number, height: number) {
    const luma = width * height;
    const size = luma + luma / 2;
    // Blocks of sixteen bytes are read from here.
    const pixelsAt = Math.ceil(size / 16) * 16;
    const pixels = Math.max(bandPixels, width * 2);
    const { memory, convert } = newKernel(pixelsAt + pixels * 4);
    this.bytes = new Uint8Array(memory, 0, size);
    this.#width = width;
    this.#blueAt = luma;
    this.#redAt = luma + luma / 4;
    this.#pixels = new Uint32Array(memory, pixelsAt, pixels);
    this.#convert = convert;
  }

  /**
   * Writes one area from opaque pixels. ITU-R BT.709, limited range, in 15-bit fixed point; chroma is the mean of
   * four pixels.
   *
   * @param pixels bytes in the order R, G, B, A, read as little-endian words
   * @param stride words from one row to the next
   * @param first word of the area's first pixel
   */
  write(pixels: Uint32Array, stride: number, first: number, area: Area): void {
    for (const band of bandsOf(area))
      this.#writeBand(pixels, stride, first + (band.y - area.y) * stride, band);
  }

  #writeBand(pixels: Uint32Array, stride: number, first: number, area: Area): void {
    const { width, height } = area;
    const packed = this.#pixels;
    if (stride === width) packed.set(pixels.subarray(first, first + width * height));
    else
      for (let row = 0; row < height; row += 1) {
        const from = first + row * stride;
        packed.set(pixels.subarray(from, from + width), row * width);
      }
    if (width < narrowest) {
      this.#convertNarrow(area);
      return;
    }
    const luma = area.y * this.#width + area.x;
    const chroma = (area.y >> 1) * (this.#width >> 1) + (area.x >> 1);
    const { byteOffset } = packed;
    this.#convert(byteOffset, luma, this.#blueAt + chroma, this.#redAt + chroma, this.#width, width, height);
  }

  #convertNarrow(area: Area): void {
    const { bytes } = this;
    const pixels = this.#pixels;
    const frameWidth = this.#width;
    for (let row = 0; row < area.height; row += 2) {
      for (let column = 0; column < area.width; column += 2) {
        const from = row * area.width + column;
        const at = (area.y + row) * frameWidth + area.x + column;
        const block = [from, from + 1, from + area.width, from + area.width + 1].map(
          (index) => pixels[index] ?? 0,
        );
        block.forEach((pixel, index) => {
          bytes[at + (index & 1) + (index >> 1) * frameWidth] = lumaOf(pixel);
        });
        const sum = (shift: number): number =>
          block.reduce((total, pixel) => total + ((pixel >> shift) & 255), 0);
        const [red, green, blue] = [sum(0), sum(8), sum(16)];
        const chroma = ((area.y + row) >> 1) * (frameWidth >> 1) + ((area.x + column) >> 1);
        bytes[this.#blueAt + chroma] = (-6596 * red - 22189 * green + 28785 * blue + 33685504) >> 18;
        bytes[this.#redAt + chroma] = (28785 * red - 26145 * green - 2640 * blue + 33685504) >> 18;
      }
    }
  }
}

const lumaOf = (pixel: number): number =>
  (5983 * (pixel & 255) + 20127 * ((pixel >> 8) & 255) + 2032 * ((pixel >> 16) & 255) + 540672) >> 15;
