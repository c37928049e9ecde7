import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { orderMail } from '../users/mail-orders.ts';
import { provenCredentials } from '../users/password-proof.ts';
import { authRoutes } from './routes.ts';
import { loadSecondFactor, removeSecondFactorWrite, spendCodeWrite } from './second-factor.ts';

/** Wants password and code: neither a stolen session nor a found telephone is enough. */
export const handler = http(authRoutes.removeSecondFactor, async ({ body }, context) => {
  const { now } = context;
  const { account } = await provenCredentials(body.password, context);
  const factor = await loadSecondFactor(account.id);
  if (factor?.isOn !== true) throw problem('SECOND_FACTOR_OFF');
  const spent = spendCodeWrite(factor, body.code, now, codeWrong);
  if (spent === undefined) throw codeWrong();
  // Two commits: one transaction takes one write of an item.
  await commit([spent]);
  await commit([
    removeSecondFactorWrite(account.id),
    auditWrite({ action: 'auth.second_factor_off', actorId: account.id, targetId: account.id }, context),
  ]);
  await orderMail('second-factor-removed', account.email, context);
  return { message: 'Logins want the password alone from now on.' };
});

const codeWrong = (): KinoraError => problem('CODE_WRONG');
