import { randomUUID } from 'node:crypto';
import { handler as logIn } from '../../functions/auth/log-in.ts';
import { commit } from '../../functions/platform/aws/commit.ts';
import { confirmEmailWrites, loadAccount } from '../../functions/users/store.ts';
import { openAccount } from './open-account.ts';
import type { SmallCloud } from './small-cloud.ts';

/** Where requests of small clouds come from. */
const usualIp = '192.0.2.1';

/** Everybody's password at first. */
export const password = 'testpassword123';

/** A session of an account. */
export interface SignedIn {
  email: string;
  token: string;
  refreshToken: string;
}

/** A signed-in account of a small cloud. */
export interface Person extends SignedIn {
  userId: string;
}

/** From where, and with which password when it is not the first. */
interface Way {
  secret?: string;
  sourceIp?: string;
}

/** Signs an account in. @throws Error when that is refused */
export const signIn = async (
  cloud: SmallCloud,
  email: string,
  { secret = password, ...way }: Way = {},
): Promise<SignedIn> => {
  const json = { email, password: secret };
  const { status, body } = await cloud.request(logIn, { method: 'POST', json, ...way });
  if (status !== 200) throw new Error(`login: ${JSON.stringify(body)}`);
  return { email, token: body.access_token, refreshToken: body.refresh_token };
};

/**
 * Opens an account of a new address and signs in, as registration and login do, without their hashes and mail.
 *
 * @param _cloud whose table this process writes to
 * @throws Error when that would be refused
 */
export const register = async (_cloud: SmallCloud, { sourceIp = usualIp }: Way = {}): Promise<Person> => {
  const email = `${randomUUID()}@example.com`;
  return { email, ...(await openAccount({ email, password }, sourceIp)) };
};

/** The same with a confirmed address. */
export const registerConfirmed = async (cloud: SmallCloud): Promise<Person> => {
  const person = await register(cloud);
  const account = await loadAccount(person.userId, { consistent: true });
  if (account === undefined) throw new Error('no account');
  await commit(confirmEmailWrites(account, new Date()));
  return person;
};
