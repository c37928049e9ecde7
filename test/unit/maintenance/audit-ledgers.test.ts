import type { Context } from 'aws-lambda';
import { expect, test, vi } from 'vitest';
import { creditWrites, ledgerWrite } from '../../../functions/credits/store.ts';
import { handler as audit } from '../../../functions/maintenance/audit-ledgers.ts';
import { ledgerAuditKey } from '../../../functions/maintenance/keys.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { log } from '../../../functions/platform/log.ts';
import { newAccountWrites } from '../../../functions/users/store.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';
import { setAttribute } from '../../support/table.ts';

const cloud = useSmallCloud();

/** Puts so many accounts of ten credits each; their ids. */
const accounts = async (count: number, name: string): Promise<string[]> => {
  const ids = Array.from({ length: count }, (_, index) => `${name}-${String(index).padStart(3, '0')}`);
  const now = new Date();
  for (const id of ids) {
    const names = { username: id, fullName: id, firstName: id, lastName: '' };
    const state = { role: 'user', isActive: true, emailVerified: true, activeVideos: 0 } as const;
    const times = { createdAt: now.toISOString(), updatedAt: now.toISOString() };
    const grant = { userId: id, type: 'grant', amount: 10, reason: 'Welcome', cause: 'welcome' } as const;
    await commit([
      ...newAccountWrites({ id, email: `${id}@example.com`, ...names, ...state, ...times, balance: 10 }),
      ledgerWrite({ ...grant, key: 'welcome' }, now),
    ]);
  }
  return ids;
};

const account = (userId: string) => ({ pk: `user#${userId}`, sk: 'account' });

interface Difference {
  user_id: string;
  credits: number;
}

/** One run; the differences that it logged, which the alarm counts. */
const run = async (remainingMilliseconds = 300_000): Promise<Difference[]> => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  try {
    const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => remainingMilliseconds };
    await audit({}, lambda as Context);
    return error.mock.calls.flatMap(([message, fields]) =>
      message === 'ledger_differs' ? [fields as unknown as Difference] : [],
    );
  } finally {
    error.mockRestore();
  }
};

const round = () => getItem(ledgerAuditKey, { consistent: true });
const forget = () => commit([{ Delete: { Key: ledgerAuditKey } }]);

test('every account is looked at, page by page over several runs, and a difference of one credit is told', async () => {
  const ids = await accounts(120, 'page');
  const last = ids.at(-1) ?? '';
  await setAttribute(account(last), 'balance', 11);
  await setAttribute(account(ids[0] ?? ''), 'balance', 9);
  const first = await run(50_000);
  expect(first).toMatchObject([{ user_id: ids[0], credits: -1 }]);
  expect(await round()).toMatchObject({ accounts: 50, differences: 1, after: {} });
  await run(50_000);
  const third = await run(50_000);
  expect(third).toMatchObject([{ user_id: last, credits: 1 }]);
  const done = await round();
  expect(done).toMatchObject({ accounts: 120, differences: 2 });
  // No address is kept, and the rest of the day is quiet.
  expect(done).not.toHaveProperty('after');
  expect(await run()).toEqual([]);
  await setAttribute(account(last), 'balance', 10);
  await setAttribute(account(ids[0] ?? ''), 'balance', 10);
  await forget();
});

test('an account whose credits move while it is looked at is no difference', async () => {
  const [id = ''] = await accounts(1, 'moving');
  const readsLedger = ({ operation, body }: Call) => operation === 'Query' && body.includes('moving-000');
  const grant = { userId: id, type: 'grant', amount: 5, reason: 'Why', cause: 'plan' } as const;
  const readsAccount = ({ operation, body }: Call) => operation === 'GetItem' && body.includes('moving-000');
  cloud.interrupt(readsLedger, async () => {
    // Behind the sum of the ledger, before the account is read.
    cloud.interrupt(readsAccount, () => commit(creditWrites({ ...grant, key: 'g' }, new Date())));
  });
  expect(await run()).toEqual([]);
  expect(await round()).toMatchObject({ differences: 0 });
  await forget();
});

test('videos are counted once for each account, and again where the count fell below zero', async () => {
  const [id = '', other = ''] = await accounts(2, 'count');
  for (const video of ['a', 'b', 'c']) await commit([{ Put: { Item: videoKey(id, video) } }]);
  const counts = async () =>
    (await Promise.all([id, other].map((one) => getItem(account(one))))).map((item) => item?.videosCount);
  await run();
  expect(await counts()).toEqual([3, 0]);
  // What changes afterwards is counted where it changes, and not looked at again while it can be right.
  await setAttribute(account(id), 'videosCount', 7);
  await setAttribute(account(other), 'videosCount', -2);
  await forget();
  await run();
  expect(await counts()).toEqual([7, 0]);
  await forget();
});
