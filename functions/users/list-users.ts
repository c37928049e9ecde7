import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { maxPageSize, maxSkip } from '../shared/page.ts';
import { normaliseEmail } from './model.ts';
import { accountCursor, accountPlace } from './page.ts';
import { usersRoutes } from './routes.ts';
import { presentUser } from './schemas.ts';
import { listAccounts, loadAccount } from './store.ts';

/** A plain user's list holds only themselves. */
export const handler = http(usersRoutes.listUsers, async ({ query }, { actor }) => {
  if (actor.role === 'user') {
    const own = await loadAccount(actor.userId);
    const shown = own === undefined || query.skip > 0 ? [] : [presentUser(own)];
    return reply(shown.filter(({ email }) => email.startsWith(normaliseEmail(query.search ?? ''))));
  }
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const { accounts, next } = await listAccounts({
    prefix: normaliseEmail(query.search ?? ''),
    skip: Math.min(query.skip, maxSkip),
    limit,
    after: accountPlace(query.cursor),
  });
  const cursor = accountCursor(next);
  const search = query.search === undefined ? '' : `&search=${encodeURIComponent(query.search)}`;
  const headers: Record<string, string> =
    cursor === null
      ? {}
      : {
          'x-next-cursor': cursor,
          link: `</api/v1/users?limit=${limit}&cursor=${cursor}${search}>; rel="next"`,
        };
  return reply(accounts.map(presentUser), { headers });
});
