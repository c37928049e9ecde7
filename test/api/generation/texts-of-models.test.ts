import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGeminiDouble } from '../../../doubles/gemini/server.ts';
import { operatorSecretStore } from '../../../local/aws/operator-secrets.ts';
import { useVariantCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';

const apiKey = 'double-of-a-test';
const gemini = await startGeminiDouble({ apiKey });
// Services of AWS are called by right of its template, which names them.
const cloud = useVariantCloud('vendors');
const bedrock = 'bedrock:us.amazon.nova-2-lite-v1:0';
const small = { quality: 'low', aspect_ratio: '1:1', music: false };

beforeAll(() => operatorSecretStore(cloud.dataDir)('gemini', { apiKey, apiBase: gemini.url }));
afterAll(async () => {
  await gemini.close();
});

describe('texts with language models', () => {
  it('[S4-24] [S4-25] a plan is judged by a model where that is asked for, and by the rules alone where it is not', async () => {
    const { token } = await cloud.register();
    const plan = async (body: object) =>
      (await cloud.request('POST', '/api/v1/videos/plan', { token, body })).body;
    const script = 'The harbour sleeps while the boats come home.';
    const byRules = { model_used: 'rules', safe: true, feasible: true };
    expect(await plan({ script })).toMatchObject(byRules);
    expect(await plan({ script, analysis: 'model' })).toMatchObject({
      ...{ model_used: bedrock, safe: true, feasible: true, quality_score: 0.75 },
      suggestions: ['A double wrote this.'],
    });
    expect(await plan({ script: `double:refuses ${script}`, analysis: 'model' })).toMatchObject(byRules);
    expect(await plan({ script: `double:unsafe ${script}`, analysis: 'model' })).toMatchObject({
      ...{ safe: false, quality_score: 0 },
    });
  });

  it('[S4-21] texts are rewritten and laid out, and judged again; what is not allowed is shown to no model', async () => {
    const { token } = await cloud.register();
    const post = (path: string, body: object) =>
      cloud.request('POST', `/api/v1/texts/${path}`, { token, body });
    const rewritten = await post('rewrite', { script: 'The harbour sleeps.', instruction: 'Be calm.' });
    expect([rewritten.status, rewritten.body]).toEqual([
      200,
      { text: 'A double wrote this. The harbour sleeps.', model_used: bedrock },
    ]);
    const laidOut = await post('storyboard', { prompt: 'A harbour at dawn.', duration: 12 });
    expect(laidOut.body).toMatchObject({
      ...{ title: 'A double', text: 'A double wrote this.\n\nA harbour at dawn.', duration: 12 },
      model_used: bedrock,
    });
    const unsafe = await post('rewrite', { prompt: 'double:unsafe A harbour.', style: 'animated' });
    expect(unsafe.body).toEqual({
      text: expect.stringMatching(/^double:unsafe A harbour\. Animated style/),
      model_used: 'rules',
    });
    const asked = gemini.asked.length;
    const refused = await post('rewrite', { script: 'You should kill yourself.' });
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ code: 'CONTENT_REFUSED' }]]);
    const wished = await post('rewrite', { script: 'A harbour.', instruction: 'You should kill yourself.' });
    expect([wished.status, wished.body.errors]).toMatchObject([
      422,
      [{ code: 'CONTENT_REFUSED', path: 'body.instruction' }],
    ]);
    expect((await post('rewrite', { script: 'a', prompt: 'b' })).status).toBe(422);
    expect((await post('storyboard', { duration: 12 })).status).toBe(422);
    expect((await cloud.request('POST', '/api/v1/texts/rewrite', { body: {} })).status).toBe(401);
    expect(gemini.asked).toHaveLength(asked);
  });

  it('an account asks models so often in a day, also where they refuse; then 429, and prompts are told as they are', async () => {
    const user = await cloud.register();
    const post = (path: string, body: object) => cloud.request('POST', path, { token: user.token, body });
    const refused = { script: 'double:refuses The harbour sleeps.' };
    for (const body of [refused, refused, refused, refused])
      expect((await post('/api/v1/texts/rewrite', body)).body).toMatchObject({ model_used: 'rules' });
    const script = 'The harbour sleeps while the boats come home.';
    for (const [path, body] of [
      ['texts/rewrite', { script }],
      ['texts/storyboard', { prompt: script }],
      ['videos/plan', { script, analysis: 'model' }],
    ] as const) {
      const limited = await post(`/api/v1/${path}`, body);
      expect([limited.status, limited.body.code], path).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
      expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await post('/api/v1/videos/plan', { script })).status).toBe(200);
    const asked = { ...small, duration: 5, enhance: true, prompt: 'A harbour at dawn.' };
    const started = await post('/api/v1/videos/generate', asked);
    expect((await cloud.ended(user, String(started.body.job_id))).body).toMatchObject({
      status: 'completed',
      metadata: { enhanced_by: 'rules' },
    });
  });

  it('[S4-19] [S4-21] a prompt that may be enhanced tells what a model wrote; the price stays, the prompt too', async () => {
    const user = await cloud.register();
    const generate = async (body: object) => {
      const started = await cloud.request('POST', '/api/v1/videos/generate', {
        token: user.token,
        body: { ...small, duration: 6, enhance: true, ...body },
      });
      expect(started.status, JSON.stringify(started.body)).toBe(200);
      return (await cloud.ended(user, String(started.body.job_id))).body;
    };
    const prompt = 'double:next A harbour at dawn.';
    const [enhanced, unfit] = await Promise.all([
      generate({ prompt }),
      generate({ prompt: 'double:unsafe A harbour at night.' }),
    ]);
    expect(enhanced).toMatchObject({
      status: 'completed',
      prompt,
      metadata: {
        enhanced_prompt: 'A double wrote this.\n\nA harbour at dawn.',
        enhanced_by: 'gemini:gemini-3.8-flash',
        model_used: 'embedded',
      },
    });
    expect(Number(enhanced.charged)).toBeLessThanOrEqual(Number(enhanced.price));
    expect(unfit).toMatchObject({ status: 'completed', metadata: { enhanced_by: 'rules' } });
    const captions = await fetch(String(enhanced.captions_url));
    expect(await captions.text()).toContain('double wrote');
  });

  it('a script may be directed by a model, scene by scene; a later attempt asks no second time', async () => {
    const user = await cloud.register();
    const generate = async (body: object) => {
      const sent = { ...small, direction: 'model', ...body };
      const started = await cloud.request('POST', '/api/v2/videos/generate', {
        token: user.token,
        body: sent,
      });
      expect(started.status, JSON.stringify(started.body)).toBe(202);
      return (await cloud.ended(user, String(started.body.id))).body;
    };
    const asked = () => gemini.asked.length;
    const before = asked();
    // The first model is busy; the second scene shows a number that nobody says, and is left to the rules.
    const script = 'double:next Hello. A bear sleeps in the forest.\n\ndouble:invents The fox is awake.';
    const failed = await generate({ script: `${script} kinora:fail:stitch` });
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'TEST_FAILURE_STITCH' } });
    expect(asked()).toBe(before + 1);
    await cloud.request('POST', `/api/v1/videos/${failed.id}/regenerate`, user);
    expect((await cloud.ended(user, String(failed.id))).body).toMatchObject({ status: 'failed' });
    expect(asked()).toBe(before + 1);
    const directed = await generate({ script });
    expect(directed).toMatchObject({
      status: 'completed',
      metadata: { directed_by: 'gemini:gemini-3.8-flash', enhanced_by: null },
    });
    expect(Number(directed.charged)).toBeLessThanOrEqual(Number(directed.price));
    const refused = await generate({ script: 'double:refuses A bear.' });
    expect(refused).toMatchObject({ status: 'completed', metadata: { directed_by: 'rules' } });
    // Nobody is asked of a script that does not say so.
    const ruled = await generate({ script, direction: 'rules' });
    expect(ruled.metadata).toMatchObject({ directed_by: 'rules' });
    expect(asked()).toBe(before + 2);
  });

  it('a model is asked once of what is new in a version of a movie; scenes that it directed are reused', async () => {
    const user = await cloud.register();
    const post = (path: string, body: object = {}) =>
      cloud.request('POST', path, { token: user.token, body });
    const project = await post('/api/v1/projects', { name: 'Forest' });
    const movies = `/api/v1/projects/${project.body.id}/movies`;
    const bear = { kind: 'avatar', script: 'double:next Hello. A bear sleeps in the forest.' };
    // The second scene shows a number that nobody says, and is left to the rules.
    const wrong = { kind: 'avatar', script: 'double:invents The fox is awake.' };
    const right = { kind: 'avatar', script: 'double:next The fox is awake.' };
    const movie = (...scenes: object[]) => ({ ...small, title: 'Forest', direction: 'model', scenes });
    const created = await post(movies, movie(bear, wrong));
    expect(created.body).toMatchObject({ direction: 'model', scenes: [bear, wrong] });
    const self = `${movies}/${created.body.id}`;
    const kept = (name: RegExp) =>
      mediaOf(cloud)
        .keys(`movies/${created.body.id}/`)
        .then((keys) => keys.filter((key) => name.test(key)).length);
    const render = async () => {
      const before = gemini.asked.length;
      const started = await post(`${self}/render`);
      expect(started.status, JSON.stringify(started.body)).toBe(202);
      const { body } = await cloud.ended(user, String(started.body.id));
      expect(body).toMatchObject({ status: 'completed', failure: null });
      return { video: body, asked: gemini.asked.slice(before) };
    };
    const change = async (...scenes: object[]) => {
      const changed = { token: user.token, body: movie(...scenes) };
      expect((await cloud.request('PUT', self, changed)).status).toBe(200);
      const { scenes: planned } = (await post(`${self}/plan`)).body as unknown as {
        scenes: { reused: boolean }[];
      };
      return planned.map(({ reused }) => reused);
    };
    const first = await render();
    expect(first.video.metadata).toMatchObject({ directed_by: 'gemini:gemini-3.8-flash' });
    expect(first.asked).toHaveLength(1);
    expect([await kept(/direction-/), await kept(/scene-/)]).toEqual([2, 3]);

    expect(await change(bear, right)).toEqual([true, false, true]);
    const second = await render();
    expect(second.asked).toEqual([expect.not.stringContaining('bear')]);
    expect([await kept(/direction-/), await kept(/scene-/)]).toEqual([3, 4]);

    // By the rules it is another scene, whose words are there; and nobody is asked of it.
    expect(await change({ ...bear, direction: 'rules' }, right)).toEqual([false, true, true]);
    const third = await render();
    expect(third.asked).toEqual([]);
    expect(third.video.metadata).toMatchObject({ directed_by: 'gemini:gemini-3.8-flash' });
    expect([await kept(/direction-/), await kept(/scene-/), await kept(/speech-.*pcm$/)]).toEqual([3, 5, 4]);
  });

  it('[S4-22] a guardrail refuses what the rules let pass, and what it cannot judge is not made', async () => {
    const user = await cloud.register();
    const generate = async (script: string) => {
      const body = { ...small, script };
      const started = await cloud.request('POST', '/api/v2/videos/generate', { token: user.token, body });
      return (await cloud.ended(user, String(started.body.id))).body;
    };
    expect(await generate('The harbour sleeps, double:blocked.')).toMatchObject({
      status: 'failed',
      failure: { code: 'CONTENT_REFUSED', reason: expect.stringContaining('hate'), charged: false },
    });
    expect(await generate('The harbour sleeps, double:unjudged.')).toMatchObject({
      status: 'failed',
      failure: { code: 'MODERATION_UNAVAILABLE', charged: false },
    });
  });
});
