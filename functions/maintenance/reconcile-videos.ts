import { embeddedEngineId } from '../engines/embedded-id.ts';
import { failAttempt } from '../generation/fail-attempt.ts';
import { cancelRemoteJobs } from '../generation/remote/cancel.ts';
import { type FailureCode, videoFailure } from '../generation/video-failures.ts';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { describeExecution, startExecution, stopExecution } from '../platform/aws/workflow.ts';
import { setting } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { scheduleHandler } from '../platform/events/schedule.ts';
import { correlationOf, type Logger } from '../platform/log.ts';
import { emitAlarmMetric } from '../platform/metrics.ts';
import { executionName, jobOf } from '../videos/job.ts';
import { nextCheckAt, type Video } from '../videos/model.ts';
import { takePlace } from '../videos/places.ts';
import { dueVideos, loadVideo, postponeCheck } from '../videos/store.ts';
import { reconcilerKey } from './keys.ts';
import { type Remedy, remedyFor } from './reconciliation.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Videos looked at in one run; the oldest come first, so the rest is next. */
const videosPerRun = 100;
/** Time left in the function with which no further video is begun. */
const marginMilliseconds = 10_000;

/** Ends or restarts every video that has not changed for too long, and counts those that it had to. */
const reconcileVideos = async (context: EventContext): Promise<void> => {
  const { log, now } = context;
  const due = await dueVideos(now, videosPerRun);
  let adopted = 0;
  for (const { ownerId, videoId } of due) {
    if (context.remainingMilliseconds() < marginMilliseconds) break;
    try {
      if (await reconcile(ownerId, videoId, context)) adopted += 1;
    } catch (error) {
      // One failure does not stop the others; postponed, it is not the first of the next run either.
      log.error('reconcile_failed', { video_id: videoId, error });
      await postpone(await loadVideo(ownerId, videoId, { consistent: true }), now).catch(() => {});
    }
  }
  if (due.length > 0) log.info('videos_reconciled', { due: due.length, adopted });
  if (adopted > 0) await countAdopted(adopted, now);
};

/** @returns whether the video had to be adopted */
const reconcile = async (ownerId: string, videoId: string, { log, now }: EventContext): Promise<boolean> => {
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video === undefined) return false;
  const execution = await describeExecution(executionName({ videoId, attempt: video.attempt }));
  const remedy = remedyFor(video, execution, now);
  const { attempt } = video;
  log.info('video_checked', { video_id: videoId, attempt, remedy: remedy.do, ...correlationOf(video) });
  const adopted = await apply(remedy, video, now, log);
  if (remedy.do === 'wait' || remedy.do === 'start') await postpone(video, now);
  if (adopted) emitAlarmMetric('VideosAdopted', { remedy: remedy.do });
  return adopted;
};

const apply = async (remedy: Remedy, video: Video, now: Date, log: Logger): Promise<boolean> => {
  const { id: videoId, attempt } = video;
  const name = executionName({ videoId, attempt });
  switch (remedy.do) {
    case 'start':
      if ((await takePlace(video)) !== 'taken') return false;
      return (await startExecution(name, jobOf(video))) === 'started';
    case 'fail':
      if (remedy.stop) await stopExecution(name, 'Longer than an attempt may take');
      return await failVideo(video, remedy.code, now, log);
    default:
      return false;
  }
};

const failVideo = async (video: Video, code: FailureCode, now: Date, log: Logger): Promise<boolean> => {
  const failureOf = (current: Video) => videoFailure(code, current.stage ?? 'moderating');
  const found = await failAttempt(jobOf(video), failureOf, now);
  if (found !== undefined && found.video.engineId !== embeddedEngineId) await cancelRemoteJobs(video.id, log);
  return found?.changed === true;
};

const postpone = async (video: Video | undefined, now: Date): Promise<void> => {
  if (video === undefined) return;
  try {
    await commit([postponeCheck(video, nextCheckAt(now, setting('reconcileAfterSeconds')))]);
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
