import { demandScope, hasScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { cancelOwnVideo } from '../videos/cancellation.ts';
import { cancelOwnPublication } from '../youtube/cancellation.ts';
import { loadJob } from './listing.ts';
import { jobNotFound } from './not-found.ts';
import { presentJob, presentPublicationJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.cancelJob, async ({ params }, context) => {
  const { actor, now, log } = context;
  const video = await cancelOwnVideo(actor.userId, params.id, now, log);
  if (video !== undefined) return presentJob(video, {});
  if (!hasScope(actor, 'youtube:write')) {
    if ((await loadJob(actor, params.id)) !== undefined) demandScope(actor, 'youtube:write');
    throw jobNotFound();
  }
  const publication = await cancelOwnPublication(params.id, context);
  if (publication === undefined) throw jobNotFound();
  return presentPublicationJob(publication);
});
