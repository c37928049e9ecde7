import { enqueue } from '../platform/aws/queue.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { unfinishedRemovals } from '../users/store.ts';
import { maintenanceTriggers } from './triggers.ts';

/** A removal that has not ended after so long may have lost its message. */
const patienceMilliseconds = 10 * 60_000;
const removalsPerRun = 100;
const ordersAtOnce = 8;

/** Orders removals that began and have not ended again; idempotent for one that is under way. */
const resumeRemovals = async ({ each, now, log }: ScheduleContext): Promise<void> => {
  const userIds = await unfinishedRemovals(new Date(now.getTime() - patienceMilliseconds), removalsPerRun);
  if (userIds.length > 0) log.warn('removals_resumed', { removals: userIds.length });
  const fields = (userId: string) => ({ user_id: userId });
  await each(userIds, { limit: ordersAtOnce, fields }, (userId) => enqueue('removal', { userId }));
};

export const handler = scheduleHandler(maintenanceTriggers.resumeRemovals, resumeRemovals);
