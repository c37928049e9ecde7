import { http } from '../platform/http/entry.ts';
import { pageOfVideos } from '../videos/listing.ts';
import { readOutlookOf } from '../videos/outlook.ts';
import { listVideos } from '../videos/store.ts';
import { presentJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

/** Videos that are read for one page at most, where few of them are of the status that is asked for. */
const mostRead = 300;

export const handler = http(jobsRoutes.listJobs, async ({ query }, { actor, now, log }) => {
  const { videos, nextCursor } = await pageOfVideos(
    (piece) => listVideos(actor.userId, piece),
    { ...query, sort: '-created_at', skip: 0 },
    mostRead,
  );
  const outlook = await readOutlookOf(videos, { now, log });
  return {
    jobs: videos.map((video) => presentJob(video, outlook.of(video))),
    next_cursor: nextCursor,
  };
});
