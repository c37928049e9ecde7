import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pay, settleDelayed } from '../../../doubles/stripe/checkout.ts';
import { closeDispute, failRefund, openDispute } from '../../../doubles/stripe/payments.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { unreturnedIndex, unreturnedKey } from '../../../functions/subscriptions/keys.ts';
import { loadPayment } from '../../../functions/subscriptions/payments.ts';
import { handler as reconcilePayments } from '../../../functions/subscriptions/reconcile-payments.ts';
import { beginRemovalWrite } from '../../../functions/users/store.ts';
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

const close = (person = ada) => commit([beginRemovalWrite(person.userId, new Date())]);
const paymentOf = (session: string): string => payments.double.world.get('cs', session).payment_intent ?? '';
const refundsOf = (payment: string) =>
  payments.double.world.all('re').filter(({ payment_intent }) => payment_intent === payment);
const unreturned = async (payment: string) => await getItem(unreturnedKey(payment), { consistent: true });
/** Metrics of alarms that a run of the reconciliation tells. */
const reconcile = async (): Promise<string> => {
  const written: string[] = [];
  const out = vi.spyOn(console, 'log').mockImplementation((line) => void written.push(String(line)));
  const raw = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    written.push(String(line));
    return true;
  });
  await reconcilePayments({}, lambdaContext(600_000)).finally(() => {
    out.mockRestore();
    raw.mockRestore();
  });
  return written.join('\n');
};
/** As if the last try had been so long ago. */
const tried = (payment: string, hoursAgo: number) =>
  commit([
    {
      Update: updateOf(unreturnedKey(payment), {
        set: { gsi1sk: new Date(Date.now() - hoursAgo * 3600_000).toISOString() },
      }),
    },
  ]);

describe('money that arrives for an account that is closed', () => {
  it('goes back, once, whatever is told of it later', async () => {
    const { double } = payments;
    const payment = paymentOf(await payments.buy(ada, { pack: 'small' }));
    await close();
    const events = payments.take();
    // The answer to the refund is lost: the event comes again.
    double.faults.push({ method: 'POST', path: /refunds$/, kind: 'lost-answer', times: 2 });
    for (const event of events) await payments.send(await payments.signed(event));
    while ((await payments.work()) > 0);
    await payments.deliver([...payments.take(), ...events]);
    expect(refundsOf(payment)).toMatchObject([{ amount: 900, status: 'succeeded' }]);
    expect(await loadPayment(payment)).toMatchObject({ credits: 0, claimedCredits: 0, isReturned: true });
    expect(await unreturned(payment)).toBeUndefined();
  });

  it('goes back also where it came days after the checkout, or for a plan', async () => {
    const late = await payments.buy(ada, { pack: 'small' }, 'delayed');
    await payments.deliver();
    await payments.buy(ada, { plan: 'creator' });
    await close();
    settleDelayed(payments.double.world, late, true);
    await payments.deliver();
    expect(refundsOf(paymentOf(late))).toHaveLength(1);
    const ofPlan = payments.double.world.all('inpay')[0]?.payment.payment_intent ?? '';
    expect(refundsOf(ofPlan)).toMatchObject([{ amount: 1900 }]);
  });

  it('stays paid where its credits were given before', async () => {
    const payment = paymentOf(await payments.buy(ada, { pack: 'small' }));
    const events = payments.take();
    await payments.deliver(events);
    await close();
    const twin = events.map((event) => ({ ...event, id: `${event.id}again` }));
    await payments.deliver(twin);
    expect(refundsOf(payment)).toEqual([]);
  });

  it('is left alone where another environment sold it', async () => {
    const id = await payments.buy(ada, { pack: 'small' });
    payments.double.world.get('cs', id).metadata.kinora_environment = 'another';
    await close();
    await payments.deliver();
    expect(refundsOf(paymentOf(id))).toEqual([]);
  });

  it('that Stripe refuses to pay back is noted, told by an alarm, and tried again each day', async () => {
    const { double } = payments;
    const payment = paymentOf(await payments.buy(ada, { pack: 'small' }));
    await close();
    double.faults.push({ method: 'POST', path: /refunds$/, kind: 402 });
    await payments.deliver();
    expect(await unreturned(payment)).toMatchObject({ code: 'refused', gsi1pk: unreturnedIndex });
    expect(await reconcile()).toContain('MoneyNotReturned');
    expect(refundsOf(payment)).toEqual([]);
    await tried(payment, 25);
    await reconcile();
    expect(refundsOf(payment)).toHaveLength(1);
    expect(await unreturned(payment)).toBeUndefined();
    expect(await reconcile()).not.toContain('MoneyNotReturned');
  });

  it('that did not reach its bank is noted, too', async () => {
    const payment = paymentOf(await payments.buy(ada, { pack: 'small' }));
    await close();
    await payments.deliver();
    failRefund(payments.double.world, refundsOf(payment)[0]?.id ?? '');
    await payments.deliver();
    expect(await unreturned(payment)).toMatchObject({ code: 'refund_failed' });
    await tried(payment, 25);
    await reconcile();
    expect(refundsOf(payment).map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });

  it('that is disputed waits for the bank: what that gives back is not paid back twice', async () => {
    const payment = paymentOf(await payments.buy(ada, { pack: 'small' }));
    await close();
    const { id } = openDispute(payments.double.world, payment);
    await payments.deliver();
    expect(await unreturned(payment)).toMatchObject({ code: 'charge_disputed' });
    closeDispute(payments.double.world, id, 'lost');
    await tried(payment, 25);
    await reconcile();
    expect([await unreturned(payment), refundsOf(payment)]).toEqual([undefined, []]);
  });
});

describe('a second subscription', () => {
  const doubled = async (): Promise<string> => {
    const { double } = payments;
    const first = (await payments.checkout(ada, { plan: 'creator' })).body.id;
    const second = (await payments.checkout(ada, { plan: 'studio' })).body.id;
    Object.assign(double.world.get('cs', first), { status: 'open' });
    pay(double.world, second, 'good');
    pay(double.world, first, 'good');
    return double.world.get('cs', first).subscription ?? '';
  };
  const paymentFor = (subscription: string): string => {
    const { latest_invoice } = payments.double.world.get('sub', subscription);
    const paid = payments.double.world.all('inpay').find(({ invoice }) => invoice === latest_invoice);
    return paid?.payment.payment_intent ?? '';
  };

  it('is still to be paid back where its money did not reach the bank', async () => {
    const payment = paymentFor(await doubled());
    await payments.deliver();
    await payments.deliver();
    const [{ id } = { id: '' }] = refundsOf(payment);
    failRefund(payments.double.world, id);
    await payments.deliver();
    expect(await unreturned(payment)).toMatchObject({ code: 'refund_failed' });
    await tried(payment, 25);
    await reconcile();
    await payments.deliver();
    expect(await unreturned(payment)).toBeUndefined();
    expect(await payments.figures(ada)).toEqual({ balance: 3000, owed: 0 });
  });

  it('ends all the same where Stripe refuses to pay it back, and that is noted', async () => {
    const { double } = payments;
    const subscription = await doubled();
    double.faults.push({ method: 'POST', path: /refunds$/, kind: 402 });
    await payments.deliver();
    await payments.deliver();
    expect(double.world.get('sub', subscription).status).toBe('canceled');
    expect(await payments.current(ada)).toMatchObject({ plan: 'studio', status: 'active' });
    expect(await unreturned(paymentFor(subscription))).toMatchObject({ code: 'refused' });
  });
});
