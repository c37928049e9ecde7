import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFalDouble } from '../../../doubles/fal/server.ts';
import { startHeygenDouble } from '../../../doubles/heygen/server.ts';
import type { VendorDouble } from '../../../doubles/vendor-server.ts';
import { putOperatorSecret } from '../../../local/aws/operator-secrets.ts';
import { type TestUser, useCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';

const apiKey = 'double-of-a-test';
const heygen = await startHeygenDouble(apiKey);
const fal = await startFalDouble(apiKey);
const cloud = useCloud({ settings: { engines: 'heygen,fal' } });

beforeAll(() => {
  for (const [vendor, { url }] of Object.entries({ heygen, fal }))
    putOperatorSecret(cloud.dataDir, `kinora/dev/${vendor}`, JSON.stringify({ apiKey, apiBase: url }));
});
afterAll(async () => {
  await heygen.close();
  await fal.close();
});

/** Prompts have a route of their own. */
const pathOf = (body: Record<string, unknown>): string =>
  `/api/${'prompt' in body ? 'v1' : 'v2'}/videos/generate`;

const generate = async (user: TestUser, body: Record<string, unknown>): Promise<string> => {
  const answer = await cloud.request('POST', pathOf(body), {
    token: user.token,
    body: { quality: 'low', aspect_ratio: '1:1', music: false, ...body },
  });
  expect([200, 202], JSON.stringify(answer.body)).toContain(answer.status);
  return String(answer.body.id ?? answer.body.job_id);
};
const paid = ({ jobs }: VendorDouble, words: string) => jobs.all.filter(({ text }) => text.includes(words));

describe.concurrent('a video of a vendor', { timeout: 240_000 }, () => {
  test('engines tell that they are configured', async () => {
    const user = await cloud.register();
    const { body } = await cloud.request('GET', '/api/v1/engines', { token: user.token });
    expect(body.engines).toMatchObject([
      { id: 'embedded' },
      { id: 'polly', configured: false },
      { id: 'elevenlabs', configured: false },
      { id: 'heygen', needs_key: true, configured: true },
      { id: 'fal-kling', configured: true },
      { id: 'fal-ltx', configured: true },
      { id: 'bedrock', configured: false },
      { id: 'gemini', configured: false },
      { id: 'guardrails', configured: false },
    ]);
  });

  test('a presenter of HeyGen speaks, and captions follow its sound, though a first answer is lost', async () => {
    const user = await cloud.register();
    const script = 'Ships come home, double:cut, at night.';
    const id = await generate(user, { script, engine: 'heygen' });
    const { body } = await cloud.ended(user, id, 240_000);
    expect(body, JSON.stringify(body)).toMatchObject({
      status: 'completed',
      engine: 'heygen',
      failure: null,
    });
    expect(paid(heygen, script)).toHaveLength(1);
    const manifest = await mediaOf(cloud).json(`videos/${id}/manifest.json`);
    expect(manifest.engines).toMatchObject({ stitch: 'embedded-stitch@5' });
  });

  test('a model of fal films the scenes of a storyboard', async () => {
    const user = await cloud.register();
    const prompt = 'A lighthouse stands in the fog. A ship passes slowly.';
    const id = await generate(user, { prompt, duration: 10, engine: 'fal-kling' });
    const { body } = await cloud.ended(user, id, 240_000);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'fal-kling' });
    expect(paid(fal, 'lighthouse')).toHaveLength(1);
    for (const { body: sent } of fal.jobs.all) expect(['5', '10']).toContain(sent.duration);
  });

  test('a start of fal whose answer is lost is not made again, and costs its owner nothing', async () => {
    const user = await cloud.register();
    const prompt = 'A quiet double:cut of the line.';
    const id = await generate(user, { prompt, duration: 5, engine: 'fal-kling' });
    const { body } = await cloud.ended(user, id, 240_000);
    expect(body.failure, JSON.stringify(body)).toMatchObject({
      code: 'ENGINE_START_UNKNOWN',
      charged: false,
    });
    expect(paid(fal, 'quiet')).toHaveLength(1);
  });

  test('a kind of film that an engine does not make is refused', async () => {
    const user = await cloud.register();
    for (const body of [
      { script: 'Hello there.', engine: 'fal-kling' },
      { prompt: 'A lighthouse.', engine: 'heygen' },
    ]) {
      const { status, body: answer } = await cloud.request('POST', pathOf(body), {
        token: user.token,
        body,
      });
      expect(status).toBe(422);
      expect(JSON.stringify(answer)).toContain('KIND_NOT_SUPPORTED');
    }
  });
});
