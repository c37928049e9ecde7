import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { remedyFor } from '../../../functions/maintenance/reconciliation.ts';
import { attemptSeconds, longestWaitSeconds } from '../../../functions/shared/attempt-limits.ts';
import { encodeTaskFailure } from '../../../functions/shared/task-failure.ts';
import type { Video, VideoStatus } from '../../../functions/videos/model.ts';

const now = new Date('2026-11-22T12:00:00Z');
const ago = (seconds: number): string => new Date(now.getTime() - seconds * 1000).toISOString();

const video = (status: VideoStatus, seconds: number): Video => ({
  id: 'v',
  ownerId: 'o',
  kind: 'avatar',
  text: 'Hello',
  textTruncated: false,
  title: 'Hello',
  language: 'en',
  voiceId: 'v',
  avatarId: 'a',
  style: 'professional',
  quality: 'medium',
  resolution: 'medium',
  aspectRatio: '16:9',
  music: true,
  engineId: 'embedded',
  status,
  progress: 0,
  attempt: 1,
  seq: 3,
  price: 2,
  estimatedSeconds: 10,
  createdAt: ago(seconds + 100_000),
  updatedAt: ago(seconds),
  ...(status === 'pending' ? {} : { startedAt: ago(seconds) }),
});
const execution = (status: ExecutionStatus) => ({ status, startedAt: now });

describe('a video without news', () => {
  test.each<[VideoStatus, ExecutionStatus | undefined, number, object]>([
    ['pending', undefined, 60, { do: 'start' }],
    ['pending', 'RUNNING', 60, { do: 'wait' }],
    ['processing', 'RUNNING', 600, { do: 'wait' }],
    ['processing', 'PENDING_REDRIVE', 600, { do: 'wait' }],
    ['processing', undefined, 60, { do: 'fail', code: 'ORPHANED', words: {}, stop: false }],
    ['pending', 'FAILED', 60, { do: 'fail', code: 'ORPHANED', words: {}, stop: false }],
    ['processing', 'FAILED', 60, { do: 'fail', code: 'ORPHANED', words: {}, stop: false }],
    ['processing', 'ABORTED', 60, { do: 'fail', code: 'ORPHANED', words: {}, stop: false }],
    ['processing', 'SUCCEEDED', 60, { do: 'fail', code: 'ORPHANED', words: {}, stop: false }],
    ['processing', 'TIMED_OUT', 60, { do: 'fail', code: 'TIMED_OUT', words: {}, stop: false }],
    ['processing', 'RUNNING', attemptSeconds + 1, { do: 'fail', code: 'TIMED_OUT', words: {}, stop: true }],
    ['pending', undefined, attemptSeconds + 1, { do: 'start' }],
    ['pending', undefined, longestWaitSeconds + 1, { do: 'fail', code: 'BUSY', words: {}, stop: false }],
    ['pending', 'RUNNING', attemptSeconds * 3, { do: 'wait' }],
    ['completed', 'SUCCEEDED', 60, { do: 'nothing' }],
    ['failed', 'FAILED', 60, { do: 'nothing' }],
    ['cancelled', 'ABORTED', attemptSeconds * 2, { do: 'nothing' }],
  ])('%s with a run that is %s, after %i s', (status, run, seconds, remedy) => {
    const found = remedyFor(video(status, seconds), run === undefined ? undefined : execution(run), now);
    expect(found).toEqual(remedy);
  });

  test.each<[string, string, object]>([
    [
      'States.DataLimitExceeded',
      'The output of arn:aws:states:eu-central-1:123:execution:a is too long',
      {
        code: 'ORPHANED',
        words: {
          reason:
            'The work on this video ended without a result. It said: States.DataLimitExceeded: The output of … is too long',
        },
      },
    ],
    ['', '', { code: 'ORPHANED', words: {} }],
    ['', 'x'.repeat(9999), { words: { reason: expect.stringMatching(/: x{200}$/) } }],
    [
      'TypeError',
      '{"errorMessage":"secret","trace":["at a"]}',
      { words: { reason: expect.stringMatching(/: TypeError$/) } },
    ],
    ['Runtime.OutOfMemory', '{}', { code: 'OUT_OF_MEMORY', words: {} }],
    [
      'KinoraError',
      JSON.stringify({
        errorMessage: encodeTaskFailure({ code: 'SPEECH_FAILED', message: 'No voice.', data: {} }),
      }),
      { code: 'SPEECH_FAILED', words: { reason: 'No voice.' } },
    ],
  ])('tells what its run said: %s', (error, cause, card) => {
    const run = { ...execution('FAILED'), error, cause };
    expect(remedyFor(video('processing', 60), run, now)).toMatchObject({ do: 'fail', ...card });
  });

  test('run again counts its time from its restart, not from its creation', () => {
    expect(remedyFor({ ...video('pending', 60), attempt: 2 }, undefined, now)).toEqual({ do: 'start' });
  });
});

test('a change by its owner does not let a video wait longer', () => {
  const waiting = { ...video('pending', 60), queuedAt: ago(longestWaitSeconds + 1) };
  expect(remedyFor(waiting, undefined, now)).toMatchObject({ do: 'fail', code: 'BUSY' });
  expect(remedyFor({ ...waiting, queuedAt: ago(60) }, undefined, now)).toEqual({ do: 'start' });
});
