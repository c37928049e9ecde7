import * as z from 'zod/mini';
import { paidScenesWrites } from '../../movies/store.ts';
import type { VideoPlan } from '../../planning/video-plan.ts';
import { getJson } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { listVendorJobs, paidBefore, type VendorJob } from '../../videos/bought-scenes.ts';
import { rememberDuration } from '../../videos/durations.ts';
import { videoResult } from '../../videos/items.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { type Change, complete, type Decide, type Video } from '../../videos/model.ts';
import { notificationWrite } from '../../videos/notifications.ts';
import { purchaseName } from '../../videos/purchase.ts';
import { listPurchases } from '../../videos/purchases.ts';
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
  const { isBought, before } = await paidBeforeNow(job, begun, plan, spoken);
  const decide: Decide = (video) => {
    const { scenes } = billedLengths(video, plan, sceneSeconds, isBought);
    const end = { result: verified.data, charge: Math.max(leastPrice, chargeOf(video, scenes) - before) };
    const change = complete(attempt, end, new Date())(video);
    const { enhanced } = plan;
    return change && enhanced ? { ...change, video: { ...change.video, enhanced } } : change;
  };
  const paid = await paidScenesWrites(
    begun,
    (plan.movie?.parts ?? []).map(({ source }) => source),
  );
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

/**
 * What of this film was charged when earlier attempts at it failed, in credits; of a movie, which of its scenes were
 * when versions did not complete.
 */
const paidBeforeNow = async (
  { ownerId, videoId }: GenerationJob,
  video: Video,
  plan: VideoPlan,
  spoken: Spoken,
): Promise<{ before: number; isBought: (index: number) => boolean }> => {
  const nothing = { before: 0, isBought: () => false };
  if (video.movie !== undefined) {
    const bought = new Set((await listPurchases(ownerId, video.movie.id)).map(({ name }) => name));
    if (bought.size === 0) return nothing;
    const shown = await shownParts(videoId, plan, spoken);
    return {
      before: 0,
      isBought: (index) => shown[index]?.some((part) => bought.has(purchaseName(part))) === true,
    };
  }
  if (video.paidTokens === undefined) return nothing;
  const shown = new Set((await shownParts(videoId, plan, spoken)).flat().map(purchaseName));
  const isShown = (job: VendorJob) => shown.has(purchaseName(job));
  return { ...nothing, before: paidBefore(await listVendorJobs(videoId), video, isShown) };
};

const isCompleted = (video: Video | undefined, attempt: number): boolean =>
  video?.attempt === attempt && video.status === 'completed';

export const handler = generationTask(taskTriggers.settleVideo, jobSchema, settleVideo);
