import { beforeAll, describe, expect, it } from 'vitest';
import { getItem } from '../../../functions/platform/aws/table.ts';
import type { ErrorCode } from '../../../functions/shared/error-codes.ts';
import { durationSlots, rememberDuration } from '../../../functions/videos/durations.ts';
import { durationsKey } from '../../../functions/videos/keys.ts';
import { cancel, enterStage, fail } from '../../../functions/videos/model.ts';
import { type Answer, type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { change, putVideo, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
const path = '/api/v1/jobs';
const script = 'Hello. This is a job.';

const ask = (user: TestUser, method: string, route: string, body?: unknown) =>
  cloud.request(method, route, { token: user.token, ...(body === undefined ? {} : { body }) });
const expectCode = ({ status, body }: Answer, wanted: number, code: ErrorCode): void =>
  expect([status, body.code]).toEqual([wanted, code]);
const jobsOf = ({ body }: Answer): Body[] => body.jobs as unknown as Body[];

let user: TestUser;
beforeAll(async () => {
  useTable(cloud);
  user = await cloud.register();
  // Films of a kind and quality that no other test makes, of 20 to 29 seconds.
  const video = await change(await putVideo(user), cancel(new Date()));
  for (let film = 0; film < 10; film += 1) {
    const startedAt = '2026-01-01T00:00:00.000Z';
    const endedAt = new Date(Date.parse(startedAt) + (20 + film) * 1000).toISOString();
    await rememberDuration({
      ...video,
      id: `film ${film}`,
      kind: 'prompt',
      resolution: 'ultra',
      startedAt,
      endedAt,
    });
  }
});

describe('202', () => {
  it('[S3-16] [S3-35] makes a film of a script, told alike as a job and as a video, and remembers how long it took', async () => {
    const made = await ask(user, 'POST', path, {
      type: 'video',
      script,
      quality: 'low',
      aspect_ratio: '1:1',
      music: false,
    });
    expect(made.status).toBe(202);
    const { id } = made.body;
    expect(made.headers.get('location')).toBe(`${path}/${id}`);
    expect(made.body).toMatchObject({
      job_id: id,
      type: 'video',
      status: 'pending',
      price: 1,
      project_id: null,
      result_url: null,
      created_at: expect.stringMatching(/Z$/),
      updated_at: made.body.created_at,
      ended_at: null,
    });
    expect(made.body.parameters).toMatchObject({ kind: 'avatar', style: 'professional', quality: 'low' });
    expect(Number(made.body.queue_position)).toBeGreaterThan(0);
    const { body: video } = await cloud.ended(user, String(id));
    const job = await ask(user, 'GET', `${path}/${id}/`);
    expect(job.body).toMatchObject({
      id,
      status: video.status,
      progress: 1,
      queue_position: null,
      expected_end: null,
    });
    expect(video.status).toBe('completed');
    expect((await fetch(String(job.body.result_url))).headers.get('content-type')).toBe('video/mp4');
    const slots = async () => {
      const films = (await getItem(durationsKey('avatar', 'low'), { consistent: true })) ?? {};
      return Object.entries(films).filter(([name]) => name.startsWith('film'));
    };
    // Written after the film is told to be completed.
    const isNoted = ([, [work]]: [string, [number]]) => Math.abs(work - Number(video.processing_time)) < 0.2;
    await expect.poll(async () => (await slots()).some(isNoted)).toBe(true);
    expect((await slots()).length).toBeLessThanOrEqual(durationSlots);
  });

  it('takes a prompt by the rules of prompts, foretells it, and makes one of a repeated request', async () => {
    const owner = await cloud.register({});
    const body = { type: 'video', prompt: 'A city at dusk.', quality: 'ultra', duration: 15 };
    const headers = { 'idempotency-key': 'once' };
    const send = () => cloud.request('POST', `${path}/`, { token: owner.token, headers, body });
    const [first, again] = [await send(), await send()];
    expect(first.body.parameters).toMatchObject({ kind: 'prompt', style: 'cinematic' });
    expect([again.status, again.body]).toEqual([202, first.body]);
    for (const moments of [first.body.expected_start, first.body.expected_end])
      expect(String(moments?.p50) <= String(moments?.p90)).toBe(true);
    const { body: plan } = await ask(owner, 'POST', '/api/v1/videos/plan', {
      prompt: body.prompt,
      quality: 'ultra',
    });
    expect(Date.parse(String(plan.expected_end?.p90))).toBeGreaterThan(
      Date.parse(String(plan.expected_start?.p50)),
    );
    expect(Number(plan.queue_position)).toBeGreaterThan(0);
    await ask(owner, 'DELETE', `/api/v2/videos/${first.body.id}`);
  });
});

describe('200', () => {
  it('[S2-9] [S2-10] [C34] makes a job by /process, told in short by /task, whatever became of it', async () => {
    const owner = await cloud.register();
    const body = { type: 'video', script: 'kinora:fail:moderation', quality: 'low' };
    const made = await ask(owner, 'POST', '/process/?data_id=42', body);
    const id = String(made.body.task_id);
    expect([made.status, made.headers.get('location')]).toEqual([200, `/task/${id}`]);
    const { body: video } = await cloud.ended(owner, id);
    expect(video.callback_id).toBe('42');
    const failed = await ask(owner, 'GET', `/task/${id}`);
    expect(failed.body).toEqual({ status: 'failed', error: video.failure });
    const waiting = await putVideo(owner);
    expect((await ask(owner, 'GET', `/task/${waiting.id}/`)).body).toEqual({ status: 'processing' });
    await change(waiting, cancel(new Date()));
    expect((await ask(owner, 'GET', `/task/${waiting.id}`)).body).toEqual({ status: 'cancelled' });
    expectCode(await ask(user, 'GET', `/task/${id}`), 404, 'JOB_NOT_FOUND');
    expectCode(await ask(owner, 'POST', '/process', { type: 'video' }), 422, 'VALIDATION_ERROR');
    expectCode(await cloud.request('GET', `/task/${id}`), 401, 'UNAUTHENTICATED');
    const [done] = jobsOf(await ask(user, 'GET', `${path}?status=completed`));
    const completed = await ask(user, 'GET', `/task/${done?.id}`);
    expect(completed.body).toMatchObject({ status: 'completed', result: { video_id: done?.id } });
    expect(String(completed.body.result?.video_url)).toMatch(/^http/);
  });

  it('[S3-17] [S3-18] lists own jobs of a status, page by page, with their place in line', async () => {
    const owner = await cloud.register();
    const [waiting, working, failed, cancelled] = [
      await putVideo(owner),
      await putVideo(owner),
      await putVideo(owner),
      await putVideo(owner),
    ];
    await change(working, enterStage(1, 'speaking', new Date()));
    const failure = {
      code: 'RENDER_FAILED',
      reason: '',
      stage: 'rendering',
      retryable: true,
      charged: false,
      suggestion: '',
    } as const;
    await change(failed, fail(1, failure, new Date()));
    await change(cancelled, cancel(new Date()));
    const ids = (answer: Answer) => jobsOf(answer).map(({ id }) => String(id));
    expect(ids(await ask(owner, 'GET', path))).toEqual([cancelled.id, failed.id, working.id, waiting.id]);
    expect(ids(await ask(owner, 'GET', `${path}/?status=failed`))).toEqual([failed.id]);
    const [pending] = jobsOf(await ask(owner, 'GET', `${path}?status=pending`));
    expect(pending).toMatchObject({ id: waiting.id, queue_position: expect.any(Number), started_at: null });
    const [running] = jobsOf(await ask(owner, 'GET', `${path}?status=processing`));
    expect(running).toMatchObject({
      id: working.id,
      stage: 'speaking',
      queue_position: null,
      expected_start: null,
    });
    const first = await ask(owner, 'GET', `${path}?limit=3`);
    const rest = await ask(owner, 'GET', `${path}?limit=3&cursor=${first.body.next_cursor}`);
    expect([ids(first).length, ids(rest), rest.body.next_cursor]).toEqual([3, [waiting.id], null]);
    const one = await ask(owner, 'GET', `${path}?limit=1&status=pending`);
    expect(ids(one)).toEqual([waiting.id]);
    for (const video of [waiting, working]) await change(video, cancel(new Date()));
  });

  it('[S3-19] [C28] cancels a job, gives its credits back and keeps its record; twice is once', async () => {
    const owner = await cloud.register();
    const { id } = await putVideo(owner);
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(owner, 'DELETE', `${path}/${id}/`);
      expect([answer.status, answer.body.status, answer.body.charged]).toEqual([200, 'cancelled', 0]);
    }
    expect((await ask(owner, 'GET', `${path}/${id}`)).body.status).toBe('cancelled');
    expect((await ask(owner, 'GET', '/api/v1/credits/balance')).body).toEqual({
      balance: 100,
      active_videos: 0,
    });
  });
});

describe('refusals', () => {
  it('401 without a token, 403 for a key that may not', async () => {
    expectCode(await cloud.request('GET', path), 401, 'UNAUTHENTICATED');
    const made = await ask(user, 'POST', '/api/v1/api-keys', {
      name: 'k',
      scopes: ['jobs:read', 'videos:write'],
    });
    const token = String(made.body.key);
    expect((await cloud.request('GET', path, { token })).status).toBe(200);
    const refused = await cloud.request('POST', path, { token, body: { type: 'video', script } });
    expect([refused.status, refused.body.required_scope]).toEqual([403, 'jobs:write']);
  });

  it("404 for a job that is not there and for another's, alike", async () => {
    const { id } = await putVideo(await cloud.register());
    for (const method of ['GET', 'DELETE'])
      for (const name of [id, 'x'])
        expectCode(await ask(user, method, `${path}/${name}`), 404, 'JOB_NOT_FOUND');
  });

  it('402 and 409 as of a video', async () => {
    expectCode(
      await ask(user, 'POST', path, { type: 'video', script, max_cost: 0 }),
      402,
      'MAX_COST_EXCEEDED',
    );
    const ended = jobsOf(await ask(user, 'GET', `${path}?status=completed`));
    expectCode(await ask(user, 'DELETE', `${path}/${ended[0]?.id}`), 409, 'VIDEO_ENDED');
  });

  it.each([
    ['a type that there is not', { type: 'movie', script }, 'body.type'],
    ['no text', { type: 'video' }, 'body.script'],
    ['two texts', { type: 'video', script, prompt: script }, 'body.script'],
    ['a style that prompts have not', { type: 'video', prompt: script, style: 'professional' }, 'body.style'],
    ['a voice that nobody has', { type: 'video', script, voice_id: 'nobody' }, 'body.voice_id'],
  ])('422 for %s, with its place', async (_what, body, place) => {
    const answer = await ask(user, 'POST', path, body);
    expectCode(answer, 422, 'VALIDATION_ERROR');
    expect((answer.body.errors as unknown as Body[]).map(({ path }) => path)).toContain(place);
  });

  it('422 for a cursor that no list gave, and a status that there is not', async () => {
    expectCode(await ask(user, 'GET', `${path}?cursor=nonsense`), 422, 'CURSOR_INVALID');
    expectCode(await ask(user, 'GET', `${path}?status=done`), 422, 'VALIDATION_ERROR');
  });
});
