import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { maxPageSize, nextPageHeaders } from '../shared/page.ts';
import { listingOf } from './list-schemas.ts';
import { includedOwner } from './owner.ts';
import { presentVideo } from './present.ts';
import { readListed } from './read-listed.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.listVideosPlain, async ({ query }, { actor }) => {
  const [{ videos, nextCursor }, user] = await Promise.all([
    readListed(actor.userId, listingOf(query)),
    includedOwner(query.include, actor),
  ]);
  const { skip: _skip, cursor: _cursor, ...kept } = query;
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const members = Object.entries({ ...kept, limit }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const path = `/api/v1/videos?${new URLSearchParams(members)}`;
  return reply(
    videos.map((video) => presentVideo(video, { user })),
    { headers: nextPageHeaders(path, nextCursor) },
  );
});
