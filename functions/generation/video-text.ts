import type { Video } from '../videos/model.ts';
import { loadText } from '../videos/store.ts';
import { failure } from './failures.ts';

/** The whole script or prompt of a video. @throws `TEXT_MISSING` when only its beginning is left */
export const videoText = async (video: Video): Promise<string> => {
  if (!video.textTruncated) return video.text;
  // A missing text ends the attempt for good, and it may have been written a moment ago.
  const text = await loadText(video.id, { consistent: true });
  if (text === undefined) throw failure('TEXT_MISSING');
  return text;
};
