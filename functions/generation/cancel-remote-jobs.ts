import { commit } from '../platform/aws/commit.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { isTerminal } from '../videos/model.ts';
import { loadVideo } from '../videos/store.ts';
import { cancelJobs } from './remote/cancel.ts';
import { listRemoteJobs } from './remote/job-store.ts';
import { remoteJobKey } from './remote/keys.ts';
import { generationTriggers } from './triggers.ts';

/** Most writes of one transaction. */
const pageSize = 100;

/**
 * Has vendors stop what they do for an attempt that has ended; a message that was not through comes again. What they
 * have of a deleted video is forgotten only when every vendor was told.
 */
const cancelRemoteJobs = async (
  { ownerId, videoId, attempt }: QueueMessage<'cancellations'>,
  { log, now, remainingMilliseconds }: EventContext,
): Promise<void> => {
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video !== undefined && !isTerminal(video.status)) {
    // A later attempt takes over what earlier ones had started.
    if (video.attempt > attempt) return log.info('cancellation_outdated', { video_id: videoId });
    throw new Error('The attempt has not ended yet');
  }
  const jobs = await listRemoteJobs(videoId);
  const open = await cancelJobs(jobs, { ownerId, remainingMilliseconds, log, now });
  if (open > 0) throw new Error(`${open} jobs at vendors have to be looked at again`);
  if (video !== undefined) return;
  for (let from = 0; from < jobs.length; from += pageSize) {
    const page = jobs.slice(from, from + pageSize);
    await commit(page.map((job) => ({ Delete: { Key: remoteJobKey(job) } })));
  }
};

export const handler = queueHandler(generationTriggers.cancelRemoteJobs, cancelRemoteJobs);
