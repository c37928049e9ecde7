import { vendorPrefix, workPrefix } from '../generation/media-keys.ts';
import { deletePrefix } from '../platform/aws/media.ts';
import { videoPrefix } from '../videos/media-keys.ts';

/** No task runs for longer than this; what one of them writes meanwhile is removed then. At most 900. */
export const lastWriteSeconds = 900;

/** Removes every object of a video. Answers how many there were. */
export const deleteMediaOf = async (videoId: string): Promise<number> =>
  (await deletePrefix(videoPrefix(videoId))) +
  (await deletePrefix(workPrefix(videoId))) +
  (await deletePrefix(vendorPrefix(videoId)));
