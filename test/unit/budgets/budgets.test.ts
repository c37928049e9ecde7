import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { handler as listBudgets } from '../../../functions/budgets/list-budgets.ts';
import { handler as removeBudget } from '../../../functions/budgets/remove-budget.ts';
import { handler as setBudget } from '../../../functions/budgets/set-budget.ts';
import { loadBalance } from '../../../functions/credits/store.ts';
import { handler as createJob } from '../../../functions/jobs/create-job.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { documents } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { handler as createProject } from '../../../functions/projects/create-project.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { handler as createVideoBatch } from '../../../functions/videos/create-video-batch.ts';
import { handler as generateVideo } from '../../../functions/videos/generate-video.ts';
import { cancel, complete, fail } from '../../../functions/videos/model.ts';
import { handler as regenerateVideo } from '../../../functions/videos/regenerate-video.ts';
import { changeVideo, loadVideo } from '../../../functions/videos/store.ts';
import { handler as updateVideo } from '../../../functions/videos/update-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';

const cloud = useSmallCloud({
  maxActiveVideos: 1000,
  createLimitPerMinute: 1_000_000,
  demandSecondFactor: false,
});
let person: Person;
let key: string;
let keyId: string;
beforeAll(async () => {
  process.env.GENERATION_QUEUE_URL = `${process.env.AWS_ENDPOINT_URL}/000000000000/generation`;
  person = await register(cloud);
  const json = {
    name: 'k',
    scopes: ['videos:write', 'videos:read', 'jobs:write', 'credits:read', 'projects:write'],
  };
  const { body } = await cloud.request(createApiKey, { method: 'POST', token: person.token, json });
  key = body.key;
  keyId = key.split('_')[1] ?? '';
});

const give = (balance: number) =>
  commit([{ Update: updateOf(accountKey(person.userId), { set: { balance, activeVideos: 0 } }) }]);
const set = (target: string, json: unknown, token = person.token) =>
  cloud.request(setBudget, { method: 'PUT', token, params: { target }, json });
const remove = (target: string, token = person.token) =>
  cloud.request(removeBudget, { method: 'DELETE', token, params: { target } });
const budgets = async () => {
  const { body } = await cloud.request(listBudgets, { token: person.token });
  return body.budgets as {
    budget: string;
    daily: { used: number } | null;
    monthly: { used: number } | null;
  }[];
};
const used = async (target: string) => {
  const found = (await budgets()).find(({ budget }) => budget === target);
  return [found?.daily?.used, found?.monthly?.used];
};
/** One credit each. */
const create = (more: object = {}, token = person.token) =>
  cloud.request(generateVideo, {
    method: 'POST',
    path: '/api/v2/videos/generate',
    token,
    json: { script: 'Hello.', quality: 'low', ...more },
  });

beforeEach(async () => {
  for (const { budget } of await budgets()) await remove(budget);
  await give(100);
});

describe('budgets', () => {
  it('are set, read and removed by who signed in, and by no API key', async () => {
    expect((await set('account', {})).body.errors).toMatchObject([{ code: 'empty' }]);
    expect((await set('somebody', { daily: 1 })).status).toBe(422);
    expect((await set('project:none', { daily: 1 })).body.code).toBe('PROJECT_NOT_FOUND');
    expect((await set('api-key:none', { daily: 1 })).body.code).toBe('API_KEY_NOT_FOUND');
    const { status, body } = await set('account', { daily: 5 });
    expect([status, body]).toMatchObject([
      200,
      { budget: 'account', daily: { limit: 5, remaining: 5 }, monthly: null },
    ]);
    expect((await set('account', { daily: 500 }, key)).body.code).toBe('INSUFFICIENT_SCOPE');
    expect((await remove('account', key)).body.code).toBe('INSUFFICIENT_SCOPE');
    await Promise.all([set('account', { monthly: 7 }), set(`api-key:${keyId}`, { daily: 3 })]);
    expect((await budgets()).map(({ budget }) => budget)).toEqual(['account', `api-key:${keyId}`]);
    expect((await remove('account')).status).toBe(200);
    expect((await remove('account')).body.code).toBe('BUDGET_NOT_FOUND');
  });

  it('refuse what is beyond them before anything is spent, however it is asked for', async () => {
    await set('account', { monthly: 3 });
    const before = await loadBalance(person.userId);
    const post = (handler: typeof createJob, json: object) =>
      cloud.request(handler, {
        method: 'POST',
        token: person.token,
        headers: { 'idempotency-key': crypto.randomUUID() },
        json,
      });
    const dear = { script: 'Hello.', quality: 'ultra' };
    const answers = [
      await create({ quality: 'ultra' }),
      await post(createJob, { ...dear, type: 'video' }),
      await post(createVideoBatch, {
        videos: Array.from({ length: 4 }, () => ({ ...dear, quality: 'low' })),
      }),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([402, 'BUDGET_EXCEEDED']);
    expect(answers[0]?.body).toMatchObject({
      budget: 'account',
      period: 'month',
      limit: 3,
      required: 5,
      missing: 2,
    });
    expect(answers[2]?.body).toMatchObject({ required: 4, missing: 1 });
    expect(await loadBalance(person.userId)).toEqual(before);
    expect(await used('account')).toEqual([undefined, 0]);
    const { body: video } = await create({ quality: 'medium' });
    const patch = (quality: string) =>
      cloud.request(updateVideo, {
        method: 'PATCH',
        token: person.token,
        params: { id: video.id },
        json: { quality },
      });
    expect((await patch('ultra')).body.code).toBe('BUDGET_EXCEEDED');
    expect((await patch('high')).status).toBe(200);
    expect(await used('account')).toEqual([undefined, 3]);
    await changeVideo(person.userId, video.id, cancel(new Date()));
    expect(await used('account')).toEqual([undefined, 0]);
  });

  it('that were lowered below what is used stop nothing, and no change that makes a video cheaper', async () => {
    await set('account', { monthly: 20 });
    const { body: video } = await create({ quality: 'ultra' });
    await set('account', { monthly: 2 });
    const patch = (quality: string) =>
      cloud.request(updateVideo, {
        method: 'PATCH',
        token: person.token,
        params: { id: video.id },
        json: { quality },
      });
    expect((await patch('high')).status).toBe(200);
    expect(await used('account')).toEqual([undefined, 3]);
    expect((await patch('ultra')).body.code).toBe('BUDGET_EXCEEDED');
    await changeVideo(person.userId, video.id, cancel(new Date()));
  });

  it('of a batch look at what later transactions would count', async () => {
    const { body: project } = await cloud.request(createProject, {
      method: 'POST',
      token: person.token,
      json: { name: 'Late' },
    });
    await set(`project:${project.id}`, { daily: 1 });
    const videos = Array.from({ length: 40 }, (_, index) => ({
      script: 'Hello.',
      quality: 'low',
      ...(index < 38 ? {} : { project_id: project.id }),
    }));
    const order = (key: string) =>
      cloud.request(createVideoBatch, {
        method: 'POST',
        token: person.token,
        headers: { 'idempotency-key': key },
        json: { videos },
      });
    const refused = await order('late-1');
    expect([refused.status, refused.body.code]).toEqual([402, 'BUDGET_EXCEEDED']);
    expect(await loadBalance(person.userId)).toMatchObject({ balance: 100 });
    await set(`project:${project.id}`, { daily: 2 });
    expect(await order('late-2')).toMatchObject({ status: 202, body: { accepted: 40 } });
    expect(await used(`project:${project.id}`)).toEqual([2, undefined]);
  });

  it('have back what a video does not cost: of its key and project, also when it runs again', async () => {
    const target = `api-key:${keyId}`;
    await set(target, { daily: 10, monthly: 10 });
    await set('account', { daily: 10 });
    const { body: made } = await create({ quality: 'ultra' }, key);
    await create();
    expect([await used(target), await used('account')]).toEqual([
      [5, 5],
      [6, undefined],
    ]);
    const failure = {
      code: 'X',
      stage: 'speaking',
      charged: false,
      reason: '',
      suggestion: '',
      retryable: true,
    } as const;
    await changeVideo(person.userId, made.id, fail(1, failure, new Date()));
    expect([await used(target), await used('account')]).toEqual([
      [0, 0],
      [1, undefined],
    ]);
    const again = await cloud.request(regenerateVideo, {
      method: 'POST',
      token: key,
      params: { id: made.id },
    });
    expect(again.status).toBe(200);
    expect(await used(target)).toEqual([5, 5]);
    const now = new Date();
    await changeVideo(
      person.userId,
      made.id,
      complete(
        2,
        { result: { durationSeconds: 5, bytes: 1, width: 1, height: 1, sha256: 'a' }, charge: 2 },
        now,
      ),
    );
    expect([await used(target), await used('account')]).toEqual([
      [2, 2],
      [3, undefined],
    ]);
    expect((await loadVideo(person.userId, made.id))?.budgetUses).toHaveLength(3);
  });

  it('that were changed elsewhere meanwhile are those that decide', async () => {
    // This instance knows of none, then of one that is removed.
    await create();
    await set('account', { daily: 1000 });
    const daily = Number((await used('account'))[0]) + 1;
    await set('account', { daily });
    expect((await create()).status).toBe(202);
    expect((await create()).body.code).toBe('BUDGET_EXCEEDED');
    await remove('account');
    expect((await create()).status).toBe(202);
    await set('account', { daily });
    expect((await create()).body.code).toBe('BUDGET_EXCEEDED');
  });

  it('cost an account that has none no call', async () => {
    await create();
    const send = vi.spyOn(documents(), 'send');
    await create();
    const names = send.mock.calls.map(([command]) => command.constructor.name).sort();
    send.mockRestore();
    // The shard of the queue and the totals of the admission are read; one transaction writes.
    expect(names).toEqual(['GetCommand', 'GetCommand', 'TransactWriteCommand']);
  });
});

describe('a hundred requests at once', () => {
  const hundred = async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => create()));
    return {
      made: answers.filter(({ status }) => status === 202).length,
      codes: [...new Set(answers.flatMap(({ body }) => body.code ?? []))],
    };
  };

  it('with credits for seven are seven videos', async () => {
    await give(7);
    expect(await hundred()).toEqual({ made: 7, codes: ['INSUFFICIENT_CREDITS'] });
    expect(await loadBalance(person.userId)).toEqual({ balance: 0, activeVideos: 7 });
  });

  it('with a budget for seven are seven videos', async () => {
    await give(1000);
    await set('account', { monthly: 1000 });
    const [, before = 0] = await used('account');
    await set('account', { monthly: before + 7 });
    expect(await hundred()).toEqual({ made: 7, codes: ['BUDGET_EXCEEDED'] });
    expect(await loadBalance(person.userId)).toEqual({ balance: 993, activeVideos: 7 });
  });
});
