import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { KinoraError, problem } from '../shared/errors.ts';
import { changeAdmissionWrite } from '../users/admission.ts';
import { admitProof, provenWrite } from '../users/guesses.ts';
import { orderMail } from '../users/mail-orders.ts';
import { provenCredentials } from '../users/password-proof.ts';
import { changeAccountWrite } from '../users/store.ts';
import { authRoutes } from './routes.ts';
import { loadSecondFactor, removeByCodeWrite } from './second-factor.ts';

/**
 * Wants password and code: neither a stolen session nor a found telephone is enough. Wrong codes are counted apart from
 * wrong passwords, and recorded.
 */
export const handler = http(authRoutes.removeSecondFactor, async ({ body }, context) => {
  const { actor, now } = context;
  const { account } = await provenCredentials(body.password, context);
  const factor = await loadSecondFactor(account.id);
  if (factor?.isOn !== true) throw problem('SECOND_FACTOR_OFF');
  const lane = await admitProof(actor, 'code', now);
  const about = { actorId: account.id, targetId: account.id };
  const removal = removeByCodeWrite(factor, body.code, now, codeWrong);
  try {
    if (removal === undefined) throw codeWrong();
    await commit([
      removal,
      changeAccountWrite(account.id, { hasSecondFactor: false }, now),
      // The role of a session, or of a key, rested on the factor.
      changeAdmissionWrite(account.id, { endSessions: { keep: actor } }),
      provenWrite(lane),
      auditWrite({ action: 'auth.second_factor_off', ...about }, context),
    ]);
  } catch (error) {
    if (error instanceof KinoraError && error.code === 'CODE_WRONG')
      await commit([auditWrite({ action: 'auth.second_factor_failed', ...about }, context)]);
    throw error;
  }
  await orderMail('second-factor-removed', account.email, context);
  return { message: 'Logins want the password alone from now on.' };
});

const codeWrong = (): KinoraError => problem('CODE_WRONG');
