import { embeddedEngineId } from '../engines/embedded-id.ts';
import { stopExecution } from '../platform/aws/workflow.ts';
import type { Logger } from '../platform/log.ts';
import { executionName } from './job.ts';
import type { Video } from './model.ts';

/**
 * Stops the run of a video that has ended already. Where that fails the caller is not told: the run ends by itself
 * at its next task, which finds that the video does not go on. A run that may have work at a vendor is left to end so:
 * its `fail` task passes the end on to the vendor.
 */
export const stopRun = async (
  { id, attempt, engineId }: Video,
  cause: string,
  log: Logger,
): Promise<void> => {
  if (engineId !== embeddedEngineId) return;
  try {
    await stopExecution(executionName({ videoId: id, attempt }), cause);
  } catch (error) {
    log.error('run_not_stopped', { video_id: id, attempt, error });
  }
};
