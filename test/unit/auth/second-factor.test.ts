import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../functions/audit/model.ts';
import { listAudit } from '../../../functions/audit/store.ts';
import { handler as beginSecondFactor } from '../../../functions/auth/begin-second-factor.ts';
import { handler as confirmSecondFactor } from '../../../functions/auth/confirm-second-factor.ts';
import { handler as logIn } from '../../../functions/auth/log-in.ts';
import { handler as logInByCookie } from '../../../functions/auth/log-in-by-cookie.ts';
import { forgetSecondFactor } from '../../../functions/auth/lost-second-factor.ts';
import { handler as refreshSession } from '../../../functions/auth/refresh-session.ts';
import { handler as removeSecondFactor } from '../../../functions/auth/remove-second-factor.ts';
import { handler as resetPassword } from '../../../functions/auth/reset-password.ts';
import { sessionRole } from '../../../functions/auth/second-factor.ts';
import { base32, codeAt, keyUri, newRecoveryCodes, stepOfCode } from '../../../functions/auth/totp.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { handler as getCurrentUser } from '../../../functions/users/get-current-user.ts';
import { handler as listUsers } from '../../../functions/users/list-users.ts';
import { newOneUseToken } from '../../../functions/users/one-use-tokens.ts';
import { setRole } from '../../../functions/users/promotion.ts';
import { changeAccountWrite } from '../../../functions/users/store.ts';
import { fromBase32 } from '../../support/base32.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { password, register, registerConfirmed } from '../../support/small-people.ts';

const cloud = useSmallCloud({ demandSecondFactor: true });

const pass = usePassingTime();

const tryLogin = (email: string, code?: string) =>
  cloud.request(logIn, { method: 'POST', json: { email, password, code } });

const setUp = async (token: string): Promise<{ secret: Buffer; recoveryCodes: string[] }> => {
  const begun = await cloud.request(beginSecondFactor, { method: 'POST', token, json: { password } });
  const secret = fromBase32(begun.body.secret);
  const json = { code: codeAt(secret, new Date()) };
  const { body } = await cloud.request(confirmSecondFactor, { method: 'POST', token, json });
  return { secret, recoveryCodes: body.recovery_codes };
};

const seen = async (token: string): Promise<number | undefined> =>
  (await cloud.request(getCurrentUser, { token })).status;

describe('a code', () => {
  // RFC 6238, appendix B, the last six digits.
  const secret = Buffer.from('12345678901234567890');
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('of second %i is that of the standard', (second, code) => {
    expect(codeAt(secret, new Date(second * 1000))).toBe(code);
  });

  it('is good one step before and after its own, and no longer', () => {
    const at = (second: number) => stepOfCode(secret, '287082', new Date(second * 1000));
    expect([0, 29, 30, 59, 60, 89, 90, 120].map(at)).toEqual([1, 1, 1, 1, 1, 1, undefined, undefined]);
    for (const code of ['', '28708', '2870820', '28708a', '٢٨٧٠٨٢']) {
      expect(stepOfCode(secret, code, new Date(59_000))).toBeUndefined();
    }
  });

  it('comes from a secret that apps can read', () => {
    expect(base32(Buffer.from('foobar1234'))).toBe('MZXW6YTBOIYTEMZU');
    expect(keyUri(secret, 'ada@example.com')).toBe(
      'otpauth://totp/Kinora:ada%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kinora',
    );
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
  });
});

describe('a second factor', () => {
  it('is demanded once a code was shown, and other sessions end', async () => {
    const { userId, email, token } = await registerConfirmed(cloud);
    await cloud.request(beginSecondFactor, { method: 'POST', token, json: { password } });
    const other = (await tryLogin(email)).body.access_token;
    const wrong = await cloud.request(confirmSecondFactor, {
      method: 'POST',
      token,
      json: { code: '000000' },
    });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'CODE_WRONG']);
    const { secret, recoveryCodes } = await setUp(token);
    expect(recoveryCodes).toHaveLength(10);
    expect([await seen(token), await seen(other)]).toEqual([200, 401]);
    const again = await cloud.request(beginSecondFactor, { method: 'POST', token, json: { password } });
    expect(again.body.code).toBe('SECOND_FACTOR_ON');
    pass(30);
    for (const handler of [logIn, logInByCookie]) {
      const { status, body } = await cloud.request(handler, { method: 'POST', json: { email, password } });
      expect([status, body.code]).toEqual([401, 'CODE_REQUIRED']);
    }
    expect((await tryLogin(email, '000000')).body.code).toBe('CODE_INVALID');
    const { events } = await listAudit(dayOf(new Date()), { limit: 100 });
    expect(events).toContainEqual(
      expect.objectContaining({ action: 'auth.second_factor_failed', targetId: userId }),
    );
    // Of a factor from before the profile knew of them.
    await commit([changeAccountWrite(userId, { hasSecondFactor: false }, new Date())]);
    const signedIn = await tryLogin(email, codeAt(secret, new Date()));
    expect(signedIn.status).toBe(200);
    const me = await cloud.request(getCurrentUser, { token: signedIn.body.access_token });
    expect(me.body.second_factor).toBe(true);
  });

  it('takes each code once, also when two come at once', async () => {
    const { email, token } = await registerConfirmed(cloud);
    const { secret, recoveryCodes } = await setUp(token);
    const used = codeAt(secret, new Date());
    expect((await tryLogin(email, used)).body.code).toBe('CODE_INVALID');
    pass(30);
    const next = codeAt(secret, new Date());
    const answers = await Promise.all([tryLogin(email, next), tryLogin(email, next)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const [recovery = ''] = recoveryCodes;
    expect((await tryLogin(email, ` ${recovery.toLowerCase()} `)).status).toBe(200);
    expect((await tryLogin(email, recovery)).body.code).toBe('CODE_INVALID');
  });

  it('that is turned on while a login with the password alone runs stops it', async () => {
    const { email, token } = await registerConfirmed(cloud);
    cloud.interrupt(
      ({ operation, body }) => operation === 'TransactWriteItems' && body.includes('"secretHash"'),
      () => setUp(token),
    );
    expect((await tryLogin(email)).status).not.toBe(200);
  });

  it('is removed with password and code', async () => {
    const { email, token } = await registerConfirmed(cloud);
    const { secret } = await setUp(token);
    pass(30);
    const remove = (code: string) =>
      cloud.request(removeSecondFactor, { method: 'DELETE', token, json: { password, code } });
    expect((await remove('000000')).body.code).toBe('CODE_WRONG');
    const shown = async () => (await cloud.request(getCurrentUser, { token })).body.second_factor;
    expect(await shown()).toBe(true);
    const other = (await tryLogin(email, codeAt(secret, new Date()))).body.access_token;
    expect(await seen(other)).toBe(200);
    pass(30);
    expect((await remove(codeAt(secret, new Date()))).status).toBe(200);
    expect(await shown()).toBe(false);
    // Their role rested on the factor, as that of an API key may.
    expect(await seen(other)).toBe(401);
    expect((await remove('000000')).body.code).toBe('SECOND_FACTOR_OFF');
    expect((await tryLogin(email)).status).toBe(200);
    expect(cloud.mails).toContainEqual(expect.objectContaining({ kind: 'second-factor-removed', email }));
  });
});

describe('codes of a second factor', () => {
  it('are not guessed while it is removed: the right password buys no tries', async () => {
    const { userId, token } = await registerConfirmed(cloud);
    const { recoveryCodes } = await setUp(token);
    const remove = (code: string) =>
      cloud.request(removeSecondFactor, { method: 'DELETE', token, json: { password, code } });
    const codes: string[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      pass(15);
      codes.push((await remove('000000')).body.code);
    }
    expect(codes.slice(0, 9)).toEqual(Array(9).fill('CODE_WRONG'));
    expect(codes.slice(9)).toContain('TOO_MANY_TRIES');
    const recorded = await listAudit(dayOf(new Date()), { limit: 100 });
    const failed = recorded.events.filter(
      ({ action, targetId }) => action === 'auth.second_factor_failed' && targetId === userId,
    );
    expect(failed.length).toBeGreaterThanOrEqual(9);
    // The owner is let in again after the wait.
    pass(300);
    expect((await remove(recoveryCodes[0] ?? '')).status).toBe(200);
  });

  it('tell the owner by mail that logins want one now', async () => {
    const { email, token } = await registerConfirmed(cloud);
    await setUp(token);
    expect(cloud.mails).toContainEqual(expect.objectContaining({ kind: 'second-factor-on', email }));
  });

  it('are set up for a confirmed address alone: nobody keeps its owner out', async () => {
    const { token } = await register(cloud);
    const { status, body } = await cloud.request(beginSecondFactor, {
      method: 'POST',
      token,
      json: { password },
    });
    expect([status, body.code]).toEqual([403, 'EMAIL_NOT_CONFIRMED']);
  });

  it('who has lost them is let in by whoever runs the service, and signs in anew', async () => {
    const { email, token } = await registerConfirmed(cloud);
    await setUp(token);
    expect(await forgetSecondFactor(`nobody-${email}`)).toBeUndefined();
    expect(await forgetSecondFactor(email.toUpperCase())).toMatchObject({ email, hasSecondFactor: true });
    expect(await seen(token)).toBe(401);
    const { status, body } = await tryLogin(email);
    expect(status).toBe(200);
    const me = await cloud.request(getCurrentUser, { token: body.access_token });
    expect(me.body.second_factor).toBe(false);
  });

  it('stay demanded after a new password by mail', async () => {
    const { email, userId, token } = await registerConfirmed(cloud);
    await setUp(token);
    const order = { userId, purpose: 'reset-password' as const, email, orderId: randomUUID() };
    const { token: link, write } = newOneUseToken(order, new Date());
    await commit([write]);
    const next = 'staple battery horse';
    const json = { token: link, password: next };
    expect((await cloud.request(resetPassword, { method: 'POST', json })).status).toBe(200);
    const login = await cloud.request(logIn, { method: 'POST', json: { email, password: next } });
    expect(login.body.code).toBe('CODE_REQUIRED');
  });
});

describe('where a second factor is demanded', () => {
  it('an administrator without one is a plain user, and becomes one by it', async () => {
    const [{ email }] = [await registerConfirmed(cloud), await register(cloud)];
    await setRole(email, 'admin');
    const listed = async (token: string): Promise<number> =>
      (await cloud.request(listUsers, { token })).body.length;
    const plain = (await tryLogin(email)).body;
    expect(await listed(plain.access_token)).toBe(1);
    const { secret } = await setUp(plain.access_token);
    pass(30);
    const { body } = await tryLogin(email, codeAt(secret, new Date()));
    expect(await listed(body.access_token)).toBeGreaterThan(1);
    const refresh = (refreshToken: string) =>
      cloud.request(refreshSession, { method: 'POST', json: { refresh_token: refreshToken } });
    expect(await listed((await refresh(body.refresh_token)).body.access_token)).toBeGreaterThan(1);
    expect(await listed((await refresh(plain.refresh_token)).body.access_token)).toBe(1);
  });

  it('plain users need none', () => {
    expect(sessionRole('user', false)).toBe('user');
    expect([sessionRole('manager', false), sessionRole('manager', true)]).toEqual(['user', 'manager']);
  });
});
