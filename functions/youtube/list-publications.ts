import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { presentPublication } from './model.ts';
import { youtubeRoutes } from './routes.ts';
import { listPublications } from './store.ts';

export const handler = http(youtubeRoutes.listPublications, async ({ query }, { actor }) => {
  const limit = Math.min(Math.max(query.limit, 1), maxPageSize);
  const page = await listPublications(actor.userId, { limit, before: decodeCursor(query.cursor) });
  return {
    publications: page.publications.map(presentPublication),
    next_cursor: encodeCursor(page.nextBefore),
  };
});
