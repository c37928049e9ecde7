import { expect, test } from 'vitest';
import { voiceOfScene } from '../../../functions/generation/voiced-scenes.ts';
import { buildMoviePlan, type MovieOrder, type MovieScene } from '../../../functions/planning/movie-plan.ts';
import { buildVideoPlan } from '../../../functions/planning/video-plan.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const options = { testValues: false };
const narration = { assetId: 'voice', key: 'assets/voice', checksum: 'abc', seconds: 5 };

test.each([
  ['a vendor that answers with sound', { engineId: 'polly' }, 'polly'],
  ['nobody where we speak', { engineId: 'embedded' }, undefined],
  ['nobody where a presenter of a vendor’s talks', { engineId: 'heygen' }, undefined],
  ['nobody where a vendor draws to our voice', { engineId: 'fal-kling' }, undefined],
  ['nobody where its owner speaks', { engineId: 'polly', narration }, undefined],
])('a scene is spoken by %s', (_who, change, voice) => {
  const { kind } = { kind: 'avatar' as const };
  const plan = buildVideoPlan({ ...quotedVideo(), ...change, kind }, 'Ships come home.', options);
  expect(voiceOfScene(plan, 0)?.id).toBe(voice);
});

test('in a movie each scene has a voice of its own; cards, clips and recordings have none', () => {
  const scene = { text: 'Ships come home.', language: 'en', style: 'cinematic', transition: 'cut' } as const;
  const spoken = (engineId: string, more: Partial<MovieScene> = {}): MovieScene => ({
    ...{ ...scene, kind: 'avatar', avatarId: 'amelia', voiceId: 'en-ava', engineId, isPaid: false },
    ...more,
  });
  const file = { key: 'k', bytes: 1, checksum: 'c', from: 0, to: 4, fit: 'cover', muted: true } as const;
  const order: MovieOrder = {
    ...{ id: 'movie', title: 'Spring', style: 'cinematic', resolution: 'low', aspectRatio: '1:1' },
    ...{ music: false, isClosingPaid: false },
    scenes: [
      spoken('polly'),
      spoken('embedded'),
      spoken('polly', { narration }),
      spoken('embedded', { kind: 'title', durationSeconds: 3 }),
      spoken('embedded', { kind: 'clip', clip: file }),
      spoken('elevenlabs'),
    ],
  };
  const plan = buildMoviePlan(order, options);
  expect(plan.film.scenes.map(({ index }) => voiceOfScene(plan, index)?.id)).toEqual([
    'polly',
    undefined,
    undefined,
    undefined,
    undefined,
    'elevenlabs',
    undefined,
  ]);
});
