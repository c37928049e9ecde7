import { stopExecution } from '../platform/aws/workflow.ts';
import type { Logger } from '../platform/log.ts';
import { cancelAtVendors } from './cancel-at-vendors.ts';
import { executionName } from './job.ts';
import type { Video } from './model.ts';

/**
 * Stops the run of a video that has ended already, and what vendors do for it. Where that fails the caller is not told:
 * a run that goes on ends by itself at its next task, which finds that the video does not, and passes the end on to its
 * vendors. So the run is stopped only when the order to the vendors is in its queue.
 */
export const stopRun = async (video: Video, cause: string, log: Logger): Promise<void> => {
  const { id, attempt } = video;
  try {
    await cancelAtVendors(video);
    await stopExecution(executionName({ videoId: id, attempt }), cause);
  } catch (error) {
    log.error('run_not_stopped', { video_id: id, attempt, error });
  }
};
