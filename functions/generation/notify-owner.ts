import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { loadVideo } from '../videos/store.ts';
import type { GenerationJob } from './job.ts';
import { noticeWrite } from './notices.ts';
import { generationTask, jobSchema } from './task.ts';
import { generationTriggers } from './triggers.ts';

/** Leaves the owner a notice. A video deleted since needs none. */
const notifyOwner = async (job: GenerationJob, { now }: EventContext): Promise<{ notified: boolean }> => {
  const video = await loadVideo(job.ownerId, job.videoId, { consistent: true });
  if (video?.attempt !== job.attempt || video.status !== 'completed') return { notified: false };
  try {
    await commit([noticeWrite(video, now)]);
    return { notified: true };
  } catch (error) {
    if (error instanceof ConditionFailed) return { notified: false };
    throw error;
  }
};

export const handler = generationTask(generationTriggers.notifyOwner, jobSchema, notifyOwner);
