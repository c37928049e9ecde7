import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFalDouble } from '../../../doubles/fal/server.ts';
import { veoDoubleSecret } from '../../../doubles/google/offer.ts';
import { startOmniDouble } from '../../../doubles/google/omni.ts';
import { startVeoDouble } from '../../../doubles/google/veo.ts';
import { startHeygenDouble } from '../../../doubles/heygen/server.ts';
import type { VendorDouble } from '../../../doubles/vendor-server.ts';
import { routes } from '../../../functions/routes.ts';
import { triggers } from '../../../functions/triggers.ts';
import { synthesize } from '../../../lib/synthesize.ts';
import { putOperatorSecret } from '../../../local/aws/operator-secrets.ts';
import { type TestUser, useCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';

const apiKey = 'double-of-a-test';
const heygen = await startHeygenDouble(apiKey);
const fal = await startFalDouble(apiKey);
const omni = await startOmniDouble(apiKey);
const veo = await startVeoDouble(apiKey);
const engines = 'heygen,fal,omni,veo,luma';
/** Luma is let in by the roles of the functions, as the template has them. */
const assembly = await mkdtemp(join(tmpdir(), 'kinora-doubles-'));
await synthesize({
  routes,
  triggers,
  root: resolve(import.meta.dirname, '../../..'),
  outdir: assembly,
  context: { env: 'dev', frontDoor: false, engineLayer: false, engines },
  reuseBundles: true,
});
// Before the cloud's own, so that it runs after it.
afterAll(() => rm(assembly, { recursive: true, force: true }));
const cloud = useCloud({ assembly, settings: { engines, signupCredits: 200 } });

beforeAll(() => {
  const store = (vendor: string, secret: object) =>
    putOperatorSecret(cloud.dataDir, `kinora/dev/${vendor}`, JSON.stringify(secret));
  for (const [vendor, { url }] of Object.entries({ heygen, fal, omni }))
    store(vendor, { apiKey, apiBase: url });
  store('veo', veoDoubleSecret(apiKey, veo.url));
});
afterAll(async () => {
  for (const double of [heygen, fal, omni, veo]) await double.close();
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
      { id: 'neural', configured: false },
      { id: 'polly', configured: false },
      { id: 'elevenlabs', configured: false },
      { id: 'heygen', needs_key: true, configured: true },
      { id: 'fal-kling', configured: true },
      { id: 'fal-ltx', configured: true },
      { id: 'omni', needs_key: true, configured: true },
      { id: 'veo', configured: true },
      { id: 'veo-fast', configured: true },
      { id: 'luma', needs_key: false, configured: true },
      { id: 'bedrock', configured: false },
      { id: 'gemini', configured: false },
      { id: 'openai', configured: false },
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
    expect(manifest.engines).toMatchObject({ stitch: 'embedded-stitch@6' });
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

  test('a sentence that is longer than a clip is filmed in several, and each is bought once', async () => {
    const user = await cloud.register();
    const prompt =
      'The old lighthouse stands on the cliff, where the wind never rests, and its lamp turns over the black water ' +
      'while the last ships of the evening come home, one after another, to the harbour below.';
    const id = await generate(user, { prompt, duration: 14, engine: 'omni', aspect_ratio: '9:16' });
    const { body } = await cloud.ended(user, id, 240_000);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'omni' });
    expect(omni.jobs.all.length).toBeGreaterThan(1);
    expect(new Set(omni.jobs.all.map(({ text }) => text)).size).toBe(omni.jobs.all.length);
    const lengths = omni.jobs.all.map(({ body: sent }) =>
      Number.parseInt(Object(sent.response_format).duration, 10),
    );
    for (const seconds of lengths) expect(seconds).toBeLessThanOrEqual(10);
    expect(lengths.reduce((sum, seconds) => sum + seconds, 0)).toBeGreaterThanOrEqual(14);
  });

  test('what Veo filters by chance is filmed again, and the owner pays once', async () => {
    const user = await cloud.register();
    const prompt = 'A quiet double:filtered bay.';
    const id = await generate(user, { prompt, duration: 4, engine: 'veo-fast', aspect_ratio: '9:16' });
    const { body } = await cloud.ended(user, id, 240_000);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'veo-fast' });
    expect(paid(veo, 'filtered')).toHaveLength(2);
    expect(body.credits_charged ?? body.price, JSON.stringify(body)).toBe(13);
  });

  test('Luma films by way of Bedrock, under the role of the functions that call it', async () => {
    const user = await cloud.register();
    const id = await generate(user, { prompt: 'A ship sails by.', duration: 5, engine: 'luma' });
    const { body } = await cloud.ended(user, id, 240_000);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'luma' });
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
