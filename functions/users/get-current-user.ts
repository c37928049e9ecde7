import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { usersRoutes } from './routes.ts';
import { presentUser } from './schemas.ts';
import { loadAccount } from './store.ts';

export const handler = http(usersRoutes.getCurrentUser, async (_input, { actor }) => {
  const account = await loadAccount(actor.userId);
  if (account === undefined) throw problem('USER_NOT_FOUND');
  return presentUser(account);
});
