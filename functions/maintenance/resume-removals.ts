import { enqueue } from '../platform/aws/queue.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { unfinishedProjectRemovals } from '../projects/store.ts';
import { unfinishedRemovals } from '../users/store.ts';
import { maintenanceTriggers } from './triggers.ts';

/** A removal that has not ended after so long may have lost its message. */
const patienceMilliseconds = 10 * 60_000;
const removalsPerRun = 100;
const ordersAtOnce = 8;

/** Orders removals that began and have not ended again; idempotent for one that is under way. */
const resumeRemovals = async ({ each, now, log }: ScheduleContext): Promise<void> => {
  const until = new Date(now.getTime() - patienceMilliseconds);
  const [userIds, projects] = await Promise.all([
    unfinishedRemovals(until, removalsPerRun),
    unfinishedProjectRemovals(until, removalsPerRun),
  ]);
  const removals = userIds.length + projects.length;
  if (removals > 0) log.warn('removals_resumed', { removals });
  const ofAccount = (userId: string) => ({ user_id: userId });
  await each(userIds, { limit: ordersAtOnce, fields: ofAccount }, (userId) => enqueue('removal', { userId }));
  const ofProject = ({ projectId }: { projectId: string }) => ({ project_id: projectId });
  await each(projects, { limit: ordersAtOnce, fields: ofProject }, (job) => enqueue('teardown', job));
};

export const handler = scheduleHandler(maintenanceTriggers.resumeRemovals, resumeRemovals);
