import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { cancel } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { videosRoutes } from './routes.ts';
import { stopRun } from './stop-run.ts';
import { changeVideo, deleteVideoWrite } from './store.ts';

/** Cancels first, so that the hold is released by the same rule as everywhere; the files follow by the stream. */
export const handler = http(videosRoutes.deleteVideo, async ({ params }, { actor, now, log }) => {
  const result = await changeVideo(actor.userId, params.id, cancel(now), { now });
  if (result === undefined) throw videoNotFound();
  const { video, changed } = result;
  if (changed) await stopRun(video, 'Deleted by its owner', log);
  try {
    await commit([deleteVideoWrite(video)]);
  } catch (error) {
    // Somebody else deleted it, or ran it again, in between: the next call sees which.
    if (error instanceof ConditionFailed) throw videoNotFound();
    throw error;
  }
  return { message: 'Video generation deleted successfully', video_id: video.id };
});
