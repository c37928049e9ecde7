import { readFailure, VideoStopped } from '../generation/failures.ts';
import { type FailureCode, type FailureWords, failureTable } from '../generation/video-failures.ts';
import type { Execution } from '../platform/aws/workflow.ts';
import { attemptSeconds, longestWaitSeconds } from '../shared/attempt-limits.ts';
import { isTerminal, type Video, waitedSeconds } from '../videos/model.ts';

/** What is to be done about a video that has not changed for too long. */
export type Remedy =
  | { do: 'nothing' }
  | { do: 'wait' }
  | { do: 'start' }
  | { do: 'fail'; code: FailureCode; words: FailureWords; stop: boolean };

/**
 * Decides about a video that has not changed for too long. One that waits for its run waits as long as it takes: only
 * a run can be late.
 *
 * @param execution of its attempt, as the workflow engine knows it; undefined when there never was one
 */
export const remedyFor = (video: Video, execution: Execution | undefined, now: Date): Remedy => {
  if (isTerminal(video.status)) return { do: 'nothing' };
  // It waits for a place, or its message was lost: its time has not begun.
  if (video.status === 'pending' && execution === undefined)
    return waitedSeconds(video, now) > longestWaitSeconds
      ? { do: 'fail', code: 'BUSY', words: {}, stop: false }
      : { do: 'start' };
  const since = video.startedAt ?? execution?.startedAt.toISOString() ?? video.createdAt;
  if (secondsSince(since, now) > attemptSeconds)
    return { do: 'fail', code: 'TIMED_OUT', words: {}, stop: execution?.status === 'RUNNING' };
  if (execution?.status === 'RUNNING' || execution?.status === 'PENDING_REDRIVE') return { do: 'wait' };
  return { do: 'fail', ...failureOf(execution), stop: false };
};

const secondsSince = (date: string, now: Date): number => (now.getTime() - Date.parse(date)) / 1000;

/** What a run that ended without a word left behind as its error and cause. */
const failureOf = (execution: Execution | undefined): { code: FailureCode; words: FailureWords } => {
  const { status, error, cause } = execution ?? {};
  if (status === 'TIMED_OUT') return { code: 'TIMED_OUT', words: {} };
  const { code, words } = readFailure({ Error: error, Cause: cause });
  if (code !== 'INTERNAL_ERROR' && code !== VideoStopped.code) return { code, words };
  const told = [error, plain(cause)].filter((part) => part !== undefined && part !== '').join(': ');
  if (told === '') return { code: 'ORPHANED', words: {} };
  return { code: 'ORPHANED', words: { reason: `${failureTable.ORPHANED.reason} It said: ${told}` } };
};

/** Characters of a cause that are told. */
const longestCause = 200;

/**
 * The cause in words: Step Functions and operators write text, Lambda writes JSON, of which a stranger to the code
 * learns nothing, and whose whole text is in the log. Names of resources are left out.
 */
const plain = (cause: string | undefined): string | undefined =>
  cause === undefined || /^\s*[{[]/.test(cause)
    ? undefined
    : cause.replace(/arn:[\w-]+:\S+/g, '…').slice(0, longestCause);
