import type { Video } from '../videos/model.ts';
import { loadText } from '../videos/store.ts';
import { failure } from './failures.ts';

/** The whole script or prompt of a video. @throws `TEXT_MISSING` when only its beginning is left */
export const filmText = async (video: Video): Promise<string> => {
  if (!video.textTruncated) return video.text;
  const text = await loadText(video.id);
  if (text === undefined) throw failure('TEXT_MISSING');
  return text;
};
