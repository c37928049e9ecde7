import { beforeEach, expect, test } from 'vitest';
import { pay } from '../../../doubles/stripe/checkout.ts';
import { closeDispute, openDispute } from '../../../doubles/stripe/payments.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountKey, userPart } from '../../../functions/shared/keys.ts';
import { handler as forgetCustomer } from '../../../functions/subscriptions/forget-customer.ts';
import { eventKey, subscriptionKey } from '../../../functions/subscriptions/keys.ts';
import { loadPayment } from '../../../functions/subscriptions/payments.ts';
import { handler as reconcilePayments } from '../../../functions/subscriptions/reconcile-payments.ts';
import { loadBilling } from '../../../functions/subscriptions/store.ts';
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
const reconcile = () => reconcilePayments({}, lambdaContext(600_000));
const aged = () => {
  for (const event of payments.double.world.all('evt')) event.created = Math.floor(Date.now() / 1000) - 400;
};
const bought = async (body: object): Promise<string> =>
  payments.double.world.get('cs', await payments.buy(ada, body)).payment_intent ?? '';

test('whatever call to Stripe is lost, its event comes again and nothing is given or taken twice', async () => {
  const { double, stripe } = payments;
  const [first, second] = [await bought({ pack: 'small' }), await bought({ pack: 'medium' })];
  await payments.buy(ada, { plan: 'creator' });
  await stripe.refunds.create({ payment_intent: first, amount: 450 });
  closeDispute(double.world, openDispute(double.world, second).id, 'lost');
  const objects = ['checkout/sessions', 'subscriptions', 'invoices', 'prices', 'refunds', 'disputes'];
  // Each as often as the SDK tries it.
  for (const [index, name] of objects.entries())
    double.faults.push({
      method: 'GET',
      path: new RegExp(`${name}/\\w+$`),
      kind: index % 2 === 0 ? 'lost-answer' : 500,
      times: 2,
    });
  for (const event of payments.take().reverse()) await payments.send(await payments.signed(event));
  let rounds = 0;
  while ((await payments.work()) > 0) {
    rounds += 1;
    expect(rounds).toBeLessThan(20);
  }
  expect(rounds).toBeGreaterThan(1);
  expect(double.faults).toEqual([]);
  expect(await payments.figures(ada)).toEqual({ balance: 50 + 500, owed: 0 });
  expect(await payments.current(ada)).toMatchObject({ plan: 'creator' });
});

test('a function that ends between the work and the note of it does the work again, to no effect', async () => {
  const payment = await bought({ pack: 'small' });
  await payments.buy(ada, { plan: 'creator' });
  await payments.stripe.refunds.create({ payment_intent: payment, amount: 90 });
  const events = payments.take();
  await payments.deliver(events);
  const before = await payments.figures(ada);
  expect(before).toEqual({ balance: 590, owed: 0 });
  await commit(events.map(({ id }) => ({ Delete: { Key: eventKey(id) } })));
  await payments.deliver([...events].reverse());
  expect(await payments.figures(ada)).toEqual(before);
});

test('two functions with the same event, or two of one payment, at once give its credits once', async () => {
  await bought({ pack: 'small' });
  for (const event of payments.take()) {
    await payments.send(await payments.signed(event));
    await payments.send(await payments.signed(event));
  }
  const message = cloud.payments.find(({ type }) => type === 'checkout.session.completed');
  if (message === undefined) throw new Error('no message');
  cloud.payments.splice(0);
  const twin = { ...message, eventId: 'evt_another', type: 'checkout.session.async_payment_succeeded' };
  await Promise.all(
    [message, message, twin].map(async (one) => {
      cloud.payments.push(one);
      expect(await payments.work()).toBe(0);
    }),
  );
  expect(await payments.figures(ada)).toEqual({ balance: 100, owed: 0 });
});

test('events that never arrived are found in the list of Stripe, once', async () => {
  const payment = await bought({ pack: 'small' });
  await payments.buy(ada, { plan: 'creator' });
  await payments.stripe.refunds.create({ payment_intent: payment });
  payments.take();
  await reconcile();
  // What happened a moment ago is still on its way by itself.
  expect(cloud.payments).toEqual([]);
  aged();
  await reconcile();
  expect(cloud.payments.length).toBeGreaterThan(4);
  expect(await payments.work()).toBe(0);
  expect(await payments.figures(ada)).toEqual({ balance: 500, owed: 0 });
  expect(await payments.current(ada)).toMatchObject({ plan: 'creator' });
  await reconcile();
  expect(cloud.payments).toEqual([]);
});

test('an answer of Stripe never covers a newer one that another function wrote meanwhile', async () => {
  await payments.buy(ada, { plan: 'creator' });
  await payments.deliver();
  const [subscription] = payments.double.world.all('sub');
  if (subscription === undefined) throw new Error('no subscription');
  subscription.cancel_at_period_end = true;
  payments.double.world.emit('customer.subscription.updated', subscription);
  const older = payments.take().find(({ type }) => type === 'customer.subscription.updated');
  // The older event is about to be written when Stripe tells of a newer one, and that is worked off first.
  const isWriting = ({ operation, body }: { operation: string; body: string }) =>
    operation === 'TransactWriteItems' && body.includes('cancelAtPeriodEnd');
  cloud.interrupt(isWriting, async () => {
    subscription.cancel_at_period_end = false;
    payments.double.world.emit('customer.subscription.updated', subscription);
    await payments.deliver();
  });
  if (older !== undefined) await payments.deliver([older]);
  expect(await payments.current(ada)).toMatchObject({ cancel_at_period_end: false });
});

test('the second of two plans is paid back also where its end is lost on the way', async () => {
  const { double } = payments;
  const first = (await payments.checkout(ada, { plan: 'creator' })).body.id;
  const second = (await payments.checkout(ada, { plan: 'creator' })).body.id;
  Object.assign(double.world.get('cs', first), { status: 'open' });
  for (const id of [second, first]) pay(double.world, id, 'good');
  double.faults.push({ method: 'DELETE', path: /subscriptions/, kind: 'lost-request', times: 2 });
  for (const event of payments.take()) await payments.send(await payments.signed(event));
  let failed = await payments.work();
  let rounds = 0;
  expect(failed).toBeGreaterThan(0);
  while (failed > 0) {
    rounds += 1;
    expect(rounds).toBeLessThan(20);
    failed = await payments.work();
  }
  await payments.deliver();
  expect(await payments.figures(ada)).toEqual({ balance: 500, owed: 0 });
  expect(double.world.get('sub', double.world.get('cs', first).subscription ?? '').status).toBe('canceled');
});

test('with the account its customer goes, and its subscription ends; what comes later is let go', async () => {
  const payment = await bought({ pack: 'small' });
  await payments.buy(ada, { plan: 'creator' });
  await payments.deliver();
  const customerId = (await loadBilling(ada.userId))?.customerId ?? '';
  await commit([
    {
      Update: updateOf(accountKey(ada.userId), { set: { deletedAt: new Date().toISOString() } }),
    },
  ]);
  const { pk, sk } = subscriptionKey(ada.userId);
  const text = (value: string) => ({ S: value });
  const record = {
    eventID: '1',
    dynamodb: { Keys: { pk: text(pk), sk: text(sk) }, OldImage: { customerId: text(customerId) } },
  };
  const Records = [{ messageId: 'm', body: JSON.stringify(record), attributes: { MessageGroupId: 'g' } }];
  const forget = async () =>
    await forgetCustomer(
      { Records } as unknown as Parameters<typeof forgetCustomer>[0],
      lambdaContext(600_000),
    );
  expect(await forget()).toEqual({ batchItemFailures: [] });
  expect(await forget()).toEqual({ batchItemFailures: [] });
  const { world } = payments.double;
  expect(world.get('cus', customerId).deleted).toBe(true);
  expect(world.all('sub').find(({ customer }) => customer === customerId)?.status).toBe('canceled');
  await payments.stripe.refunds.create({ payment_intent: payment });
  await payments.deliver();
  expect(await loadPayment(payment)).toMatchObject({ claimedCredits: 0, userId: userPart.idIn(pk) });
});

test('a function that ends anywhere, between any two calls, gives, takes and pays back once', async () => {
  const { world } = payments.double;
  const isWhole = async (calls: number, events: () => Promise<void>): Promise<boolean> => {
    await events();
    for (const event of payments.take()) await payments.send(await payments.signed(event));
    cloud.endAfter(calls);
    const failed = await payments.work();
    cloud.endAfter(undefined);
    if (failed > 0) expect(await payments.work()).toBe(0);
    return failed === 0;
  };
  let before = 0;
  const sold = async () => {
    const payment = await bought({ pack: 'small' });
    await payments.stripe.refunds.create({ payment_intent: payment, amount: 450 });
  };
  for (let calls = 1; !(await isWhole(calls, sold)); calls += 1) {
    before += 50;
    expect(await payments.figures(ada)).toEqual({ balance: before, owed: 0 });
    expect(calls).toBeLessThan(60);
  }
  const refunds = world.all('re').length;
  const soldLate = async () => {
    await commit([{ Update: updateOf(accountKey(ada.userId), { remove: ['deletedAt'] }) }]);
    await bought({ pack: 'small' });
    await commit([{ Update: updateOf(accountKey(ada.userId), { set: { deletedAt: 'now' } }) }]);
  };
  let times = 1;
  for (let calls = 1; !(await isWhole(calls, soldLate)); calls += 1) {
    expect(world.all('re')).toHaveLength(refunds + times);
    times += 1;
    expect(calls).toBeLessThan(60);
  }
  expect(world.all('re')).toHaveLength(refunds + times);
  payments.take();
});
