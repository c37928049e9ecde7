import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Film } from '../../../engine/contract.ts';
import { coverOf } from '../../../engine/fitted.ts';
import { logoArea } from '../../../engine/logo.ts';
import { readPictures } from '../../../engine/pictures.ts';
import { compose, sceneEngine } from '../../../engine/scene.ts';
import { filmOf, silentTiming } from './films.ts';

/** A PNG of some size whose left half has one colour and whose right half another. */
const halves = (width: number, height: number, left: string, right = left): Uint8Array => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = left;
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = right;
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas.toBuffer('image/png');
};

type Color = readonly [red: number, green: number, blue: number];

/** Colours of a frame of a film's first scene at some points. */
const colorsAt = async (
  film: Film,
  files: Parameters<typeof readPictures>[1],
  points: readonly (readonly [x: number, y: number])[],
): Promise<Color[]> => {
  const canvas = createCanvas(film.width, film.height);
  const context = canvas.getContext('2d', { alpha: false });
  // Somebody speaks to the end: no closing card covers the picture.
  const words = [{ text: 'Hello.', offset: 0, start: 0.1, end: 1.9 }];
  compose(film, { ...silentTiming(60), words }, await readPictures(film, files)).draw(context, 30);
  return points.map(([x, y]) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    return [red, green, blue];
  });
};

describe('the logo of a film', () => {
  it.each([
    [
      { width: 1920, height: 1080 },
      { width: 400, height: 100 },
    ],
    [
      { width: 1080, height: 1920 },
      { width: 100, height: 400 },
    ],
    [
      { width: 320, height: 180 },
      { width: 8, height: 8 },
    ],
    [
      { width: 426, height: 240 },
      { width: 8000, height: 1 },
    ],
  ])('in %j of %j keeps its shape, and the safe area free', (frame, logo) => {
    const { x, y, width, height } = logoArea(frame, logo);
    expect(x).toBeGreaterThanOrEqual(frame.width * 0.05);
    expect(y).toBeGreaterThanOrEqual(frame.height * 0.05);
    expect(x + width).toBeLessThanOrEqual(frame.width * 0.95);
    expect(y + height).toBeLessThanOrEqual(frame.height * 0.95);
    expect(Math.abs(width * logo.height - height * logo.width)).toBeLessThanOrEqual(
      Math.max(logo.width, logo.height),
    );
  });

  it.each(['avatar', 'prompt'] as const)('is seen in a film of kind %s', async (kind) => {
    const film = filmOf(['Hello.'], { kind, pictures: { logo: 'one' } });
    const { x, y, width, height } = logoArea(film, { width: 40, height: 20 });
    const middle = [Math.round(x + width / 4), Math.round(y + height / 2)] as const;
    const other = [Math.round(x + (width * 3) / 4), middle[1]] as const;
    const logo = halves(40, 20, '#00ff00', '#ff00ff');
    expect(await colorsAt(film, { logo }, [middle, other])).toEqual([
      [0, 255, 0],
      [255, 0, 255],
    ]);
  });
});

describe('the background of a film', () => {
  it('fills the frame behind the presenter, cut on both sides alike', async () => {
    const film = filmOf(['Hello.'], { style: 'professional', pictures: { background: 'one' } });
    const corners = [
      [20, 20],
      [300, 20],
    ] as const;
    const background = halves(400, 100, '#ff0000', '#0000ff');
    const [left, right] = await colorsAt(film, { background }, corners);
    const [plain] = await colorsAt(filmOf(['Hello.']), {}, corners);
    expect(left?.[0]).toBeGreaterThan(2 * Math.max(left?.[1] ?? 0, left?.[2] ?? 0));
    expect(right?.[2]).toBeGreaterThan(2 * Math.max(right?.[0] ?? 0, right?.[1] ?? 0));
    expect(plain).not.toEqual(left);
  });

  it('covers any frame wholly', async () => {
    for (const [wide, tall] of [
      [10, 100],
      [100, 10],
      [34, 34],
    ] as const) {
      const image = await loadImage(Buffer.from(halves(wide, tall, '#ffffff')));
      const { data } = coverOf(image, 64, 36).getContext('2d').getImageData(0, 0, 64, 36);
      expect(Math.min(...data)).toBe(255);
    }
  });
});

it('a picture that cannot be decoded, or did not come, is told by name', async () => {
  const film = filmOf(['Hello.'], { pictures: { logo: 'one' } });
  const cut = halves(40, 20, '#00ff00').slice(0, 40);
  for (const pictures of [{ logo: cut }, { logo: Buffer.from('<p>') }, {}])
    await expect(sceneEngine.renderScene(film, silentTiming(2), { pictures })).rejects.toMatchObject({
      name: 'PictureUnreadable',
    });
});
