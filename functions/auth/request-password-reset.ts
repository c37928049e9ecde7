import { enqueue } from '../platform/aws/queue.ts';
import { http } from '../platform/http/entry.ts';
import { newId } from '../shared/ids.ts';
import { admitTry } from '../users/guess-limit.ts';
import { authRoutes } from './routes.ts';

/** Whether the address belongs to an account is not looked at here: neither answer nor time can tell. */
export const handler = http(authRoutes.requestPasswordReset, async ({ body }, context) => {
  await admitTry('forgot', body.email, context);
  await enqueue('mail', { kind: 'reset-password', id: newId(context.now.getTime()), email: body.email });
  return { message: 'If there is an account of this address, a mail is on its way.' };
});
