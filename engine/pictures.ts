import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Film, FilmPictures, PictureFiles, PictureLooks } from './contract.ts';
import type { Frame } from './frame.ts';

/** Pictures of a film, decoded. */
export type Pictures = { [Name in keyof FilmPictures]?: Image };

/** A picture of a film is damaged, or no picture. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
}

/** Decodes the pictures that a film names. @throws {PictureUnreadable} also where a file is missing */
export const readPictures = async (film: Film, files: PictureFiles = {}): Promise<Pictures> => {
  const pictures: Pictures = {};
  for (const name of ['background', 'logo'] as const)
    if (film.pictures?.[name] !== undefined) pictures[name] = await decode(name, files[name]);
  return pictures;
};

const decode = async (name: string, file: Uint8Array | undefined): Promise<Image> => {
  if (file === undefined) throw new PictureUnreadable(`The film has a ${name}, and its file did not come`);
  const image = await loadImage(Buffer.from(file)).catch((cause: unknown) => {
    throw new PictureUnreadable(`The ${name} cannot be decoded`, { cause });
  });
  if (image.width === 0 || image.height === 0) throw new PictureUnreadable(`The ${name} has no pixels`);
  return image;
};

/** A picture that fills an area: what is too wide or too tall is cut off on both sides alike. Black shows through it. */
export const coverOf = (image: Image, width: number, height: number): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  const scale = Math.max(width / image.width, height / image.height);
  const [wide, tall] = [image.width * scale, image.height * scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, (width - wide) / 2, (height - tall) / 2, wide, tall);
  return canvas;
};

/** By how much of its own size a background is made small to be out of focus behind itself. */
const outOfFocus = 1 / 24;

/**
 * A picture laid on an area as its owner wants it.
 *
 * @param options.fit `cover` when absent
 * @param options.hidden pixels of the area's width that may be out of sight on either side: `contain` keeps within the rest
 */
export const fittedOf = (
  image: Image,
  { width, height }: Frame,
  { fit, hidden = 0 }: { fit: PictureLooks['fit'] | undefined; hidden?: number },
): Canvas => {
  if (fit !== 'contain') return coverOf(image, width, height);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
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
  return canvas;
};
