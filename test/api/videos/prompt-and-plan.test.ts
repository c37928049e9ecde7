import { describe, expect, it } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();

describe('POST /api/v1/videos/generate', () => {
  it('[S4-1] [S4-19] [S4-20] [S4-21] [S4-29] makes a film of the length asked for, to the frame', async () => {
    const user = await cloud.register();
    const started = await cloud.request('POST', '/api/v1/videos/generate', {
      token: user.token,
      body: {
        prompt: 'A quiet harbour at dawn, boats in the mist.',
        style: 'documentary',
        duration: 8,
        quality: 'low',
      },
    });
    expect(started.status).toBe(200);
    expect(started.body).toMatchObject({
      status: 'pending',
      message: 'Video generation started',
      quality: 'low',
      duration: 8,
      video_url: null,
      metadata: null,
    });
    const { body } = await cloud.ended(user, String(started.body.job_id));
    expect(body).toMatchObject({ status: 'completed', kind: 'prompt', style: 'documentary' });
    expect(Math.abs(Number(body.duration) - 8)).toBeLessThanOrEqual(1 / 30);
    expect(body.metadata).toEqual({
      style: 'documentary',
      quality: 'low',
      model_used: 'embedded',
      generation_time: body.processing_time,
      enhanced_prompt:
        'A quiet harbour at dawn, boats in the mist. Documentary style, natural setting, authentic, informative.',
      enhanced_by: 'rules',
      directed_by: null,
    });
  });

  it('tells the length that was asked for, 30 seconds where none was, from the first answer on', async () => {
    const { token } = await cloud.register();
    const body = { prompt: 'kinora:fail:moderation A lake.', quality: 'low' };
    const started = await cloud.request('POST', '/api/v1/videos/generate', { token, body });
    expect(started.body.duration).toBe(30);
    const read = await cloud.request('GET', `/api/v1/videos/${started.body.id}`, { token });
    expect(read.body.duration).toBe(30);
  });

  it.each([
    [{ style: 'cinematic' }, 'body.prompt'],
    [{ prompt: 'x', style: 'invalid_style' }, 'body.style'],
    [{ prompt: 'x', style: 'professional' }, 'body.style'],
    [{ prompt: 'x', duration: 3 }, 'body.duration'],
    [{ prompt: 'x', duration: 61 }, 'body.duration'],
    [{ prompt: 'a long way to read '.repeat(40), duration: 4 }, 'body.duration'],
  ])('[S4-29] [C24] refuses %j', async (body, path) => {
    const user = await cloud.register();
    const answer = await cloud.request('POST', '/api/v1/videos/generate', { token: user.token, body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ path }));
  });
});

describe('POST /api/v1/videos/plan', () => {
  const plan = async (body: unknown) => {
    const user = await cloud.register();
    return cloud.request('POST', '/api/v1/videos/plan', { token: user.token, body });
  };

  it('tells scenes, price and time, and starts nothing', async () => {
    const { status, body } = await plan({ script: 'One sentence. And another one.', quality: 'high' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'avatar', price: 3, width: 1920, height: 1080, problems: [] });
    const parts = [{ what: '1 x 15 s, high', credits: 3 }];
    const made = { engine: 'embedded', kind: 'avatar', quality: 'high' };
    expect(body.price_breakdown).toEqual({ version: 1, ...made, parts });
    expect(body.scenes).toHaveLength(1);
  });

  it('[S4-24] judges the text: whether it is allowed, can be made, and how good it is', async () => {
    const good = await plan({
      script:
        'A lighthouse stands on a small island. Every evening its keeper climbs the stairs and lights the lamp.',
    });
    expect(good.body).toMatchObject({ safe: true, feasible: true, quality_score: 1, suggestions: [] });
    const refused = await plan({ script: 'All gays must be exterminated.' });
    expect(refused.body).toMatchObject({ safe: false, quality_score: 0 });
    expect(refused.body.suggestions).not.toEqual([]);
    const problem = await plan({ script: 'Hello', voice_id: 'nobody' });
    expect(problem.body).toMatchObject({ safe: true, feasible: false });
  });

  it('tells what is wrong instead of refusing', async () => {
    const { status, body } = await plan({ script: 'Hello', voice_id: 'nobody', max_cost: 0 });
    expect(status).toBe(200);
    const codes = (body.problems as unknown as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(['VOICE_NOT_FOUND', 'MAX_COST_EXCEEDED']);
    const directed = { direction: 'model', engine: 'heygen' };
    const elsewhere = await plan({ script: 'Hello', ...directed });
    expect(elsewhere.body.problems).toContainEqual(
      expect.objectContaining({ path: 'body.direction', code: 'DIRECTION_NOT_SUPPORTED' }),
    );
    const drawn = await plan({ prompt: 'Hello', ...directed });
    expect(drawn.body.problems).not.toContainEqual(expect.objectContaining({ path: 'body.direction' }));
  });

  it('a film has no more scenes than one execution can hold', async () => {
    const codesOf = async (paragraphs: number) => {
      const { body } = await plan({ script: Array.from({ length: paragraphs }, () => 'Yes.').join('\n\n') });
      return (body.problems as unknown as { code: string }[]).map(({ code }) => code);
    };
    expect(await codesOf(250)).toEqual([]);
    expect(await codesOf(251)).toEqual(['TOO_MANY_SCENES']);
  });

  it('demands exactly one of script and prompt', async () => {
    expect((await plan({})).status).toBe(422);
    expect((await plan({ script: 'a', prompt: 'b' })).status).toBe(422);
  });

  it('[S1-3] [S1-13] a v1 script has at most 1000 characters', async () => {
    const user = await cloud.register();
    const send = (length: number) =>
      cloud.request('POST', '/api/v1/videos', {
        token: user.token,
        body: { script: `${'a '.repeat(length / 2 - 1)}ab`, quality: 'low', max_cost: 0 },
      });
    expect((await send(1000)).status).toBe(402);
    expect((await send(1002)).status).toBe(422);
  });
});
