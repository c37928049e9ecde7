import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeAt } from '../../../functions/auth/totp.ts';
import { fromBase32 } from '../../support/base32.ts';
import { useSharedCloud, useVariantCloud } from '../../support/cloud.ts';
import { tokenOf } from '../../support/mailbox.ts';

const cloud = useSharedCloud();
const limited = useVariantCloud('limited');
const path = '/api/v1/auth/login';
const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

describe('200', () => {
  it('[S3-36] [S1-9] [S3-2] [C9] JSON with an e-mail address gives both tokens', async () => {
    const { email, password } = await cloud.register();
    const { status, body, headers } = await cloud.request('POST', path, { body: { email, password } });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^ey[\w-]+\.[\w-]+\.[\w-]+$/),
      refresh_token: expect.stringMatching(/^[0-9a-f-]{36}\.[0-9a-f-]{36}\.[\w-]{91}$/),
      token_type: 'bearer',
      expires_in: 900,
      message: 'Login successful',
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('[S4-7] [S4-28] a form with the e-mail address as username does too', async () => {
    const { email, password } = await cloud.register();
    const { status, body } = await cloud.request('POST', path, form({ username: email, password }));
    expect([status, body.token_type]).toEqual([200, 'bearer']);
  });

  it('a user name in any case, and an e-mail address in any case', async () => {
    const username = `Ada-${randomUUID().slice(0, 8)}`;
    const { email, password } = await cloud.register({ username });
    for (const login of [username.toLowerCase(), username.toUpperCase(), email.toUpperCase()]) {
      const { status } = await cloud.request('POST', path, { body: { username: login, password } });
      expect([login, status]).toEqual([login, 200]);
    }
  });
});

describe('401', () => {
  it('[S4-7] a wrong password and an unknown account read the same', async () => {
    const { email } = await cloud.register();
    const attempts = [
      { email, password: 'wrongpassword' },
      { email: `${randomUUID()}@example.com`, password: 'wrongpassword' },
      { username: 'nobody-at-all', password: 'wrongpassword' },
      // Unfolds to more bytes than a key of the table can have.
      { username: '\ufdfa'.repeat(254), password: 'wrongpassword' },
    ];
    for (const body of attempts) {
      const answer = await cloud.request('POST', path, { body });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.body).toMatchObject({
        code: 'INVALID_CREDENTIALS',
        detail: 'Incorrect email or password',
      });
    }
  });
});

describe('422', () => {
  it.each([{}, { password: 'x' }, { email: 'a@example.com' }, { email: 7, password: 'x' }])(
    '%j is refused',
    async (body) => {
      expect((await cloud.request('POST', path, { body })).status).toBe(422);
    },
  );
});

describe('429', () => {
  it('[S3-40] [C18] [C19] the sixth try of a minute is refused, right password or not', async () => {
    const { email, password } = await limited.register();
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      answers.push(await limited.request('POST', path, { body: { email, password: 'wrongpassword' } }));
    }
    // Signing in at registration was the first of the five.
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429, 429]);
    const refused = await limited.request('POST', path, { body: { email: email.toUpperCase(), password } });
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      detail: 'Rate limit exceeded. Please try again later.',
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(70);
    // Another account from the same address is not concerned.
    await limited.register();
  });
});

describe('a second factor', () => {
  it('is set up, demanded and removed', async () => {
    const { email, password, token } = await cloud.registerByRequest();
    const link = await tokenOf(cloud, email, 'Confirm');
    await cloud.request('POST', '/api/v1/auth/verify-email', { body: { token: link } });
    const ask = (method: string, route: string, body: unknown) =>
      cloud.request(method, `/api/v1/auth/second-factor${route}`, { token, body });
    const begun = await ask('POST', '', { password });
    const secret = fromBase32(String(begun.body.secret));
    const at = (steps: number): string => codeAt(secret, new Date(Date.now() + steps * 30_000));
    const confirmed = await ask('POST', '/confirm', { code: at(0) });
    expect(confirmed.status).toBe(200);
    const login = (code?: string) => cloud.request('POST', path, { body: { email, password, code } });
    expect((await login()).body.code).toBe('CODE_REQUIRED');
    // The code of the running step was used up.
    expect((await login(at(1))).status).toBe(200);
    const code = String(confirmed.body.recovery_codes?.[0]);
    expect((await ask('DELETE', '', { password, code })).status).toBe(200);
    expect((await login()).status).toBe(200);
  });
});
