import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findCredentials } from '../../../functions/users/credentials.ts';
import { handler as deleteCurrentUser } from '../../../functions/users/delete-current-user.ts';
import { loadAccount } from '../../../functions/users/store.ts';
import { changedFields } from '../../../functions/users/update-account.ts';
import { handler as updateCurrentUser } from '../../../functions/users/update-current-user.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, password, register } from '../../support/small-people.ts';

const cloud = useSmallCloud();

const update = ({ token }: Person, json: object) =>
  cloud.request(updateCurrentUser, { method: 'PUT', token, json });
const name = () => `name-${randomUUID().slice(0, 8)}`;
const updates = ({ operation, body }: Call): boolean =>
  operation === 'TransactWriteItems' && body.includes('user.updated');

/** Names and credentials belong together, and the account can be renamed and closed. */
const expectWhole = async (person: Person): Promise<void> => {
  const { userId } = person;
  const account = await loadAccount(userId, { consistent: true });
  for (const login of [account?.username, account?.email]) {
    expect(await findCredentials(login ?? '')).toMatchObject({ userId, email: account?.email });
  }
  expect((await update(person, { username: name() })).status).toBe(200);
  const closed = await cloud.request(deleteCurrentUser, { method: 'DELETE', token: person.token });
  expect(closed.status).toBe(202);
};

const address = () => ({ email: `${randomUUID()}@example.com`, current_password: password });

describe('two changes of one account at once', () => {
  it.each([
    ['a name and a user name', () => ({ full_name: 'Ada King' }), () => ({ username: name() })],
    ['two user names', () => ({ username: name() }), () => ({ username: name() })],
    ['an address and a user name', address, () => ({ username: name() })],
    ['a user name and an address', () => ({ username: name() }), address],
    ['two addresses', address, address],
  ])('%s: the later is to be tried again, and the account stays whole', async (_name, later, sooner) => {
    const person = await register(cloud);
    cloud.interrupt(updates, () => update(person, sooner()));
    const { status, body } = await update(person, later());
    expect([status, body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    await expectWhole(person);
  });

  it('of what has nothing to do with each other are both made', async () => {
    const person = await register(cloud);
    const { email } = address();
    cloud.interrupt(updates, () => update(person, { email, current_password: password }));
    await update(person, { full_name: 'Ada King' });
    expect((await update(person, { first_name: 'Augusta' })).status).toBe(200);
    expect(await loadAccount(person.userId)).toMatchObject({ email, emailVerified: false });
    await expectWhole(person);
  });
});

describe('what of an account changes', () => {
  const account = {
    id: 'u',
    email: 'ada@example.com',
    username: 'ada',
    fullName: 'Ada Lovelace',
    firstName: 'Ada',
    lastName: 'Lovelace',
    role: 'user',
    isActive: true,
    emailVerified: true,
    balance: 1,
    activeVideos: 0,
    createdAt: '',
    updatedAt: '',
  } as const;

  it('is set alone', () => {
    expect(changedFields(account, { ...account }).set).toEqual({});
    const { set } = changedFields(account, { ...account, firstName: 'Augusta', balance: 7, role: 'admin' });
    expect(set).toEqual({ firstName: 'Augusta' });
  });

  it('rests on every name that it follows from', () => {
    const { was } = changedFields(account, { ...account, fullName: 'Ada King' });
    expect(was).toEqual({
      email: 'ada@example.com',
      username: 'ada',
      fullName: 'Ada Lovelace',
      firstName: 'Ada',
      lastName: 'Lovelace',
    });
  });
});
