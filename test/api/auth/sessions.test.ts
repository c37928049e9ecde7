import { describe, expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { connect } from '../../support/socket-client.ts';

const cloud = useSharedCloud();
const refresh = (token: string) =>
  cloud.request('POST', '/api/v1/auth/refresh', { body: { refresh_token: token } });
const me = (token: string) => cloud.request('GET', '/api/v1/users/me', { token });
const logIn = async ({ email, password }: TestUser): Promise<{ token: string; refreshToken: string }> => {
  const { body } = await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
  return { token: String(body.access_token), refreshToken: String(body.refresh_token) };
};

describe('refreshSession', () => {
  it('[S3-3] [C8] exchanges a refresh token for new tokens, again and again', async () => {
    let { refreshToken } = await cloud.register();
    for (let round = 0; round < 3; round += 1) {
      const { status, body } = await refresh(refreshToken);
      expect([status, body.token_type, body.expires_in]).toEqual([200, 'bearer', 900]);
      expect(body.refresh_token).not.toBe(refreshToken);
      expect((await me(String(body.access_token))).status).toBe(200);
      refreshToken = String(body.refresh_token);
    }
  });

  it('[C8] an answer that was lost, or a second window, is told the same token again', async () => {
    const { refreshToken } = await cloud.register();
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)));
    const tokens = new Set(answers.map(({ body }) => String(body.refresh_token)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(tokens.size).toBe(1);
    for (const { body } of answers) expect((await me(String(body.access_token))).status).toBe(200);
    expect((await refresh([...tokens][0] ?? '')).status).toBe(200);
  });

  it('[C8] the use of an older refresh token ends the session for thief and owner', async () => {
    const user = await cloud.register();
    const other = await logIn(user);
    const socket = await connect(cloud, user);
    const { body: renewed } = await refresh(user.refreshToken);
    const { body: again } = await refresh(String(renewed.refresh_token));
    const reused = await refresh(user.refreshToken);
    expect([reused.status, reused.body.code]).toEqual([401, 'REFRESH_TOKEN_REUSED']);
    expect(reused.headers.get('www-authenticate')).toBe('Bearer');
    expect((await refresh(String(again.refresh_token))).status).toBe(401);
    for (const token of [user.token, String(renewed.access_token)]) {
      const { status, body } = await me(token);
      expect([status, body.code]).toEqual([401, 'SESSION_ENDED']);
    }
    expect(await socket.closed).toBeGreaterThanOrEqual(1000);
    expect((await me(other.token)).status).toBe(200);
    expect((await refresh(other.refreshToken)).status).toBe(200);
  });

  it('[S4-8] [C8] without a refresh token renews a valid access token of the same session', async () => {
    const { token } = await cloud.register();
    const { status, body } = await cloud.request('POST', '/api/v1/auth/refresh', { token });
    expect([status, body.token_type]).toEqual([200, 'bearer']);
    expect(body.refresh_token).toBeUndefined();
    const sessionOf = (jwt: string): unknown =>
      JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).sid;
    expect(sessionOf(String(body.access_token))).toBe(sessionOf(token));
  });

  it.each(['', 'nonsense', 'a.b.c'])('%j is 401', async (token) => {
    expect((await refresh(token)).status).toBe(401);
  });

  it('nothing at all is 401, and a secret that was never given too, which ends nothing', async () => {
    expect((await cloud.request('POST', '/api/v1/auth/refresh')).status).toBe(401);
    const user = await cloud.register();
    const guessed = user.refreshToken.replace(/[^.]+$/, 'A'.repeat(91));
    const { status, body } = await refresh(guessed);
    expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await me(user.token)).status).toBe(200);
    expect((await refresh(user.refreshToken)).status).toBe(200);
  });
});

describe('logOut', () => {
  it('[S3-4] ends this session at once and no other', async () => {
    const user = await cloud.register();
    const other = await logIn(user);
    const [socket, otherSocket] = [await connect(cloud, user), await connect(cloud, { ...user, ...other })];
    const { status, body } = await cloud.request('POST', '/api/v1/auth/logout', { token: user.token });
    expect([status, body]).toEqual([200, { message: 'Logged out' }]);
    expect(await socket.closed).toBeGreaterThanOrEqual(1000);
    expect(await otherSocket.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    await otherSocket.close();
    const after = await me(user.token);
    expect([after.status, after.body.code]).toEqual([401, 'SESSION_ENDED']);
    expect((await refresh(user.refreshToken)).status).toBe(401);
    expect((await cloud.request('POST', '/api/v1/auth/refresh', { token: user.token })).status).toBe(401);
    expect((await me(other.token)).status).toBe(200);
  });

  it('wants a token', async () => {
    expect((await cloud.request('POST', '/api/v1/auth/logout')).status).toBe(401);
  });
});

describe('the list of sessions', () => {
  const list = (token: string) => cloud.request('GET', '/api/v1/auth/sessions', { token });

  it('[S3-30] [S3-36] tells where the account is signed in, and which session asks', async () => {
    const user = await cloud.register();
    const { email, password } = user;
    await cloud.request('POST', '/api/v1/auth/login', {
      body: { email, password },
      headers: { 'user-agent': 'Kinora/1.0 (test)' },
    });
    const { status, body } = await list(user.token);
    expect(status).toBe(200);
    expect(body.sessions).toMatchObject([
      { current: false, user_agent: 'Kinora/1.0 (test)', ip: '127.0.0.1' },
      { current: true },
    ]);
    const days = 86_400_000;
    for (const session of Object.values(body.sessions ?? {})) {
      const lifetime = Date.parse(String(session.expires_at)) - Date.parse(String(session.created_at));
      expect(Math.abs(lifetime - 7 * days)).toBeLessThan(2000);
    }
    expect(JSON.stringify(body)).not.toMatch(/secret|hash/i);
  });

  it('ends one, which is refused at once, and no session of anybody else', async () => {
    const user = await cloud.register();
    const other = await logIn(user);
    const { body } = await list(user.token);
    const [newest] = body.sessions as unknown as { id: string }[];
    const path = `/api/v1/auth/sessions/${newest?.id}`;
    const stranger = await cloud.register();
    const foreign = await cloud.request('DELETE', path, { token: stranger.token });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'SESSION_NOT_FOUND']);
    expect((await cloud.request('DELETE', path, { token: user.token })).status).toBe(200);
    expect((await me(other.token)).body.code).toBe('SESSION_ENDED');
    expect((await refresh(other.refreshToken)).status).toBe(401);
    expect((await list(user.token)).body.sessions).toHaveLength(1);
  });

  it('ends all others with one write; who signs in afterwards is welcome', async () => {
    const user = await cloud.register();
    const others = [await logIn(user), await logIn(user), await logIn(user)];
    const { status } = await cloud.request('DELETE', '/api/v1/auth/sessions', { token: user.token });
    expect(status).toBe(200);
    for (const { token, refreshToken } of others) {
      expect((await me(token)).body.code).toBe('SESSION_ENDED');
      expect((await refresh(refreshToken)).body.code).toBe('SESSION_ENDED');
      expect((await cloud.request('POST', '/api/v1/auth/refresh', { token })).status).toBe(401);
    }
    expect((await me(user.token)).status).toBe(200);
    expect((await refresh(user.refreshToken)).status).toBe(200);
    const later = await logIn(user);
    expect((await me(later.token)).status).toBe(200);
    expect((await list(user.token)).body.sessions).toHaveLength(2);
  });
});

describe('getSigningKeys', () => {
  it('publishes the key that tokens name, and nothing private', async () => {
    const { token } = await cloud.register();
    const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    const { status, body, headers } = await cloud.request('GET', '/.well-known/jwks.json');
    expect(status).toBe(200);
    expect(body.keys).toEqual([
      { kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: header.kid, alg: 'EdDSA', use: 'sig' },
    ]);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });
});
