import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  failure,
  readFailure,
  retryableFailure,
  VideoStopped,
} from '../../../functions/generation/failures.ts';
import { generationTask, jobSchema } from '../../../functions/generation/task.ts';
import { taskTriggers } from '../../../functions/generation/tasks/triggers.ts';
import {
  type FailureCode,
  failureTable,
  isOfText,
  videoFailure,
} from '../../../functions/generation/video-failures.ts';
import { taskHandler } from '../../../functions/platform/events/task.ts';
import { problem } from '../../../functions/shared/errors.ts';
import { stages } from '../../../functions/videos/model.ts';

beforeAll(() => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const codes = Object.keys(failureTable) as FailureCode[];

/** What Step Functions hands to `Catch` when a function fails with this error. */
const caught = async (error: Error) => {
  const handler = taskHandler(taskTriggers.moderateVideo, jobSchema, async () => {
    throw error;
  });
  const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 1000 } as Parameters<typeof handler>[1];
  const thrown = await handler({ ownerId: 'o', videoId: 'v', attempt: 1 }, lambda).catch((e: Error) => e);
  const { name, message } = thrown as Error;
  return { Error: name, Cause: JSON.stringify({ errorType: name, errorMessage: message, trace: [] }) };
};

describe('a failure card', () => {
  test.each(codes)('%s says what happened and what to do, and never charges', (code) => {
    for (const stage of stages) {
      const card = videoFailure(code, stage);
      expect(card).toMatchObject({ code, stage, charged: false });
      expect(card.reason).toMatch(/^[A-Z].{15,}\.$/);
      expect(card.suggestion).toMatch(/^[A-Z].+\.$/);
      expect(card).not.toHaveProperty('vendor_message');
    }
  });

  test('takes the words of who knows more', () => {
    const words = { reason: 'R', suggestion: 'S', vendorMessage: 'quota' };
    expect(videoFailure('SPEECH_FAILED', 'speaking', words)).toMatchObject({
      reason: 'R',
      suggestion: 'S',
      vendor_message: 'quota',
    });
  });
});

test('a database that was too busy for every try is tried again by the workflow', async () => {
  const handler = generationTask(taskTriggers.moderateVideo, jobSchema, async () => {
    throw problem('OVERLOADED');
  });
  const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 1000 } as Parameters<typeof handler>[1];
  const job = { ownerId: 'o', videoId: 'v', attempt: 1 };
  await expect(handler(job, lambda)).rejects.toMatchObject({ name: 'RetryableError' });
});

describe('what a workflow caught', () => {
  test.each(codes)('%s travels from the task to the card, tried again or not', async (code) => {
    const words = { reason: `Reason of ${code} “with quotes”`, suggestion: 'Do this.' };
    expect(await caught(failure(code, words))).toMatchObject({ Error: 'KinoraError' });
    expect(await caught(retryableFailure(code, words))).toMatchObject({ Error: 'RetryableError' });
    for (const error of [failure(code, words), retryableFailure(code, words)])
      expect(readFailure(await caught(error))).toEqual({ code, words });
    expect(readFailure(await caught(failure(code)))).toMatchObject({
      code,
      words: { reason: failureTable[code].reason },
    });
  });

  test('a stopped video is known as such', async () => {
    expect(readFailure(await caught(new VideoStopped('v'))).code).toBe('VIDEO_STOPPED');
  });

  test.each([
    ['States.Timeout', '', 'STAGE_TIMED_OUT'],
    [
      'Sandbox.Timedout',
      '{"errorMessage":"RequestId: 1 Error: Task timed out after 600.00 seconds"}',
      'STAGE_TIMED_OUT',
    ],
    ['Lambda.Unknown', '{"errorMessage":"2026 abc Task timed out after 30.03 seconds"}', 'STAGE_TIMED_OUT'],
    [
      'Runtime.ExitError',
      '{"errorMessage":"RequestId: 1 Error: Runtime exited with error: signal: killed"}',
      'OUT_OF_MEMORY',
    ],
    ['Runtime.OutOfMemory', '', 'OUT_OF_MEMORY'],
    ['Lambda.TooManyRequestsException', 'Rate exceeded', 'BUSY'],
    ['RetryableError', '{"errorMessage":"not ours"}', 'BUSY'],
    ['TypeError', '{"errorMessage":"x is not a function"}', 'INTERNAL_ERROR'],
    [
      'KinoraError',
      '{"errorMessage":"{\\"code\\":\\"NO_SUCH_CODE\\",\\"message\\":\\"m\\",\\"data\\":{}}"}',
      'INTERNAL_ERROR',
    ],
    ['States.TaskFailed', 'not JSON', 'INTERNAL_ERROR'],
    ['', '', 'INTERNAL_ERROR'],
  ])('%s %j is %s', (name, Cause, code) => {
    expect(readFailure({ Error: name, Cause })).toEqual({ code, words: {} });
  });

  test('nothing at all is an internal error', () => {
    expect(readFailure({})).toEqual({ code: 'INTERNAL_ERROR', words: {} });
  });
});

describe('whom a failure calls', () => {
  test('is nobody for a text that was refused, and somebody for all else', () => {
    const ofText = Object.keys(failureTable).filter((code) => isOfText({ code }));
    expect(ofText).toEqual(
      expect.arrayContaining(['CONTENT_REFUSED', 'NOT_FEASIBLE', 'FILM_TOO_LONG', 'ENGINE_REFUSED']),
    );
    for (const code of ['INTERNAL_ERROR', 'SPEECH_FAILED', 'OUT_OF_MEMORY', 'UNHEARD_OF'])
      expect(isOfText({ code })).toBe(false);
  });
});
