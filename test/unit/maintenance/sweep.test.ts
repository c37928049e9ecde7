import { describe, expect, test } from 'vitest';
import { leftVideos } from '../../../functions/maintenance/sweep.ts';

const now = new Date('2026-11-28T10:00:00Z');
const written = (key: string, hoursAgo: number) => ({
  key: `videos/${key}`,
  writtenAt: new Date(now.getTime() - hoursAgo * 3_600_000),
});

describe('the sweep of the media bucket', () => {
  test('looks at videos whose newest file is a day old, once each', () => {
    const objects = [
      written('a/captions.vtt', 30),
      written('a/video.mp4', 25),
      written('b/captions.vtt', 30),
      written('b/video.mp4', 1),
      written('c/video.mp4', 24),
    ];
    expect(leftVideos(objects, now)).toEqual([
      { videoId: 'a', key: 'videos/a/video.mp4' },
      { videoId: 'c', key: 'videos/c/video.mp4' },
    ]);
    expect(leftVideos([], now)).toEqual([]);
  });
});
