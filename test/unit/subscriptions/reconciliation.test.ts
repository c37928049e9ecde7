import { beforeEach, describe, expect, it } from 'vitest';
import { debtors, lookLater } from '../../../functions/credits/debts.ts';
import { debtKey, debtsIndex } from '../../../functions/credits/keys.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem, indexed } from '../../../functions/platform/aws/table.ts';
import { reconciliationKey } from '../../../functions/subscriptions/keys.ts';
import { handler as reconcilePayments } from '../../../functions/subscriptions/reconcile-payments.ts';
import { usePayments } from '../../support/payments.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { lambdaContext } from '../platform/request.ts';

const cloud = useSmallCloud({ grantCreditsAt: 'registration', signupCredits: 0, createLimitPerMinute: 1000 });
const payments = usePayments(cloud);
let ada: Person;
beforeEach(async () => {
  ada = await register(cloud);
  await commit([{ Delete: { Key: reconciliationKey } }]);
});

const hour = 3600;
const reconcile = async () => {
  await reconcilePayments({}, lambdaContext(600_000));
  return cloud.payments.length;
};
/** Events that were never delivered, so many seconds old. */
const missed = async (age: number): Promise<void> => {
  await payments.buy(ada, { pack: 'small' });
  for (const { id } of payments.take())
    payments.double.world.get('evt', id).created = Math.floor(Date.now() / 1000) - age;
};

describe('an event that is not worked off', () => {
  it('is ordered by each run until it is', async () => {
    await missed(2 * hour);
    const ordered = await reconcile();
    expect(ordered).toBeGreaterThan(0);
    // The messages are lost; what the last run saw lies behind the event by now.
    cloud.payments.splice(0);
    expect(await reconcile()).toBe(ordered);
    cloud.payments.splice(0);
    expect(await reconcile()).toBe(ordered);
    expect(await payments.work()).toBe(0);
    expect(await payments.figures(ada)).toEqual({ balance: 100, owed: 0 });
    expect(await reconcile()).toBe(0);
    await reconcile();
    expect(await getItem(reconciliationKey)).not.toHaveProperty('missing');
  });

  it('is given up after three days: then its message lies in the queue of failures', async () => {
    await missed(4 * 24 * hour);
    expect(await reconcile()).toBeGreaterThan(0);
    cloud.payments.splice(0);
    expect(await reconcile()).toBe(0);
  });
});

describe('accounts that owe credits', () => {
  const owing = async (at: string): Promise<string> => {
    const { userId } = await register(cloud);
    await commit([{ Put: { Item: { ...debtKey(userId), ...indexed(debtsIndex, at) } } }]);
    return userId;
  };

  it('take turns: who was looked at goes behind all others', async () => {
    const first = await owing('2020-01-01T00:00:00.000Z');
    const second = await owing('2020-01-02T00:00:00.000Z');
    expect(await debtors(2)).toEqual([first, second]);
    await lookLater(first, new Date('2020-01-03T00:00:00.000Z'));
    expect(await debtors(2)).toEqual([second, first]);
    const before = new Date().toISOString();
    await reconcile();
    for (const userId of [first, second])
      expect(String((await getItem(debtKey(userId)))?.gsi1sk) >= before).toBe(true);
    await commit([first, second].map((userId) => ({ Delete: { Key: debtKey(userId) } })));
    // Who owes nothing any more does not come back.
    await lookLater(first, new Date());
    expect(await debtors(2)).toEqual([]);
  });
});
