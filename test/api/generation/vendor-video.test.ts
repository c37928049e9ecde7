import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { listRemoteJobs } from '../../../functions/generation/remote/job-store.ts';
import { type TestUser, useVariantCloud } from '../../support/cloud.ts';
import { startFakeVendor } from '../../support/fake-vendor/server.ts';
import { mediaOf } from '../../support/media.ts';
import { observedCalls } from '../../support/shared-clouds.ts';
import { eventually, setAttribute, useTable } from '../../support/table.ts';

const vendor = await startFakeVendor(inject('fakeVendorPort'));
const cloud = useVariantCloud('vendors');

beforeAll(() => useTable(cloud));
afterAll(async () => {
  await vendor.close();
});

const generate = async (user: TestUser, script: string, engine = 'fake'): Promise<string> => {
  const { status, body } = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { script, quality: 'low', aspect_ratio: '1:1', music: false, engine },
  });
  expect([status, body.engine], JSON.stringify(body)).toEqual([202, engine]);
  return String(body.id);
};

/** What the vendor has in its books for a video. */
const paidFor = (videoId: string) => vendor.clips.filter(({ token }) => token.startsWith(videoId));

const expectRefunded = async (user: TestUser): Promise<void> => {
  const { body } = await cloud.request('GET', '/api/v1/credits/balance', user);
  expect(body).toEqual({ balance: 200, active_videos: 0 });
};

/** The clip of a video, once the vendor has it. */
const begun = (videoId: string) => eventually(async () => paidFor(videoId).length > 0);

// Most of the time they wait.
describe.concurrent('a scene at a vendor', () => {
  test('becomes part of a verified film, started and paid once, whatever the wait', async () => {
    const user = await cloud.register();
    const id = await generate(user, 'This one is vendor:slow but sure.');
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'fake', failure: null });
    expect(paidFor(id)).toMatchObject([{ looks: expect.any(Number), cancelled: false }]);
    const manifest = await mediaOf(cloud).json(`videos/${id}/manifest.json`);
    expect(manifest.engines).toEqual({
      speech: `embedded-speech@${embedded.version}`,
      scene: 'fake-scene@1',
      stitch: `embedded-stitch@${embedded.version}`,
    });
  });

  test('whose start was accepted and not answered is found by its token, not started again', async () => {
    const user = await cloud.register();
    const id = await generate(user, 'The line is vendor:cut in the middle.');
    const { body } = await cloud.ended(user, id);
    expect(body.status, JSON.stringify(body)).toBe('completed');
    expect(paidFor(id)).toHaveLength(1);
    expect(vendor.calls.filter(({ token }) => token.startsWith(id))).toHaveLength(1);
  });

  test('that the vendor has no place for is asked for again later', async () => {
    const user = await cloud.register();
    const id = await generate(user, 'Everybody is vendor:busy at first.');
    const { body } = await cloud.ended(user, id);
    expect(body.status, JSON.stringify(body)).toBe('completed');
    expect(paidFor(id)).toHaveLength(1);
  });

  test.for([
    ['vendor:refuses', { code: 'ENGINE_REFUSED', retryable: false }, 'Not this content, please', 0],
    ['vendor:fails', { code: 'ENGINE_FAILED', retryable: true }, 'The model fell over', 1],
    ['vendor:empty', { code: 'ENGINE_OUTPUT_UNUSABLE' }, 'The vendor says "completed" without a file.', 1],
  ] as const)(
    '%s: a failure card with the vendor’s words, nothing charged',
    async ([words, card, vendorMessage, paid]) => {
      const user = await cloud.register();
      const id = await generate(user, `Now see that ${words} at last.`);
      const { body } = await cloud.ended(user, id);
      expect(body, JSON.stringify(body)).toMatchObject({
        status: 'failed',
        failure: { ...card, stage: 'rendering', charged: false, vendor_message: vendorMessage },
      });
      expect(paidFor(id)).toHaveLength(paid);
      await expectRefunded(user);
    },
  );

  test('[S4-24] that its vendor does not take is made by the engine that its owner allowed, for no more', async () => {
    const user = await cloud.register();
    const { status, body: asked } = await cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: {
        script: 'The vendor:closed door.',
        quality: 'low',
        aspect_ratio: '1:1',
        music: false,
        engine: 'fake',
        allow: ['embedded', 'polly'],
      },
    });
    expect([status, asked.engine, asked.engine_reason]).toEqual([
      202,
      'fake',
      { code: 'chosen', passed_over: [] },
    ]);
    const { body } = await cloud.ended(user, String(asked.id));
    const reason = { code: 'failover', passed_over: [{ engine: 'fake', code: 'ENGINE_FAILED' }] };
    expect(body, JSON.stringify(body)).toMatchObject({
      status: 'completed',
      engine: 'embedded',
      engine_reason: reason,
      price: asked.price,
    });
    expect(Number(body.charged)).toBeLessThanOrEqual(Number(asked.price));
    expect(paidFor(String(asked.id))).toHaveLength(0);
    const { body: told } = await cloud.request('GET', `/api/v1/videos/${asked.id}/events`, user);
    const events = told.events as unknown as { type: string; engine?: string; engine_reason?: unknown }[];
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'stage', engine: 'embedded', engine_reason: reason }),
    );
  });

  test('[S4-24] of a movie: what one vendor does not take is made by another, the rest stays; both are paid once', async () => {
    const user = await cloud.register();
    const ask = (path: string, body: object = {}) => cloud.request('POST', path, { token: user.token, body });
    const { body: project } = await ask('/api/v1/projects', { name: 'Spring' });
    const scene = { kind: 'prompt', duration: 4, engine: 'fake' };
    const { status, body: asked } = await ask(`/api/v1/projects/${project.id}/movie`, {
      ...{ title: 'Spring', quality: 'low', aspect_ratio: '1:1', music: false },
      scenes: [
        { ...scene, prompt: 'A vendor:closed door.', allow: ['embedded'], max_cost: 5 },
        { ...scene, prompt: 'The open sea.' },
      ],
    });
    const first = { scene: 0, engine: 'fake', engine_reason: { code: 'chosen', passed_over: [] } };
    expect([status, asked.scene_engines], JSON.stringify(asked)).toEqual([202, [first]]);
    const { body } = await cloud.ended(user, String(asked.id));
    const reason = { code: 'failover', passed_over: [{ engine: 'fake', code: 'ENGINE_FAILED' }] };
    expect(body, JSON.stringify(body)).toMatchObject({
      status: 'completed',
      engine_reason: reason,
      scene_engines: [{ scene: 0, engine: 'embedded', engine_reason: reason }],
      price: asked.price,
    });
    expect(Number(body.charged)).toBeLessThanOrEqual(Number(asked.price));
    expect(paidFor(String(asked.id)).map(({ prompt }) => prompt)).toEqual(['The open sea.']);
    // The next version takes both as they are, also the one that another engine made.
    const movie = `/api/v1/projects/${project.id}/movies/${asked.movie_id}`;
    const { body: plan } = await ask(`${movie}/plan`);
    expect(plan.scenes).toMatchObject([
      { reused: true, engine: 'embedded', engine_reason: { code: 'reused', passed_over: [] } },
      { reused: true, engine: 'fake', engine_reason: null },
      { reused: true },
    ]);
    const { body: again } = await ask(`${movie}/render`);
    const { body: second } = await cloud.ended(user, String(again.id));
    expect(second, JSON.stringify(second)).toMatchObject({ status: 'completed', charged: 1 });
    expect(paidFor(String(again.id))).toEqual([]);
  });

  test('[S4-24] of a movie that is cancelled is paid for where it is here, and free in the next version', async () => {
    const user = await cloud.register();
    const ask = (method: string, path: string, body: object = {}) =>
      cloud.request(method, path, { token: user.token, body });
    const { body: project } = await ask('POST', '/api/v1/projects', { name: 'Spring' });
    const scene = { kind: 'prompt', duration: 4, engine: 'fake' };
    const content = { title: 'Spring', quality: 'low', aspect_ratio: '1:1', music: false };
    const sea = { ...scene, prompt: 'The wide sea.' };
    const scenes = [sea, { ...scene, prompt: 'A vendor:never ending story.' }];
    const { body: asked } = await ask('POST', `/api/v1/projects/${project.id}/movie`, { ...content, scenes });
    const id = String(asked.id);
    const states = async () => (await listRemoteJobs(id)).map(({ state }) => state).toSorted();
    await eventually(async () => (await states()).join() === 'collected,started');
    const { body: cancelled } = await ask('POST', `/api/v1/videos/${id}/cancel`);
    expect(cancelled, JSON.stringify(cancelled)).toMatchObject({ status: 'cancelled', charged: 1 });
    await eventually(async () => paidFor(id).some((clip) => clip.cancelled));
    expect((await ask('POST', `/api/v1/videos/${id}/cancel`)).body.charged).toBe(1);
    const balance = async () => (await cloud.request('GET', '/api/v1/credits/balance', user)).body;
    expect(await balance()).toEqual({ balance: 199, active_videos: 0 });

    const movie = `/api/v1/projects/${project.id}/movies/${asked.movie_id}`;
    const { body: plan } = await ask('POST', `${movie}/plan`);
    expect(plan.scenes).toMatchObject([{ reused: true }, { reused: false }, { reused: false }]);
    await ask('PUT', movie, { ...content, scenes: [sea] });
    const { body: again } = await ask('POST', `${movie}/render`);
    const { body: second } = await cloud.ended(user, String(again.id));
    // The card at its end is all that is new.
    expect(second, JSON.stringify(second)).toMatchObject({ status: 'completed', charged: 1 });
    expect([paidFor(id).length, paidFor(String(again.id))]).toEqual([2, []]);
    expect(await balance()).toEqual({ balance: 198, active_videos: 0 });
  });

  test('is cancelled there when its video is cancelled, and when it is deleted', async () => {
    const user = await cloud.register();
    const cancelled = await generate(user, 'A cancelled one that vendor:never ends.');
    const deleted = await generate(user, 'A deleted one that vendor:never ends.');
    await begun(cancelled);
    await begun(deleted);
    expect((await cloud.request('POST', `/api/v1/videos/${cancelled}/cancel`, user)).status).toBe(200);
    expect((await cloud.request('DELETE', `/api/v2/videos/${deleted}`, user)).status).toBe(200);
    for (const id of [cancelled, deleted]) {
      await eventually(async () => paidFor(id).every((clip) => clip.cancelled));
      expect(paidFor(id)).toHaveLength(1);
    }
    await expectRefunded(user);
  });

  test('that ends after the deadline fails its video; a later attempt takes it without paying again', async () => {
    const user = await cloud.register();
    const id = await generate(user, 'This vendor:stubborn one, vendor:never in time.');
    await begun(id);
    const late = new Date(Date.now() - 1_501_000).toISOString();
    const key = { pk: `user#${user.userId}`, sk: `video#${id}` };
    await eventually(async () => {
      const { body } = await cloud.request('GET', `/api/v2/videos/${id}`, user);
      // Each time: a task that read the video before writes back what it read.
      if (String(body.status) !== 'failed') await setAttribute(key, 'startedAt', late);
      return String(body.status) === 'failed';
    });
    const { body: failed } = await cloud.ended(user, id);
    expect(failed.failure, JSON.stringify(failed)).toMatchObject({ code: 'TIMED_OUT', charged: false });
    await expectRefunded(user);
    vendor.finish('This vendor:stubborn one');
    expect((await cloud.request('POST', `/api/v1/videos/${id}/regenerate`, user)).status).toBe(200);
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', attempt: 2 });
    expect(paidFor(id)).toHaveLength(1);
  });
});

describe('a voice of a vendor', () => {
  test('speaks what the embedded engine draws: captions keep its times, and nothing is asked for twice', async () => {
    const user = await cloud.register();
    const script = 'Hear a voice from elsewhere. It says when each of its words begins.';
    const id = await generate(user, script, 'polly');
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'polly', failure: null });
    const media = mediaOf(cloud);
    const manifest = await media.json(`videos/${id}/manifest.json`);
    expect(manifest.engines).toEqual({
      speech: 'polly-speech@1',
      scene: `embedded-scene@${embedded.version}`,
      stitch: `embedded-stitch@${embedded.version}`,
    });
    const kept = (await media.keys(`work/${id}/speech-`)).filter((key) => key.endsWith('-marks.jsonl'));
    const pollyCalls = await observedCalls(inject('sharedClouds'), 'vendors');
    expect(pollyCalls).toEqual(kept.flatMap(() => Array(2).fill('SynthesizeSpeech 200')));
    const marks = (await media.text(kept[0] ?? '')).trim().split('\n');
    const spokenAt = marks
      .map((line): { time: number; type: string } => JSON.parse(line))
      .filter(({ type }) => type === 'word')
      .map(({ time }) => time / 1000);
    const cues = (await media.text(`videos/${id}/captions.vtt`)).matchAll(/^\d\d:(\d\d):([\d.]+) -->/gm);
    const begun = Array.from(cues, ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds));
    const leadIn = (begun[0] ?? 0) - (spokenAt[0] ?? 0);
    expect(begun.length).toBeGreaterThan(0);
    for (const start of begun)
      expect(Math.min(...spokenAt.map((time) => Math.abs(time + leadIn - start)))).toBeLessThan(0.04);
  });
});
