import { http } from '../platform/http/entry.ts';
import { decodeCursor, encodeCursor, maxPageSize } from '../shared/page.ts';
import { creditsRoutes } from './routes.ts';
import { presentTransaction } from './schemas.ts';
import { listLedger } from './store.ts';

export const handler = http(creditsRoutes.listTransactions, async ({ query }, { actor }) => {
  const before = decodeCursor(query.cursor);
  const page = await listLedger(actor.userId, {
    limit: Math.min(Math.max(1, query.limit), maxPageSize),
    ...(before === undefined ? {} : { before }),
  });
  return {
    transactions: page.entries.map(presentTransaction),
    next_cursor: encodeCursor(page.nextBefore),
  };
});
