import type { BRollShot, PictureFiles } from '@kinora/engine/contract';
import { checksumOfFile } from '../assets/model.ts';
import { placeOfScene, type VideoPlan } from '../planning/video-plan.ts';
import { getObject } from '../platform/aws/media.ts';
import { failure } from './failures.ts';

/**
 * The files of a plan's pictures, of those under the words the scene's own, each with the content that was pinned when the video was asked for. They are the
 * video's own copies.
 *
 * @throws `PICTURE_MISSING` when one is gone, or is another
 */
export const loadPictures = async (plan: VideoPlan, sceneIndex: number): Promise<PictureFiles> => {
  const { film, pictures = {} } = plan;
  const files: PictureFiles = {};
  for (const place of ['background', 'backgroundClip', 'logo'] as const) {
    const key = pictures[place];
    if (key === undefined) continue;
    files[place] = await pinnedFile(key, film.pictures?.[place]);
  }
  const { film: own, index } = placeOfScene(plan, sceneIndex);
  const shots = own.scenes[index]?.bRoll;
  return shots === undefined ? files : { ...files, bRoll: await loadShots(plan, shots) };
};

const loadShots = async (
  { bRoll = {} }: VideoPlan,
  shots: readonly BRollShot[],
): Promise<NonNullable<PictureFiles['bRoll']>> => {
  const files: Record<string, Uint8Array> = {};
  for (const { checksum } of shots) files[checksum] ??= await pinnedFile(bRoll[checksum], checksum);
  return files;
};

const pinnedFile = async (key: string | undefined, checksum: string | undefined): Promise<Uint8Array> => {
  const file = key === undefined ? undefined : await getObject(key);
  if (file === undefined || checksumOfFile(file) !== checksum) throw failure('PICTURE_MISSING');
  return file;
};
