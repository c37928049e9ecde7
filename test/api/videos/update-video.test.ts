import { beforeAll, describe, expect, it } from 'vitest';
import { fail } from '../../../functions/videos/model.ts';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { connect } from '../../support/socket-client.ts';
import { change, putVideo, render, setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
let user: TestUser;
beforeAll(async () => {
  useTable(cloud);
  user = await cloud.register();
});

const update = (id: string, body: object, by = user) =>
  cloud.request('PATCH', `/api/v1/videos/${id}`, { token: by.token, body });
const read = async (id: string) => (await cloud.request('GET', `/api/v1/videos/${id}`, user)).body;
const balance = async () => (await cloud.request('GET', '/api/v1/credits/balance', user)).body;

describe('PATCH /api/v1/videos/{id}', () => {
  it('changes labels and title, and tells it as the next event', async () => {
    const { id } = await putVideo(user);
    const answer = await update(id, {
      title: 'New',
      callback_id: 'b',
      custom_metadata: { order: '8' },
      seq: 1,
    });
    expect(answer.status).toBe(200);
    const labels = { title: 'New', callback_id: 'b', custom_metadata: { order: '8' } };
    expect(answer.body).toMatchObject({ id, seq: 2, status: 'pending', ...labels });
    expect(await read(id)).toMatchObject(labels);
    const { body } = await cloud.request('GET', `/api/v1/videos/${id}/events?after=1`, user);
    expect(body).toMatchObject({ last_seq: 2, events: [{ seq: 2, type: 'updated', ...labels }] });
    const stale = await update(id, { title: 'Newer', seq: 1 });
    expect([stale.status, stale.body.code, stale.body.seq]).toEqual([409, 'VIDEO_CHANGED', 2]);
  });

  it('[S1-8] [S1-17] prices a pending video anew: what is held, the ledger and the video tell the same', async () => {
    const { id } = await putVideo(user);
    const before = await balance();
    const script = 'This is a good deal longer than it was. '.repeat(20).trim();
    const dearer = await update(id, { script, quality: 'ultra' });
    expect(dearer.status).toBe(200);
    const price = Number(dearer.body.price);
    expect(price).toBeGreaterThan(1);
    expect(await read(id)).toMatchObject({ script, quality: 'ultra', price });
    expect(await balance()).toEqual({ ...before, balance: Number(before.balance) + 1 - price });
    const { body } = await cloud.request('GET', '/api/v1/credits/transactions', user);
    const lines = Object.values(body.transactions ?? {}) as unknown as { amount: number; video_id: string }[];
    const ofIt = lines.filter(({ video_id }) => video_id === id).map(({ amount }) => amount);
    expect(ofIt.sort()).toEqual([-price, 1]);
    await cloud.request('POST', `/api/v1/videos/${id}/cancel`, user);
    expect((await balance()).balance).toBe(Number(before.balance) + 1);
  });

  it('refuses what the balance does not pay, and changes nothing then', async () => {
    const poor = await cloud.register();
    const { id } = await putVideo(poor);
    await setAttribute({ pk: `user#${poor.userId}`, sk: 'account' }, 'balance', 0);
    const answer = await update(id, { script: 'Many more words. '.repeat(50), quality: 'ultra' }, poor);
    expect(answer.status).toBe(402);
    expect(answer.body).toMatchObject({ code: 'INSUFFICIENT_CREDITS', balance: 1 });
    const { body } = await cloud.request('GET', `/api/v1/videos/${id}`, poor);
    expect(body).toMatchObject({ seq: 1, price: 1, quality: 'medium' });
  });

  it('refuses to change the film of a video that has started: 409', async () => {
    const { id } = await render(await putVideo(user));
    const answer = await update(id, { script: 'Other words.', title: 'T' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'VIDEO_STARTED',
      video_status: 'processing',
      fields: ['title', 'script'],
    });
    expect((await update(id, { custom_metadata: { a: 'b' } })).status).toBe(200);
  });

  it('loses no change where several come at once', async () => {
    const { id } = await putVideo(user);
    const answers = await Promise.all([
      update(id, { title: 'One' }),
      update(id, { callback_id: 'two' }),
      update(id, { custom_metadata: { three: '3' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const told = { title: 'One', callback_id: 'two', custom_metadata: { three: '3' }, seq: 4 };
    expect(await read(id)).toMatchObject(told);
  });

  it('tells a socket of the account the change of an ended video alone, and gives no place back twice', async () => {
    const someone = await cloud.register();
    const card = { code: 'BUSY', reason: 'Busy.', stage: 'moderating', retryable: true } as const;
    const failure = { ...card, charged: false, suggestion: 'Try again.' } as const;
    const { id } = await change(await putVideo(someone), fail(1, failure, new Date()));
    const client = await connect(cloud, someone);
    await client.ask({ action: 'subscribe', topic: 'user:me' });
    await client.untilType('state');
    expect((await update(id, { title: 'Later' }, someone)).status).toBe(200);
    const { event } = await client.untilType('event');
    expect(event).toMatchObject({ video_id: id, seq: 3, type: 'updated', status: 'failed', title: 'Later' });
    const account = await cloud.request('GET', '/api/v1/credits/balance', someone);
    expect(account.body.active_videos).toBe(0);
    await client.close();
  });

  it.each([
    [422, 'VALIDATION_ERROR', { custom_metadata: { a: 1 } }],
    [422, 'VALIDATION_ERROR', { script: ' ' }],
    [422, 'VALIDATION_ERROR', { prompt: 'A harbour.' }],
    [402, 'MAX_COST_EXCEEDED', { quality: 'ultra', max_cost: 0 }],
  ])('refuses with %i %s: %j', async (status, code, body) => {
    const { id } = await putVideo(user);
    const answer = await update(id, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await read(id)).seq).toBe(1);
  });

  it("[S1-4] answers 404 for another's", async () => {
    const { id } = await putVideo(user);
    const other = await cloud.register();
    expect((await update(id, { title: 'Mine' }, other)).status).toBe(404);
  });
});
