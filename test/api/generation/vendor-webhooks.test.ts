import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { falDoubleUser, startFalDouble } from '../../../doubles/fal/server.ts';
import { startOmniDouble } from '../../../doubles/google/omni.ts';
import { startHeygenDouble } from '../../../doubles/heygen/server.ts';
import type { Job } from '../../../doubles/vendor-jobs.ts';
import type { VendorDouble } from '../../../doubles/vendor-server.ts';
import { webhookPath } from '../../../functions/shared/webhook-path.ts';
import { operatorSecretStore } from '../../../local/aws/operator-secrets.ts';
import { type TestUser, useVariantCloud } from '../../support/cloud.ts';

const apiKey = 'double-of-a-test';
const secrets = { heygen: 'secret-of-a-webhook', omni: `whsec_${'c2VjcmV0'.repeat(4)}` };
const addressOf = (vendor: 'heygen' | 'omni') => () => `${cloud.http}${webhookPath(vendor)}`;
const heygen = await startHeygenDouble(apiKey, { url: addressOf('heygen'), secret: secrets.heygen });
const omni = await startOmniDouble(apiKey, { url: addressOf('omni'), secret: secrets.omni });
const fal = await startFalDouble(apiKey);
const cloud = useVariantCloud('called');

beforeAll(() => {
  const store = operatorSecretStore(cloud.dataDir);
  for (const [vendor, { url }] of Object.entries({ heygen, fal, omni }))
    store(vendor, { apiKey, apiBase: url });
  store('heygen-webhook', { secret: secrets.heygen });
  store('omni-webhook', { secret: secrets.omni });
  store('fal-webhook', { userId: falDoubleUser, publicUrl: cloud.http, apiBase: fal.url });
});
afterAll(async () => {
  for (const double of [heygen, fal, omni]) await double.close();
});

const generate = async (user: TestUser, body: Record<string, unknown>): Promise<string> => {
  const path = `/api/${'prompt' in body ? 'v1' : 'v2'}/videos/generate`;
  // Omni films no squares.
  const aspectRatio = body.engine === 'omni' ? '9:16' : '1:1';
  const shape = { quality: 'low', aspect_ratio: aspectRatio, music: false };
  const answer = await cloud.request('POST', path, { token: user.token, body: { ...shape, ...body } });
  expect([200, 202], JSON.stringify(answer.body)).toContain(answer.status);
  return String(answer.body.id ?? answer.body.job_id);
};

const only = ({ jobs }: VendorDouble, words: string): Job => {
  const found = jobs.all.filter(({ text }) => text.includes(words));
  expect(found).toHaveLength(1);
  return found[0] as Job;
};
/** Calls about a work that were answered; one that a busy gateway does not take is made again. */
const callsOf = ({ callbacks }: VendorDouble, job: Job) =>
  callbacks.filter(({ job: id, status }) => id === job.id && status > 0 && status < 500);
/** How many calls of a vendor have ended a wait, or were noted for the next one, as the public figures tell. */
const hurried = async (vendor: string): Promise<number> => {
  const { body } = await cloud.request('GET', '/metrics');
  const line = new RegExp(
    `^vendor_webhooks_total\\{(?=.*vendor="${vendor}")(?=.*outcome="(?:hurried|noted)").*\\} (\\d+)`,
    'm',
  );
  return Number(line.exec(String(body))?.[1] ?? 0);
};
const isHurried = (context: TestContext, vendor: string): Promise<unknown> =>
  context.expect.poll(() => hurried(vendor), { interval: 1000 }).toBeGreaterThan(0);

describe.concurrent('a vendor that calls', () => {
  test('HeyGen has its film fetched when it is done, and a second call changes nothing', async (context) => {
    const user = await cloud.register();
    const id = await generate(user, { script: 'Ships, double:long double:twice.', engine: 'heygen' });
    expect((await cloud.ended(user, id)).body).toMatchObject({ status: 'completed' });
    const job = only(heygen, 'double:twice');
    await isHurried(context, 'heygen');
    expect(callsOf(heygen, job).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('fal calls the address that it was told with the start', async (context) => {
    const user = await cloud.register();
    const prompt = 'A harbour, double:long again.';
    const id = await generate(user, { prompt, duration: 5, engine: 'fal-kling' });
    expect((await cloud.ended(user, id)).body).toMatchObject({ status: 'completed' });
    const job = only(fal, 'harbour');
    expect(job.callback).toMatch(/^http:\/\/.+\/api\/v1\/vendors\/fal\/webhook\?job=[\w-]+$/);
    await isHurried(context, 'fal');
  });

  test('Omni tells our token again', async (context) => {
    const user = await cloud.register();
    const id = await generate(user, { prompt: 'A tower, double:long.', duration: 4, engine: 'omni' });
    expect((await cloud.ended(user, id)).body).toMatchObject({ status: 'completed' });
    const job = only(omni, 'tower');
    await isHurried(context, 'omni');
    expect(callsOf(omni, job).map(({ status }) => status)).toEqual([200]);
  });

  test('a start of fal whose answer was lost is found by its call, and paid once', async () => {
    const user = await cloud.register();
    const id = await generate(user, {
      prompt: 'A double:cut of the rope.',
      duration: 5,
      engine: 'fal-kling',
    });
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'fal-kling' });
    only(fal, 'rope');
  });
});

describe.concurrent('a vendor that does not call loses nothing', () => {
  test.for(['quiet', 'forged', 'late'] as const)('one that is %s', async (word, context) => {
    const user = await cloud.register();
    const prompt = `A meadow, double:long double:${word}.`;
    const id = await generate(user, { prompt, duration: 4, engine: 'omni' });
    expect((await cloud.ended(user, id)).body).toMatchObject({ status: 'completed' });
    const job = only(omni, `double:${word}`);
    const statuses = () => callsOf(omni, job).map(({ status }) => status);
    const expected = { quiet: [], forged: [400], late: [200] }[word];
    await context.expect.poll(statuses).toEqual(expected);
  });
});
