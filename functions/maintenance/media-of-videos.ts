import { workPrefix } from '../generation/media-keys.ts';
import { deletePrefix } from '../platform/aws/media.ts';
import { videoPrefix } from '../videos/media-keys.ts';

/** Removes every object of a video. Answers how many there were. */
export const deleteMediaOf = async (videoId: string): Promise<number> =>
  (await deletePrefix(videoPrefix(videoId))) + (await deletePrefix(workPrefix(videoId)));
