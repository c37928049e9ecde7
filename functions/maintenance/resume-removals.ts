import { enqueue } from '../platform/aws/queue.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { scheduleHandler } from '../platform/events/schedule.ts';
import { settleConcurrently } from '../shared/concurrency.ts';
import { unfinishedRemovals } from '../users/store.ts';
import { maintenanceTriggers } from './triggers.ts';

/** A removal that has not ended after so long may have lost its message. */
const patienceMilliseconds = 10 * 60_000;
const removalsPerRun = 100;
const ordersAtOnce = 8;

/** Orders removals that began and have not ended again; idempotent for one that is under way. */
const resumeRemovals = async ({ now, log }: EventContext): Promise<void> => {
  const userIds = await unfinishedRemovals(new Date(now.getTime() - patienceMilliseconds), removalsPerRun);
  const results = await settleConcurrently(userIds, ordersAtOnce, (userId) => enqueue('removal', { userId }));
  const failed = results.filter((result) => result.status === 'rejected');
  if (userIds.length > 0) log.warn('removals_resumed', { removals: userIds.length, failed: failed.length });
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason));
};

export const handler = scheduleHandler(maintenanceTriggers.resumeRemovals, resumeRemovals);
