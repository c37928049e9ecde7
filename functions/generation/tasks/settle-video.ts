import * as z from 'zod/mini';
import { movieOfVideo, paidScenesWrites } from '../../movies/store.ts';
import { isDirected } from '../../planning/directed.ts';
import { byRules } from '../../planning/prompt-enhancement.ts';
import { placeOfScene, sceneEngineId, type VideoPlan } from '../../planning/video-plan.ts';
import { getJson } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { rememberDuration } from '../../videos/durations.ts';
import { videoResult } from '../../videos/items.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { type Change, complete, type Decide, type Video } from '../../videos/model.ts';
import { notificationWrite } from '../../videos/notifications.ts';
import { changeVideo, loadVideo } from '../../videos/store.ts';
import { loadPlan, loadSpoken } from '../artifacts.ts';
import { retryableFailure, VideoStopped } from '../failures.ts';
import { loadCharge } from '../film-charge.ts';
import { verifiedKey } from '../media-keys.ts';
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
  const movie = await movieOfVideo(begun);
  const chargeOf = await loadCharge(begun, { plan, spoken }, movie?.paid ?? []);
  const decide: Decide = (video) => {
    const end = { result: verified.data, charge: chargeOf(video) };
    const change = complete(attempt, end, new Date())(video);
    const { enhanced, directedBy = byRules } = plan;
    const made = { ...(enhanced ? { enhanced } : {}), ...(isDirectedHere(plan) ? { directedBy } : {}) };
    return change && { ...change, video: { ...change.video, ...made } };
  };
  const sources = (plan.movie?.parts ?? []).map(({ source }) => source);
  const paid = paidScenesWrites(movie, { videoId, sources });
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

/** Whether what a scene shows with its words is said here. */
const isDirectedHere = (plan: VideoPlan): boolean =>
  plan.film.scenes.some(({ index }) =>
    isDirected({ kind: placeOfScene(plan, index).film.kind, engineId: sceneEngineId(plan, index) }),
  );

const isCompleted = (video: Video | undefined, attempt: number): boolean =>
  video?.attempt === attempt && video.status === 'completed';

export const handler = generationTask(taskTriggers.settleVideo, jobSchema, settleVideo);
