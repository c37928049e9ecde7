import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { stillOf } from '../../../engine/still.ts';

/** A picture whose outer thirds differ from its middle. */
const banded = (
  width: number,
  height: number,
  type: 'image/png' | 'image/jpeg' | 'image/webp' = 'image/png',
) => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#0000ff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#ff0000';
  context.fillRect(width / 3, 0, width / 3, height);
  return new Uint8Array(type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type, 95));
};

/** Every pixel another: no quality makes it small. */
const noise = (width: number, height: number): Uint8Array => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = context.createImageData(width, height);
  let state = 1;
  for (let at = 0; at < data.data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    data.data[at] = at % 4 === 3 ? 255 : state >> 16;
  }
  context.putImageData(data, 0, 0);
  return new Uint8Array(canvas.toBuffer('image/png'));
};

const colorAt = async (file: Uint8Array, x: number, y: number): Promise<number[]> => {
  const image = await loadImage(Buffer.from(file));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data.subarray(0, 3)];
};

const size = { width: 1280, height: 720, mostBytes: 3_000_000 };

describe('a picture as vendors are sent it', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'] as const)(
    'of %s is a JPEG of the size asked for',
    async (type) => {
      const file = await stillOf(banded(1600, 900, type), size);
      expect([...file.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      const { width, height } = await loadImage(Buffer.from(file));
      expect([width, height]).toEqual([1280, 720]);
    },
  );

  it('is cut around its middle', async () => {
    // A third as wide as it is: nothing but the middle is left.
    const file = await stillOf(banded(2160, 1280), { ...size, width: 720, height: 1280 });
    const [red = 0, , blue = 255] = await colorAt(file, 20, 640);
    expect(red).toBeGreaterThan(230);
    expect(blue).toBeLessThan(30);
  });

  it('is the same bytes for the same picture, and has nothing of what its file told beside it', async () => {
    const picture = banded(1600, 900, 'image/jpeg');
    const told = Buffer.from('Exif\0\0GPS 59.3293 N 18.0686 E');
    const segment = Buffer.from([0xff, 0xe1, 0, told.length + 2, ...told]);
    const geotagged = Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)]);
    const [one, other] = [await stillOf(picture, size), await stillOf(geotagged, size)];
    expect(Buffer.from(geotagged).includes('GPS')).toBe(true);
    expect(Buffer.from(other).includes('GPS')).toBe(false);
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true);
  });

  it('is of a lower quality where it would be too large', async () => {
    const picture = noise(640, 360);
    const whole = await stillOf(picture, { width: 640, height: 360, mostBytes: 10_000_000 });
    const smaller = await stillOf(picture, { width: 640, height: 360, mostBytes: whole.length - 1 });
    expect(smaller.length).toBeLessThan(whole.length);
  });

  it('of a file that is no picture is refused by name', async () => {
    await expect(stillOf(new Uint8Array([1, 2, 3]), size)).rejects.toMatchObject({
      name: 'PictureUnreadable',
    });
  });
});
