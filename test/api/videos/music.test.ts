import { expect, it } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();

const routes = [
  ['/api/v2/videos/generate', { script: 'kinora:fail:moderation' }],
  ['/api/v1/videos', { script: 'kinora:fail:moderation' }],
  ['/api/v1/videos/generate', { prompt: 'kinora:fail:moderation' }],
] as const;

it.each(routes)('%s: music is there unless it is not wanted, and is told everywhere', async (path, text) => {
  const { token } = await cloud.register();
  for (const [sent, music] of [
    [{}, true],
    [{ music: true }, true],
    [{ music: false }, false],
  ] as const) {
    const { body } = await cloud.request('POST', path, { token, body: { ...text, quality: 'low', ...sent } });
    expect(body.music).toBe(music);
    const { body: found } = await cloud.request('GET', `/api/v2/videos/${body.id}`, { token });
    expect(found.music).toBe(music);
  }
});

it('refuses what is neither true nor false, and a plan takes it too', async () => {
  const { token } = await cloud.register();
  const plan = (music: unknown) =>
    cloud.request('POST', '/api/v1/videos/plan', { token, body: { script: 'A plan.', music } });
  expect((await plan('loud')).status).toBe(422);
  expect((await plan(false)).status).toBe(200);
});
