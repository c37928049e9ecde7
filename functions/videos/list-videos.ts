import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { listVideos as readVideos } from './store.ts';

type Route = typeof videosRoutes.listVideos;

const listVideos = async ({ body }: Input<Route>, { actor }: Context): Promise<Output<Route>> => {
  const before = decodeCursor(body.cursor);
  const page = await readVideos(actor.userId, {
    limit: Math.min(body.limit, maxPageSize),
    ...(before === undefined ? {} : { before }),
  });
  return {
    videos: page.videos.map((video) => presentVideo(video)),
    next_cursor: encodeCursor(page.nextBefore),
  };
};

export const handler = http(videosRoutes.listVideos, listVideos);
