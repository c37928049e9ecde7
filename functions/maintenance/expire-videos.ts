import { retainedSince } from '../plans/model.ts';
import { planNames } from '../plans/plan-table.ts';
import { planOf, plansOfEnvironment } from '../plans/settings.ts';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { recordMetric } from '../platform/metrics.ts';
import { lowestIdAt } from '../shared/ids.ts';
import { loadAccount } from '../users/store.ts';
import { isTerminal, type Video } from '../videos/model.ts';
import { deletionWrites, listVideos } from '../videos/store.ts';
import { videoExpiryKey } from './keys.ts';
import { goRound } from './rounds.ts';
import { maintenanceTriggers } from './triggers.ts';

const accountsPerPage = 25;
const lanes = 4;
/** Videos that are removed of an account in a day at most: the rest is as old tomorrow. */
const mostVideos = 500;
const videosPerPage = 100;

/**
 * Removes videos that ended longer ago than the plan of their account keeps them, each as its owner would: events,
 * shares and files follow by the table's stream. Where every plan keeps videos for ever, nothing is looked at.
 */
const expireVideos = async (context: ScheduleContext): Promise<void> => {
  const plans = plansOfEnvironment();
  if (planNames.every((name) => plans[name].retentionDays === 0)) return;
  const { log, now, each } = context;
  const round = await goRound(
    { key: videoExpiryKey, pageSize: accountsPerPage },
    context,
    async (userIds) => {
      const fields = (userId: string) => ({ user_id: userId });
      const removed = await each(userIds, { limit: lanes, fields }, (userId) => expireOf(userId, now));
      return { removed: removed.reduce((sum, count) => sum + count, 0) };
    },
  );
  if (round === undefined) return;
  const removed = round.done.removed ?? 0;
  log.info('videos_expired', { accounts: round.accounts, removed });
  recordMetric('background_tasks_total', { task_type: 'video_expiry', status: 'completed' });
  if (removed > 0) recordMetric('maintenance_removed_total', { kind: 'expired_video' }, removed);
};

/** @returns videos that were removed */
const expireOf = async (userId: string, now: Date): Promise<number> => {
  const account = await loadAccount(userId, { consistent: true });
  if (account === undefined || account.deletedAt !== undefined) return 0;
  const since = retainedSince(account, planOf(account), now);
  if (since === undefined) return 0;
  const isExpired = ({ status, endedAt, updatedAt }: Video) =>
    isTerminal(status) && Date.parse(endedAt ?? updatedAt) < since.getTime();
  let removed = 0;
  let before: string | undefined;
  do {
    // No video ends before it is made: what is made later is not read.
    const between = [lowestIdAt(0), lowestIdAt(since.getTime())] as const;
    const page = await listVideos(userId, {
      limit: videosPerPage,
      oldestFirst: true,
      between,
      ...(before === undefined ? {} : { before }),
    });
    for (const video of page.videos.filter(isExpired))
      removed += await remove(video, account.plan ?? null, now);
    before = page.nextBefore;
  } while (before !== undefined && removed < mostVideos);
  return removed;
};

/** One that runs again meanwhile, is removed by its owner, or whose account changes its plan, is left. @returns videos that were removed */
const remove = async (video: Video, plan: string | null, now: Date): Promise<number> => {
  try {
    await commit(deletionWrites(video, now, plan));
    return 1;
  } catch (error) {
    if (error instanceof ConditionFailed) return 0;
    throw error;
  }
};

export const handler = scheduleHandler(maintenanceTriggers.expireVideos, expireVideos);
