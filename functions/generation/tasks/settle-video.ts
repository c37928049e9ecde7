import * as z from 'zod/mini';
import { getJson } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { videoResult } from '../../videos/items.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { complete, type Video } from '../../videos/model.ts';
import { changeVideo, loadVideo } from '../../videos/store.ts';
import { retryableFailure, VideoStopped } from '../failures.ts';
import { verifiedKey } from '../media-keys.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Completes the video with what the verification found, and charges for it in the same transaction. */
const settleVideo = async (job: GenerationJob, { log }: EventContext): Promise<{ settled: true }> => {
  const { ownerId, videoId, attempt } = job;
  // A restarted workflow comes here once more after the video was completed: then all is done.
  if (isCompleted(await loadVideo(ownerId, videoId, { consistent: true }), attempt)) return { settled: true };
  await beginStage(job, 'publishing');
  const verified = z.safeParse(videoResult, await getJson(verifiedKey(videoId, attempt)));
  if (!verified.success) throw retryableFailure('WORK_MISSING');
  const found = await changeVideo(ownerId, videoId, (video) =>
    complete(attempt, verified.data, new Date())(video),
  );
  if (!isCompleted(found?.video, attempt)) throw new VideoStopped(videoId);
  if (found?.changed === true) {
    emitAlarmMetric('VideosCompleted');
    log.info('video_completed', { seconds: verified.data.durationSeconds, bytes: verified.data.bytes });
  }
  return { settled: true };
};

const isCompleted = (video: Video | undefined, attempt: number): boolean =>
  video?.attempt === attempt && video.status === 'completed';

export const handler = generationTask(taskTriggers.settleVideo, jobSchema, settleVideo);
