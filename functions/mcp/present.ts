import { makingSeconds } from '../videos/estimate.ts';
import { isTerminal, type Video } from '../videos/model.ts';
import { presentVideo } from '../videos/present.ts';

/** Seconds between two looks that are suggested: fewer would be asked in vain, more would keep an agent waiting. */
const pauses = { shortest: 3, longest: 60 } as const;

/** When to ask for a video again, in seconds: about when the rest of it will be made. */
const retryAfter = ({ estimatedSeconds, progress }: Video): number =>
  Math.min(
    pauses.longest,
    Math.max(pauses.shortest, Math.ceil(makingSeconds(estimatedSeconds) * (1 - progress))),
  );

/** What a model is told to do next with a video that has not ended. */
const next =
  'Wait retry_after seconds, then call get_video with this id. Do not make it again: it is paid for.';

/**
 * The handle of a video: what an agent keeps. It holds no text of the video, as it is recorded with the call's key.
 */
export const presentHandle = (video: Video) => ({
  id: video.id,
  status: video.status,
  price: video.price,
  estimated_seconds: video.estimatedSeconds,
  ...(isTerminal(video.status) ? {} : { retry_after: retryAfter(video), next }),
});

/** A video as a model needs it: what the API tells of it, without what it asked for itself. */
export const presentForAgent = (video: Video, beside: Parameters<typeof presentVideo>[1] = {}) => {
  const { id, status, stage, progress_percent, title, price, charged, ...told } = presentVideo(video, beside);
  const { duration, video_url, thumbnail_url, captions_url, urls_expire_at, failure, created_at } = told;
  return {
    id,
    status,
    title,
    price,
    charged,
    created_at,
    ...(isTerminal(video.status) ? {} : { stage, progress_percent, retry_after: retryAfter(video), next }),
    ...(status === 'completed' ? { duration } : {}),
    ...(video_url === null ? {} : { video_url, thumbnail_url, captions_url, urls_expire_at }),
    ...(failure === null ? {} : { failure }),
  };
};
