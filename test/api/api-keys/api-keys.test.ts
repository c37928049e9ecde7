import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mailsTo } from '../../support/mailbox.ts';
import { personOf } from '../../support/people.ts';
import { connect, SocketClient } from '../../support/socket-client.ts';
import { setAttribute, useTable } from '../../support/table.ts';
import { until } from '../../support/until.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const path = '/api/v1/api-keys';
const create = async (user: TestUser, body: object = {}): Promise<{ id: string; key: string }> => {
  const headers = { 'idempotency-key': randomUUID() };
  const asked = { token: user.token, headers, body: { name: 'Test', ...body } };
  const answer = await cloud.request('POST', path, asked);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { id: String(answer.body.id), key: String(answer.body.key) };
};
const withKey = (key: string, method: string, route: string, body?: unknown) =>
  cloud.request(method, route, {
    headers: { 'x-api-key': key },
    ...(body === undefined ? {} : { body }),
  });
const balance = (key: string) => withKey(key, 'GET', '/api/v1/credits/balance');

describe('an API key', () => {
  it('is made once by a request that is repeated, and told alike', async () => {
    const { token } = await cloud.register();
    const headers = { 'idempotency-key': randomUUID() };
    const ask = () => cloud.request('POST', path, { token, headers, body: { name: 'Test' } });
    const [first, again] = [await ask(), await ask()];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  });

  it('[C37] is told once, and kept as a hash alone', async () => {
    const user = await cloud.register();
    const { status, body } = await cloud.request('POST', path, {
      token: user.token,
      body: { name: 'Nightly films', scopes: ['credits:read'], expires_in_days: 30 },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Nightly films',
      scopes: ['credits:read'],
      key: expect.stringMatching(/^kin_[0-9a-f]{16}_[\w-]{43}$/),
      last_used_at: null,
    });
    expect(String(body.key).startsWith(`${String(body.prefix)}_`)).toBe(true);
    expect((Date.parse(String(body.expires_at)) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
    const { body: list } = await cloud.request('GET', path, { token: user.token });
    expect(list.api_keys).toMatchObject([{ id: body.id, name: 'Nightly films' }]);
    expect(JSON.stringify(list)).not.toContain(String(body.key).slice(21));
  });

  it('[C37] [S1-37] opens what its scopes say, as X-API-Key and as a bearer', async () => {
    const user = await cloud.register();
    const { key } = await create(user, { scopes: ['credits:read', 'videos:read', 'account'] });
    expect((await balance(key)).status).toBe(200);
    expect((await cloud.request('GET', '/api/v1/credits/balance', { token: key })).status).toBe(200);
    expect((await withKey(key, 'GET', '/api/v1/users/me')).body).toMatchObject({ id: user.userId });
    expect((await withKey(key, 'POST', '/api/v2/videos/list', {})).status).toBe(200);
    const refused = await withKey(key, 'POST', '/api/v2/videos/generate', { script: 'Hello.' });
    expect([refused.status, refused.body.code, refused.body.required_scope]).toEqual([
      403,
      'INSUFFICIENT_SCOPE',
      'videos:write',
    ]);
  });

  it('makes a video within its scope', async () => {
    const { key } = await create(await cloud.register(), { scopes: ['videos:write'] });
    const answer = await withKey(key, 'POST', '/api/v2/videos/generate', {
      script: 'kinora:fail:moderation',
    });
    expect(answer.status).toBe(202);
    expect((await withKey(key, 'GET', `/api/v2/videos/${answer.body.id}`)).status).toBe(403);
  });

  it('cannot sign out, change the password, make keys or close the account', async () => {
    const { key } = await create(await cloud.register(), {
      scopes: ['videos:read', 'videos:write', 'credits:read', 'account'],
    });
    const routes = [
      ['POST', '/api/v1/auth/logout'],
      ['GET', '/api/v1/auth/sessions'],
      ['POST', '/api/v1/auth/password'],
      ['POST', path],
      ['GET', path],
      ['DELETE', '/api/v1/users/me'],
      ['GET', '/api/v1/admin/users'],
    ] as const;
    for (const [method, route] of routes) {
      const { status, body } = await withKey(key, method, route, method === 'POST' ? {} : undefined);
      expect([method, route, status, body.code]).toEqual([method, route, 403, 'INSUFFICIENT_SCOPE']);
    }
  });

  it('of an administrator acts as a plain user', async () => {
    const { key } = await create(await personOf(cloud, 'admin'), { scopes: ['account'] });
    const { body } = await withKey(key, 'GET', '/api/v1/users');
    expect(body).toHaveLength(1);
  });

  it('tells when it was used, to the minute', async () => {
    const user = await cloud.register();
    const { key } = await create(user);
    await balance(key);
    const { body } = await cloud.request('GET', path, { token: user.token });
    const [{ last_used_at: lastUse } = { last_used_at: '' }] = body.api_keys as unknown as {
      last_used_at: string;
    }[];
    expect(lastUse).toMatch(/:00\.000Z$/);
    expect(Math.abs(Date.now() - Date.parse(lastUse))).toBeLessThan(180_000);
  });

  it('outlives the end of every session and a change of the password', async () => {
    const user = await cloud.register();
    const { key } = await create(user);
    await cloud.request('DELETE', '/api/v1/auth/sessions', { token: user.token });
    expect((await balance(key)).status).toBe(200);
  });
});

describe('401', () => {
  it('[S1-37] an empty key is demanded, an unknown one invalid, none at all no credentials', async () => {
    const empty = await cloud.request('GET', '/api/v1/users/me', { headers: { 'x-api-key': ' ' } });
    expect([empty.status, empty.body.detail]).toEqual([401, 'API key required']);
    expect(empty.headers.get('www-authenticate')).toBe('Bearer');
    const { key } = await create(await cloud.register());
    const wrong = [
      'nonsense',
      `${key}x`,
      key.slice(0, -1),
      key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      `kin_${'0'.repeat(16)}_${'A'.repeat(43)}`,
      `kin_${'0'.repeat(16)}`,
    ];
    for (const guess of wrong) {
      const { status, body } = await balance(guess);
      expect([guess, status, body.detail]).toEqual([guess, 401, 'Invalid API key']);
    }
    const none = await cloud.request('GET', '/api/v1/users/me');
    expect(none.body.detail).toBe('Could not validate credentials');
  });

  it('a revoked key is refused with its very next request, though instances still know it', async () => {
    const user = await cloud.register();
    const { id, key } = await create(user);
    expect((await balance(key)).status).toBe(200);
    expect((await cloud.request('DELETE', `${path}/${id}`, { token: user.token })).status).toBe(200);
    for (const route of ['/api/v1/credits/balance', '/api/v1/credits/transactions']) {
      const { status, body } = await withKey(key, 'GET', route);
      expect([status, body.code]).toEqual([401, 'INVALID_API_KEY']);
    }
    const again = await cloud.request('DELETE', `${path}/${id}`, { token: user.token });
    expect([again.status, again.body.code]).toEqual([404, 'API_KEY_NOT_FOUND']);
  });

  it('an expired key is refused, though the table still holds it', async () => {
    const { id, key } = await create(await cloud.register(), { expires_in_days: 1 });
    const item = { pk: `apikey#${id}`, sk: 'apikey' };
    await setAttribute(item, 'expiresAt', Math.floor(Date.now() / 1000) - 1);
    expect((await balance(key)).body.code).toBe('INVALID_API_KEY');
    await commit([{ Delete: { Key: item } }]);
  });

  it("[S1-37] [C15] a suspended owner's key is refused as invalid, and good again afterwards", async () => {
    const [admin, owner] = [await personOf(cloud, 'admin'), await cloud.register()];
    const { key } = await create(owner);
    expect((await balance(key)).status).toBe(200);
    const set = (what: string) =>
      cloud.request('POST', `/api/v1/admin/users/${owner.userId}/${what}`, { token: admin.token });
    expect((await set('suspend')).status).toBe(200);
    const refused = await balance(key);
    expect([refused.status, refused.body.detail]).toEqual([401, 'Invalid API key']);
    await set('unsuspend');
    expect((await balance(key)).status).toBe(200);
  });

  it("another's key cannot be deleted", async () => {
    const { id, key } = await create(await cloud.register());
    const stranger = await cloud.register();
    expect((await cloud.request('DELETE', `${path}/${id}`, { token: stranger.token })).status).toBe(404);
    expect((await balance(key)).status).toBe(200);
  });
});

describe('limits', () => {
  it('an account has 20 keys at most', async () => {
    const user = await cloud.register();
    for (let count = 0; count < 20; count += 1) await create(user);
    const { status, body } = await cloud.request('POST', path, {
      token: user.token,
      body: { name: 'One more' },
    });
    expect([status, body.code]).toEqual([409, 'TOO_MANY_API_KEYS']);
  });

  it.each([{ name: '' }, { name: 'a\nb' }, { scopes: [] }, { scopes: ['*'] }, { expires_in_days: 0 }])(
    '%j is refused',
    async (body) => {
      const { token } = await cloud.register();
      const answer = await cloud.request('POST', path, { token, body: { name: 'Test', ...body } });
      expect(answer.status).toBe(422);
    },
  );
});

describe('a socket', () => {
  it('opened with a key closes when the key is revoked', async () => {
    const user = await cloud.register();
    const { id, key } = await create(user);
    const { body } = await withKey(key, 'POST', '/api/v1/realtime/tickets');
    const client = await SocketClient.open(String(body.url));
    if (typeof client === 'number') throw new Error(`refused with ${client}`);
    const other = await connect(cloud, user);
    await cloud.request('DELETE', `${path}/${id}`, { token: user.token });
    expect(await client.closed).toBeGreaterThanOrEqual(1000);
    expect(await other.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    await other.close();
  });
});

describe('the budget of a key', () => {
  it('refuses what is beyond it, is told by mail and on the socket when four fifths are used, and is not changed by the key', async () => {
    const user = await cloud.register();
    const { id, key } = await create(user, { scopes: ['videos:write', 'credits:read'] });
    const budget = `/api/v1/budgets/api-key:${id}`;
    const set = await cloud.request('PUT', budget, { token: user.token, body: { daily: 1 } });
    expect([set.status, set.body.daily]).toMatchObject([200, { limit: 1, used: 0 }]);
    expect((await withKey(key, 'PUT', budget, { daily: 100 })).body.code).toBe('INSUFFICIENT_SCOPE');
    const socket = await connect(cloud, user);
    await socket.ask({ action: 'subscribe', topic: 'user:me' });
    await socket.untilType('state');
    const film = () =>
      withKey(key, 'POST', '/api/v2/videos/generate', { script: 'kinora:slow Hello.', quality: 'low' });
    const made = await film();
    expect(made.status).toBe(202);
    expect((await film()).body).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      missing: 1,
      budget: `api-key:${id}`,
    });
    await until(async () =>
      (await mailsTo(cloud, user.email)).some(({ text }) => text.includes('1 of 1 credits')),
    );
    const { notice } = await socket.untilType('notice');
    expect(notice).toMatchObject({ type: 'budget.near', budget: `api-key:${id}`, period: 'day', used: 1 });
    await socket.close();
    await cloud.request('POST', `/api/v1/videos/${made.body.id}/cancel`, user);
    const { body } = await withKey(key, 'GET', '/api/v1/budgets');
    expect(body.budgets).toMatchObject([{ budget: `api-key:${id}`, daily: { used: 0 }, monthly: null }]);
    expect((await cloud.request('DELETE', budget, user)).status).toBe(200);
  });
});
