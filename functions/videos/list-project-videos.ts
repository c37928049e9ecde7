import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { maxPageSize, nextPageHeaders } from '../shared/page.ts';
import { presentVideo } from './present.ts';
import { readListed } from './read-listed.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.listProjectVideos, async ({ params, query }, { actor }) => {
  const listing = { ...query, projectId: params.id, sort: '-created_at' } as const;
  const { videos, nextCursor } = await readListed(actor.userId, listing);
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const path = `/api/v1/projects/${params.id}/videos?limit=${limit}`;
  return reply(
    videos.map((video) => presentVideo(video)),
    { headers: nextPageHeaders(path, nextCursor) },
  );
});
