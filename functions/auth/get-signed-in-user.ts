import { http } from '../platform/http/entry.ts';
import { presentUser } from '../users/schemas.ts';
import { loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';

export const handler = http(authRoutes.getSignedInUser, async (_input, { actor }) => {
  const account = await loadAccount(actor.userId);
  if (account === undefined) throw userNotFound();
  return { user: presentUser(account) };
});
