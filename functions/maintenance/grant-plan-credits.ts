import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { recordMetric } from '../platform/metrics.ts';
import { planGrantsKey } from './keys.ts';
import { grantMonth } from './plan-month.ts';
import { goRound } from './rounds.ts';
import { maintenanceTriggers } from './triggers.ts';

const accountsPerPage = 50;
const lanes = 8;

/**
 * Grants every account the credits of its plan's month, once: a round over all accounts each day, so that who came to
 * a plan or confirmed an address meanwhile is found, and what failed is tried again.
 */
const grantPlanCredits = async (context: ScheduleContext): Promise<void> => {
  const { log, now, each } = context;
  const round = await goRound({ key: planGrantsKey, pageSize: accountsPerPage }, context, async (userIds) => {
    const fields = (userId: string) => ({ user_id: userId });
    const moved = await each(userIds, { limit: lanes, fields }, (userId) => grantMonth(userId, now));
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

export const handler = scheduleHandler(maintenanceTriggers.grantPlanCredits, grantPlanCredits);
