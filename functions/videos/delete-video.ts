import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { cancel } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { videosRoutes } from './routes.ts';
import { stopRun } from './stop-run.ts';
import { changeVideo, deletionWrites } from './store.ts';

const raceAttempts = 5;

/** Cancels first, so that the hold is released by the same rule as everywhere; the files follow by the stream. */
export const handler = http(videosRoutes.deleteVideo, async ({ params }, { actor, now, log }) => {
  for (let attempt = 1; attempt <= raceAttempts; attempt += 1) {
    const result = await changeVideo(actor.userId, params.id, cancel(now), { now });
    if (result === undefined) throw videoNotFound();
    const { video, changed } = result;
    if (changed) await stopRun(video, 'Deleted by its owner', log);
    try {
      await commit(deletionWrites(video, now));
      return { message: 'Video generation deleted successfully', video_id: video.id };
    } catch (error) {
      // Deleted by somebody else, or run again in between: what is there now is cancelled and deleted.
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
});
