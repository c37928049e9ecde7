import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import type { Video, VideoStatus } from '../videos/model.ts';
import { readOutlookOf } from '../videos/outlook.ts';
import { listVideos } from '../videos/store.ts';
import { presentJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

/** Videos that are read for one page at most, where few of them are of the status that is asked for. */
const mostRead = 300;

export const handler = http(jobsRoutes.listJobs, async ({ query }, { actor, now }) => {
  const { status, cursor } = query;
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const { videos, next } = await readPage(actor.userId, { limit, before: decodeCursor(cursor), status });
  const outlook = await readOutlookOf(videos, now);
  return {
    jobs: videos.map((video) => presentJob(video, outlook.of(video))),
    next_cursor: encodeCursor(next),
  };
});

interface Page {
  limit: number;
  before: string | undefined;
  status: VideoStatus | undefined;
}

const readPage = async (
  ownerId: string,
  { limit, before, status }: Page,
): Promise<{ videos: Video[]; next: string | undefined }> => {
  const found: Video[] = [];
  let from = before;
  let left = status === undefined ? limit : mostRead;
  do {
    const page = await listVideos(ownerId, {
      limit: Math.min(left, maxPageSize),
      ...(from === undefined ? {} : { before: from }),
    });
    left -= maxPageSize;
    found.push(...page.videos.filter((video) => status === undefined || video.status === status));
    from = page.nextBefore;
  } while (from !== undefined && found.length < limit && left > 0);
  const videos = found.slice(0, limit);
  return { videos, next: found.length > limit ? videos.at(-1)?.id : from };
};
