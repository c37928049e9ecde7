import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { changeAdmissionWrite } from '../users/admission.ts';
import { changePasswordWrite, findCredentials } from '../users/credentials.ts';
import { findOneUseToken, takeTokenWrite, tokenInvalid } from '../users/one-use-tokens.ts';
import { hashPassword } from '../users/password.ts';
import { demandPolicy } from '../users/password-policy.ts';
import { confirmEmailWrites, loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';

const purpose = 'reset-password';

/** Every session ends. Who got the mail has shown that it arrives. A suspended account stays suspended. */
export const handler = http(authRoutes.resetPassword, async ({ body }, context) => {
  const { now, log } = context;
  demandPolicy('body.password', body.password);
  const token = await findOneUseToken(body.token, purpose, now);
  const { userId, email } = token;
  const credentials = await findCredentials(email);
  if (credentials?.userId !== userId) throw tokenInvalid();
  const account = await loadAccount(userId, { consistent: true });
  if (account?.email !== email) throw userNotFound();
  const nextHash = await hashPassword(body.password);
  await commit([
    takeTokenWrite(token, purpose),
    changePasswordWrite(email, credentials, nextHash),
    ...confirmEmailWrites(account, now),
    changeAdmissionWrite(userId, { endSessions: {} }, now),
    auditWrite({ action: 'auth.password_reset', targetId: userId }, context),
  ]);
  log.info('password_reset', { user_id: userId });
  await dropConnectionsOf(userId);
  return { message: 'Password changed. Please sign in.' };
});
