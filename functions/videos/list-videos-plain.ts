import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { type Reply, reply } from '../platform/http/reply.ts';
import type { Input, Output } from '../shared/contract.ts';
import { decodeCursor, encodeCursor, maxPageSize, maxSkip } from '../shared/page.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { listVideos } from './store.ts';

type Route = typeof videosRoutes.listVideosPlain;

const listVideosPlain = async (
  { query }: Input<Route>,
  { actor }: Context,
): Promise<Reply<Output<Route>>> => {
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
};

export const handler = http(videosRoutes.listVideosPlain, listVideosPlain);
