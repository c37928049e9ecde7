import { emitAlarmMetric } from '../platform/metrics.ts';
import { loadBought, unpaid } from '../videos/bought-scenes.ts';
import type { GenerationJob } from '../videos/job.ts';
import { type Decide, fail, type Video, type VideoFailure } from '../videos/model.ts';
import { notificationWrite } from '../videos/notifications.ts';
import { changeVideo } from '../videos/store.ts';
import { isOfText } from './video-failures.ts';

/**
 * Ends an attempt with a failure: the video, the release of its hold, less what vendors were paid where the text
 * was the reason, and the notice to its owner are one transaction; the alarm on failures counts it once, unless the
 * text itself was the reason.
 *
 * @param failureOf makes the failure of the video as it stands
 * @returns the video as it stands afterwards and whether this call failed it; undefined when there is none
 */
export const failAttempt = async (
  { ownerId, videoId, attempt }: Pick<GenerationJob, 'ownerId' | 'videoId' | 'attempt'>,
  failureOf: (video: Video) => VideoFailure,
  now: Date,
): Promise<{ video: Video; changed: boolean } | undefined> => {
  const bought = await loadBought(ownerId, videoId);
  const decide: Decide = (video) => {
    const failure = failureOf(video);
    return fail(attempt, failure, now, isOfText(failure) ? bought(video) : unpaid(bought(video)))(video);
  };
  const found = await changeVideo(ownerId, videoId, decide, {
    now,
    also: ({ video }) => [notificationWrite(video, now)],
  });
  if (found?.changed !== true) return found;
  const { failure } = found.video;
  emitAlarmMetric('VideosFailed', { code: failure?.code ?? '' });
  if (failure !== undefined && !isOfText(failure)) emitAlarmMetric('VideosBroken');
  return found;
};
