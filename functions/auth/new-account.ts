import { auditWrite } from '../audit/store.ts';
import { welcomeGrantWrite } from '../credits/store.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import type { Input } from '../shared/contract.ts';
import { newId } from '../shared/ids.ts';
import { newCredentialsWrites } from '../users/credentials.ts';
import { type Account, completeNames } from '../users/model.ts';
import { newAccountWrites } from '../users/store.ts';
import type { authRoutes } from './routes.ts';

/** What who registers says of itself, checked. */
export type Registration = Input<typeof authRoutes.registerUser>['body'];

/** The account that a registration asks for, with its first credits. Settings: `signupCredits`, `grantCreditsAt`. */
export const newAccount = (body: Registration, now: Date): Account => {
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

/**
 * E-mail address, user name, account, its admission and, where they are granted at once, its first credits: one
 * transaction.
 */
export const registrationWrites = (
  account: Account,
  passwordHash: string,
  occasion: Pick<AnonymousContext, 'now' | 'sourceIp' | 'requestId'>,
): TransactWrite[] => {
  const { id, balance } = account;
  return [
    ...newCredentialsWrites({ userId: id, passwordHash }, account),
    ...newAccountWrites(account),
    ...(balance > 0 ? [welcomeGrantWrite(id, balance, occasion.now)] : []),
    auditWrite({ action: 'auth.registered', actorId: id, targetId: id }, occasion),
  ];
};
