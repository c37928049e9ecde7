import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { type AccountWish, type OpenedAccount, openAccount } from './open-account.ts';

/** An account that a test wants. */
export interface AccountOrder {
  id: number;
  body: AccountWish;
}

/** An account with its first session, or why there is none. */
export type AccountAnswer = { id: number } & (OpenedAccount | { error: string });

let isFirst = true;
parentPort?.on('message', async ({ id, body }: AccountOrder) => {
  const answer = await openAccount(body).catch((error: unknown) => ({ error: String(error) }));
  parentPort?.postMessage({ id, ...answer });
  // What it needed is compiled now: the next thread of this run finds it.
  if (isFirst) flushCompileCache();
  isFirst = false;
});
