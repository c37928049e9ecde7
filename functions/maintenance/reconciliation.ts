import type { FailureCode } from '../generation/video-failures.ts';
import type { Execution } from '../platform/aws/workflow.ts';
import { attemptSeconds, longestWaitSeconds } from '../shared/attempt-limits.ts';
import { isTerminal, type Video } from '../videos/model.ts';

/** What is to be done about a video that has not changed for too long. */
export type Remedy =
  | { do: 'nothing' }
  | { do: 'wait' }
  | { do: 'start' }
  | { do: 'fail'; code: FailureCode; stop: boolean };

/**
 * Decides about a video that has not changed for too long.
 *
 * @param execution of its attempt, as the workflow engine knows it; undefined when there never was one
 */
export const remedyFor = (video: Video, execution: Execution | undefined, now: Date): Remedy => {
  if (isTerminal(video.status)) return { do: 'nothing' };
  const since = Date.parse(
    video.startedAt ?? (video.status === 'pending' ? video.updatedAt : video.createdAt),
  );
  const seconds = (now.getTime() - since) / 1000;
  // It waits for a place, or its message was lost: its time has not begun.
  if (video.status === 'pending' && execution === undefined)
    return seconds > longestWaitSeconds ? { do: 'fail', code: 'BUSY', stop: false } : { do: 'start' };
  if (seconds > attemptSeconds)
    return { do: 'fail', code: 'TIMED_OUT', stop: execution?.status === 'RUNNING' };
  if (execution === undefined) return { do: 'fail', code: 'ORPHANED', stop: false };
  if (execution.status === 'RUNNING' || execution.status === 'PENDING_REDRIVE') return { do: 'wait' };
  return { do: 'fail', code: execution.status === 'TIMED_OUT' ? 'TIMED_OUT' : 'ORPHANED', stop: false };
};
