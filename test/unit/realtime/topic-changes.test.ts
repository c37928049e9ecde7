import { describe, expect, it } from 'vitest';
import { byPartition, eventsByVideo, topicChangesOf } from '../../../functions/realtime/topic-changes.ts';
import { noticeFromItem } from '../../../functions/videos/items.ts';

const told = (videoId: string, seq: number) => ({
  videoId,
  ownerId: 'u',
  attempt: 1,
  seq,
  type: 'progress',
  status: 'processing',
  progress: 0.5,
  at: '2026-11-22T10:00:00.000Z',
});

const event = (videoId: string, seq: number) => ({
  pk: `video#${videoId}`,
  sk: `event#${String(seq).padStart(10, '0')}`,
  before: undefined,
  after: { pk: 'x', sk: 'x', expiresAt: 1, ...told(videoId, seq) },
});

describe('what a change of the table means', () => {
  it('an event is told to the subscribers of its video, of its owner and of its project', () => {
    const announced = topicChangesOf(event('v', 3));
    expect(announced.map(({ partition }) => partition)).toEqual(['video#v', 'user#u']);
    expect(announced[0]?.change).toEqual({ kind: 'event', event: told('v', 3) });
    const inProject = event('v', 4);
    const after = { ...inProject.after, projectId: 'p' };
    const partitions = topicChangesOf({ ...inProject, after }).map(({ partition }) => partition);
    expect(partitions).toEqual(['video#v', 'user#u', 'project#p']);
  });

  it('a subscriber is news while it is new', () => {
    const change = { pk: 'video#v', sk: 'subscriber#c', before: undefined };
    expect(topicChangesOf({ ...change, after: { phase: 'new' } })).toEqual([
      { partition: 'video#v', change: { kind: 'subscription', connectionId: 'c' } },
    ]);
    expect(topicChangesOf({ ...change, after: { phase: 'live' } })).toEqual([]);
    expect(topicChangesOf({ ...change, after: undefined })).toEqual([]);
  });

  it('a budget comes near its limit once: when its owner is warned', () => {
    const counter = { pk: 'user#u', sk: 'budget-use#api-key:k#2026-11-29' };
    const before = { used: 8, limit: 10 };
    const at = '2026-11-29T10:00:00.000Z';
    const after = { ...before, warnedAt: at };
    expect(topicChangesOf({ ...counter, before, after })).toEqual([
      {
        partition: 'user#u',
        change: {
          kind: 'budget',
          notice: {
            type: 'budget.near',
            budget: 'api-key:k',
            period: 'day',
            limit: 10,
            used: 8,
            resets_at: '2026-11-30T00:00:00.000Z',
            at,
          },
        },
      },
    ]);
    expect(topicChangesOf({ ...counter, before: after, after: { ...after, used: 9 } })).toEqual([]);
    expect(topicChangesOf({ ...counter, before: undefined, after: before })).toEqual([]);
    expect(topicChangesOf({ ...counter, before: after, after: undefined })).toEqual([]);
  });

  it('a notice as its owner reads it lacks the keys of the table', () => {
    const told = { type: 'video.completed', attempt: 1, title: 'Dawn', at: '2026-11-22T10:00:00.000Z' };
    const item = { pk: 'user#u', sk: 'notice#v#1', ...told, videoId: 'v', expiresAt: 9 };
    expect(noticeFromItem(item)).toEqual({ ...told, video_id: 'v' });
  });

  it('items of notices and removed videos are no news: the numbered events tell of them', () => {
    const notice = { pk: 'user#u', sk: 'notice#v#1' };
    expect(topicChangesOf({ ...notice, before: undefined, after: { type: 'video.completed' } })).toEqual([]);
    const video = { pk: 'user#u', sk: 'video#v', before: { id: 'v' } };
    expect(topicChangesOf({ ...video, after: undefined })).toEqual([]);
    expect(topicChangesOf({ ...video, after: { id: 'v' } })).toEqual([]);
  });

  it('expired events, accounts and unknown items are no news', () => {
    expect(topicChangesOf({ ...event('v', 1), before: { seq: 1 }, after: undefined })).toEqual([]);
    expect(topicChangesOf({ pk: 'user#u', sk: 'account', before: undefined, after: {} })).toEqual([]);
  });

  it('is kept in order by topic and by video', () => {
    const told = [event('a', 1), event('b', 1), event('a', 2)].flatMap(topicChangesOf);
    const account = byPartition(told).get('user#u') ?? [];
    const events = eventsByVideo(account);
    expect([...events.keys()]).toEqual(['a', 'b']);
    expect(events.get('a')?.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});
