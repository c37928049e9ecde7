import { deleteKeyItemsWrites, listApiKeys } from '../api-keys/store.ts';
import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { changeAdmissionWrite } from '../users/admission.ts';
import { changePasswordWrite, findCredentials } from '../users/credentials.ts';
import { knownNetworkWrites } from '../users/guesses.ts';
import { orderMail } from '../users/mail-orders.ts';
import { findOneUseToken, takeTokenWrite, tokenInvalid } from '../users/one-use-tokens.ts';
import { hashPassword } from '../users/password.ts';
import { demandPolicy } from '../users/password-policy.ts';
import { confirmEmailWrites, loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';

const purpose = 'reset-password';

/**
 * Every session ends and every API key is revoked: who forgot a password may have lost it to somebody, who then made
 * keys. Who got the mail has shown that it arrives. A suspended account stays suspended.
 */
export const handler = http(authRoutes.resetPassword, async ({ body }, context) => {
  const { now, log, sourceIp } = context;
  demandPolicy('body.password', body.password);
  const token = await findOneUseToken(body.token, purpose, now);
  const { userId, email } = token;
  const credentials = await findCredentials(email);
  if (credentials?.userId !== userId) throw tokenInvalid();
  const [account, nextHash, keys] = await Promise.all([
    loadAccount(userId, { consistent: true }),
    hashPassword(body.password),
    listApiKeys(userId, now),
  ]);
  if (account?.email !== email) throw userNotFound();
  const keyIds = keys.map(({ keyId }) => keyId);
  await commit([
    takeTokenWrite(token, purpose),
    changePasswordWrite(email, credentials, nextHash),
    ...confirmEmailWrites(account, now),
    ...knownNetworkWrites(userId, sourceIp, now),
    changeAdmissionWrite(userId, { endSessions: {}, revokeKeys: keyIds }),
    ...deleteKeyItemsWrites(userId, keyIds),
    auditWrite(
      { action: 'auth.password_reset', targetId: userId, details: { revoked_keys: keyIds.length } },
      context,
    ),
  ]);
  log.info('password_reset', { user_id: userId });
  await dropConnectionsOf(userId);
  await orderMail('password-reset', email, context);
  return { message: 'Password changed. Please sign in.' };
});
