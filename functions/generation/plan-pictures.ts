import type { PictureFiles } from '@kinora/engine/contract';
import { checksumOfFile } from '../assets/model.ts';
import type { VideoPlan } from '../planning/video-plan.ts';
import { getObject } from '../platform/aws/media.ts';
import { failure } from './failures.ts';

/**
 * The files of a plan's pictures, each with the content that was pinned when the video was asked for. They are the
 * video's own copies.
 *
 * @throws `PICTURE_MISSING` when one is gone, or is another
 */
export const loadPictures = async ({ film, pictures = {} }: VideoPlan): Promise<PictureFiles> => {
  const files: PictureFiles = {};
  for (const place of ['background', 'backgroundClip', 'logo'] as const) {
    const key = pictures[place];
    if (key === undefined) continue;
    const file = await getObject(key);
    if (file === undefined || checksumOfFile(file) !== film.pictures?.[place])
      throw failure('PICTURE_MISSING');
    files[place] = file;
  }
  return files;
};
