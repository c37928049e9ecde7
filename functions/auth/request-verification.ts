import { enqueue } from '../platform/aws/queue.ts';
import { http } from '../platform/http/entry.ts';
import { newId } from '../shared/ids.ts';
import { admitTry } from '../users/guess-limit.ts';
import { loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';

export const handler = http(authRoutes.requestVerification, async (_input, context) => {
  const { actor, now } = context;
  await admitTry('verification', actor.userId, context);
  const account = await loadAccount(actor.userId);
  if (account === undefined) throw userNotFound();
  if (account.emailVerified) return { message: 'This address is confirmed already' };
  await enqueue('mail', { kind: 'verify-email', id: newId(now.getTime()), email: account.email });
  return { message: 'A mail is on its way' };
});
