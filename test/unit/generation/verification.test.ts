import { describe, expect, test } from 'vitest';
import type { FilmReport } from '../../../engine/joining.ts';
import { differences } from '../../../functions/generation/verification.ts';

const expected = { width: 1280, height: 720, frames: 300, framesPerSecond: 30, bytes: 1_000_000 };
const good: FilmReport = {
  container: 'mp4',
  videoCodec: 'avc1.640020',
  audioCodec: 'mp4a.40.2',
  width: 1280,
  height: 720,
  durationSeconds: 10,
  audioDurationSeconds: 10.02,
  videoFrames: 300,
  bytes: 1_000_000,
  fastStart: true,
};

describe('the check of a finished film', () => {
  test('passes one that is as planned', () => {
    expect(differences(good, expected)).toEqual([]);
    expect(differences({ ...good, videoCodec: 'avc', audioCodec: 'aac' }, expected)).toEqual([]);
    expect(differences({ ...good, durationSeconds: 10.033, audioDurationSeconds: 9.93 }, expected)).toEqual(
      [],
    );
  });

  test.each<[string, Partial<FilmReport>]>([
    ['another picture codec', { videoCodec: 'hev1' }],
    ['another sound codec', { audioCodec: 'opus' }],
    ['the wrong size', { width: 720, height: 1280 }],
    ['a missing frame', { videoFrames: 299 }],
    ['a length more than a frame off', { durationSeconds: 10.2 }],
    ['sound that ends early', { audioDurationSeconds: 9.9 }],
    ['sound that goes on', { audioDurationSeconds: 10.1 }],
    ['a truncated file', { bytes: 999_999 }],
    ['an index behind the data', { fastStart: false }],
  ])('finds %s', (_what, wrong) => {
    expect(differences({ ...good, ...wrong }, expected)).toHaveLength(1);
  });
});
