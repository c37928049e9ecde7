/** A part of a frame in pixels; every number is even, so that it falls on whole chroma samples. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest area of even numbers inside a frame that holds a rectangle; undefined when none is left. */
export const evenArea = (area: Area, width: number, height: number): Area | undefined => {
  const x = Math.max(0, Math.floor(area.x / 2) * 2);
  const y = Math.max(0, Math.floor(area.y / 2) * 2);
  const right = Math.min(width, Math.ceil((area.x + area.width) / 2) * 2);
  const bottom = Math.min(height, Math.ceil((area.y + area.height) / 2) * 2);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : undefined;
};

/** Areas without those that lie inside another. */
export const outermost = (areas: readonly Area[]): Area[] =>
  areas.filter(
    (area, index) =>
      !areas.some(
        (other, place) =>
          place !== index &&
          other.x <= area.x &&
          other.y <= area.y &&
          other.x + other.width >= area.x + area.width &&
          other.y + other.height >= area.y + area.height &&
          // Of two that are alike, the first stays.
          (place < index || other.width * other.height > area.width * area.height),
      ),
  );

/** One frame as the encoder takes it: a plane of luma, then two of chroma at half the size. */
export class I420Picture {
  readonly bytes: Uint8Array;
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.bytes = new Uint8Array((width * height * 3) / 2);
    this.#width = width;
    this.#height = height;
  }

  /**
   * Writes one area from opaque pixels. ITU-R BT.709, limited range, in 16-bit fixed point; chroma is the mean of
   * four pixels.
   *
   * @param pixels bytes in the order R, G, B, A, read as little-endian words
   * @param stride words from one row to the next
   * @param first word of the area's first pixel
   */
  write(pixels: Uint32Array, stride: number, first: number, area: Area): void {
    const { bytes } = this;
    const width = this.#width;
    const chromaWidth = width >> 1;
    const blueAt = width * this.#height;
    const redAt = blueAt + (blueAt >> 2);
    const pairs = area.width >> 1;
    for (let row = 0; row < area.height; row += 2) {
      let from = first + row * stride;
      let luma = (area.y + row) * width + area.x;
      let chroma = ((area.y + row) >> 1) * chromaWidth + (area.x >> 1);
      for (let pair = 0; pair < pairs; pair += 1) {
        const p = pixels[from] as number;
        const q = pixels[from + 1] as number;
        const r = pixels[from + stride] as number;
        const s = pixels[from + stride + 1] as number;
        bytes[luma] = lumaOf(p);
        bytes[luma + 1] = lumaOf(q);
        bytes[luma + width] = lumaOf(r);
        bytes[luma + width + 1] = lumaOf(s);
        const red = (p & 255) + (q & 255) + (r & 255) + (s & 255);
        const green = ((p >> 8) & 255) + ((q >> 8) & 255) + ((r >> 8) & 255) + ((s >> 8) & 255);
        const blue = ((p >> 16) & 255) + ((q >> 16) & 255) + ((r >> 16) & 255) + ((s >> 16) & 255);
        bytes[blueAt + chroma] = (-6596 * red - 22189 * green + 28785 * blue + 33685504) >> 18;
        bytes[redAt + chroma] = (28785 * red - 26145 * green - 2640 * blue + 33685504) >> 18;
        from += 2;
        luma += 2;
        chroma += 1;
      }
    }
  }
}

const lumaOf = (pixel: number): number =>
  (11966 * (pixel & 255) + 40254 * ((pixel >> 8) & 255) + 4064 * ((pixel >> 16) & 255) + 1081344) >> 16;
