import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ObservedCall } from '../../../local/cloud.ts';
import { useCloud, useVariantCloud } from '../../support/cloud.ts';

let observed: ObservedCall[] = [];
/** More than the tests before the last one open. */
const registrationsPerDay = 24;
const cloud = useCloud({
  onCall: (call) => observed.push(call),
  settings: { registrationLimitPerDay: registrationsPerDay },
});
const limited = useVariantCloud('limited');
beforeEach(() => {
  observed = [];
});

const someone = () => `${randomUUID()}@example.com`;
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  cloud.request('POST', path, { body, headers });
/** What a request's function asked of AWS; sorted, for calls side by side have no order. */
const callsOf = async (operationId: string, request: () => Promise<unknown>): Promise<string[]> => {
  observed = [];
  await request();
  return observed
    .filter(({ functionName }) => functionName.includes(operationId))
    .map(({ service, operation }) => `${service} ${operation}`)
    .sort();
};

describe('guessing', () => {
  it('[S3-40] of 200 logins at once the limit lets five through, right password or not', async () => {
    const email = someone();
    const login = () =>
      limited.request('POST', '/api/v1/auth/login', { body: { email, password: 'wrongpassword' } });
    // The function stands ready: a gateway waits 30 seconds, and not for the start of it and 200 answers.
    await limited.request('POST', '/api/v1/auth/login', {
      body: { email: someone(), password: 'wrongpassword' },
    });
    const answers = await Promise.all(Array.from({ length: 200 }, login));
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([count(401), count(429), answers.length]).toEqual([5, 195, 200]);
  });

  it('the same account in other spellings has no limit of its own', async () => {
    const email = someone();
    const spellings = [email, email.toUpperCase(), ` ${email}`, email.replace('@', '＠'), `${email} `];
    const answers = [];
    for (const login of [...spellings, ...spellings]) {
      const body = { email: login, password: 'wrongpassword' };
      answers.push((await limited.request('POST', '/api/v1/auth/login', { body })).status);
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(5);
  });

  it('a password is not guessed with a stolen token either', async () => {
    const user = await limited.register();
    const guess = { current_password: 'wrongpassword', new_password: 'another password' };
    const answers = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const options = { token: user.token, body: guess };
      answers.push((await limited.request('POST', '/api/v1/auth/password', options)).status);
    }
    expect(answers).toEqual([403, 403, 403, 403, 403, 429, 429]);
  });
});

describe('finding out who has an account', () => {
  it('an unknown address takes the same calls as a wrong password', async () => {
    const { email } = await cloud.register();
    const login = (login: string) => () =>
      post('/api/v1/auth/login', { email: login, password: 'wrongpassword' });
    await login(email)();
    const known = await callsOf('logIn', login(email));
    expect(known.length).toBeGreaterThanOrEqual(3);
    expect(await callsOf('logIn', login(someone()))).toEqual(known);
  });

  it('so do a known and an unknown user name', async () => {
    const username = `ada-${randomUUID().slice(0, 8)}`;
    await cloud.register({ username });
    const login = (login: string) => () =>
      post('/api/v1/auth/login', { username: login, password: 'wrongpassword' });
    await login(username)();
    const known = await callsOf('logIn', login(username));
    expect(await callsOf('logIn', login('nobody-at-all'))).toEqual(known);
  });

  it('a forgotten password asks nothing of the table but its limits', async () => {
    const { email } = await cloud.register();
    const forgot = (email: string) => () => post('/api/v1/auth/password/forgot', { email });
    await forgot(email)();
    const known = await callsOf('requestPasswordReset', forgot(email));
    expect(known).toEqual(['dynamodb UpdateItem', 'dynamodb UpdateItem', 'sqs SendMessage']);
    expect(await callsOf('requestPasswordReset', forgot(someone()))).toEqual(known);
  });
});

describe('looking like somebody else', () => {
  it.each(['аda@example.com', 'ada@exаmple.com', 'ada@example.com\u200b', 'ada\u0000@example.com'])(
    'the address %j is refused',
    async (email) => {
      expect((await post('/api/v1/auth/register', { email, password: 'testpassword123' })).status).toBe(422);
    },
  );

  it('an address in wide letters is the plain one', async () => {
    const { email } = await cloud.register();
    const wide = email.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const { status, body } = await post('/api/v1/auth/register', {
      email: wide,
      password: 'testpassword123',
    });
    expect([status, body.code]).toEqual([400, 'EMAIL_ALREADY_REGISTERED']);
  });

  it.each(['аdmin', 'ada\u200bl', 'ａｄａ', 'a b c'])('the user name %j is refused', async (username) => {
    const body = { email: someone(), password: 'testpassword123', username };
    expect((await post('/api/v1/auth/register', body)).status).toBe(422);
  });
});

describe('a forged token', () => {
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const me = (token: string) => cloud.request('GET', '/api/v1/users/me', { token });

  it('without a signature, or with another algorithm or key, is refused', async () => {
    const { token } = await cloud.register();
    const [head = '', payload = '', signature = ''] = token.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString());
    const forgeries = [
      `${encoded({ ...header, alg: 'none' })}.${payload}.`,
      `${encoded({ ...header, alg: 'HS256' })}.${payload}.${signature}`,
      `${encoded({ ...header, kid: 'A'.repeat(43) })}.${payload}.${signature}`,
      `${encoded({ ...header, kid: '../../email#ada' })}.${payload}.${signature}`,
      `${encoded({ ...header, jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } })}.${payload}.${signature}`,
      // The last byte of such a signature is 0 for one in sixteen: the first is changed.
      `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    ];
    for (const forged of forgeries) expect([forged, (await me(forged)).status]).toEqual([forged, 401]);
    expect((await me(token)).status).toBe(200);
  });

  it('nor is a token taken from the address, or from a body', async () => {
    const { token } = await cloud.register();
    const inQuery = await cloud.request('GET', `/api/v1/users/me?access_token=${token}&token=${token}`);
    expect(inQuery.status).toBe(401);
  });
});

describe('pollution', () => {
  it('a parameter that comes twice is refused', async () => {
    const { token } = await cloud.register();
    const { status } = await cloud.request('GET', '/api/v1/users?limit=1&limit=100', { token });
    expect(status).toBe(422);
  });

  it('members of an object that everything inherits from give nothing', async () => {
    const { email } = await cloud.register();
    const body = `{"email":"${someone()}","password":"testpassword123","__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}`;
    const polluted = await post('/api/v1/auth/register', body);
    expect(polluted.body).toMatchObject({ role: 'user', is_superuser: false });
    const clean = await post('/api/v1/auth/register', { email: someone(), password: 'testpassword123' });
    expect([clean.body.role, email]).toEqual(['user', email]);
  });
});

describe('[S1-46] the logs', () => {
  const lines = async (): Promise<string[]> => {
    const folder = join(cloud.dataDir, 'logs');
    const texts = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'));
    return (await Promise.all(texts)).flatMap((text) => text.split('\n')).filter((line) => line !== '');
  };

  it('hold no password, token or address, whatever went wrong', async () => {
    const user = await cloud.register();
    const { email, password, token, refreshToken } = user;
    await post('/api/v1/auth/login', { email, password: 'a-wrong-password-of-mine' });
    const { body: renewed } = await post('/api/v1/auth/refresh', { refresh_token: refreshToken });
    await post('/api/v1/auth/refresh', { refresh_token: renewed.refresh_token });
    await post('/api/v1/auth/refresh', { refresh_token: refreshToken });
    await post('/api/v1/auth/register', { email, password });
    await post('/api/v1/auth/password/reset', { token: `${user.userId}.${'s'.repeat(43)}`, password });
    const key = await cloud.request('POST', '/api/v1/api-keys', {
      token: (await cloud.register()).token,
      body: { name: 'A key of mine' },
    });
    await cloud.request('GET', '/api/v1/users/me', { headers: { 'x-api-key': `${key.body.key}x` } });
    // Lines are written behind the answers.
    await expect.poll(async () => (await lines()).join('\n')).toContain('refresh_token_reused');
    const text = (await lines()).join('\n');
    const secrets = [email, password, 'a-wrong-password-of-mine', token, refreshToken, String(key.body.key)];
    for (const secret of [...secrets, 's'.repeat(43)]) expect(text).not.toContain(secret);
  });

  it('cannot be written by a caller: every line is JSON of ours', async () => {
    const line = '"}\n{"level":"ERROR","message":"forged_line"}';
    await post('/api/v1/auth/login', { email: line, password: line }, { 'user-agent': 'x {"a":1}' });
    await cloud.request('GET', `/api/v1/users/${encodeURIComponent(line)}`);
    await cloud.request('GET', '/live', { headers: { 'x-request-id': '{"forged":1}' } });
    for (const one of await lines()) {
      if (!one.startsWith('{')) continue;
      expect(JSON.parse(one).message).not.toBe('forged_line');
    }
  });

  it('headers of an answer hold nothing that a caller sent but an id of its own making', async () => {
    const answer = await cloud.request('GET', '/live', { headers: { 'x-request-id': 'a b; set-cookie=1' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

// Last: nobody registers behind it.
describe('registering', () => {
  it('a network opens so many accounts a day, and its limit tells nothing of who has one', async () => {
    const { email } = await cloud.registerByRequest();
    const tries = Array.from({ length: registrationsPerDay + 2 }, (_, turn) =>
      turn % 2 ? someone() : email,
    );
    const answers = [];
    for (const address of tries) {
      const body = { email: address, password: 'testpassword123' };
      const answer = await cloud.request('POST', '/api/v1/auth/register', { body });
      answers.push(answer.status);
      if (answer.status !== 429) continue;
      expect(answer.body).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const admitted = answers.filter((status) => status !== 429);
    expect(admitted.length).toBeLessThan(registrationsPerDay);
    expect(admitted).toEqual(tries.slice(0, admitted.length).map((to) => (to === email ? 400 : 201)));
    expect(answers.slice(admitted.length)).toEqual(tries.slice(admitted.length).map(() => 429));
  });
});
