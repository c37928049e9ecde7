import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { decodeCursor, encodeCursor, maxPageSize, maxSkip } from '../shared/page.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { listVideos } from './store.ts';

export const handler = http(videosRoutes.listVideosPlain, async ({ query }, { actor }) => {
  const before = decodeCursor(query.cursor);
  const skip = Math.min(query.skip, maxSkip);
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const page = await listVideos(actor.userId, {
    limit: skip + limit,
    ...(before === undefined ? {} : { before }),
  });
  const next = encodeCursor(page.nextBefore);
  const headers: Record<string, string> =
    next === null
      ? {}
      : { 'x-next-cursor': next, link: `</api/v1/videos?limit=${limit}&cursor=${next}>; rel="next"` };
  return reply(
    page.videos.slice(skip).map((video) => presentVideo(video)),
    { headers },
  );
});
