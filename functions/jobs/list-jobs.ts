import { http } from '../platform/http/entry.ts';
import { readOutlookOf } from '../videos/outlook.ts';
import { isPublication, pageOfJobs } from './listing.ts';
import { presentJob, presentPublicationJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.listJobs, async ({ query }, { actor, now, log }) => {
  const { jobs, nextCursor } = await pageOfJobs(actor, query);
  const videos = jobs.flatMap((job) => (isPublication(job) ? [] : [job]));
  const outlook = await readOutlookOf(videos, { now, log });
  return {
    jobs: jobs.map((job) =>
      isPublication(job) ? presentPublicationJob(job) : presentJob(job, outlook.of(job)),
    ),
    next_cursor: nextCursor,
  };
});
