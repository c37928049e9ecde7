import { type Image, loadImage } from '@napi-rs/canvas';
import { Clip } from './backdrop/clip.ts';
import type { Film, PictureFiles } from './contract.ts';

/** Pictures of a film, decoded, and its clip, of which a few pictures are. */
export interface Pictures {
  background?: Image;
  backgroundClip?: Clip;
  logo?: Image;
  /** Files that the scene shows while it is spoken: each is decoded when it is due. */
  bRoll?: PictureFiles['bRoll'];
}

/** A picture of a film is damaged, or no picture. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
}

/** Decodes the pictures that a film names. @throws {PictureUnreadable} also where a file is missing */
export const readPictures = async (film: Film, files: PictureFiles = {}): Promise<Pictures> => {
  const pictures: Pictures = files.bRoll === undefined ? {} : { bRoll: files.bRoll };
  for (const name of ['background', 'logo'] as const)
    if (film.pictures?.[name] !== undefined) pictures[name] = await decodePicture(name, files[name]);
  if (film.pictures?.backgroundClip !== undefined)
    pictures.backgroundClip = await openClip(files.backgroundClip);
  return pictures;
};

const demandFile = (name: string, file: Uint8Array | undefined): Uint8Array => {
  if (file === undefined) throw new PictureUnreadable(`The film has a ${name}, and its file did not come`);
  return file;
};

/** @throws {PictureUnreadable} also where there is no file */
export const openClip = async (found: Uint8Array | undefined): Promise<Clip> => {
  const file = demandFile('clip', found);
  return await Clip.open(file).catch((cause: unknown) => {
    throw new PictureUnreadable('The clip cannot be decoded', { cause });
  });
};

/** @throws {PictureUnreadable} also where there is no file */
export const decodePicture = async (name: string, found: Uint8Array | undefined): Promise<Image> => {
  const file = demandFile(name, found);
  const image = await loadImage(Buffer.from(file)).catch((cause: unknown) => {
    throw new PictureUnreadable(`The ${name} cannot be decoded`, { cause });
  });
  if (image.width === 0 || image.height === 0) throw new PictureUnreadable(`The ${name} has no pixels`);
  return image;
};
