import { expect, test } from 'vitest';
import { handler as listTransactions } from '../../../functions/credits/list-transactions.ts';
import { creditWrites, loadBalance } from '../../../functions/credits/store.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';

const cloud = useSmallCloud({ grantCreditsAt: 'registration', signupCredits: 20 });

test('[S3-12] a purchase that is told again is counted once, and each line names its cause, page by page', async () => {
  const { userId, token } = await register(cloud);
  const at = new Date(Date.now() + 1000);
  const bought = {
    userId,
    type: 'purchase',
    reason: '50 credits',
    cause: 'payment',
    key: 'purchase 1',
  } as const;
  const purchase = () => commit(creditWrites({ ...bought, amount: 50 }, at));
  await purchase();
  await expect(purchase()).rejects.toThrow('condition');
  await commit(creditWrites({ ...bought, amount: 50, key: 'purchase 2' }, at));
  const expiry = { userId, type: 'expire', reason: 'Too old', cause: 'plan', key: 'expire 1' } as const;
  await expect(commit(creditWrites({ ...expiry, amount: -121 }, at))).rejects.toMatchObject({
    code: 'BALANCE_TOO_LOW',
  });
  await commit(creditWrites({ ...expiry, amount: -120 }, new Date(at.getTime() + 1)));
  expect(await loadBalance(userId)).toMatchObject({ balance: 0 });

  const lines: { type: string; amount: number; cause: unknown }[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? 'limit=1' : `limit=1&cursor=${cursor}`;
    const { body } = await cloud.request(listTransactions, { token, query });
    lines.push(...body.transactions);
    cursor = body.next_cursor;
  }
  const cause = (type: string) => ({ type, id: null });
  expect(lines.map(({ type, amount, cause }) => ({ type, amount, cause }))).toEqual([
    { type: 'expire', amount: -120, cause: cause('plan') },
    { type: 'purchase', amount: 50, cause: cause('payment') },
    { type: 'purchase', amount: 50, cause: cause('payment') },
    { type: 'grant', amount: 20, cause: cause('welcome') },
  ]);
});
