import { type Canvas, createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from './area.ts';
import type { Composition } from './composition.ts';
import type { Film, FilmPictures, PictureFiles } from './contract.ts';
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

/** Shares of the frame that stay free at its edges. Source: EBU R 95, graphics safe area. */
const safeMargin = 0.05;
/** Shares of the frame's width and height that a logo takes at most. */
const mostOfWidth = 0.18;
const mostOfHeight = 0.12;

/** Where a logo of some shape stands in a frame, in whole pixels: as large as its room, in the upper right corner. */
export const logoArea = (frame: Frame, logo: Frame): Area => {
  const scale = Math.min(
    (frame.width * mostOfWidth) / logo.width,
    (frame.height * mostOfHeight) / logo.height,
  );
  const width = Math.max(1, Math.round(logo.width * scale));
  const height = Math.max(1, Math.round(logo.height * scale));
  const right = Math.floor(frame.width * (1 - safeMargin));
  return { x: right - width, y: Math.ceil(frame.height * safeMargin), width, height };
};

/** A scene with a logo over it. It does not move: what changes is what is below it. */
export class WithLogo implements Composition {
  readonly #scene: Composition;
  readonly #area: Area;
  readonly #painted: Canvas;

  constructor(scene: Composition, frame: Frame, logo: Image) {
    this.#scene = scene;
    this.#area = logoArea(frame, logo);
    this.#painted = createCanvas(this.#area.width, this.#area.height);
    const context = this.#painted.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(logo, 0, 0, this.#area.width, this.#area.height);
  }

  changed(frame: number): readonly Area[] {
    return this.#scene.changed(frame);
  }

  draw(context: SKRSContext2D, frame: number): void {
    this.#scene.draw(context, frame);
    context.drawImage(this.#painted, this.#area.x, this.#area.y);
  }
}
