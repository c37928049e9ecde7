import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
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

/** What a test says of an account that it wants. */
export interface AccountOrder {
  id: number;
  body: { email: string; password: string } & Record<string, unknown>;
}

/** An account with its first session, or why there is none. */
export type AccountAnswer = { id: number } & (
  | { userId: string; token: string; refreshToken: string }
  | { error: string }
);

const hashes = new Map<string, Promise<string>>();

/** Salted once for each password: hashing takes most of the time of a registration. */
const hashOf = (password: string): Promise<string> => {
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  return hash;
};

const contextNow = (operationId: string): AnonymousContext => ({
  operationId,
  requestId: randomUUID(),
  now: new Date(),
  log,
  admission: undefined,
  sourceIp: '127.0.0.1',
  admitted: () => Promise.resolve(),
  remainingMilliseconds: () => 60_000,
});

/** What `registerUser` and `logIn` write, without the mail that asks to confirm the address. */
const open = async ({ body: sent }: AccountOrder): Promise<Omit<AccountAnswer, 'id'>> => {
  const body = z.parse(registerBody, sent);
  demandPolicy('body.password', body.password);
  const registering = contextNow('registerUser');
  await admitRegistration(registering);
  const account = newAccount(body, registering.now);
  await commit(registrationWrites(account, await hashOf(body.password), registering));
  const signingIn = contextNow('logIn');
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

let isFirst = true;
parentPort?.on('message', async (order: AccountOrder) => {
  const answer = await open(order).catch((error: unknown) => ({ error: String(error) }));
  parentPort?.postMessage({ id: order.id, ...answer });
  // What it needed is compiled now: the next thread of this run finds it.
  if (isFirst) flushCompileCache();
  isFirst = false;
});
