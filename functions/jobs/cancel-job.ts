import { http } from '../platform/http/entry.ts';
import { cancelOwnVideo } from '../videos/cancellation.ts';
import { jobNotFound } from './not-found.ts';
import { presentJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.cancelJob, async ({ params }, { actor, now, log }) => {
  const video = await cancelOwnVideo(actor.userId, params.id, now, log);
  if (video === undefined) throw jobNotFound();
  return presentJob(video, {});
});
