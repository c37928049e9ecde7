import { beforeEach, describe, expect, it } from 'vitest';
import { closeDispute, failRefund, openDispute } from '../../../doubles/stripe/payments.ts';
import { settleDebt } from '../../../functions/credits/debts.ts';
import { accountHold } from '../../../functions/credits/holds.ts';
import { creditWrites } from '../../../functions/credits/store.ts';
import { planTableOf } from '../../../functions/plans/plan-table.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
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
});

const bought = async (pack = 'small'): Promise<string> => {
  const id = await payments.buy(ada, { pack });
  return payments.double.world.get('cs', id).payment_intent ?? '';
};
const spend = async (amount: number): Promise<void> => {
  const line = { userId: ada.userId, type: 'adjust', reason: 'Spent', cause: 'administrator' } as const;
  await commit(creditWrites({ ...line, amount: -amount, key: `spent ${amount}` }, new Date()));
};
const refund = (payment_intent: string, amount?: number) =>
  payments.stripe.refunds.create({ payment_intent, ...(amount === undefined ? {} : { amount }) });
const plans = planTableOf('', { concurrentVideos: 5, storageBytes: 0 });
const hold = () => commit([accountHold(ada.userId, 1, 1, { plans })]);

describe('a refund', () => {
  it('takes the credits that go with its money, in parts no more and no less than all', async () => {
    const payment = await bought();
    for (const amount of [100, 333, 467]) await refund(payment, amount);
    await payments.deliver();
    expect(await payments.figures(ada)).toEqual({ balance: 0, owed: 0 });
  });

  it('is told before its purchase, twice, or fails: the credits are right in the end', async () => {
    const payment = await bought();
    const { id } = await refund(payment, 450);
    const events = payments.take();
    await payments.deliver([...events].reverse());
    expect(await payments.figures(ada)).toEqual({ balance: 50, owed: 0 });
    failRefund(payments.double.world, id);
    await payments.deliver([...payments.take(), ...events]);
    expect(await payments.figures(ada)).toEqual({ balance: 100, owed: 0 });
  });

  it('larger than the balance puts the account on hold, never below zero, until it has paid', async () => {
    const payment = await bought();
    await payments.deliver();
    await spend(70);
    await refund(payment);
    await payments.deliver();
    expect(await payments.figures(ada)).toEqual({ balance: 0, owed: 70 });
    await expect(hold()).rejects.toMatchObject({ code: 'ACCOUNT_ON_HOLD', data: { owed: 70 } });
    await bought();
    await payments.deliver();
    expect(await payments.figures(ada)).toEqual({ balance: 30, owed: 0 });
    await hold();
  });

  it('is owed until credits come from anywhere: the next look at Stripe settles it', async () => {
    const payment = await bought();
    await payments.deliver();
    await spend(100);
    await refund(payment);
    await payments.deliver();
    const line = { userId: ada.userId, type: 'adjust', reason: 'Sorry', cause: 'administrator' } as const;
    await commit(creditWrites({ ...line, amount: 40, key: 'sorry 1' }, new Date()));
    await reconcilePayments({}, lambdaContext(600_000));
    expect(await payments.figures(ada)).toEqual({ balance: 0, owed: 60 });
    await commit(creditWrites({ ...line, amount: 60, key: 'sorry 2' }, new Date()));
    await Promise.all([settleDebt(ada.userId, new Date()), settleDebt(ada.userId, new Date())]);
    expect(await payments.figures(ada)).toEqual({ balance: 0, owed: 0 });
  });

  it('of an invoice takes the credits of its month', async () => {
    await payments.buy(ada, { plan: 'creator' });
    await payments.deliver();
    const [paid] = payments.double.world.all('inpay');
    await refund(paid?.payment.payment_intent ?? '');
    await payments.deliver();
    expect(await payments.figures(ada)).toEqual({ balance: 0, owed: 0 });
  });
});

describe('a dispute', () => {
  it('takes the credits until it is decided: a won one gives them back', async () => {
    const payment = await bought();
    await payments.deliver();
    await spend(60);
    const { id } = openDispute(payments.double.world, payment);
    await payments.deliver();
    expect(await payments.figures(ada)).toEqual({ balance: 0, owed: 60 });
    closeDispute(payments.double.world, id, 'won');
    const events = payments.take();
    await payments.deliver([...events, ...events]);
    expect(await payments.figures(ada)).toEqual({ balance: 40, owed: 0 });
    await hold();
  });

  it('that is lost keeps them', async () => {
    const payment = await bought();
    await payments.deliver();
    const { id } = openDispute(payments.double.world, payment);
    closeDispute(payments.double.world, id, 'lost');
    await payments.deliver();
    expect(await payments.figures(ada)).toEqual({ balance: 0, owed: 0 });
  });
});
