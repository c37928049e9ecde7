import { expect, test } from 'vitest';
import { eventOf, fail, type Video } from '../../../functions/videos/model.ts';
import { standIn, wasPassedOver } from '../../../functions/videos/stand-ins.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const now = new Date('2026-11-29T12:00:00Z');
const rest = { voiceId: 'en-ava', avatarId: 'amelia', estimatedSeconds: 7 };
const video: Video = {
  ...quotedVideo(),
  engineId: 'heygen',
  price: 11,
  status: 'processing',
  stage: 'speaking',
  progress: 0.1,
  standIns: [
    { engineId: 'polly', ...rest },
    { engineId: 'embedded', ...rest },
  ],
  engineReason: { code: 'chosen', passed_over: [{ engine: 'polly', code: 'ENGINE_UNAVAILABLE' }] },
};
const why = { from: 'heygen', code: 'ENGINE_FAILED' };

test('the next engine stands in, with its voice, for what was held; the event tells why', () => {
  const change = standIn(video.attempt, why, now)(video);
  expect(change?.video).toMatchObject({
    ...rest,
    engineId: 'polly',
    price: 11,
    seq: video.seq + 1,
    standIns: [{ engineId: 'embedded' }],
    engineReason: { code: 'failover', passed_over: [{ engine: 'heygen', code: 'ENGINE_FAILED' }] },
  });
  expect(change?.settlement).toBeUndefined();
  if (change === undefined) throw new Error('Nobody stood in');
  expect(eventOf(change)).toMatchObject({
    type: 'stage',
    engineId: 'polly',
    engineReason: { code: 'failover' },
  });
  expect(['heygen', 'polly'].map((id) => wasPassedOver(change.video, id))).toEqual([true, false]);
});

test('nobody stands in for another engine than the one that makes it, after its end, or where nobody is left', () => {
  expect(standIn(video.attempt, { ...why, from: 'polly' }, now)(video)).toBeUndefined();
  expect(standIn(video.attempt, why, now)({ ...video, standIns: [] })).toBeUndefined();
  expect(standIn(video.attempt + 1, why, now)(video)).toBeUndefined();
  const failure = {
    code: 'X',
    reason: '',
    stage: 'speaking',
    retryable: true,
    charged: false,
    suggestion: '',
  };
  const ended = fail(video.attempt, failure as never, now)(video)?.video;
  if (ended === undefined) throw new Error('It did not end');
  expect(standIn(video.attempt, why, now)(ended)).toBeUndefined();
});
