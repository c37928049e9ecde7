import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { oneUseTokenKey } from '../../../functions/users/keys.ts';
import { type TestUser, useSharedCloud, useVariantCloud } from '../../support/cloud.ts';
import { mailsTo, tokenOf } from '../../support/mailbox.ts';
import { eventually, setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
const strict = useVariantCloud('strict');
beforeAll(() => useTable(cloud));
const next = 'another password 456';
const isNotice = ({ subject }: { subject: string }): boolean =>
  subject === 'Your Kinora password was changed';
const me = (token: string) => cloud.request('GET', '/api/v1/users/me', { token });
const logIn = (email: string, password: string) =>
  cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
const post = (path: string, body: unknown, token?: string) =>
  cloud.request('POST', `/api/v1/auth/${path}`, { body, ...(token === undefined ? {} : { token }) });
/** Lets the five minutes pass in which a token is not replaced. */
const age = async ({ userId }: TestUser, purpose: 'reset-password' | 'verify-email'): Promise<void> => {
  const key = oneUseTokenKey(userId, purpose);
  const item = await getItem(key, { consistent: true });
  await setAttribute(key, 'expiresAt', Number(item?.expiresAt) - 300);
};
const another = async ({ email, password }: TestUser): Promise<string> =>
  String((await logIn(email, password)).body.access_token);

describe('changePassword', () => {
  it('wants the current one and ends every other session', async () => {
    const user = await cloud.register();
    const other = await another(user);
    const change = { current_password: user.password, new_password: next };
    const { status } = await post('password', change, user.token);
    expect(status).toBe(200);
    await eventually(async () => (await mailsTo(cloud, user.email)).some(isNotice));
    expect((await me(user.token)).status).toBe(200);
    expect([(await me(other)).status, (await me(other)).body.code]).toEqual([401, 'SESSION_ENDED']);
    expect((await logIn(user.email, user.password)).status).toBe(401);
    expect((await logIn(user.email, next)).status).toBe(200);
  });

  it('a stolen token is not enough', async () => {
    const user = await cloud.register();
    const change = { current_password: 'a wrong guess', new_password: next };
    const { status, body } = await post('password', change, user.token);
    expect([status, body.code]).toEqual([403, 'PASSWORD_WRONG']);
    expect((await logIn(user.email, user.password)).status).toBe(200);
  });

  it('of two changes at once one wins', async () => {
    const user = await cloud.register();
    const answers = await Promise.all(
      ['first password', 'second password'].map((password) =>
        post('password', { current_password: user.password, new_password: password }, user.token),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each([['a'.repeat(73)], ['ü'.repeat(37)], ['short']])('[C11] %j is refused', async (password) => {
    const user = await cloud.register();
    const change = { current_password: user.password, new_password: password };
    expect((await post('password', change, user.token)).status).toBe(422);
  });

  it('[C11] 72 bytes are taken whole: what differs in the last one is another password', async () => {
    const password = `${'b'.repeat(71)}!`;
    const { email } = await cloud.registerByRequest({ password });
    expect((await logIn(email, password)).status).toBe(200);
    expect((await logIn(email, `${'b'.repeat(71)}?`)).status).toBe(401);
    expect((await logIn(email, `${password}x`)).status).toBe(401);
  });
});

describe('[C11] [S2-18] the strict policy', () => {
  it.each([
    ['lowercase1', 'Password must contain uppercase letter'],
    ['UPPERCASE1', 'Password must contain lowercase letter'],
    ['NoDigitsHere', 'Password must contain digit'],
    ['Short1a', 'Password must be at least 8 characters'],
  ])('%j: %s', async (password, message) => {
    const body = { email: `${randomUUID()}@example.com`, password, full_name: 'Ada' };
    const { status, body: problem } = await strict.request('POST', '/api/v1/users', { body });
    expect(status).toBe(422);
    expect(problem.errors).toMatchObject([{ path: 'body.password', message }]);
  });

  it('names every rule that is broken, and takes what keeps them', async () => {
    const email = `${randomUUID()}@example.com`;
    const register = (password: string) =>
      strict.request('POST', '/api/v1/auth/register', { body: { email, password } });
    expect((await register('--------')).body.errors).toHaveLength(3);
    expect((await register('Str0ngEnough')).status).toBe(201);
  });
});

describe('a forgotten password', () => {
  const forgot = (email: string) => post('password/forgot', { email });

  it('is set anew by the link of a mail, once, and every session and API key ends', async () => {
    const user = await cloud.register();
    const { body: apiKey } = await cloud.request('POST', '/api/v1/api-keys', {
      token: user.token,
      body: { name: 'Key', scopes: ['account'] },
    });
    expect((await forgot(user.email.toUpperCase())).status).toBe(200);
    const token = await tokenOf(cloud, user.email, 'password');
    const reset = () => post('password/reset', { token, password: next });
    expect((await reset()).status).toBe(200);
    expect((await me(user.token)).body.code).toBe('SESSION_ENDED');
    const { status, body } = await me(String(apiKey.key));
    expect([status, body.code]).toEqual([401, 'INVALID_API_KEY']);
    const { body: login } = await logIn(user.email, next);
    const keys = await cloud.request('GET', '/api/v1/api-keys', { token: String(login.access_token) });
    expect(keys.body).toEqual({ api_keys: [] });
    const again = await reset();
    expect([again.status, again.body.code]).toEqual([400, 'TOKEN_INVALID']);
  });

  it('answers the same for an address of nobody, which gets no mail', async () => {
    const { email } = await cloud.register();
    const nobody = `${randomUUID()}@example.com`;
    const [known, unknown] = [await forgot(email), await forgot(nobody)];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await tokenOf(cloud, email, 'password');
    expect(await mailsTo(cloud, nobody)).toEqual([]);
  });

  it('a newer mail makes the older link useless, and so does a change of the password', async () => {
    const user = await cloud.register();
    await forgot(user.email);
    const first = await tokenOf(cloud, user.email, 'password');
    await age(user, 'reset-password');
    await forgot(user.email);
    const second = await tokenOf(cloud, user.email, 'password', 2);
    expect(second).not.toBe(first);
    expect((await post('password/reset', { token: first, password: next })).body.code).toBe('TOKEN_INVALID');
    await post('password', { current_password: user.password, new_password: next }, user.token);
    const late = await post('password/reset', { token: second, password: 'third password' });
    expect([late.status, late.body.code]).toEqual([400, 'TOKEN_INVALID']);
  });

  it('a link of one kind is no link of the other, and a guessed one is none', async () => {
    const user = await cloud.registerByRequest();
    const verification = await tokenOf(cloud, user.email, 'Confirm');
    for (const token of [verification, `${user.userId}.${'A'.repeat(43)}`, 'nonsense']) {
      const { status, body } = await post('password/reset', { token, password: next });
      expect([status, body.code]).toEqual([400, 'TOKEN_INVALID']);
    }
  });

  it('of many uses at once one succeeds', async () => {
    const user = await cloud.register();
    await forgot(user.email);
    const token = await tokenOf(cloud, user.email, 'password');
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        post('password/reset', { token, password: `password number ${index}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('an e-mail address', () => {
  it('is confirmed by the link of the mail that registration sends', async () => {
    const user = await cloud.registerByRequest();
    expect((await me(user.token)).body).toMatchObject({ email_verified: false });
    const token = await tokenOf(cloud, user.email, 'Confirm');
    expect(await mailsTo(cloud, user.email)).toMatchObject([
      { from: 'kinora@example.com', to: [user.email] },
    ]);
    expect((await post('verify-email', { token })).status).toBe(200);
    expect((await me(user.token)).body).toMatchObject({ email_verified: true });
    expect((await post('verify-email', { token })).body.code).toBe('TOKEN_INVALID');
  });

  it('gets another mail for who asks, until it is confirmed', async () => {
    const user = await cloud.registerByRequest();
    await tokenOf(cloud, user.email, 'Confirm');
    await age(user, 'verify-email');
    const resend = () => cloud.request('POST', '/api/v1/auth/verify-email/resend', { token: user.token });
    expect((await resend()).status).toBe(200);
    const token = await tokenOf(cloud, user.email, 'Confirm', 2);
    await post('verify-email', { token });
    expect((await resend()).body).toEqual({ message: 'This address is confirmed already' });
  });
});

describe('the first credits', () => {
  it.each([
    ['confirmed', 'verify-email', 'Confirm'],
    ['used to set a new password', 'password/reset', 'password'],
  ] as const)('wait until the address is %s, and come once', async (_how, path, subject) => {
    const password = 'Testpassword123';
    const user = await strict.registerByRequest({ password });
    const ask = (method: string, where: string, body?: unknown, token = user.token) =>
      strict.request(method, `/api/v1/${where}`, { token, ...(body === undefined ? {} : { body }) });
    const balance = async (token?: string) =>
      (await ask('GET', 'credits/balance', undefined, token)).body.balance;
    expect(await balance()).toBe(0);
    const film = { script: 'A film for nothing.' };
    expect((await ask('POST', 'videos', film)).body.code).toBe('INSUFFICIENT_CREDITS');
    if (subject === 'password') await ask('POST', 'auth/password/forgot', { email: user.email });
    const token = await tokenOf(strict, user.email, subject);
    expect((await ask('POST', `auth/${path}`, { token, password })).status).toBe(200);
    const again = await strict.request('POST', '/api/v1/auth/login', {
      body: { email: user.email, password },
    });
    const session = String(again.body.access_token);
    expect(await balance(session)).toBe(100);
    const email = `${randomUUID()}@example.com`;
    const moved = await ask('PUT', 'users/me', { email, current_password: password }, session);
    expect(moved.body.email_verified).toBe(false);
    const second = await tokenOf(strict, email, 'Confirm');
    expect((await ask('POST', 'auth/verify-email', { token: second })).status).toBe(200);
    expect(await balance(session)).toBe(100);
    const { body } = await ask('GET', 'credits/transactions', undefined, session);
    expect(body.transactions).toMatchObject([{ type: 'grant', amount: 100, reason: 'Welcome' }]);
  });
});
