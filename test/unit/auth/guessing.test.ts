import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { handler as changePassword } from '../../../functions/auth/change-password.ts';
import { handler as logIn } from '../../../functions/auth/log-in.ts';
import { handler as logInByCookie } from '../../../functions/auth/log-in-by-cookie.ts';
import { handler as registerUser } from '../../../functions/auth/register-user.ts';
import { handler as resetPassword } from '../../../functions/auth/reset-password.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { handler as deleteCurrentUser } from '../../../functions/users/delete-current-user.ts';
import { waitSeconds } from '../../../functions/users/guesses.ts';
import { newOneUseToken } from '../../../functions/users/one-use-tokens.ts';
import { isCommon } from '../../../functions/users/password-policy.ts';
import { handler as updateCurrentUser } from '../../../functions/users/update-current-user.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { password, register } from '../../support/small-people.ts';

const cloud = useSmallCloud();
const home = '198.51.100.7';
const abroad = '203.0.113.9';

const pass = usePassingTime();

let lastAddress = 0;
/** Another network each time. */
const anywhere = (): string => {
  lastAddress += 1;
  return `192.0.${Math.floor(lastAddress / 250)}.${lastAddress % 250}`;
};

const tryLogin = (login: string, secret: string, sourceIp: string, handler = logIn) =>
  cloud.request(handler, { method: 'POST', sourceIp, json: { username: login, password: secret } });

/** Wrong passwords from everywhere until one has to wait. @returns how many were looked at */
const guess = async (login: string): Promise<number> => {
  for (let count = 0; ; count += 1) {
    const { status, body, headers } = await tryLogin(login, 'a wrong guess', anywhere());
    if (status === 401) continue;
    expect([status, body.code]).toEqual([429, 'TOO_MANY_TRIES']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    return count;
  }
};

describe('a login by the other spelling of the path', () => {
  it('makes no network a known one: it comes from this API itself', async () => {
    const { email } = await register(cloud, { sourceIp: home });
    const headers = { 'x-kinora-respelled': '1' };
    const json = { username: email, password };
    const again = () => cloud.request(logIn, { method: 'POST', headers, sourceIp: abroad, json });
    expect((await again()).status).toBe(200);
    await guess(email);
    expect((await again()).status).toBe(429);
    expect((await tryLogin(email, password, home)).status).toBe(200);
  });
});

describe('guesses from everywhere', () => {
  it('have to wait longer after each failure, by whichever way and name they come', async () => {
    const { email } = await register(cloud, { sourceIp: home });
    expect(await guess(email)).toBe(5);
    pass(1);
    expect(await guess(email.toUpperCase())).toBe(1);
    expect((await tryLogin(email, 'a wrong guess', anywhere(), logInByCookie)).status).toBe(429);
    pass(1);
    expect(await guess(email)).toBe(0);
    pass(1);
    expect(await guess(email)).toBe(1);
  });

  it('are counted alike where there is no such account', async () => {
    const nobody = `${randomUUID()}@example.com`;
    expect(await guess(nobody)).toBe(5);
    pass(1);
    expect(await guess(nobody)).toBe(1);
  });

  it('that come at once are each counted', async () => {
    const { email } = await register(cloud, { sourceIp: home });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => tryLogin(email, 'a wrong guess', anywhere())),
    );
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  it('do not lock the owner out where they have been before', async () => {
    const { email } = await register(cloud, { sourceIp: home });
    for (let day = 0; day < 3; day += 1) {
      await guess(email);
      expect((await tryLogin(email, password, abroad)).status).toBe(429);
      expect((await tryLogin(email, password, home)).status).toBe(200);
      pass(600);
    }
  });

  it('nor anywhere once a new password was set by mail', async () => {
    const { userId, email } = await register(cloud, { sourceIp: home });
    await guess(email);
    const { token, write } = newOneUseToken(
      { userId, purpose: 'reset-password', email, orderId: randomUUID() },
      new Date(),
    );
    await commit([write]);
    const next = 'another password 456';
    const json = { token, password: next };
    expect((await cloud.request(resetPassword, { method: 'POST', sourceIp: abroad, json })).status).toBe(200);
    expect((await tryLogin(email, next, abroad)).status).toBe(200);
    expect((await tryLogin(email, next, anywhere())).status).toBe(429);
  });

  it('begin anew after a login from elsewhere, and after a day', async () => {
    const { email } = await register(cloud, { sourceIp: home });
    for (let turn = 0; turn < 4; turn += 1) await tryLogin(email, 'a wrong guess', anywhere());
    expect((await tryLogin(email, password, abroad)).status).toBe(200);
    expect(await guess(email)).toBe(5);
    pass(25 * 3600);
    expect(await guess(email)).toBe(5);
  });
});

describe('guesses with a token that was stolen', () => {
  const ways = [
    [
      changePassword,
      'POST',
      (current: string) => ({ current_password: current, new_password: 'new password 1' }),
    ],
    [
      updateCurrentUser,
      'PUT',
      (current: string) => ({ password: 'new password 1', current_password: current }),
    ],
    [deleteCurrentUser, 'DELETE', (current: string) => ({ password: current })],
  ] as const;

  it('are counted by session over every way that proves a password', async () => {
    const { email, token } = await register(cloud, { sourceIp: home });
    const other = (await tryLogin(email, password, home)).body.access_token;
    const statuses: (number | undefined)[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const [handler, method, body] = ways[turn % 3] ?? ways[0];
      const json = body('a wrong guess');
      statuses.push((await cloud.request(handler, { method, token, sourceIp: anywhere(), json })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    const own = { current_password: password, new_password: 'new password 1' };
    const changed = await cloud.request(changePassword, { method: 'POST', token: other, json: own });
    expect(changed.status).toBe(200);
  });
});

describe('the wait', () => {
  it('grows to a quarter of an hour', () => {
    expect([0, 4, 5, 6, 9, 14, 15, 1000].map(waitSeconds)).toEqual([0, 0, 1, 2, 16, 512, 900, 900]);
  });
});

describe('a common password', () => {
  it.each(['password', 'Password1', '12345678', 'iloveyou', 'ｐａｓｓｗｏｒｄ'])('%j is one', (text) => {
    expect(isCommon(text)).toBe(true);
  });

  it.each([password, 'correct horse battery', 'Str0ngEnough'])('%j is none', (text) => {
    expect(isCommon(text)).toBe(false);
  });

  it('is refused where a password is chosen', async () => {
    const { token } = await register(cloud, { sourceIp: home });
    const expected = [{ code: 'password_common', path: 'body.new_password' }];
    const json = { current_password: password, new_password: 'Password123' };
    const { status, body } = await cloud.request(changePassword, { method: 'POST', token, json });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject(expected);
    const registered = await cloud.request(registerUser, {
      method: 'POST',
      json: { email: `${randomUUID()}@example.com`, password: 'iloveyou' },
    });
    expect(registered.status).toBe(422);
  });
});
