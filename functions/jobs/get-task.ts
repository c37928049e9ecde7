import { http } from '../platform/http/entry.ts';
import { mediaLinks } from '../videos/media-links.ts';
import { isPublication, loadJob } from './listing.ts';
import { jobNotFound } from './not-found.ts';
import { presentPublicationJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.getTask, async ({ params }, { actor, now }) => {
  const job = await loadJob(actor, params.id);
  if (job === undefined) throw jobNotFound();
  const { status } = job;
  const failure = isPublication(job) ? presentPublicationJob(job).failure : job.failure;
  if (status === 'cancelled') return { status };
  if (status === 'failed') return failure == null ? { status } : { status, error: failure };
  if (status !== 'completed') return { status: 'processing' as const };
  if (isPublication(job)) {
    const { result_url } = presentPublicationJob(job);
    return { status, result: { video_id: job.videoId, video_url: result_url, duration: null } };
  }
  const links = await mediaLinks(job, now);
  const duration = job.result?.durationSeconds ?? null;
  return { status, result: { video_id: job.id, video_url: links?.video ?? null, duration } };
});
