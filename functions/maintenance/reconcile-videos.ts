import { parkBrokenRun } from '../generation/broken-run.ts';
import { failAttempt } from '../generation/fail-attempt.ts';
import { startHandedOn } from '../generation/start-handed-on.ts';
import { videoFailure } from '../generation/video-failures.ts';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import type { IndexEntry } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { describeExecution, startExecution, stopExecution } from '../platform/aws/workflow.ts';
import { setting } from '../platform/env.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { correlationOf, type Logger } from '../platform/log.ts';
import { emitAlarmMetric, recordMetric } from '../platform/metrics.ts';
import { type DueVideo, dueVideos } from '../videos/active-videos.ts';
import { cancelAtVendors } from '../videos/cancel-at-vendors.ts';
import { executionName, jobOf, messageOf, queueOf } from '../videos/job.ts';
import { activeShards } from '../videos/keys.ts';
import { nextCheckAt, type Video } from '../videos/model.ts';
import { loadVideo, postponeCheck, postponeUnread, renewMessage } from '../videos/store.ts';
import { takeTurn } from '../videos/turns.ts';
import { reconcilerKey } from './keys.ts';
import { type Remedy, remedyFor } from './reconciliation.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Videos that are read at a time from one partition of the index, in which they lie in several. */
const pageSize = 25;
/** Time left in the function with which no further video is begun. */
const marginMilliseconds = 10_000;

type Shard = Parameters<typeof dueVideos>[0];

interface Count {
  due: number;
  adopted: number;
}

/**
 * Ends or restarts every video that has not changed for too long, and counts those that it had to. Those that wait
 * for their run come first, as one of them may wait in vain; films in work only have to be looked at.
 */
const reconcileVideos = async (context: ScheduleContext): Promise<void> => {
  const { log, now } = context;
  const count: Count = { due: 0, adopted: 0 };
  for (const state of ['pending', 'processing'] as const) {
    const shards = Array.from({ length: activeShards }, (_, shard) => ({ state, shard }));
    const fields = (shard: Shard) => ({ ...shard });
    await context.each(shards, { limit: activeShards, fields }, (shard) =>
      reconcileShard(shard, count, context),
    );
  }
  if (count.due > 0) log.info('videos_reconciled', { ...count });
  if (count.adopted > 0) await countAdopted(count.adopted, now);
};

/** Goes through one partition, oldest first, until its end or that of the time. */
const reconcileShard = async (shard: Shard, count: Count, context: ScheduleContext): Promise<void> => {
  const { now, remainingMilliseconds } = context;
  const isOver = (): boolean => remainingMilliseconds() < marginMilliseconds;
  const fields = ({ videoId }: DueVideo) => ({ video_id: videoId });
  let after: IndexEntry | undefined;
  do {
    const { due, next } = await dueVideos(shard, now, { limit: pageSize, after });
    await context.each(due, { limit: 1, fields }, async (video) => {
      if (isOver()) return;
      count.due += 1;
      if (await reconcileOne(video, context)) count.adopted += 1;
    });
    after = next;
  } while (after !== undefined && !isOver());
};

/** One that fails is postponed, so that it is not the first of the next run either. */
const reconcileOne = async (due: DueVideo, context: ScheduleContext): Promise<boolean> => {
  try {
    return await reconcile(due.ownerId, due.videoId, context);
  } catch (error) {
    await postpone((checkAt) => postponeUnread(due, checkAt), context.now).catch(() => {});
    throw error;
  }
};

/** @returns whether the video had to be adopted */
const reconcile = async (
  ownerId: string,
  videoId: string,
  { log, now }: ScheduleContext,
): Promise<boolean> => {
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video === undefined) return false;
  const execution = await describeExecution(executionName({ videoId, attempt: video.attempt }));
  const remedy = remedyFor(video, execution, now);
  const { attempt } = video;
  log.info('video_checked', { video_id: videoId, attempt, remedy: remedy.do, ...correlationOf(video) });
  // What a task says of a failure that it knows may quote the customer; of the others only this line has all.
  if (remedy.do === 'fail' && remedy.code === 'ORPHANED')
    log.warn('run_ended_unseen', { video_id: videoId, attempt, execution });
  const adopted = await apply(remedy, video, now, log);
  if (remedy.do === 'wait') await postpone((at) => postponeCheck(video, at), now);
  if (adopted) {
    emitAlarmMetric('VideosAdopted', { remedy: remedy.do });
    recordMetric('videos_adopted_total', { remedy: remedy.do });
  }
  return adopted;
};

const apply = async (remedy: Remedy, video: Video, now: Date, log: Logger): Promise<boolean> => {
  const { id: videoId, attempt } = video;
  const name = executionName({ videoId, attempt });
  switch (remedy.do) {
    case 'start':
      return await startInTurn(video, now, log);
    case 'fail':
      if (remedy.stop) await stopExecution(name, 'Longer than an attempt may take');
      return await failVideo(video, remedy, now, log);
    default:
      return false;
  }
};

/**
 * Starts a video that waits for its run, when it is its account's turn. For another a message is sent that asks in its
 * stead: those that were sent before may be lost, and where they are not they are out of date now.
 *
 * @returns whether it was started
 */
const startInTurn = async (video: Video, now: Date, log: Logger): Promise<boolean> => {
  const { place, handedOn } = await takeTurn(video, now);
  await startHandedOn(handedOn, log);
  if (place === 'ended') return false;
  if (place === 'taken') {
    await postpone((at) => postponeCheck(video, at), now);
    return (
      (await startExecution(executionName({ videoId: video.id, attempt: video.attempt }), jobOf(video))) ===
      'started'
    );
  }
  const messages = (video.messages ?? 0) + 1;
  await postpone((at) => renewMessage(video, messages, at), now);
  await enqueue(queueOf(video), messageOf({ ...video, messages }));
  return false;
};

const failVideo = async (
  video: Video,
  { code, words }: Extract<Remedy, { do: 'fail' }>,
  now: Date,
  log: Logger,
): Promise<boolean> => {
  const failureOf = (current: Video) => videoFailure(code, current.stage ?? 'moderating', words);
  // Before the failure, behind which nobody looks at this video again: the message waits for it.
  await cancelAtVendors(video, { delaySeconds: 10 });
  const found = await failAttempt(jobOf(video), failureOf, now);
  if (found?.changed !== true) return false;
  // The failure is stored, and no later look would send this again: where the queue fails the log has to do.
  await parkBrokenRun(jobOf(video), found.video, 'Reconciler').catch((error: unknown) =>
    log.error('broken_run_not_parked', { error, videoId: video.id, attempt: video.attempt }),
  );
  return true;
};

const postpone = async (write: (checkAt: string) => TransactWrite, now: Date): Promise<void> => {
  try {
    await commit([write(nextCheckAt(now, setting('reconcileAfterSeconds')))]);
  } catch (error) {
    // The video moved meanwhile: it needs no look.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

const countAdopted = (adopted: number, now: Date): Promise<void> =>
  commit([
    { Update: updateOf(reconcilerKey, { add: { adopted }, set: { lastAdoptedAt: now.toISOString() } }) },
  ]);

export const handler = scheduleHandler(maintenanceTriggers.reconcileVideos, reconcileVideos);
