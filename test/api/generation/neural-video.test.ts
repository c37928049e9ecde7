import { expect, test } from 'vitest';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { useVariantCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';

const cloud = useVariantCloud('vendors');
/** The voice that was added where its app was synthesized. */
const idOfVoice = /^neural-en-us-tester-[0-9a-f]{8}$/;

test('a voice of one’s own is listed, speaks a video, and costs nothing beside it', async () => {
  const user = await cloud.register();
  const { body: listed } = await cloud.request('GET', '/api/v1/engines', user);
  const engines = listed.engines as unknown as { id: string; configured: boolean; needs_key: boolean }[];
  expect(engines.find(({ id }) => id === 'neural')).toMatchObject({ configured: true, needs_key: false });
  const { body: known } = await cloud.request('GET', '/api/v1/voices?language=en-US', user);
  expect(known.voices).toContainEqual(
    expect.objectContaining({ id: expect.stringMatching(idOfVoice), name: 'tester' }),
  );

  const asked = {
    script: 'Ships come home at night.',
    language: 'en-US',
    quality: 'low',
    aspect_ratio: '1:1',
    music: false,
  };
  const generate = async (engine: string) => {
    const { status, body } = await cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: { ...asked, engine },
    });
    expect(status, JSON.stringify(body)).toBe(202);
    return body;
  };
  const [own, usual] = [await generate('neural'), await generate('embedded')];
  expect(own).toMatchObject({ engine: 'neural', price: usual.price });
  // Only its price is asked for.
  expect((await cloud.request('POST', `/api/v1/videos/${usual.id}/cancel`, user)).status).toBe(200);
  const { body } = await cloud.ended(user, String(own.id));
  expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', failure: null });
  const manifest = await mediaOf(cloud).json(`videos/${own.id}/manifest.json`);
  expect(manifest.engines).toMatchObject({
    speech: 'neural-speech@1',
    scene: `embedded-scene@${embedded.version}`,
  });
});
