import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mailsTo, tokenOf } from '../../support/mailbox.ts';
import { logInAgain, personOf } from '../../support/people.ts';
import { eventually, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
let admin: TestUser;
let manager: TestUser;
beforeAll(async () => {
  useTable(cloud);
  admin = await personOf(cloud, 'admin');
  manager = await personOf(cloud, 'manager');
});

const get = ({ token }: TestUser, path: string) => cloud.request('GET', path, { token });
const patch = ({ token }: TestUser, id: string, body: unknown) =>
  cloud.request('PATCH', `/api/v1/users/${id}`, { token, body });
const logIn = (login: string, password: string) =>
  cloud.request('POST', '/api/v1/auth/login', { body: { username: login, password } });

describe('getUser', () => {
  it('[S1-6] [S2-2] [C3] reads flat and as data', async () => {
    const user = await cloud.register();
    const { status, body } = await get(user, `/api/v1/users/${user.userId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: user.userId,
      email: user.email,
      success: true,
      message: 'User found',
      data: { id: user.userId, email: user.email },
    });
    expect((await get(user, '/api/v1/users/me/')).body.id).toBe(user.userId);
  });

  it("[S2-2] [C2] [C17] another's account, and one that is not there, are missing alike", async () => {
    const [user, other] = [await cloud.register(), await cloud.register()];
    for (const id of [other.userId, randomUUID(), '7', 'x'.repeat(64)]) {
      const { status, body } = await get(user, `/api/v1/users/${id}`);
      expect([id, status]).toEqual([id, 404]);
      expect(body).toMatchObject({
        success: false,
        message: 'User not found',
        errors: ['User with specified ID does not exist'],
        details: [{ path: 'params.id', message: 'User with specified ID does not exist', code: 'not_found' }],
      });
    }
  });

  it('[C17] managers and administrators see everyone', async () => {
    const user = await cloud.register();
    for (const who of [manager, admin]) {
      expect((await get(who, `/api/v1/users/${user.userId}`)).body.id).toBe(user.userId);
    }
  });
});

describe('listUsers', () => {
  it('[S2-1] [C17] a plain user sees only themselves', async () => {
    const user = await cloud.register();
    const { status, body } = await get(user, '/api/v1/users/?skip=0&limit=100');
    expect([status, (body as unknown as unknown[]).length]).toEqual([200, 1]);
    expect(body).toMatchObject([{ id: user.userId }]);
    expect((await get(user, '/api/v1/users?search=somebody-else')).body).toEqual([]);
  });

  it('[S2-1] [C27] managers page through all of them in order, and each comes once', async () => {
    const prefix = `paged-${randomUUID().slice(0, 8)}`;
    for (const letter of ['c', 'a', 'e', 'b', 'd']) {
      await cloud.register({ email: `${prefix}-${letter}@example.com` });
    }
    const seen: string[] = [];
    let path: string | undefined = `/api/v1/users?limit=2&search=${prefix.toUpperCase()}`;
    for (let page = 0; path !== undefined && page < 9; page += 1) {
      const { body, headers } = await get(manager, path);
      seen.push(...(body as unknown as { email: string }[]).map(({ email }) => email));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'].map((letter) => `${prefix}-${letter}@example.com`));
    const skipped = await get(manager, `/api/v1/users?skip=3&limit=100&search=${prefix}`);
    expect(skipped.body).toHaveLength(2);
  });

  it('a cursor of another search is refused', async () => {
    await cloud.register();
    const { headers } = await get(manager, '/api/v1/users?limit=1');
    const cursor = String(headers.get('x-next-cursor'));
    expect((await get(manager, `/api/v1/users?cursor=${cursor}`)).status).toBe(200);
    for (const path of ['/api/v1/users?search=~&', '/api/v1/admin/users?search=~&']) {
      const { status, body } = await get(admin, `${path}cursor=${cursor}`);
      expect([path, status, body.code]).toEqual([path, 422, 'CURSOR_INVALID']);
    }
  });

  it('a cursor of another list is refused', async () => {
    const { status, body } = await get(manager, '/api/v1/users?cursor=bm9uc2Vuc2U');
    expect([status, body.code]).toEqual([422, 'CURSOR_INVALID']);
  });
});

describe('updateUser and updateCurrentUser', () => {
  it('[S1-7] [S3-6] changes names, which follow from each other', async () => {
    const user = await cloud.register();
    const { status, body } = await patch(user, user.userId, { full_name: 'Ada King Lovelace' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ first_name: 'Ada', last_name: 'King Lovelace' });
    const { body: put } = await cloud.request('PUT', '/api/v1/users/me', {
      token: user.token,
      body: { first_name: 'Augusta' },
    });
    expect(put).toMatchObject({ full_name: 'Augusta King Lovelace', email: user.email });
  });

  it('[S1-19] changes the user name; the old one is free, the new one taken', async () => {
    const [user, other] = [await cloud.register(), await cloud.register()];
    const [old, next] = [`old-${randomUUID().slice(0, 8)}`, `new-${randomUUID().slice(0, 8)}`];
    expect((await patch(user, 'me', { username: old })).status).toBe(200);
    expect((await patch(user, 'me', { username: next })).status).toBe(200);
    expect((await logIn(next, user.password)).status).toBe(200);
    expect((await logIn(old, user.password)).status).toBe(401);
    const taken = await patch(other, 'me', { username: next.toUpperCase() });
    expect([taken.status, taken.body.code]).toEqual([400, 'USERNAME_TAKEN']);
    expect((await patch(other, 'me', { username: old })).status).toBe(200);
  });

  it('[S1-19] changes the address with the password, and wants it confirmed anew', async () => {
    const user = await cloud.register();
    const email = `${randomUUID()}@example.com`;
    expect((await patch(user, 'me', { email })).status).toBe(422);
    const wrong = await patch(user, 'me', { email, current_password: 'a wrong guess' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'PASSWORD_WRONG']);
    const { status, body } = await patch(user, 'me', { email, current_password: user.password });
    expect([status, body.email, body.email_verified]).toEqual([200, email, false]);
    expect((await logIn(user.email, user.password)).status).toBe(401);
    expect((await logIn(email, user.password)).status).toBe(200);
    const mail = { subject: 'Done', body: 'The film is done.' };
    const sendToSelf = () => cloud.request('POST', '/send-email', { token: user.token, body: mail });
    expect((await sendToSelf()).body.code).toBe('EMAIL_NOT_CONFIRMED');
    const token = await tokenOf(cloud, email, 'Confirm');
    await cloud.request('POST', '/api/v1/auth/verify-email', { body: { token } });
    expect((await get(user, '/api/v1/users/me')).body.email_verified).toBe(true);
    expect((await sendToSelf()).status).toBe(200);
    await eventually(async () => (await mailsTo(cloud, email)).some(({ text }) => text.includes(mail.body)));
    const other = await cloud.register();
    const taken = await patch(other, 'me', { email, current_password: other.password });
    expect([taken.status, taken.body.code]).toEqual([400, 'EMAIL_ALREADY_REGISTERED']);
  });

  it('[S1-19] changes address and password together, and other sessions end', async () => {
    const user = await cloud.register();
    const other = await logInAgain(cloud, user);
    const email = `${randomUUID()}@example.com`;
    const change = { email, password: 'another password 456', current_password: user.password };
    expect((await patch(user, 'me', change)).status).toBe(200);
    expect((await logIn(email, change.password)).status).toBe(200);
    expect((await get(other, '/api/v1/users/me')).body.code).toBe('SESSION_ENDED');
    expect((await get(user, '/api/v1/users/me')).status).toBe(200);
  });

  it('of two changes of one user name at once the account keeps exactly one', async () => {
    const user = await cloud.register();
    const names = ['one', 'two', 'three'].map((name) => `${name}-${randomUUID().slice(0, 8)}`);
    await Promise.all(names.map((username) => patch(user, 'me', { username })));
    const { body } = await get(user, '/api/v1/users/me');
    for (const name of names) {
      expect((await logIn(name, user.password)).status).toBe(name === String(body.username) ? 200 : 401);
    }
  });

  it('[C14] nobody gives rights or credits to themselves, not even an administrator', async () => {
    const wanted = { role: 'admin', is_superuser: true, is_active: false, credits: 1e6, balance: 1e6 };
    const user = await cloud.register();
    const { body } = await patch(user, user.userId, wanted);
    expect(body).toMatchObject({ role: 'user', is_superuser: false, is_active: true });
    await cloud.request('PUT', '/api/v1/users/me', { token: user.token, body: wanted });
    const { body: after } = await get(user, '/api/v1/credits/balance');
    expect(after.balance).toBe(100);
    expect((await get(user, '/api/v1/users/me')).body).toMatchObject({ role: 'user' });
    expect((await patch(admin, 'me', { role: 'user', is_active: false })).body).toMatchObject({
      role: 'admin',
      is_active: true,
    });
  });

  it('[C14] [C16] an administrator gives a role, and who has it signs in anew', async () => {
    const user = await cloud.register();
    const { status, body } = await patch(admin, user.userId, { role: 'manager' });
    expect([status, body.role, body.is_superuser]).toEqual([200, 'manager', false]);
    expect((await get(user, '/api/v1/users/me')).body.code).toBe('SESSION_ENDED');
    const again = await logInAgain(cloud, user);
    expect((await get(again, `/api/v1/users/${admin.userId}`)).status).toBe(200);
    expect((await patch(admin, user.userId, { role: 'emperor' })).status).toBe(422);
  });

  it('[S2-13] managers may look and not touch; others are not told that there is anyone', async () => {
    const user = await cloud.register();
    const refused = await patch(manager, user.userId, { full_name: 'Somebody' });
    expect([refused.status, refused.body.detail]).toEqual([403, 'Permission denied']);
    expect((await patch(await cloud.register(), user.userId, { full_name: 'Somebody' })).status).toBe(404);
  });
});
