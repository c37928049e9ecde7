import { ResultUnusable, type SceneRequests, type SceneResults } from '../../engines/capabilities.ts';
import { loadVendorFilms } from '../../engines/work.ts';
import type { WantedPart } from './part.ts';

/**
 * The film that a vendor gave, in the form that a scene has: encoded anew in the scene's size, rate and length, and
 * with the words of one that talks found in its sound.
 *
 * @throws {ResultUnusable} when that cannot be done with it
 */
export const shaped = async (
  { name, request }: Pick<WantedPart, 'name' | 'request'>,
  file: Uint8Array,
): Promise<unknown> => {
  const films = await loadVendorFilms();
  try {
    if (name.capability === 'scene') {
      const { film, timing } = request as SceneRequests['scene'];
      return (await films.pictures(film, timing, file)) satisfies SceneResults['scene'];
    }
    const { film, sceneIndex } = request as SceneRequests['talking-video'];
    return (await films.talking(film, sceneIndex, file)) satisfies SceneResults['talking-video'];
  } catch (error) {
    if (error instanceof Error && error.name === 'ClipUnusable')
      throw new ResultUnusable(error.message, { cause: error });
    throw error;
  }
};
