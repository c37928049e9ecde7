import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { evenArea, outermost } from '../../../engine/area.ts';
import { bandsOf, I420Picture } from '../../../engine/mux/i420.ts';
import { assembled } from '../../../engine/mux/i420-kernel.ts';

const pixel = (red: number, green: number, blue: number): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

describe('a picture in I420', () => {
  it.each([
    ['black', [0, 0, 0], [16, 128, 128]],
    ['white', [255, 255, 255], [235, 128, 128]],
    ['red', [255, 0, 0], [63, 102, 240]],
    ['green', [0, 255, 0], [173, 42, 26]],
    ['blue', [0, 0, 255], [32, 240, 118]],
  ] as const)('has BT.709 values of limited range for %s', (_, [red, green, blue], [luma, cb, cr]) => {
    const picture = new I420Picture(4, 4);
    picture.write(new Uint32Array(16).fill(pixel(red, green, blue)), 4, 0, {
      x: 0,
      y: 0,
      width: 4,
      height: 4,
    });
    for (const value of picture.bytes.subarray(0, 16)) expect(Math.abs(value - luma)).toBeLessThanOrEqual(1);
    for (const value of picture.bytes.subarray(16, 20)) expect(Math.abs(value - cb)).toBeLessThanOrEqual(1);
    for (const value of picture.bytes.subarray(20, 24)) expect(Math.abs(value - cr)).toBeLessThanOrEqual(1);
  });

  it('is the same whether it is written at once or in parts', () => {
    const size = 16;
    const even = fc.integer({ min: 0, max: 7 }).map((half) => half * 2);
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffffff), { minLength: 256, maxLength: 256 }),
        even,
        even,
        (colors, x, y) => {
          const pixels = Uint32Array.from(colors, (color) => (color | 0xff000000) >>> 0);
          const whole = new I420Picture(size, size);
          whole.write(pixels, size, 0, { x: 0, y: 0, width: size, height: size });
          const parts = new I420Picture(size, size);
          const area = { x, y, width: size - x, height: size - y };
          parts.write(pixels, size, 0, { x: 0, y: 0, width: size, height: size });
          parts.bytes.subarray(0, 4).fill(99);
          parts.write(pixels, size, 0, { x: 0, y: 0, width: 4, height: 2 });
          parts.write(pixels, size, y * size + x, area);
          expect(parts.bytes).toEqual(whole.bytes);
        },
      ),
    );
  });
});

describe('the bands of an area', () => {
  it('are even, follow each other and make up the area', () => {
    const half = fc.integer({ min: 1, max: 1500 });
    fc.assert(
      fc.property(half, half, half, half, (...halves) => {
        const [x, y, width, height] = halves.map((one) => one * 2) as [number, number, number, number];
        let next = y;
        for (const band of bandsOf({ x, y, width, height })) {
          expect(band).toMatchObject({ x, y: next, width });
          expect(band.height % 2).toBe(0);
          expect(band.height).toBeGreaterThan(0);
          next += band.height;
        }
        expect(next).toBe(y + height);
      }),
    );
  });

  it('give the picture that one by one gives', () => {
    const [width, height] = [640, 480];
    const pixels = Uint32Array.from({ length: width * height }, (_, index) =>
      Math.imul(index, 2_654_435_761),
    );
    const [whole, rows] = [new I420Picture(width, height), new I420Picture(width, height)];
    whole.write(pixels, width, 0, { x: 0, y: 0, width, height });
    for (let y = 0; y < height; y += 2) rows.write(pixels, width, y * width, { x: 0, y, width, height: 2 });
    expect(Buffer.compare(whole.bytes, rows.bytes)).toBe(0);
  });
});

describe('the kernel that converts pixels', () => {
  it('is what its source says', async () => {
    const file = new URL('../../../engine/mux/i420.wat', import.meta.url);
    const parsed = (await wabt()).parseWat('i420.wat', readFileSync(file, 'utf8'), { simd: true });
    parsed.resolveNames();
    parsed.validate();
    expect(Buffer.from(parsed.toBinary({}).buffer).toString('base64')).toBe(assembled);
  });

  it('gives the same for eight columns at once as for two by two', () => {
    const half = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(half, half, fc.integer(), (halfWidth, halfHeight, seed) => {
        const [width, height] = [halfWidth * 2, halfHeight * 2];
        const pixels = Uint32Array.from({ length: width * height }, (_, index) =>
          Math.imul(seed + index, 2_654_435_761),
        );
        const [whole, narrow] = [new I420Picture(width, height), new I420Picture(width, height)];
        whole.write(pixels, width, 0, { x: 0, y: 0, width, height });
        for (let x = 0; x < width; x += 2) narrow.write(pixels, width, x, { x, y: 0, width: 2, height });
        expect(narrow.bytes).toEqual(whole.bytes);
      }),
    );
  });
});

describe('areas', () => {
  it('grow to even numbers and stay in the frame', () => {
    expect(evenArea({ x: 1.5, y: -3, width: 5, height: 9.2 }, 100, 100)).toEqual({
      x: 0,
      y: 0,
      width: 8,
      height: 8,
    });
    expect(evenArea({ x: 95, y: 95, width: 50, height: 50 }, 100, 100)).toEqual({
      x: 94,
      y: 94,
      width: 6,
      height: 6,
    });
    expect(evenArea({ x: 200, y: 0, width: 5, height: 5 }, 100, 100)).toBeUndefined();
  });

  it('inside another are left out, of two alike one stays', () => {
    const big = { x: 0, y: 0, width: 10, height: 10 };
    const small = { x: 2, y: 2, width: 4, height: 4 };
    const apart = { x: 8, y: 8, width: 6, height: 6 };
    expect(outermost([small, big, { ...big }, apart])).toEqual([big, apart]);
  });
});
