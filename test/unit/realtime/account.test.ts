import { describe, expect, it } from 'vitest';
import { beginningOf, type Cursor, cursorOf, forgettable } from '../../../functions/realtime/model.ts';
import type { VideoEvent, VideoEventType } from '../../../functions/videos/model.ts';

const event = (seq: number, type: VideoEventType): VideoEvent => ({
  videoId: 'v',
  ownerId: 'u',
  attempt: 1,
  seq,
  type,
  status: 'processing',
  progress: 0,
  at: '2026-11-22T10:00:00.000Z',
});

describe('an account that hears of a video for the first time', () => {
  const life = [
    event(1, 'created'),
    event(2, 'started'),
    event(3, 'failed'),
    event(4, 'created'),
    event(5, 'stage'),
  ];

  it('begins where the attempt begins', () => {
    expect(beginningOf(5, life)).toBe(3);
    expect(beginningOf(4, life)).toBe(3);
    expect(beginningOf(3, life)).toBe(0);
  });

  it('does not take a later attempt for the beginning of an earlier event', () => {
    expect(beginningOf(3, [event(3, 'failed'), event(4, 'created')])).toBeUndefined();
  });
});

describe('what an account remembers of videos', () => {
  const many = (count: number, ended: boolean): Record<string, Cursor> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${ended}-${index}`, { seq: 1, ended }]));

  it('forgets nothing while it is little', () => {
    expect(forgettable(many(63, true))).toEqual([]);
  });

  it('forgets ended videos alone when it is much', () => {
    expect(forgettable({ ...many(60, false), ...many(4, true) })).toEqual([
      'true-0',
      'true-1',
      'true-2',
      'true-3',
    ]);
  });

  it('knows an end from its status', () => {
    expect(cursorOf({ seq: 7, status: 'failed' })).toEqual({ seq: 7, ended: true });
    expect(cursorOf({ seq: 7, status: 'processing' })).toEqual({ seq: 7, ended: false });
  });
});
