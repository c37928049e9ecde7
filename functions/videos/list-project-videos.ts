import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { listProjectVideoIds, loadProject } from '../projects/store.ts';
import { decodeCursor, encodeCursor, maxPageSize, maxSkip, nextPageHeaders } from '../shared/page.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { loadVideos } from './store.ts';

export const handler = http(videosRoutes.listProjectVideos, async ({ params, query }, { actor }) => {
  const { userId } = actor;
  const skip = Math.min(query.skip, maxSkip);
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const page = { limit: skip + limit, before: decodeCursor(query.cursor) };
  const [, { videoIds, nextBefore }] = await Promise.all([
    loadProject(userId, params.id),
    listProjectVideoIds(userId, params.id, page),
  ]);
  const videos = await loadVideos(userId, videoIds.slice(skip));
  const path = `/api/v1/projects/${params.id}/videos?limit=${limit}`;
  return reply(
    videos.map((video) => presentVideo(video)),
    { headers: nextPageHeaders(path, encodeCursor(nextBefore)) },
  );
});
