import * as z from 'zod/mini';
import { paidScenesWrites } from '../../movies/store.ts';
import { byRules } from '../../planning/prompt-enhancement.ts';
import type { VideoPlan } from '../../planning/video-plan.ts';
import { getJson } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { listVendorJobs, paidBefore } from '../../videos/bought-scenes.ts';
import { isDirected } from '../../videos/direction.ts';
import { rememberDuration } from '../../videos/durations.ts';
import { videoResult } from '../../videos/items.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { type Change, complete, type Decide, type Video } from '../../videos/model.ts';
import { notificationWrite } from '../../videos/notifications.ts';
import { changeVideo, loadVideo } from '../../videos/store.ts';
import { chargeOf, leastPrice } from '../../videos/true-length.ts';
import { loadPlan, loadSpoken, type Spoken } from '../artifacts.ts';
import { billedLengths } from '../billed-lengths.ts';
import { retryableFailure, VideoStopped } from '../failures.ts';
import { verifiedKey } from '../media-keys.ts';
import { shownParts } from '../shown-parts.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/**
 * Completes the video with what the verification found; the charge for its true length, the notice to its owner, and
 * what it paid for of a movie are in the same transaction.
 */
const settleVideo = async (job: GenerationJob, { log }: EventContext): Promise<{ settled: true }> => {
  const { ownerId, videoId, attempt } = job;
  // A restarted workflow comes here once more after the video was completed: then all is done.
  if (isCompleted(await loadVideo(ownerId, videoId, { consistent: true }), attempt)) return { settled: true };
  const begun = await beginStage(job, 'publishing');
  const verified = z.safeParse(videoResult, await getJson(verifiedKey(videoId, attempt)));
  if (!verified.success) throw retryableFailure('WORK_MISSING');
  const plan = await loadPlan(job);
  const spoken = await loadSpoken(videoId, plan);
  const sceneSeconds = sceneLengths(plan, spoken);
  const before = await paidByEarlierAttempts(job, begun, plan, spoken);
  const decide: Decide = (video) => {
    const { scenes } = billedLengths(video, plan, sceneSeconds);
    const end = { result: verified.data, charge: Math.max(leastPrice, chargeOf(video, scenes) - before) };
    const change = complete(attempt, end, new Date())(video);
    const { enhanced, directedBy = byRules } = plan;
    const made = { ...(enhanced ? { enhanced } : {}), ...(isDirected(video) ? { directedBy } : {}) };
    return change && { ...change, video: { ...change.video, ...made } };
  };
  const paid = await paidScenesWrites(begun);
  const also = ({ video }: Change) => [notificationWrite(video, new Date()), ...paid];
  const found = await changeVideo(ownerId, videoId, decide, { also });
  if (!isCompleted(found?.video, attempt)) throw new VideoStopped(videoId);
  if (found?.changed === true) {
    emitAlarmMetric('VideosCompleted');
    log.info('video_completed', { seconds: verified.data.durationSeconds, bytes: verified.data.bytes });
    // What is foretold of others is the better for it; the video is complete without.
    await rememberDuration(found.video).catch((error: unknown) => log.warn('duration_lost', { error }));
  }
  return { settled: true };
};

/** The true length of every scene in seconds. */
const sceneLengths = ({ film }: VideoPlan, spoken: Spoken): Map<number, number> =>
  new Map(spoken.map(({ frames }) => frames / film.framesPerSecond).entries());

/** Credits that scenes of this film were charged with when earlier attempts at it failed. */
const paidByEarlierAttempts = async (
  job: GenerationJob,
  video: Video,
  plan: VideoPlan,
  spoken: Spoken,
): Promise<number> => {
  if (video.paidTokens === undefined) return 0;
  const shown = await shownParts(job.videoId, plan, spoken);
  return paidBefore(await listVendorJobs(job.videoId), video, ({ capability, sceneIndex, hash }) =>
    shown.some(
      (part) => part.capability === capability && part.sceneIndex === sceneIndex && part.hash === hash,
    ),
  );
};

const isCompleted = (video: Video | undefined, attempt: number): boolean =>
  video?.attempt === attempt && video.status === 'completed';

export const handler = generationTask(taskTriggers.settleVideo, jobSchema, settleVideo);
