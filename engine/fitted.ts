import { type Canvas, createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureLooks } from './contract.ts';
import type { Frame } from './frame.ts';

type Picture = Image | Canvas;

/** A picture that fills an area: what is too wide or too tall is cut off on both sides alike. Black shows through it. */
export const coverOf = (image: Picture, width: number, height: number): Canvas => {
  const canvas = createCanvas(width, height);
  paintCover(canvas.getContext('2d', { alpha: false }), image);
  return canvas;
};

const paintCover = (context: SKRSContext2D, image: Picture): void => {
  const { width, height } = context.canvas;
  const scale = Math.max(width / image.width, height / image.height);
  const [wide, tall] = [image.width * scale, image.height * scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, (width - wide) / 2, (height - tall) / 2, wide, tall);
};

/** By how much of its own size a background is made small to be out of focus behind itself. */
const outOfFocus = 1 / 24;

/** How a picture is laid on an area, see `fittedOf`. */
interface Fitting {
  fit: PictureLooks['fit'] | undefined;
  hidden?: number;
}

/**
 * A picture laid on an area as its owner wants it.
 *
 * @param options.fit `cover` when absent
 * @param options.hidden pixels of the area's width that may be out of sight on either side: `contain` keeps within the rest
 */
export const fittedOf = (image: Picture, { width, height }: Frame, options: Fitting): Canvas => {
  const canvas = createCanvas(width, height);
  paintFitted(canvas.getContext('2d', { alpha: false }), image, options);
  return canvas;
};

/** The same on all of a canvas without transparency. */
export const paintFitted = (context: SKRSContext2D, image: Picture, { fit, hidden = 0 }: Fitting): void => {
  if (fit !== 'contain') {
    paintCover(context, image);
    return;
  }
  const { width, height } = context.canvas;
  context.imageSmoothingQuality = 'high';
  const small = (side: number): number => Math.max(2, Math.round(side * outOfFocus));
  context.drawImage(coverOf(image, small(width), small(height)), 0, 0, width, height);
  // Darker than the picture, so that its edges are seen.
  context.fillStyle = 'rgba(0,0,0,0.4)';
  context.fillRect(0, 0, width, height);
  const share = 1 - (2 * hidden) / width;
  const scale = Math.min((width * share) / image.width, (height * share) / image.height);
  const [wide, tall] = [image.width * scale, image.height * scale];
  context.drawImage(image, (width - wide) / 2, (height - tall) / 2, wide, tall);
};
