import { expect, test } from 'vitest';
import { eventOf, fail, type Video } from '../../../functions/videos/model.ts';
import { standIn, standInScenes, wasPassedOver } from '../../../functions/videos/stand-ins.ts';
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

test('scenes of a movie are handed on by themselves; the movie tells that an engine was passed over', () => {
  const chosen = { code: 'chosen', passed_over: [{ engine: 'polly', code: 'ENGINE_UNAVAILABLE' }] } as const;
  const reason = { ...chosen, passed_over: [...chosen.passed_over] };
  const sceneEngines = ['heygen', 'heygen', 'veo'].map((engineId, scene) => ({
    scene,
    engineId,
    engineReason: reason,
  }));
  const { standIns: _, engineReason: _reason, ...rest } = video;
  const movie: Video = { ...rest, kind: 'movie', engineId: 'embedded', sceneEngines };
  const scenes = [
    { scene: 0, standIns: ['polly', 'embedded'] },
    { scene: 2, standIns: ['embedded'] },
  ];
  const change = standInScenes(movie.attempt, { ...why, scenes }, now)(movie);
  const failed = { engine: 'heygen', code: 'ENGINE_FAILED' };
  expect(change).toMatchObject({
    event: 'stage',
    video: {
      engineId: 'embedded',
      price: 11,
      sceneEngines: [
        { scene: 0, engineId: 'polly', engineReason: { code: 'failover', passed_over: [failed] } },
        // The second goes on with what was begun; the third is another engine's.
        { scene: 1, engineId: 'heygen', engineReason: reason },
        { scene: 2, engineId: 'veo', engineReason: reason },
      ],
      engineReason: { code: 'failover', passed_over: [failed] },
    },
  });
  if (change === undefined) throw new Error('Nobody stood in');
  expect([0, 1, 2].map((scene) => wasPassedOver(change.video, 'heygen', scene))).toEqual([
    true,
    false,
    false,
  ]);
  // A second scene that saw the same changes nothing, and neither does a run of another attempt.
  expect(standInScenes(movie.attempt, { ...why, scenes }, now)(change.video)).toBeUndefined();
  expect(standInScenes(movie.attempt + 1, { ...why, scenes }, now)(movie)).toBeUndefined();
});
