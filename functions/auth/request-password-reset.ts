import { enqueue } from '../platform/aws/queue.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { newId } from '../shared/ids.ts';
import { admitTry } from '../users/guess-limit.ts';
import { authRoutes } from './routes.ts';

type Route = typeof authRoutes.requestPasswordReset;

/** Whether the address belongs to an account is not looked at here: neither answer nor time can tell. */
const requestPasswordReset = async (
  { body }: Input<Route>,
  context: AnonymousContext,
): Promise<Output<Route>> => {
  await admitTry('forgot', body.email, context);
  await enqueue('mail', { kind: 'reset-password', id: newId(context.now.getTime()), email: body.email });
  return { message: 'If there is an account of this address, a mail is on its way.' };
};

export const handler = http(authRoutes.requestPasswordReset, requestPasswordReset);
