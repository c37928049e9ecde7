import { http } from '../platform/http/entry.ts';
import { mediaLinks } from '../videos/media-links.ts';
import { readOutlookOf } from '../videos/outlook.ts';
import { loadVideo } from '../videos/store.ts';
import { jobNotFound } from './not-found.ts';
import { presentJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.getJob, async ({ params }, { actor, now, log }) => {
  const video = await loadVideo(actor.userId, params.id, { consistent: true });
  if (video === undefined) throw jobNotFound();
  const [outlook, links] = await Promise.all([readOutlookOf([video], { now, log }), mediaLinks(video, now)]);
  return presentJob(video, outlook.of(video), links);
});
