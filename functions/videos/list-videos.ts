import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { listVideos as readVideos } from './store.ts';

export const handler = http(videosRoutes.listVideos, async ({ body }, { actor }) => {
  const before = decodeCursor(body.cursor);
  const page = await readVideos(actor.userId, {
    limit: Math.min(body.limit, maxPageSize),
    ...(before === undefined ? {} : { before }),
  });
  return {
    videos: page.videos.map((video) => presentVideo(video)),
    next_cursor: encodeCursor(page.nextBefore),
  };
});
