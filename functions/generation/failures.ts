import { KinoraError, RetryableError } from '../shared/errors.ts';
import { decodeTaskFailure, encodeTaskFailure } from '../shared/task-failure.ts';
import { type FailureCode, type FailureWords, failureTable, hasFailureCode } from './video-failures.ts';

/**
 * The video was cancelled, deleted or started anew while a task of it ran. The run ends quietly: whoever stopped
 * the video has already written how it ended.
 */
export class VideoStopped extends KinoraError {
  static readonly code = 'VIDEO_STOPPED';

  constructor(videoId: string) {
    super('gone', VideoStopped.code, `Video ${videoId} does not go on in this attempt`);
  }
}

/** A failure to throw from a task: at once the end of the attempt. */
export const failure = (code: FailureCode, words: FailureWords = {}, cause?: unknown): Error => {
  const { reason, ...data } = words;
  return new KinoraError('invalid', code, reason ?? failureTable[code].reason, { data, cause });
};

/** A failure to throw from a task: the workflow tries the task up to 3 more times before the attempt ends. */
export const retryableFailure = (code: FailureCode, words: FailureWords = {}, cause?: unknown): Error => {
  const { reason, ...data } = words;
  const message = reason ?? failureTable[code].reason;
  return new RetryableError(encodeTaskFailure({ code, message, data }), { cause });
};

/** What the workflow's `Catch` hands over: the error's name and, as JSON text, what the function reported. */
export interface CaughtError {
  Error?: string | undefined;
  Cause?: string | undefined;
}

export interface ReadFailure {
  code: FailureCode | typeof VideoStopped.code;
  words: FailureWords;
}

/**
 * Reads what a workflow caught: a failure of a task, a limit of Lambda, a timeout of the workflow, or the
 * unknown. Names: Step Functions developer guide, "Error names"; Lambda developer guide, "Invocation errors".
 */
export const readFailure = (caught: CaughtError): ReadFailure => {
  const name = caught.Error ?? '';
  const cause = caught.Cause ?? '';
  const told = decodeTaskFailure(caught);
  if (told?.code === VideoStopped.code) return { code: VideoStopped.code, words: {} };
  if (!hasFailureCode(told)) return { code: limitOf(name, cause), words: {} };
  const { suggestion, retryable, vendorMessage } = told.data;
  return {
    code: told.code,
    words: {
      reason: told.message,
      ...(typeof suggestion === 'string' ? { suggestion } : {}),
      ...(typeof retryable === 'boolean' ? { retryable } : {}),
      ...(typeof vendorMessage === 'string' ? { vendorMessage } : {}),
    },
  };
};

const limitOf = (name: string, cause: string): FailureCode => {
  if (name === 'States.Timeout' || name === 'Sandbox.Timedout' || /Task timed out after/.test(cause))
    return 'STAGE_TIMED_OUT';
  if (name === 'Runtime.OutOfMemory' || /signal: killed|heap out of memory|OUT_OF_MEMORY/i.test(cause))
    return 'OUT_OF_MEMORY';
  if (name === 'Lambda.TooManyRequestsException' || name === 'RetryableError') return 'BUSY';
  return 'INTERNAL_ERROR';
};
