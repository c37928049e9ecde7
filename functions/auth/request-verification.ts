import { enqueue } from '../platform/aws/queue.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { newId } from '../shared/ids.ts';
import { admitTry } from '../users/guess-limit.ts';
import { loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';

type Route = typeof authRoutes.requestVerification;

const requestVerification = async (_input: Input<Route>, context: Context): Promise<Output<Route>> => {
  const { actor, now } = context;
  await admitTry('verification', actor.userId, context);
  const account = await loadAccount(actor.userId);
  if (account === undefined) throw userNotFound();
  if (account.emailVerified) return { message: 'This address is confirmed already' };
  await enqueue('mail', { kind: 'verify-email', id: newId(now.getTime()), email: account.email });
  return { message: 'A mail is on its way' };
};

export const handler = http(authRoutes.requestVerification, requestVerification);
