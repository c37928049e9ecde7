import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { logInAgain, personOf } from '../../support/people.ts';
import { connect } from '../../support/socket-client.ts';
import { putVideo, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
let admin: TestUser;
beforeAll(async () => {
  useTable(cloud);
  admin = await personOf(cloud, 'admin');
});

const get = ({ token }: TestUser, path: string) => cloud.request('GET', path, { token });
const act = (user: TestUser, what: string, body?: unknown, by = admin, headers = {}) =>
  cloud.request('POST', `/api/v1/admin/users/${user.userId}/${what}`, {
    token: by.token,
    headers,
    ...(body === undefined ? {} : { body }),
  });
const balanceOf = async (user: TestUser): Promise<unknown> =>
  (await get(user, '/api/v1/credits/balance')).body.balance;

describe('[S2-13] [S1-36] [C15] whoever is not an administrator', () => {
  it('is refused with 403 everywhere', async () => {
    const [manager, user] = [await personOf(cloud, 'manager'), await cloud.register()];
    for (const by of [manager, user]) {
      const answers = await Promise.all([
        get(by, '/api/v1/admin/users'),
        get(by, '/api/v1/admin/audit'),
        act(user, 'suspend', {}, by),
        act(user, 'unsuspend', {}, by),
        act(user, 'credits', { amount: 5, reason: 'Mine' }, by),
      ]);
      for (const { status, body } of answers)
        expect([status, body.detail]).toEqual([403, 'Permission denied']);
    }
    expect((await cloud.request('GET', '/api/v1/admin/users')).status).toBe(401);
  });

  it('a token that says so itself is none', async () => {
    const { token } = await cloud.register();
    const [head, payload = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, role: 'admin' })).toString('base64url');
    const answer = await cloud.request('GET', '/api/v1/admin/users', {
      token: `${head}.${forged}.${signature}`,
    });
    expect(answer.status).toBe(401);
  });
});

describe('listAccounts', () => {
  it('[S3-23] [S1-22] shows accounts with their balance, videos and last login', async () => {
    const email = `listed-${randomUUID()}@example.com`;
    const user = await cloud.register({ email });
    const [kept, deleted] = [await putVideo(user), await putVideo(user)];
    await cloud.request('DELETE', `/api/v2/videos/${deleted.id}`, user);
    await cloud.request('POST', `/api/v1/videos/${kept.id}/cancel`, user);
    const { status, body } = await get(admin, `/api/v1/admin/users?search=${email.slice(0, 15)}`);
    expect(status).toBe(200);
    expect(body.users).toMatchObject([
      { id: user.userId, email, balance: 100, active_videos: 0, videos_count: 1 },
    ]);
    const [{ last_login, last_login_at }] = body.users as unknown as [Record<string, string>];
    expect(last_login).toBe(last_login_at);
    expect(Date.parse(String(last_login))).toBeLessThanOrEqual(Date.now());
  });
});

describe('setPlan', () => {
  it('puts an account on a plan, which limits its next requests', async () => {
    const user = await cloud.register();
    const set = (by: TestUser, plan: string) =>
      cloud.request('PUT', `/api/v1/admin/users/${user.userId}/plan`, {
        token: by.token,
        body: { plan, reason: 'A partner' },
      });
    expect((await set(user, 'studio')).status).toBe(403);
    expect(await set(admin, 'creator')).toMatchObject({
      status: 200,
      body: { plan: 'creator', concurrent_videos: 50 },
    });
    const { body } = await get(admin, `/api/v1/admin/users?search=${user.email}`);
    expect(body.users).toMatchObject([{ id: user.userId, plan: 'creator' }]);
    const missing = await cloud.request('PUT', '/api/v1/admin/users/none/plan', {
      token: admin.token,
      body: { plan: 'free', reason: 'None' },
    });
    expect(missing.body.code).toBe('USER_NOT_FOUND');
  });
});

describe('suspendUser', () => {
  it('[S3-25] shuts sessions, refresh tokens, logins and sockets out at once', async () => {
    const user = await cloud.register();
    const socket = await connect(cloud, user);
    const { status, body } = await act(user, 'suspend', { reason: 'Stolen card' });
    expect([status, body.is_active]).toEqual([200, false]);
    expect(await socket.closed).toBeGreaterThanOrEqual(1000);
    const me = await get(user, '/api/v1/users/me');
    expect([me.status, me.body.detail]).toEqual([400, 'Inactive user']);
    const refresh = await cloud.request('POST', '/api/v1/auth/refresh', {
      body: { refresh_token: user.refreshToken },
    });
    expect(refresh.status).toBe(400);
    const { email, password } = user;
    const login = await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
    expect([login.status, login.body.detail]).toEqual([400, 'Inactive user']);
    const ticket = await cloud.request('POST', '/api/v1/realtime/tickets', { token: user.token });
    expect(ticket.status).toBe(400);
  });

  it('unsuspended, the account signs in anew: old sessions stay over', async () => {
    const user = await cloud.register();
    await act(user, 'suspend');
    expect((await act(user, 'unsuspend')).body.is_active).toBe(true);
    expect((await get(user, '/api/v1/users/me')).body.code).toBe('SESSION_ENDED');
    expect((await get(await logInAgain(cloud, user), '/api/v1/users/me')).status).toBe(200);
  });

  it('nobody suspends themselves, or who is not there', async () => {
    expect((await act(admin, 'suspend')).body.code).toBe('OWN_ACCOUNT');
    expect((await act({ ...admin, userId: randomUUID() }, 'suspend')).status).toBe(404);
  });
});

describe('adjustCredits', () => {
  it('[S3-34] gives and takes with a reason that the owner reads', async () => {
    const user = await cloud.register();
    const { status, body } = await act(user, 'credits', { amount: 50, reason: 'An apology' });
    expect([status, body]).toEqual([200, { user_id: user.userId, amount: 50, reason: 'An apology' }]);
    await act(user, 'credits', { amount: -30, reason: 'A correction' });
    expect(await balanceOf(user)).toBe(120);
    const { body: ledger } = await get(user, '/api/v1/credits/transactions');
    expect(ledger.transactions).toMatchObject([
      { type: 'adjust', amount: -30, reason: 'A correction' },
      { type: 'adjust', amount: 50, reason: 'An apology' },
      { type: 'grant', amount: 100 },
    ]);
  });

  it('never takes more than there is, however many try at once', async () => {
    const user = await cloud.register();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => act(user, 'credits', { amount: -40, reason: 'Taken' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'BALANCE_TOO_LOW' });
    expect(await balanceOf(user)).toBe(20);
  });

  it('with an idempotency key is done once', async () => {
    const user = await cloud.register();
    const headers = { 'idempotency-key': randomUUID() };
    const body = { amount: 7, reason: 'Once' };
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await act(user, 'credits', body, admin, headers)).status).toBe(200);
    }
    expect(await balanceOf(user)).toBe(107);
    const other = await act(user, 'credits', { amount: 8, reason: 'Once' }, admin, headers);
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it.each([
    { amount: 0, reason: 'x' },
    { amount: 1.5, reason: 'x' },
    { amount: 5 },
    { amount: 1e9, reason: 'x' },
  ])('%j is refused', async (body) => {
    expect((await act(admin, 'credits', body)).status).toBe(422);
  });
});

describe('[S2-31] the audit log', () => {
  interface Event {
    action: string;
    actor_id: string | null;
    target_id: string | null;
  }
  const all = async (): Promise<Event[]> => {
    const events: Event[] = [];
    let cursor = '';
    do {
      const { body } = await get(admin, `/api/v1/admin/audit?limit=100${cursor && `&cursor=${cursor}`}`);
      events.push(...(body.events as unknown as Event[]));
      cursor = body.next_cursor === null ? '' : String(body.next_cursor);
    } while (cursor !== '');
    return events;
  };

  it('tells who did what to whom, newest first, without secrets or addresses of mail', async () => {
    const user = await cloud.register();
    const { email, password } = user;
    await cloud.request('POST', '/api/v1/auth/login', { body: { email, password: 'wrongpassword' } });
    await act(user, 'suspend', { reason: 'Because' });
    await act(user, 'credits', { amount: 1, reason: 'A gift' });
    const events = await all();
    const own = events.filter(({ actor_id, target_id }) => [actor_id, target_id].includes(user.userId));
    expect(own.map(({ action }) => action)).toEqual([
      'credits.adjusted',
      'user.suspended',
      'auth.login_failed',
      'auth.login',
      'auth.registered',
    ]);
    expect(own[0]).toMatchObject({
      actor_id: admin.userId,
      origin: '127.0.0.1',
      details: { amount: 1, reason: 'A gift' },
    });
    expect(own[2]?.actor_id).toBeNull();
    const text = JSON.stringify(events);
    for (const secret of [email, password, user.refreshToken]) expect(text).not.toContain(secret);
  });

  it('is filed by day', async () => {
    const { body } = await get(admin, '/api/v1/admin/audit?day=2020-01-01');
    expect(body).toEqual({ events: [], next_cursor: null });
    expect((await get(admin, '/api/v1/admin/audit?day=yesterday')).status).toBe(422);
  });
});
