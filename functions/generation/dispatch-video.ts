import { startExecution } from '../platform/aws/workflow.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import { executionName, type GenerationJob, jobOf } from '../videos/job.ts';
import { isMoving } from '../videos/model.ts';
import { loadVideo } from '../videos/store.ts';
import { generationTriggers } from './triggers.ts';

/** A message about a video that is gone, has ended or runs in another attempt is out of date: it is done. */
const dispatchVideo = async (job: GenerationJob, { log }: EventContext): Promise<void> => {
  const { ownerId, videoId, attempt } = job;
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video === undefined || !isMoving(video, attempt)) {
    log.info('dispatch_out_of_date', { video_id: videoId, attempt });
    return;
  }
  const outcome = await startExecution(executionName(job), jobOf(video));
  log.info('video_dispatched', { video_id: videoId, attempt, outcome });
};

export const handler = queueHandler(generationTriggers.dispatchVideo, dispatchVideo);
