import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addVoice } from '../../../cli/voices/added-voices.ts';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { routes } from '../../../functions/routes.ts';
import { triggers } from '../../../functions/triggers.ts';
import { synthesize } from '../../../lib/synthesize.ts';
import { useCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { writeTestVoice } from '../../support/neural-voice/test-voice.ts';

const scratch = await mkdtemp(join(tmpdir(), 'kinora-neural-'));
const root = resolve(import.meta.dirname, '../../..');
const assembly = join(scratch, 'cdk.out');
await writeTestVoice(join(scratch, 'tester'));
// Voices are kept in the folder of the project that is worked in.
process.chdir(scratch);
const voice = await addVoice('tester', { gender: 'female', speaker: 0 });
process.chdir(root);
const { voices } = JSON.parse(await readFile(join(scratch, '.kinora/voices/voices.json'), 'utf8'));
await synthesize({
  routes,
  triggers,
  root,
  outdir: assembly,
  context: { env: 'dev', frontDoor: false, engineLayer: false, engines: 'neural', neuralVoices: voices },
  reuseBundles: true,
});
// Before the cloud's own, so that it runs after it.
afterAll(() => rm(scratch, { recursive: true, force: true }));
const cloud = useCloud({ assembly });

test('a voice of one’s own is listed, speaks a video, and costs nothing beside it', async () => {
  const user = await cloud.register();
  const { body: listed } = await cloud.request('GET', '/api/v1/engines', user);
  const engines = listed.engines as unknown as { id: string; configured: boolean; needs_key: boolean }[];
  expect(engines.find(({ id }) => id === 'neural')).toMatchObject({ configured: true, needs_key: false });
  const { body: known } = await cloud.request('GET', '/api/v1/voices?language=en-US', user);
  expect(known.voices).toContainEqual(expect.objectContaining({ id: voice.id, name: 'tester' }));

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
  const { body } = await cloud.ended(user, String(own.id));
  expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', failure: null });
  const manifest = await mediaOf(cloud).json(`videos/${own.id}/manifest.json`);
  expect(manifest.engines).toMatchObject({
    speech: 'neural-speech@1',
    scene: `embedded-scene@${embedded.version}`,
  });
  await cloud.ended(user, String(usual.id));
});
