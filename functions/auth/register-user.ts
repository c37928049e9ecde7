import { auditWrite } from '../audit/store.ts';
import { welcomeGrantWrite } from '../credits/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import type { Input } from '../shared/contract.ts';
import { newId } from '../shared/ids.ts';
import { newCredentialsWrites } from '../users/credentials.ts';
import { orderMail } from '../users/mail-orders.ts';
import { type Account, completeNames } from '../users/model.ts';
import { hashPassword } from '../users/password.ts';
import { demandPolicy } from '../users/password-policy.ts';
import { presentUser } from '../users/schemas.ts';
import { newAccountWrites } from '../users/store.ts';
import { admitRegistration } from './registration-limit.ts';
import { authRoutes } from './routes.ts';

type Route = typeof authRoutes.registerUser;

/**
 * E-mail address, user name, account, its admission and, where they are granted at once, its first credits come into
 * being together. The password is hashed before anybody looks whether the address is taken.
 */
export const handler = http(authRoutes.registerUser, async ({ body }, context) => {
  const { now, log } = context;
  demandPolicy('body.password', body.password);
  await admitRegistration(context);
  if (body.is_superuser === true || body.role !== undefined) log.warn('rights_asked_at_registration');
  const account = newAccount(body, now);
  const passwordHash = await hashPassword(body.password);
  const credits = account.balance;
  await commit([
    ...newCredentialsWrites({ userId: account.id, passwordHash }, account),
    ...newAccountWrites(account),
    ...(credits > 0 ? [welcomeGrantWrite(account.id, credits, now)] : []),
    auditWrite({ action: 'auth.registered', actorId: account.id, targetId: account.id }, context),
  ]);
  await orderMail('verify-email', account.email, context);
  log.info('user_registered', { user_id: account.id });
  return reply(presentUser(account), { headers: { location: `/api/v1/users/${account.id}` } });
});

const newAccount = (body: Input<Route>['body'], now: Date): Account => {
  const id = newId(now.getTime());
  const names = {
    username: body.username,
    fullName: body.full_name,
    firstName: body.first_name,
    lastName: body.last_name,
  };
  return {
    id,
    email: body.email,
    ...completeNames(names, body.email, id),
    role: 'user',
    isActive: true,
    emailVerified: false,
    ...firstCredits(),
    activeVideos: 0,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
};

/** Where credits wait for the address to be confirmed, the account says how many. */
const firstCredits = (): Pick<Account, 'balance' | 'welcomeCredits'> => {
  const credits = setting('signupCredits');
  return setting('grantCreditsAt') === 'registration' || credits === 0
    ? { balance: credits }
    : { balance: 0, welcomeCredits: credits };
};
