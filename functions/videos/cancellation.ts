import type { Logger } from '../platform/log.ts';
import { problem } from '../shared/errors.ts';
import { cancelPaying } from './cancel-paying.ts';
import type { Video } from './model.ts';
import { stopRun } from './stop-run.ts';

/**
 * Cancels an owner's video, gives back what no vendor was paid of its credits, and stops its run. A second time changes
 * nothing.
 *
 * @returns the cancelled video; undefined when there is none
 * @throws KinoraError 409 `VIDEO_ENDED`
 */
export const cancelOwnVideo = async (
  ownerId: string,
  videoId: string,
  now: Date,
  log: Logger,
): Promise<Video | undefined> => {
  const result = await cancelPaying(ownerId, videoId, now);
  if (result === undefined) return undefined;
  const { video } = result;
  if (video.status !== 'cancelled') throw problem('VIDEO_ENDED', { video_status: video.status });
  await stopRun(video, 'Cancelled by its owner', log);
  return video;
};
