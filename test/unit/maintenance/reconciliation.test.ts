import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { remedyFor } from '../../../functions/maintenance/reconciliation.ts';
import { attemptSeconds, longestWaitSeconds } from '../../../functions/shared/attempt-limits.ts';
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
    ['processing', undefined, 60, { do: 'fail', code: 'ORPHANED', stop: false }],
    ['pending', 'FAILED', 60, { do: 'fail', code: 'ORPHANED', stop: false }],
    ['processing', 'FAILED', 60, { do: 'fail', code: 'ORPHANED', stop: false }],
    ['processing', 'ABORTED', 60, { do: 'fail', code: 'ORPHANED', stop: false }],
    ['processing', 'SUCCEEDED', 60, { do: 'fail', code: 'ORPHANED', stop: false }],
    ['processing', 'TIMED_OUT', 60, { do: 'fail', code: 'TIMED_OUT', stop: false }],
    ['processing', 'RUNNING', attemptSeconds + 1, { do: 'fail', code: 'TIMED_OUT', stop: true }],
    ['pending', undefined, attemptSeconds + 1, { do: 'start' }],
    ['pending', undefined, longestWaitSeconds + 1, { do: 'fail', code: 'BUSY', stop: false }],
    ['completed', 'SUCCEEDED', 60, { do: 'nothing' }],
    ['failed', 'FAILED', 60, { do: 'nothing' }],
    ['cancelled', 'ABORTED', attemptSeconds * 2, { do: 'nothing' }],
  ])('%s with a run that is %s, after %i s', (status, run, seconds, remedy) => {
    const found = remedyFor(video(status, seconds), run === undefined ? undefined : execution(run), now);
    expect(found).toEqual(remedy);
  });

  test('run again counts its time from its restart, not from its creation', () => {
    expect(remedyFor({ ...video('pending', 60), attempt: 2 }, undefined, now)).toEqual({ do: 'start' });
  });
});
