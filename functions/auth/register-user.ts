import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { orderMail } from '../users/mail-orders.ts';
import { hashPassword } from '../users/password.ts';
import { demandPolicy } from '../users/password-policy.ts';
import { presentUser } from '../users/schemas.ts';
import { newAccount, registrationWrites } from './new-account.ts';
import { admitRegistration } from './registration-limit.ts';
import { authRoutes } from './routes.ts';

/** The password is hashed before anybody looks whether the address is taken. */
export const handler = http(authRoutes.registerUser, async ({ body }, context) => {
  const { now, log } = context;
  demandPolicy('body.password', body.password);
  await admitRegistration(context);
  if (body.is_superuser === true || body.role !== undefined) log.warn('rights_asked_at_registration');
  const account = newAccount(body, now);
  await commit(registrationWrites(account, await hashPassword(body.password), context));
  await orderMail('verify-email', account.email, context);
  log.info('user_registered', { user_id: account.id });
  return reply(presentUser(account), { headers: { location: `/api/v1/users/${account.id}` } });
});
