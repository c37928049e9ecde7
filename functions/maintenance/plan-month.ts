import { settleDebt } from '../credits/debts.ts';
import { planGrantWrites } from '../credits/plan-grants.ts';
import { sumOfVideos } from '../credits/store.ts';
import { planGrantOf } from '../plans/grants.ts';
import { planOf } from '../plans/settings.ts';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { loadAccount } from '../users/store.ts';

/** Looks at an account whose credits move meanwhile, before the next day has to do. */
const looks = 5;

/**
 * Grants an account what is due of its plan's month, whoever else does so at the same time.
 *
 * @returns credits that were granted and that expired; nothing where the month is settled or gives nothing
 * @throws ConditionFailed where its credits moved again and again: the next round of the day finds it
 */
export const grantMonth = async (
  userId: string,
  now: Date,
): Promise<{ granted: number; expired: number }> => {
  for (let look = 1; look <= looks; look += 1) {
    const account = await loadAccount(userId, { consistent: true });
    if (account === undefined || account.deletedAt !== undefined || !account.isActive) break;
    const rules = { now, unconfirmedToo: setting('grantCreditsAt') === 'registration' };
    const due = planGrantOf(account, planOf(account), rules);
    if (due === undefined) break;
    const spent = due.from === undefined ? 0 : -(await sumOfVideos(userId, due.from));
    const grant = due.after(spent);
    try {
      await commit(planGrantWrites(account, grant));
      await settleDebt(userId, now);
      return { granted: grant.granted, expired: grant.expired };
    } catch (error) {
      // Another run was first, or credits moved: the next look tells.
      if (!(error instanceof ConditionFailed) || look === looks) throw error;
    }
  }
  return { granted: 0, expired: 0 };
};
