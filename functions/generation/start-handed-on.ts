import { startExecution } from '../platform/aws/workflow.ts';
import { correlationOf, type Logger } from '../platform/log.ts';
import { executionName, jobOf } from '../videos/job.ts';
import { isMoving } from '../videos/model.ts';
import type { PlacedRun } from '../videos/places.ts';
import { loadVideo } from '../videos/store.ts';

/**
 * Starts attempts that got their place by another's asking. One that cannot be started keeps its place and does not
 * hinder who asked: its own message, or the reconciler, finds that it has one and starts it.
 */
export const startHandedOn = async (runs: readonly PlacedRun[], log: Logger): Promise<void> => {
  for (const run of runs) {
    const fields = { video_id: run.id, attempt: run.attempt };
    try {
      const video = await loadVideo(run.ownerId, run.id, { consistent: true });
      if (video === undefined || !isMoving(video, run.attempt)) continue;
      const outcome = await startExecution(executionName(jobOf(video)), jobOf(video));
      log.info('video_dispatched', { ...fields, outcome, ...correlationOf(video) });
    } catch (error) {
      log.error('handed_on_not_started', { ...fields, error: error as Error });
    }
  }
};
