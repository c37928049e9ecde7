import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { problem } from '../shared/errors.ts';
import { changeAdmissionWrite } from '../users/admission.ts';
import { admitProof, provenWrite } from '../users/guesses.ts';
import { orderMail } from '../users/mail-orders.ts';
import { changeAccountWrite, loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';
import { confirmSecondFactor, loadSecondFactor } from './second-factor.ts';

/** Other sessions end: they were begun with the password alone. */
export const handler = http(authRoutes.confirmSecondFactor, async ({ body }, context) => {
  const { actor, now } = context;
  const { userId, sessionId } = actor;
  const lane = await admitProof(actor, 'code', now);
  // The account before the commit: whoever turned the factor on gets the recovery codes, whatever fails after it.
  const [factor, account] = await Promise.all([loadSecondFactor(userId), loadAccount(userId)]);
  if (account === undefined) throw userNotFound();
  if (factor === undefined) throw problem('SECOND_FACTOR_OFF');
  if (factor.isOn) throw problem('SECOND_FACTOR_ON');
  const confirmed = confirmSecondFactor(factor, body.code, now);
  if (confirmed === undefined) throw problem('CODE_WRONG');
  await commit([
    confirmed.write,
    changeAccountWrite(userId, { hasSecondFactor: true }, now),
    changeAdmissionWrite(userId, { endSessions: { keep: actor } }),
    provenWrite(lane),
    auditWrite({ action: 'auth.second_factor_on', actorId: userId, targetId: userId }, context),
  ]);
  await dropConnectionsOf(userId, (connection) => connection.sessionId !== sessionId);
  await orderMail('second-factor-on', account.email, context);
  return { recovery_codes: confirmed.recoveryCodes };
});
