import { coverOf } from './fitted.ts';
import { decodePicture } from './pictures.ts';

/** Shares of all quality, best first, until a file is small enough. */
const qualities = [92, 85, 75, 60] as const;

/**
 * A picture in another size and shape, as JPEG: it is cut around its middle, black shows through it, and nothing is left
 * of what its file told beside it (the place where it was taken, the device). The same picture gives the same bytes.
 *
 * @param picture PNG, JPEG or WebP
 * @param options.mostBytes of the JPEG, while its quality allows
 * @throws {PictureUnreadable}
 */
export const stillOf = async (
  picture: Uint8Array,
  { width, height, mostBytes }: { width: number; height: number; mostBytes: number },
): Promise<Uint8Array> => {
  const canvas = coverOf(await decodePicture('still', picture), width, height);
  let file = canvas.encodeSync('jpeg', qualities[0]);
  for (const quality of qualities.slice(1)) {
    if (file.length <= mostBytes) break;
    file = canvas.encodeSync('jpeg', quality);
  }
  return new Uint8Array(file);
};
