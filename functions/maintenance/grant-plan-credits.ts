import { settleDebt } from '../credits/debts.ts';
import { planGrantWrites } from '../credits/plan-grants.ts';
import { sumOfVideos } from '../credits/store.ts';
import { planGrantOf } from '../plans/grants.ts';
import { planOf } from '../plans/settings.ts';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { recordMetric } from '../platform/metrics.ts';
import { loadAccount } from '../users/store.ts';
import { planGrantsKey } from './keys.ts';
import { goRound } from './rounds.ts';
import { maintenanceTriggers } from './triggers.ts';

const accountsPerPage = 50;
const lanes = 8;
/** Looks at an account whose credits move meanwhile, before the next day has to do. */
const looks = 5;

/**
 * Grants every account the credits of its plan's month, once: a round over all accounts each day, so that who came to
 * a plan or confirmed an address meanwhile is found, and what failed is tried again.
 */
const grantPlanCredits = async (context: ScheduleContext): Promise<void> => {
  const { log, now, each } = context;
  const round = await goRound({ key: planGrantsKey, pageSize: accountsPerPage }, context, async (userIds) => {
    const fields = (userId: string) => ({ user_id: userId });
    const moved = await each(userIds, { limit: lanes, fields }, (userId) => grantTo(userId, now));
    const sum = (of: 'granted' | 'expired') => moved.reduce((total, { [of]: credits }) => total + credits, 0);
    return {
      grants: moved.filter(({ granted }) => granted > 0).length,
      granted: sum('granted'),
      expired: sum('expired'),
      failures: userIds.length - moved.length,
    };
  });
  if (round === undefined) return;
  log.info('plan_credits_granted', { accounts: round.accounts, ...round.done });
  recordMetric('background_tasks_total', { task_type: 'plan_grants', status: 'completed' });
  for (const type of ['granted', 'expired'] as const)
    if ((round.done[type] ?? 0) > 0) recordMetric('plan_credits_total', { type }, round.done[type]);
};

/** @returns credits that were granted and that expired; nothing where the month is settled or gives nothing */
const grantTo = async (userId: string, now: Date): Promise<{ granted: number; expired: number }> => {
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

export const handler = scheduleHandler(maintenanceTriggers.grantPlanCredits, grantPlanCredits);
