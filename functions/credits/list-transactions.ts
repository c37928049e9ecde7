import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { creditsRoutes } from './routes.ts';
import { listLedger } from './store.ts';

export const handler = http(creditsRoutes.listTransactions, async ({ query }, { actor }) => {
  const before = decodeCursor(query.cursor);
  const page = await listLedger(actor.userId, {
    limit: Math.min(Math.max(1, query.limit), maxPageSize),
    ...(before === undefined ? {} : { before }),
  });
  return {
    transactions: page.entries.map((entry) => ({
      id: entry.id,
      type: entry.type,
      amount: entry.amount,
      reason: entry.reason,
      video_id: entry.videoId ?? null,
      created_at: entry.createdAt,
    })),
    next_cursor: encodeCursor(page.nextBefore),
  };
});
