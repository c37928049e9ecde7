import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { problem } from '../shared/errors.ts';
import { cancelPaying } from './cancel-paying.ts';
import type { Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { stopRun } from './stop-run.ts';
import { deletionWrites } from './store.ts';

const raceAttempts = 5;

/**
 * Deletes a video of the caller's. It is cancelled first, so that the hold is released by the same rule as everywhere;
 * the files follow by the stream.
 *
 * @throws KinoraError 404 `VIDEO_NOT_FOUND`, or 503 `OVERLOADED` where it is changed again and again
 */
export const deleteOwnVideo = async (
  videoId: string,
  { actor, now, log }: Pick<Context, 'actor' | 'now' | 'log'>,
): Promise<Video> => {
  for (let attempt = 1; attempt <= raceAttempts; attempt += 1) {
    const result = await cancelPaying(actor.userId, videoId, now);
    if (result === undefined) throw videoNotFound();
    const { video, changed } = result;
    if (changed) await stopRun(video, 'Deleted by its owner', log);
    try {
      await commit(deletionWrites(video, now));
      return video;
    } catch (error) {
      // Deleted by somebody else, or run again in between: what is there now is cancelled and deleted.
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
};
