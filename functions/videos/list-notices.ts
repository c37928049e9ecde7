import { http } from '../platform/http/entry.ts';
import { maxPageSize } from '../shared/page.ts';
import { decodeNoticePlace, encodeNoticePlace, listNotices } from './notifications.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.listNotices, async ({ query }, { actor }) => {
  const page = await listNotices(actor.userId, {
    limit: Math.min(Math.max(1, query.limit), maxPageSize),
    before: decodeNoticePlace(query.cursor),
  });
  return { notices: page.notices, next_cursor: encodeNoticePlace(page.next) };
});
