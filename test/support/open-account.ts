import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { newAccount, registrationWrites } from '../../functions/auth/new-account.ts';
import { admitRegistration } from '../../functions/auth/registration-limit.ts';
import { registerBody } from '../../functions/auth/schemas.ts';
import { admitSignIn, beginSession } from '../../functions/auth/sign-in.ts';
import { commit } from '../../functions/platform/aws/commit.ts';
import { setting } from '../../functions/platform/env.ts';
import type { AnonymousContext } from '../../functions/platform/http/context.ts';
import { log } from '../../functions/platform/log.ts';
import { problem } from '../../functions/shared/errors.ts';
import { hashPassword } from '../../functions/users/password.ts';
import { demandPolicy } from '../../functions/users/password-policy.ts';

/** A new account with its first session. */
export interface OpenedAccount {
  userId: string;
  token: string;
  refreshToken: string;
}

/** What a test says of an account that it wants. */
export type AccountWish = { email: string; password: string } & Record<string, unknown>;

const hashes = new Map<string, Promise<string>>();

/** Salted once for each password: hashing takes most of the time of a registration. */
const hashOf = (password: string): Promise<string> => {
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  return hash;
};

const contextNow = (operationId: string, sourceIp: string): AnonymousContext => ({
  operationId,
  requestId: randomUUID(),
  now: new Date(),
  log,
  admission: undefined,
  sourceIp,
  admitted: () => Promise.resolve(),
  remainingMilliseconds: () => 60_000,
});

/**
 * Writes what `registerUser` and `logIn` write, without the mail that asks to confirm the address; each password is
 * hashed once for all accounts, and not looked at.
 *
 * @throws what those operations throw, but for the password
 */
export const openAccount = async (sent: AccountWish, sourceIp = '127.0.0.1'): Promise<OpenedAccount> => {
  const body = z.parse(registerBody, sent);
  demandPolicy('body.password', body.password);
  const registering = contextNow('registerUser', sourceIp);
  await admitRegistration(registering);
  const account = newAccount(body, registering.now);
  await commit(registrationWrites(account, await hashOf(body.password), registering));
  const signingIn = contextNow('logIn', sourceIp);
  const { credentials, lane } = await admitSignIn(sent.email, signingIn);
  if (credentials === undefined) throw new Error('The account has no credentials');
  const request = {
    userAgent: 'node',
    lifetimeSeconds: setting('accessTokenMinutes') * 60,
    refused: () => problem('INVALID_CREDENTIALS'),
  };
  const { accessToken, refreshToken } = await beginSession(credentials, lane, request, signingIn);
  return { userId: account.id, token: accessToken, refreshToken };
};
