import {
  ResultUnusable,
  type SceneRequests,
  type SceneResults,
  type VendorFilm,
} from '../../engines/capabilities.ts';
import { loadVendorFilms } from '../../engines/work.ts';
import type { WantedPart } from './part.ts';

export const isVendorFilm = (result: unknown): result is VendorFilm =>
  typeof result === 'object' && result !== null && 'file' in result;

/**
 * What a vendor gave, in the form that a scene has: a film of another size, rate or length is encoded anew, and the
 * words of one that talks are found in its sound.
 *
 * @throws {ResultUnusable} when that cannot be done with it
 */
export const shaped = async (
  { name, request }: Pick<WantedPart, 'name' | 'request'>,
  result: unknown,
): Promise<unknown> => {
  if (!isVendorFilm(result)) return result;
  const films = await loadVendorFilms();
  try {
    if (name.capability === 'scene') {
      const { film, timing } = request as SceneRequests['scene'];
      return (await films.pictures(film, timing, result.file)) satisfies SceneResults['scene'];
    }
    const { film, sceneIndex } = request as SceneRequests['talking-video'];
    return (await films.talking(film, sceneIndex, result.file)) satisfies SceneResults['talking-video'];
  } catch (error) {
    if (error instanceof Error && error.name === 'ClipUnusable')
      throw new ResultUnusable(error.message, { cause: error });
    throw error;
  }
};
