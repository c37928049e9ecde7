import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { startExecution } from '../platform/aws/workflow.ts';
import { setting } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { longestWaitSeconds } from '../shared/attempt-limits.ts';
import { executionName, type GenerationJob, jobOf, queueOf } from '../videos/job.ts';
import { isMoving, nextCheckAt, type Video, waitedSeconds } from '../videos/model.ts';
import { loadVideo, postponeCheck } from '../videos/store.ts';
import { takeTurn } from '../videos/turns.ts';
import { startHandedOn } from './start-handed-on.ts';

/**
 * Starts a video for which there is a place, when it is its account's turn; another goes back to the queue. A message
 * about a video that is gone, has ended or runs in another attempt is out of date, as is one that was thought lost and
 * sent anew: it is done.
 */
export const dispatch = async (job: GenerationJob, context: EventContext): Promise<void> => {
  const { ownerId, videoId, attempt } = job;
  const { log } = context;
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video === undefined || !isMoving(video, attempt) || (job.message ?? 0) < (video.messages ?? 0)) {
    log.info('dispatch_out_of_date', { video_id: videoId, attempt });
    return;
  }
  const { place, handedOn } = await takeTurn(video, context.now);
  await startHandedOn(handedOn, log);
  if (place === 'full') return waitForPlace(job, video, context);
  if (place === 'ended') return log.info('dispatch_out_of_date', { video_id: videoId, attempt });
  const outcome = await startExecution(executionName(job), jobOf(video));
  log.info('video_dispatched', { video_id: videoId, attempt, outcome });
};

/**
 * Sends the message again, to come a while later: to wait is no failure, so it does not count against the tries of a
 * message. The reconciler need not look at a video that is known to wait, until it has waited too long.
 */
const waitForPlace = async (job: GenerationJob, video: Video, { log, now }: EventContext): Promise<void> => {
  const waited = Math.round(waitedSeconds(video, now));
  log.info('video_waits', { video_id: video.id, attempt: video.attempt, waited_seconds: waited });
  if (waited > longestWaitSeconds) return;
  await putOffCheck(video, now);
  await enqueue(queueOf(video), job, { delaySeconds: jittered(setting('dispatchRetrySeconds')) });
};

/** Half to one and a half of it, so that those who wait do not come all at once. */
const jittered = (seconds: number): number => Math.round(seconds * (0.5 + Math.random()));

/** Written only when the look is near: each write costs one of the index, too. */
const putOffCheck = async (video: Video, now: Date): Promise<void> => {
  const wait = setting('reconcileAfterSeconds');
  const due = video.checkAt === undefined ? 0 : Date.parse(video.checkAt);
  if (due - now.getTime() > 3000 * setting('dispatchRetrySeconds')) return;
  try {
    await commit([postponeCheck(video, nextCheckAt(now, wait + 3 * setting('dispatchRetrySeconds')))]);
  } catch (error) {
    // The video moved meanwhile: it needs no look.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
