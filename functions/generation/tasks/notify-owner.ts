import { ConditionFailed, commit } from '../../platform/aws/commit.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { notificationWrite } from '../../videos/notifications.ts';
import { loadVideo } from '../../videos/store.ts';
import { generationTask, jobSchema } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Leaves the owner a notice. A video deleted since needs none. */
const notifyOwner = async (job: GenerationJob, { now }: EventContext): Promise<{ notified: boolean }> => {
  const video = await loadVideo(job.ownerId, job.videoId, { consistent: true });
  if (video?.attempt !== job.attempt || video.status !== 'completed') return { notified: false };
  try {
    await commit([notificationWrite(video, now)]);
    return { notified: true };
  } catch (error) {
    if (error instanceof ConditionFailed) return { notified: false };
    throw error;
  }
};

export const handler = generationTask(taskTriggers.notifyOwner, jobSchema, notifyOwner);
