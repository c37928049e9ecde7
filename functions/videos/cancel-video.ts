import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { cancel } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { stopRun } from './stop-run.ts';
import { changeVideo } from './store.ts';

export const handler = http(videosRoutes.cancelVideo, async ({ params }, { actor, now, log }) => {
  const result = await changeVideo(actor.userId, params.id, cancel(now), { now });
  if (result === undefined) throw videoNotFound();
  const { video } = result;
  if (video.status !== 'cancelled') throw problem('VIDEO_ENDED', { video_status: video.status });
  await stopRun(video, 'Cancelled by its owner', log);
  return presentVideo(video);
});
