import { Stripe } from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pay, settleDelayed } from '../../../doubles/stripe/checkout.ts';
import { closeDispute, failRefund, openDispute } from '../../../doubles/stripe/payments.ts';
import { type StripeDouble, startStripeDouble } from '../../../doubles/stripe/server.ts';
import { signEvent } from '../../../doubles/stripe/webhooks.ts';

const secretKey = 'sk_test_double';
let double: StripeDouble;
let stripe: Stripe;
beforeAll(async () => {
  double = await startStripeDouble({ secretKey, apiVersion: Stripe.API_VERSION });
  stripe = clientOf(secretKey);
});
afterAll(() => double.close());

const clientOf = (key: string): Stripe =>
  new Stripe(key, {
    host: '127.0.0.1',
    port: new URL(double.url).port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 2,
  });
const day = 86_400;
const types = (): string[] =>
  double.world
    .all('evt')
    .reverse()
    .map(({ type }) => type);
const price = async (amount: number, recurring: boolean): Promise<Stripe.Price> => {
  const { id: product } = await stripe.products.create({ name: `For ${amount}` });
  return await stripe.prices.create({
    currency: 'usd',
    unit_amount: amount,
    product,
    ...(recurring ? { recurring: { interval: 'month' } } : {}),
  });
};
const session = async (
  customer: string,
  { id }: Stripe.Price,
  mode: 'payment' | 'subscription' = 'payment',
): Promise<Stripe.Checkout.Session> =>
  await stripe.checkout.sessions.create({
    mode,
    customer,
    line_items: [{ price: id, quantity: 1 }],
    success_url: 'https://kinora.example.com/?session={CHECKOUT_SESSION_ID}',
    metadata: { for: 'a test' },
  });

describe('the wire', () => {
  it('refuses another key, an unknown parameter and a missing object in the words of the API', async () => {
    await expect(clientOf('sk_test_other').customers.list()).rejects.toMatchObject({
      statusCode: 401,
      type: 'StripeAuthenticationError',
    });
    const unknown = { payment_method_types: ['card'] } as object;
    await expect(stripe.customers.create(unknown)).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'payment_method_types',
    });
    await expect(stripe.customers.retrieve('cus_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
  });

  it('answers a repeated key with the first answer, and refuses it with other parameters', async () => {
    const options = { idempotencyKey: 'twice' };
    const first = await stripe.customers.create({ email: 'ada@example.com' }, options);
    const second = await stripe.customers.create({ email: 'ada@example.com' }, options);
    expect(second.id).toBe(first.id);
    await expect(stripe.customers.create({ email: 'eve@example.com' }, options)).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
    });
  });

  it('loses requests and answers on demand: the SDK tries again with the same key, and nothing is made twice', async () => {
    for (const kind of ['lost-request', 'lost-answer', 500] as const) {
      double.faults.push({ method: 'POST', path: /customers$/, kind });
      const before = double.world.all('cus').length;
      await stripe.customers.create({ email: 'ada@example.com' });
      expect(double.world.all('cus').length, String(kind)).toBe(before + 1);
    }
    expect(double.faults).toEqual([]);
  });

  it('pages lists and expands what is asked for', async () => {
    const customer = await stripe.customers.create();
    const cheap = await price(100, false);
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) made.push((await session(customer.id, cheap)).id);
    const found: string[] = [];
    for await (const one of stripe.checkout.sessions.list({ customer: customer.id, limit: 2 }))
      found.push(one.id);
    expect(found).toEqual(made.reverse());
    const expanded = await stripe.checkout.sessions.retrieve(made[0] ?? '', { expand: ['customer'] });
    expect(expanded.customer).toMatchObject({ object: 'customer', id: customer.id });
    await expect(
      stripe.checkout.sessions.retrieve(made[0] ?? '', { expand: ['nothing'] }),
    ).rejects.toMatchObject({ param: 'expand' });
  });
});

describe('a payment', () => {
  let customer: string;
  beforeEach(async () => {
    customer = (await stripe.customers.create()).id;
  });

  it('completes its session once, and events tell it signed as the SDK demands', async () => {
    const { id, url } = await session(customer, await price(900, false));
    expect(url).toBe(`${double.url}/c/pay/${id}`);
    const paid = await fetch(url ?? '', {
      method: 'POST',
      body: new URLSearchParams({ card: 'good' }),
      redirect: 'manual',
    });
    expect(paid.headers.get('location')).toBe(`https://kinora.example.com/?session=${id}`);
    const complete = await stripe.checkout.sessions.retrieve(id);
    expect(complete).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      metadata: { for: 'a test' },
    });
    expect(() => pay(double.world, id, 'good')).toThrow('complete');
    const [event] = double.world.all('evt');
    if (event === undefined) throw new Error('no event');
    const { body, headers } = await signEvent(event, 'whsec_test');
    const read = await stripe.webhooks.constructEventAsync(body, headers['stripe-signature'], 'whsec_test');
    expect(read).toMatchObject({ type: 'checkout.session.completed', data: { object: { id } } });
    await expect(
      stripe.webhooks.constructEventAsync(`${body} `, headers['stripe-signature'], 'whsec_test'),
    ).rejects.toThrow('No signatures found');
  });

  it('may be declined, or arrive days later', async () => {
    const { id } = await session(customer, await price(900, false));
    expect(pay(double.world, id, 'declined')).toBe(false);
    expect(pay(double.world, id, 'delayed')).toBe(true);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: 'unpaid' });
    settleDelayed(double.world, id, true);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: 'paid' });
    expect(types().at(-1)).toBe('checkout.session.async_payment_succeeded');
  });

  it('is refunded in parts and never more, and disputed', async () => {
    const { id } = await session(customer, await price(900, false));
    pay(double.world, id, 'good');
    const { payment_intent } = await stripe.checkout.sessions.retrieve(id);
    const payment = String(payment_intent);
    const part = await stripe.refunds.create({ payment_intent: payment, amount: 400 });
    await expect(stripe.refunds.create({ payment_intent: payment, amount: 501 })).rejects.toThrow('greater');
    failRefund(double.world, part.id);
    expect(await stripe.refunds.retrieve(part.id)).toMatchObject({ status: 'failed' });
    const dispute = openDispute(double.world, payment);
    await expect(stripe.refunds.create({ payment_intent: payment })).rejects.toMatchObject({
      code: 'charge_disputed',
    });
    closeDispute(double.world, dispute.id, 'won');
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({ status: 'won', amount: 900 });
  });
});

describe('a subscription on a test clock', () => {
  const start = 1_800_000_000;
  const subscribed = async (amount = 2000) => {
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: start });
    const { id: customer } = await stripe.customers.create({ test_clock: clock.id });
    const plan = await price(amount, true);
    const { id } = await session(customer, plan, 'subscription');
    pay(double.world, id, 'good');
    const subscription = String((await stripe.checkout.sessions.retrieve(id)).subscription);
    const advance = async (days: number): Promise<void> => {
      const { frozen_time } = await stripe.testHelpers.testClocks.retrieve(clock.id);
      await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: frozen_time + days * day });
    };
    const invoices = async () =>
      (await stripe.invoices.list({ customer, expand: ['data.payments'] })).data.reverse();
    return { customer, subscription, advance, invoices };
  };

  it('is paid at once and renewed each month', async () => {
    const { subscription, advance, invoices } = await subscribed();
    await advance(63);
    const bills = await invoices();
    expect(bills.map(({ billing_reason, status }) => [billing_reason, status])).toEqual([
      ['subscription_create', 'paid'],
      ['subscription_cycle', 'paid'],
      ['subscription_cycle', 'paid'],
    ]);
    expect(bills[0]?.payments?.data[0]?.payment.payment_intent).toMatch(/^pi_/);
    const { items } = await stripe.subscriptions.retrieve(subscription);
    expect(items.data[0]?.current_period_end).toBeGreaterThan(start + 63 * day);
  });

  it('is past due when a payment fails, tried again, and ends when all tries failed', async () => {
    const { customer, subscription, advance, invoices } = await subscribed();
    double.world.cards.set(customer, 'declined');
    await advance(32);
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'past_due' });
    double.world.cards.set(customer, 'good');
    await advance(4);
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'active' });
    expect((await invoices()).map(({ status }) => status)).toEqual(['paid', 'paid']);
    double.world.cards.set(customer, 'declined');
    await advance(60);
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'canceled' });
  });

  it('ends at the end of its period when it was cancelled so', async () => {
    const { subscription, advance } = await subscribed();
    await stripe.subscriptions.update(subscription, { cancel_at_period_end: true });
    await advance(20);
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'active' });
    await advance(20);
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'canceled' });
    expect(types().at(-1)).toBe('customer.subscription.deleted');
  });

  it('prorates a change of the plan by the time that is left; what is negative becomes credit', async () => {
    const { subscription, advance, invoices } = await subscribed(2000);
    await advance(15);
    const { items } = await stripe.subscriptions.retrieve(subscription);
    const change = async (amount: number) =>
      await stripe.subscriptions.update(subscription, {
        items: [{ id: items.data[0]?.id ?? '', price: (await price(amount, true)).id }],
        proration_behavior: 'always_invoice',
      });
    await change(5000);
    await change(1000);
    const [, up, down] = await invoices();
    const share = (amount: number) => Math.round(amount * (16 / 31));
    expect(up?.lines.data.map(({ amount }) => amount)).toEqual([-share(2000), share(5000)]);
    expect(down).toMatchObject({ status: 'paid', amount_due: 0, total: share(1000) - share(5000) });
  });
});
