import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();
const form = (fields: Record<string, string> | [string, string][]) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
const logIn = ({ email, password }: TestUser) =>
  cloud.request('POST', '/login', form({ username: email, password }));
const me = (cookie?: string) =>
  cloud.request('GET', '/me', cookie === undefined ? {} : { headers: { cookie } });
const tokenIn = (cookie: string): string => /^access_token=Bearer ([\w.-]+);/.exec(cookie)?.[1] ?? '';

describe('POST /login', () => {
  it('[S0-45] [S2-5] [S2-21] [C7] [C9] a form sets a cookie that lives as long as the token in it', async () => {
    const user = await cloud.register();
    const { status, body, headers } = await logIn(user);
    expect([status, body]).toEqual([200, { message: 'Login successful' }]);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^access_token=Bearer ey[\w-]+\.[\w-]+\.[\w-]+; /);
    expect(cookie.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', 'Max-Age=1800', 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
    );
    const claims = JSON.parse(Buffer.from(tokenIn(cookie).split('.')[1] ?? '', 'base64url').toString());
    expect(claims.exp - claims.iat).toBe(1800);
    expect(claims.sub).toBe(user.userId);
  });

  it('[C9] JSON does too', async () => {
    const { email, password } = await cloud.register();
    const { status, headers } = await cloud.request('POST', '/login', { body: { email, password } });
    expect([status, headers.getSetCookie()]).toEqual([
      200,
      Array(3).fill(expect.stringContaining('HttpOnly')),
    ]);
  });

  it('[S2-5] wrong credentials and unknown people are refused alike, without a cookie', async () => {
    const { email } = await cloud.register();
    for (const username of [email, `${randomUUID()}@example.com`, 'nobody-at-all']) {
      const answer = await cloud.request('POST', '/login', form({ username, password: 'wrongpassword' }));
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ detail: 'Invalid credentials', error: 'INVALID_LOGIN' });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('a name that comes twice is refused: nobody picks one of the two', async () => {
    const { email, password } = await cloud.register();
    const twice = form([
      ['username', 'nobody@example.com'],
      ['username', email],
      ['password', password],
    ]);
    for (const path of ['/login', '/api/v1/auth/login']) {
      expect((await cloud.request('POST', path, twice)).status).toBe(422);
    }
  });

  it('a session that a visitor brings along is not taken over', async () => {
    const [victim, attacker] = [await cloud.register(), await cloud.register()];
    const [planted = ''] = (await logIn(attacker)).headers.getSetCookie();
    const answer = await cloud.request('POST', '/login', {
      ...form({ username: victim.email, password: victim.password }),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: planted.split(';')[0] ?? '',
      },
    });
    const [own = ''] = answer.headers.getSetCookie();
    const sessionOf = (cookie: string) =>
      JSON.parse(Buffer.from(tokenIn(cookie).split('.')[1] ?? '', 'base64url').toString()).sid;
    expect(sessionOf(own)).not.toBe(sessionOf(planted));
    expect((await me(planted.split(';')[0])).body.user).toMatchObject({ id: attacker.userId });
  });
});

describe('GET /me', () => {
  it('[S2-6] tells who is signed in, for a cookie in any spelling of browsers', async () => {
    const user = await cloud.register();
    const [cookie = ''] = (await logIn(user)).headers.getSetCookie();
    const token = tokenIn(cookie);
    for (const value of [`Bearer ${token}`, `"Bearer ${token}"`, `Bearer%20${token}`]) {
      const { status, body } = await me(`theme=dark; access_token=${value}`);
      expect([value, status]).toEqual([value, 200]);
      expect(body.user).toMatchObject({ id: user.userId, email: user.email, is_active: true });
    }
  });

  it('[S2-6] without a cookie, or without "Bearer " in it, is 401', async () => {
    const { token } = await cloud.register();
    for (const cookie of [undefined, 'theme=dark', `access_token=${token}`, 'access_token=']) {
      const { status, body, headers } = await me(cookie);
      expect([cookie, status, body.detail]).toEqual([cookie, 401, 'Not authenticated']);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('a forged cookie is 401, and an Authorization header is no cookie', async () => {
    expect((await me('access_token=Bearer forged.by.hand')).status).toBe(401);
    const { token } = await cloud.register();
    expect((await cloud.request('GET', '/me', { token })).status).toBe(401);
  });

  it('a cookie that a neighbouring host planted does not count beside the one of this host', async () => {
    const [victim, attacker] = [await cloud.register(), await cloud.register()];
    const [planted = ''] = (await logIn(attacker)).headers.getSetCookie();
    const [, own = ''] = (await logIn(victim)).headers.getSetCookie();
    expect(own).toMatch(/^__Host-access_token=Bearer .*Path=\/;.*Secure/);
    expect(own).not.toMatch(/domain=/i);
    const { body } = await me(`${planted.split(';')[0]}; ${own.split(';')[0]}`);
    expect(body.user).toMatchObject({ id: victim.userId });
  });

  it('a cookie is no way into the API: no other site can act with it', async () => {
    const [cookie = ''] = (await logIn(await cloud.register())).headers.getSetCookie();
    const { status } = await cloud.request('POST', '/api/v1/auth/logout', {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(status).toBe(401);
  });
});

describe('a browser', () => {
  const renew = (cookie: string) =>
    cloud.request('POST', '/api/v1/auth/refresh', { headers: { cookie: cookie.split(';')[0] ?? '' } });
  const sessionIn = (cookie: string) =>
    JSON.parse(Buffer.from(tokenIn(cookie).split('.')[1] ?? '', 'base64url').toString()).sid;

  it('[C8] renews its session by the cookie alone, and no script sees the refresh token', async () => {
    const user = await cloud.register();
    const first = (await logIn(user)).headers.getSetCookie();
    expect(first[2]).toMatch(
      /^__Host-refresh_token=\S+; Path=\/; Max-Age=604800; HttpOnly; Secure; SameSite=Strict$/,
    );
    const { status, body, headers } = await renew(first[2] ?? '');
    expect([status, body.expires_in, body.refresh_token]).toEqual([200, 1800, undefined]);
    const next = headers.getSetCookie();
    expect(next.map((cookie) => cookie.split('=')[0])).toEqual(first.map((cookie) => cookie.split('=')[0]));
    expect(next[2]?.split(';')[0]).not.toBe(first[2]?.split(';')[0]);
    expect(sessionIn(next[0] ?? '')).toBe(sessionIn(first[0] ?? ''));
    expect((await me(next[0]?.split(';')[0])).body.user).toMatchObject({ id: user.userId });
    await renew(next[2] ?? '');
    expect((await renew(first[2] ?? '')).body.code).toBe('REFRESH_TOKEN_REUSED');
    expect((await me(next[0]?.split(';')[0])).status).toBe(401);
  });

  it('is not renewed by a cookie that came along unasked where it says who asks', async () => {
    const [user, planted] = [await cloud.register(), await cloud.register()];
    const cookie = (await logIn(planted)).headers.getSetCookie()[2]?.split(';')[0] ?? '';
    const { body } = await cloud.request('POST', '/api/v1/auth/refresh', {
      token: user.token,
      headers: { cookie },
    });
    const profile = await cloud.request('GET', '/api/v1/users/me', { token: String(body.access_token) });
    expect(profile.body).toMatchObject({ id: user.userId });
  });

  it('that logs out keeps no cookie', async () => {
    const signedIn = await logIn(await cloud.register());
    const [cookie = ''] = signedIn.headers.getSetCookie();
    const { headers } = await cloud.request('POST', '/api/v1/auth/logout', { token: tokenIn(cookie) });
    const left = headers.getSetCookie();
    expect(left).toHaveLength(3);
    for (const gone of left) expect(gone).toMatch(/^[\w-]+=; Path=\/; Max-Age=0; /);
  });
});
