import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { idempotencyWrites } from '../../../functions/platform/http/idempotency.ts';
import { generateBody } from '../../../functions/videos/schemas.ts';
import { useSharedCloud, useVariantCloud } from '../../support/cloud.ts';
import { putVideo, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));
const path = '/api/v2/videos/generate';
const script = 'Hello. This is a test video.';

const balanceOf = async (token: string): Promise<number> =>
  Number((await cloud.request('GET', '/api/v1/credits/balance', { token })).body.balance);

describe('202', () => {
  it('[S0-7] [S1-12] [C5] accepts a script, holds its price and finishes the film', async () => {
    const user = await cloud.register();
    const accepted = await cloud.request('POST', path, {
      token: user.token,
      body: { script, quality: 'low' },
    });
    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('location')).toBe(`/api/v2/videos/${accepted.body.video_id}`);
    expect(accepted.body).toMatchObject({ status: 'pending', kind: 'avatar', script, price: 1, seq: 1 });
    expect(accepted.body.id).toBe(accepted.body.job_id);
    expect(await balanceOf(user.token)).toBe(99);

    const { body } = await cloud.ended(user, String(accepted.body.id));
    expect(body).toMatchObject({ status: 'completed', progress: 1, progress_percent: 100, charged: 1 });
    expect(Number(body.duration)).toBeGreaterThan(4);
    expect(await balanceOf(user.token)).toBe(99);
  });

  it('repeats the first answer for the same key and body, and holds once', async () => {
    const user = await cloud.register();
    const headers = { 'idempotency-key': 'the-same-key' };
    const send = () =>
      cloud.request('POST', path, {
        token: user.token,
        headers,
        body: { script: 'kinora:slow Once.', quality: 'low', aspect_ratio: '1:1', music: false },
      });
    const [first, ...others] = await Promise.all([send(), send(), send(), send()]);
    expect(first?.status).toBe(202);
    for (const other of others) expect(other.body).toEqual(first?.body);
    expect(await balanceOf(user.token)).toBe(99);
    const again = await send();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const another = await cloud.request('POST', path, {
      token: user.token,
      headers,
      body: { script: 'Twice.' },
    });
    expect(another.status).toBe(422);
    expect(another.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    await cloud.request('POST', `/api/v1/videos/${first?.body.id}/cancel`, user);
  });

  it('repeats an answer of an older version as today, even to what would be refused today', async () => {
    const user = await cloud.register();
    const video = await putVideo(user);
    const [key, sent] = ['of-last-week', { script, max_cost: 0 }];
    const request = {
      ownerId: user.userId,
      operationId: 'generateVideo',
      key,
      body: generateBody.parse(sent),
      represent: async (recorded: unknown) => recorded,
    };
    await commit(idempotencyWrites(request, { id: video.id, of: 'an older version' }, new Date()));
    const send = () =>
      cloud.request('POST', path, { token: user.token, headers: { 'idempotency-key': key }, body: sent });
    const again = await send();
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([202, 'true']);
    expect(again.body).toMatchObject({ id: video.id, title: video.title, status: 'pending', seq: 1 });
    await cloud.request('DELETE', `/api/v2/videos/${video.id}`, user);
    const gone = await send();
    expect([gone.status, gone.body.code]).toEqual([404, 'VIDEO_NOT_FOUND']);
  });
});

describe('400', () => {
  it('says where malformed JSON breaks', async () => {
    const user = await cloud.register();
    const answer = await cloud.request('POST', path, { token: user.token, body: '{"script": "a",}' });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('MALFORMED_JSON');
  });
});

describe('401', () => {
  it('[S1-34] [C30] demands a token', async () => {
    const answer = await cloud.request('POST', path, { body: { script } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('refuses a forged token', async () => {
    const { token } = await cloud.register();
    const forged = `${token.slice(0, -6)}AAAAAA`;
    const answer = await cloud.request('POST', path, { token: forged, body: { script } });
    expect(answer.status).toBe(401);
  });
});

describe('402', () => {
  it('refuses above the ceiling of the caller, with nothing spent', async () => {
    const user = await cloud.register();
    const answer = await cloud.request('POST', path, { token: user.token, body: { script, max_cost: 1 } });
    expect(answer.status).toBe(402);
    expect(answer.body).toMatchObject({ code: 'MAX_COST_EXCEEDED', required: 2, max_cost: 1 });
    expect(await balanceOf(user.token)).toBe(100);
  });

  it('[S1-39] refuses what the balance does not cover, and keeps no trace of it', async () => {
    const user = await cloud.register();
    const long = 'This sentence is spoken again and again. '.repeat(240);
    const answer = await cloud.request('POST', path, {
      token: user.token,
      body: { script: long, quality: 'ultra' },
    });
    expect(answer.status).toBe(402);
    expect(answer.body).toMatchObject({ code: 'INSUFFICIENT_CREDITS', balance: 100 });
    const list = await cloud.request('POST', '/api/v2/videos/list', { token: user.token, body: {} });
    expect(list.body.videos).toEqual([]);
  });
});

describe('415', () => {
  it('[S0-25] takes JSON alone', async () => {
    const user = await cloud.register();
    const answer = await cloud.request('POST', path, {
      token: user.token,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ script }),
    });
    expect(answer.status).toBe(415);
  });
});

describe('422', () => {
  it.each([
    [{}, 'body.script'],
    [{ script: '' }, 'body.script'],
    [{ script: ' \n\t ' }, 'body.script'],
    [{ script: 'x'.repeat(1_000_000) }, 'body.script'],
    [{ script, avatar_id: 'nobody' }, 'body.avatar_id'],
    [{ script, voice_id: 'nobody' }, 'body.voice_id'],
    [{ script, language: 'xx' }, 'body.language'],
    [{ script, style: 'invalid_style' }, 'body.style'],
    [{ script, quality: 'best' }, 'body.quality'],
    [{ script: '🎉🎉🎉' }, 'body.script'],
    [{ script, max_cost: -1 }, 'body.max_cost'],
  ])('[S0-47] [S1-26] names the field: %#', async (body, field) => {
    const user = await cloud.register();
    const answer = await cloud.request('POST', path, { token: user.token, body });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('VALIDATION_ERROR');
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ path: field }));
    expect(await balanceOf(user.token)).toBe(100);
  });
});

describe('429', () => {
  const strict = useVariantCloud('limited');

  it('[S1-31] [C18] limits creates, and counts no refused call', async () => {
    const user = await strict.register();
    const send = () =>
      strict.request('POST', path, {
        token: user.token,
        body: { script: 'kinora:slow Hello.', quality: 'low', aspect_ratio: '1:1', music: false },
      });
    const answers = await Promise.all([send(), send(), send(), send(), send(), send()]);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(2);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    for (const { status, body } of answers)
      if (status === 202) await strict.request('DELETE', `/api/v2/videos/${body.id}`, user);
  });
});
