import { http } from '../platform/http/entry.ts';
import { maxPageSize, maxSkip } from '../shared/page.ts';
import { normaliseEmail } from '../users/model.ts';
import { accountCursor, accountPlace } from '../users/page.ts';
import { listAccounts as readAccounts } from '../users/store.ts';
import { presentAccount } from './present.ts';
import { adminRoutes } from './routes.ts';

export const handler = http(adminRoutes.listAccounts, async ({ query }) => {
  const { accounts, next } = await readAccounts({
    prefix: normaliseEmail(query.search ?? ''),
    skip: Math.min(query.skip, maxSkip),
    limit: Math.min(Math.max(1, query.limit), maxPageSize),
    after: accountPlace(query.cursor),
  });
  return { users: accounts.map(presentAccount), next_cursor: accountCursor(next) };
});
