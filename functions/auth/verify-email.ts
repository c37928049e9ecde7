import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { findOneUseToken, takeTokenWrite } from '../users/one-use-tokens.ts';
import { confirmEmailWrites, loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';

const purpose = 'verify-email';

/** The credits that waited for a confirmed address are granted in the same transaction. */
export const handler = http(authRoutes.verifyEmail, async ({ body }, context) => {
  const { now } = context;
  const token = await findOneUseToken(body.token, purpose, now);
  const { userId, email } = token;
  const account = await loadAccount(userId, { consistent: true });
  // The mail went to an address that the account has left since.
  if (account?.email !== email) throw userNotFound();
  await commit([
    takeTokenWrite(token, purpose),
    ...confirmEmailWrites(account, now),
    auditWrite({ action: 'auth.email_verified', actorId: userId, targetId: userId }, context),
  ]);
  return { message: 'E-mail address confirmed' };
});
