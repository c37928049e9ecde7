import type { FailureCode } from '../generation/video-failures.ts';
import type { Execution } from '../platform/aws/workflow.ts';
import { attemptSeconds } from '../shared/attempt-limits.ts';
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
  if (now.getTime() - since > attemptSeconds * 1000)
    return { do: 'fail', code: 'TIMED_OUT', stop: execution?.status === 'RUNNING' };
  if (execution === undefined)
    return video.status === 'pending' ? { do: 'start' } : { do: 'fail', code: 'ORPHANED', stop: false };
  if (execution.status === 'RUNNING' || execution.status === 'PENDING_REDRIVE') return { do: 'wait' };
  return { do: 'fail', code: execution.status === 'TIMED_OUT' ? 'TIMED_OUT' : 'ORPHANED', stop: false };
};
