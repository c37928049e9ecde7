import { describe, expect, it } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { handler as changePassword } from '../../../functions/auth/change-password.ts';
import { handler as endOtherSessions } from '../../../functions/auth/end-other-sessions.ts';
import { handler as exportAccount } from '../../../functions/auth/export-account.ts';
import { handler as logIn } from '../../../functions/auth/log-in.ts';
import { handler as refreshSession } from '../../../functions/auth/refresh-session.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountAdmissionKey } from '../../../functions/platform/http/keys.ts';
import { handler as getCurrentUser } from '../../../functions/users/get-current-user.ts';
import { setRole } from '../../../functions/users/promotion.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';
import { password, register, type SignedIn, signIn } from '../../support/small-people.ts';

const cloud = useSmallCloud();
const next = 'another password 456';

const me = async (token: string): Promise<[number | undefined, string | undefined]> => {
  const { status, body } = await cloud.request(getCurrentUser, { token });
  return [status, body.code];
};
const change = ({ token }: SignedIn) =>
  cloud.request(changePassword, {
    method: 'POST',
    token,
    json: { current_password: password, new_password: next },
  });
const refresh = (json: object, token?: string) =>
  cloud.request(refreshSession, { method: 'POST', json, ...(token === undefined ? {} : { token }) });

/** The transaction that makes a session, a key, or ends sessions. */
const commits =
  (part: string) =>
  ({ operation, body }: Call): boolean =>
    operation === 'TransactWriteItems' && body.includes(part);
const opensSession = commits('"secretHash"');
const endsSessions = commits('"keptSession"');

const ended = [401, 'SESSION_ENDED'];

describe('a login with the old password', () => {
  it('that meets a change of the password before its session is written is refused', async () => {
    const owner = await register(cloud);
    cloud.interrupt(opensSession, () => change(owner));
    const late = await cloud.request(logIn, { method: 'POST', json: { email: owner.email, password } });
    expect([late.status, late.body.code]).toEqual([401, 'INVALID_CREDENTIALS']);
    expect(await me(owner.token)).toEqual([200, undefined]);
  });

  it('whose session is written just before the change ends with the others', async () => {
    const owner = await register(cloud);
    let thief: SignedIn | undefined;
    cloud.interrupt(endsSessions, async () => {
      thief = await signIn(cloud, owner.email);
    });
    expect((await change(owner)).status).toBe(200);
    expect(await me(thief?.token ?? '')).toEqual(ended);
    expect((await refresh({ refresh_token: thief?.refreshToken })).status).toBe(401);
    expect(await me(owner.token)).toEqual([200, undefined]);
  });

  it('that meets the end of all sessions is to be tried again', async () => {
    const owner = await register(cloud);
    cloud.interrupt(opensSession, () =>
      cloud.request(endOtherSessions, { method: 'DELETE', token: owner.token }),
    );
    const late = await cloud.request(logIn, { method: 'POST', json: { email: owner.email, password } });
    expect([late.status, late.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    await signIn(cloud, owner.email);
  });

  it('that meets a change of the role gets no token of the role before', async () => {
    const owner = await register(cloud);
    await setRole(owner.email, 'admin');
    cloud.interrupt(opensSession, () => setRole(owner.email, 'user'));
    const late = await cloud.request(logIn, { method: 'POST', json: { email: owner.email, password } });
    expect([late.status, late.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
  });
});

describe('the export of an account', () => {
  it('lists no session and no key that was ended', async () => {
    const owner = await register(cloud);
    const old = await signIn(cloud, owner.email);
    const key = { method: 'POST', token: owner.token, json: { name: 'k' } };
    const [kept, lost] = [await cloud.request(createApiKey, key), await cloud.request(createApiKey, key)];
    await cloud.request(endOtherSessions, { method: 'DELETE', token: old.token });
    // As a key that was revoked while its item was being made.
    const apiKeys = new Set([String(lost.body.id)]);
    await commit([{ Update: updateOf(accountAdmissionKey(owner.userId), { take: { apiKeys } }) }]);
    const { body } = await cloud.request(exportAccount, { token: old.token });
    expect(body.sessions).toMatchObject([{ current: true }]);
    expect(body.api_keys.map(({ id }: { id: string }) => id)).toEqual([kept.body.id]);
  });
});

describe('whose session was ended while a request of theirs ran', () => {
  it('does not end the others in return', async () => {
    const owner = await register(cloud);
    const thief = await signIn(cloud, owner.email);
    const endOthers = ({ token }: SignedIn) => cloud.request(endOtherSessions, { method: 'DELETE', token });
    cloud.interrupt(endsSessions, () => endOthers(owner));
    const late = await endOthers(thief);
    expect([late.status, late.body.code]).toEqual(ended);
    expect(await me(owner.token)).toEqual([200, undefined]);
    expect(await me(thief.token)).toEqual(ended);
  });

  it('makes no API key that would outlive them', async () => {
    const owner = await register(cloud);
    const thief = await signIn(cloud, owner.email);
    cloud.interrupt(commits('"apiKeys"'), () => change(owner));
    const late = await cloud.request(createApiKey, {
      method: 'POST',
      token: thief.token,
      json: { name: 'A back door' },
    });
    expect([late.status, late.body.code]).toEqual(ended);
  });

  it('renews no token', async () => {
    const owner = await register(cloud);
    const thief = await signIn(cloud, owner.email);
    cloud.interrupt(
      ({ body }) => body.includes('"renewedAt"') || body.includes('newest = :newest'),
      () => change(owner),
    );
    const { body } = await refresh({ refresh_token: thief.refreshToken });
    expect(await me(body.access_token)).toEqual(ended);
    expect((await refresh({}, thief.token)).body.code).toBe('SESSION_ENDED');
  });
});

describe('the session that changes the password', () => {
  it('goes on through further changes, and its refreshed tokens too', async () => {
    const owner = await register(cloud);
    await change(owner);
    const { body } = await refresh({ refresh_token: owner.refreshToken });
    expect(await me(body.access_token)).toEqual([200, undefined]);
    const other = await signIn(cloud, owner.email, { secret: next });
    await cloud.request(endOtherSessions, { method: 'DELETE', token: body.access_token });
    expect(await me(other.token)).toEqual(ended);
    expect(await me(owner.token)).toEqual([200, undefined]);
    const last = await signIn(cloud, owner.email, { secret: next });
    await cloud.request(endOtherSessions, { method: 'DELETE', token: last.token });
    expect(await me(owner.token)).toEqual(ended);
    expect(await me(last.token)).toEqual([200, undefined]);
  });
});
