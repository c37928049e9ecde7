import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useVariantCloud } from '../../support/cloud.ts';

const cloud = useVariantCloud('limited');
const someone = () => ({ email: `${randomUUID()}@example.com`, password: 'testpassword123' });
const register = (body: unknown) => cloud.request('POST', '/api/v1/auth/register', { body });

describe('201', () => {
  it.each(['/api/v1/auth/register', '/api/v1/users', '/api/v1/users/'])(
    '[S2-24] [S3-29] [S1-5] [S3-1] [S4-6] [C10] POST %s opens an account and tells no secret',
    async (path) => {
      const { email, password } = someone();
      const body = { email, password, full_name: 'Ada Lovelace' };
      const { status, headers, body: user } = await cloud.request('POST', path, { body });
      expect(status).toBe(201);
      expect(user).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        email,
        full_name: 'Ada Lovelace',
        first_name: 'Ada',
        last_name: 'Lovelace',
        role: 'user',
        is_active: true,
        is_superuser: false,
        created_at: expect.stringMatching(/^\d{4}-.*Z$/),
        updated_at: expect.stringMatching(/^\d{4}-.*Z$/),
      });
      expect(headers.get('location')).toBe(`/api/v1/users/${user.id}`);
      expect(JSON.stringify(user)).not.toMatch(/argon2|password|hash/i);
    },
  );

  it('[C14] [S1-18] ignores rights that a client gives itself', async () => {
    const { body } = await register({ ...someone(), is_superuser: true, role: 'admin' });
    expect(body).toMatchObject({ role: 'user', is_superuser: false });
  });

  it('[S3-12] grants the first credits in the same stroke', async () => {
    const user = await cloud.registerByRequest();
    const balance = await cloud.request('GET', '/api/v1/credits/balance', { token: user.token });
    expect(balance.body).toMatchObject({ balance: 77, active_videos: 0 });
    const ledger = await cloud.request('GET', '/api/v1/credits/transactions', { token: user.token });
    expect(ledger.body.transactions).toMatchObject([{ type: 'grant', amount: 77 }]);
  });
});

describe('400', () => {
  it('[S2-24] [S3-29] [S4-6] [C39] an e-mail address is taken in every spelling', async () => {
    const first = someone();
    expect((await register(first)).status).toBe(201);
    const { status, body } = await register({ ...someone(), email: ` ${first.email.toUpperCase()}` });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'EMAIL_ALREADY_REGISTERED', detail: 'Email already registered' });
  });

  it('[S4-6] a user name is taken in every spelling, and takes nothing else with it', async () => {
    const username = `ada-${randomUUID().slice(0, 8)}`;
    expect((await register({ ...someone(), username })).status).toBe(201);
    const second = someone();
    const refused = await register({ ...second, username: username.toUpperCase() });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'USERNAME_TAKEN', detail: 'Username already taken' });
    expect((await register(second)).status).toBe(201);
  });

  it('of many at once with one e-mail address, one wins', async () => {
    const { email, password } = someone();
    const answers = await Promise.all(Array.from({ length: 6 }, () => register({ email, password })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
  });

  it('malformed JSON says where', async () => {
    const { status, body } = await register('{"email": nobody}');
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'MALFORMED_JSON', position: 11 });
  });
});

describe('415 and 422', () => {
  it('another content type is refused', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await cloud.request('POST', '/api/v1/auth/register', {
      headers,
      body: 'email=a@example.com&password=testpassword123',
    });
    expect([status, body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('[S1-5] [S1-27] [S1-44] every mistake is named', async () => {
    const { status, body } = await register({ email: 'nobody', password: 'short', username: '!' });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'VALIDATION_ERROR',
      error: { code: 'VALIDATION_ERROR', type: 'ValidationError', message: 'Request validation failed' },
      errors: [{ path: 'body.email' }, { path: 'body.password' }, { path: 'body.username' }],
    });
  });
});
