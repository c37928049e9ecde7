import { http } from '../platform/http/entry.ts';
import { mediaLinks } from '../videos/media-links.ts';
import { readOutlookOf } from '../videos/outlook.ts';
import { isPublication, loadJob } from './listing.ts';
import { jobNotFound } from './not-found.ts';
import { presentJob, presentPublicationJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.getJob, async ({ params }, { actor, now, log }) => {
  const job = await loadJob(actor, params.id);
  if (job === undefined) throw jobNotFound();
  if (isPublication(job)) return presentPublicationJob(job);
  const [outlook, links] = await Promise.all([readOutlookOf([job], { now, log }), mediaLinks(job, now)]);
  return presentJob(job, outlook.of(job), links);
});
