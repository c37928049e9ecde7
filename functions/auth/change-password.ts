import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { changeAdmissionWrite } from '../users/admission.ts';
import { changePasswordWrite } from '../users/credentials.ts';
import { orderMail } from '../users/mail-orders.ts';
import { dropTokenWrite } from '../users/one-use-tokens.ts';
import { hashPassword } from '../users/password.ts';
import { demandPolicy } from '../users/password-policy.ts';
import { provenCredentials } from '../users/password-proof.ts';
import { authRoutes } from './routes.ts';

/** Other sessions end: whoever knew the old password is out. */
export const handler = http(authRoutes.changePassword, async ({ body }, context) => {
  const { actor, log } = context;
  const { userId, sessionId } = actor;
  demandPolicy('body.new_password', body.new_password);
  const { account, credentials } = await provenCredentials(body.current_password, context);
  const nextHash = await hashPassword(body.new_password);
  await commit([
    changePasswordWrite(account.email, credentials, nextHash),
    changeAdmissionWrite(userId, { endSessions: { keep: actor } }),
    dropTokenWrite(userId, 'reset-password'),
    auditWrite({ action: 'auth.password_changed', actorId: userId, targetId: userId }, context),
  ]);
  log.info('password_changed');
  await dropConnectionsOf(userId, (connection) => connection.sessionId !== sessionId);
  await orderMail('password-changed', account.email, context);
  return { message: 'Password changed. All other sessions have ended.' };
});
