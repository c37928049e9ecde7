import { beforeEach, describe, expect, it } from 'vitest';
import { pay, settleDelayed } from '../../../doubles/stripe/checkout.ts';
import { advanceCustomer } from '../../../doubles/stripe/clocks.ts';
import { endAtPeriodEnd, pauseSubscription } from '../../../doubles/stripe/subscriptions.ts';
import { signEvent } from '../../../doubles/stripe/webhooks.ts';
import { handler as createPortalSession } from '../../../functions/subscriptions/create-portal-session.ts';
import { usePayments, webhookSecret } from '../../support/payments.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';

const cloud = useSmallCloud({ grantCreditsAt: 'registration', signupCredits: 0, createLimitPerMinute: 1000 });
const payments = usePayments(cloud);
let ada: Person;
beforeEach(async () => {
  ada = await register(cloud);
});
const day = 86_400;
const seconds = (): number => Math.floor(Date.now() / 1000);
const shuffled = <Item>(items: readonly Item[]): Item[] => [...items].reverse();

describe('[S3-14] the signature', () => {
  it('must be there, of this body to the byte, of our secret, and of the last five minutes', async () => {
    await payments.buy(ada, { pack: 'small' });
    const event = payments.take().find(({ type }) => type === 'checkout.session.completed');
    if (event === undefined) throw new Error('no event');
    const good = await signEvent(event, webhookSecret);
    const signature = good.headers['stripe-signature'];
    const headed = (text: string) => ({ ...good, headers: { ...good.headers, 'stripe-signature': text } });
    const wrong = [
      ...['', 'nonsense', 't=1', signature.replace('v1=', 'v0='), signature.slice(0, -1)].map(headed),
      { ...good, headers: { 'content-type': 'application/json' } as typeof good.headers },
      { ...good, body: good.body.replace('"paid"', '"paix"') },
      { ...good, body: `\ufeff${good.body}` },
      { ...good, body: `${good.body} ` },
      { ...good, body: '' },
      await signEvent(event, 'whsec_of_another'),
      await signEvent(event, webhookSecret, seconds() - 301),
    ];
    for (const delivery of wrong) {
      const { status, body } = await payments.send(delivery);
      expect([status, body.code]).toEqual([400, 'WEBHOOK_SIGNATURE_INVALID']);
    }
    expect(cloud.payments).toEqual([]);
    // Whoever overhears one may send it again for five minutes: that is queued, and done once.
    for (const delivery of [good, good]) {
      const { status, body } = await payments.send(delivery);
      expect([status, body]).toEqual([200, { received: true }]);
    }
    expect(cloud.payments).toHaveLength(2);
    await payments.work();
    expect(await payments.figures(ada)).toMatchObject({ balance: 100 });
  });

  it('of an event that nothing is done for is taken, and nothing is queued', async () => {
    await payments.buy(ada, { pack: 'small' });
    const event = payments.take().find(({ type }) => type === 'charge.succeeded');
    if (event === undefined) throw new Error('no event');
    expect((await payments.send(await signEvent(event, webhookSecret))).status).toBe(200);
    expect(cloud.payments).toEqual([]);
  });
});

describe('events', () => {
  it('repeated, late and in any order come to the same', async () => {
    await payments.buy(ada, { plan: 'creator' });
    const { customer } = payments.double.world.all('sub')[0] ?? { customer: '' };
    advanceCustomer(payments.double.world, customer, 35 * day);
    const events = payments.take();
    await payments.deliver([...shuffled(events), ...events, ...shuffled(events)]);
    expect(await payments.figures(ada)).toEqual({ balance: 1000, owed: 0 });
    expect(await payments.current(ada)).toMatchObject({ plan: 'creator', status: 'active' });
  });

  it('of a delayed payment give its credits when the money has come, and none when it does not', async () => {
    const [late, never] = [
      await payments.buy(ada, { pack: 'small' }, 'delayed'),
      await payments.buy(ada, { pack: 'small' }, 'delayed'),
    ];
    await payments.deliver();
    expect(await payments.figures(ada)).toMatchObject({ balance: 0 });
    settleDelayed(payments.double.world, late, true);
    settleDelayed(payments.double.world, never, false);
    await payments.deliver();
    expect(await payments.figures(ada)).toMatchObject({ balance: 100 });
  });

  it('of a checkout that was declined or ran out give nothing', async () => {
    const id = (await payments.checkout(ada, { pack: 'small' })).body.id;
    expect(pay(payments.double.world, id, 'declined')).toBe(false);
    await payments.stripe.checkout.sessions.expire(id);
    await payments.deliver();
    expect(await payments.figures(ada)).toMatchObject({ balance: 0 });
  });

  it('of an account or a price that is not of ours are let go', async () => {
    const { stripe, double } = payments;
    const { id: customer } = await stripe.customers.create({ email: 'someone@example.org' });
    const { id: product } = await stripe.products.create({ name: 'Something else' });
    const price = await stripe.prices.create({ product, currency: 'usd', unit_amount: 100 });
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      customer,
      line_items: [{ price: price.id }],
      success_url: 'https://example.org',
    });
    pay(double.world, session.id, 'good');
    const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id);
    await stripe.refunds.create({ payment_intent: String(payment_intent) });
    await payments.deliver();
  });
});

describe('a subscription', () => {
  const subscribed = async (plan: 'creator' | 'studio') => {
    await payments.buy(ada, { plan });
    await payments.deliver();
    const [subscription] = payments.double.world.all('sub');
    if (subscription === undefined) throw new Error('no subscription');
    return subscription;
  };

  it('keeps its plan while a payment that failed is tried again, tells its owner, and ends with the last try', async () => {
    const { customer } = await subscribed('creator');
    payments.double.world.cards.set(customer, 'declined');
    advanceCustomer(payments.double.world, customer, 32 * day);
    await payments.deliver();
    expect(await payments.current(ada)).toMatchObject({ plan: 'creator', status: 'past_due' });
    expect(cloud.mails).toContainEqual(expect.objectContaining({ kind: 'payment-failed', email: ada.email }));
    advanceCustomer(payments.double.world, customer, 30 * day);
    await payments.deliver();
    expect(await payments.current(ada)).toMatchObject({ plan: 'free', status: 'canceled' });
    expect(await payments.figures(ada)).toEqual({ balance: 500, owed: 0 });
  });

  it('that is cancelled for the end of its period says so, and gives its plan until then', async () => {
    const subscription = await subscribed('creator');
    endAtPeriodEnd(payments.double.world, subscription, true);
    await payments.deliver();
    expect(await payments.current(ada)).toMatchObject({ plan: 'creator', cancel_at_period_end: true });
    advanceCustomer(payments.double.world, subscription.customer, 32 * day);
    await payments.deliver();
    expect(await payments.current(ada)).toMatchObject({ plan: 'free', status: 'canceled' });
    expect((await payments.checkout(ada, { plan: 'studio' })).status).toBe(201);
  });

  it('that rests gives no plan until it goes on', async () => {
    const { id } = await subscribed('creator');
    pauseSubscription(payments.double.world, id, true);
    await payments.deliver();
    expect(await payments.current(ada)).toMatchObject({ plan: 'free', status: 'paused' });
    pauseSubscription(payments.double.world, id, false);
    await payments.deliver();
    expect(await payments.current(ada)).toMatchObject({ plan: 'creator', status: 'active' });
  });

  it('that is raised at the dashboard, to be billed with the next invoice, gives the difference with that', async () => {
    const { id, customer, items } = await subscribed('creator');
    const { stripe, double } = payments;
    const price = double.world.all('price').find(({ lookup_key }) => lookup_key === 'kinora_plan_studio');
    advanceCustomer(double.world, customer, 15 * day);
    await stripe.subscriptions.update(id, {
      items: [{ id: items.data[0]?.id ?? '', price: price?.id ?? '' }],
      proration_behavior: 'create_prorations',
    });
    await payments.deliver();
    expect(await payments.current(ada)).toMatchObject({ plan: 'studio' });
    expect(await payments.figures(ada)).toMatchObject({ balance: 500 });
    advanceCustomer(double.world, customer, 32 * day);
    await payments.deliver();
    // About half of the difference of the month before, and the whole new month.
    const { balance } = await payments.figures(ada);
    expect(balance).toBeGreaterThan(500 + 1100 + 3000);
    expect(balance).toBeLessThan(500 + 1500 + 3000);
  });

  it('follows the proration of Stripe: an upgrade gives the part that is charged, a downgrade takes what is paid back', async () => {
    const { customer } = await subscribed('creator');
    const { body } = await cloud.request(createPortalSession, { method: 'POST', token: ada.token });
    const { world } = payments.double;
    const change = async (plan: string) => {
      const price = world.all('price').find(({ lookup_key }) => lookup_key === `kinora_plan_${plan}`);
      const form = new URLSearchParams({
        subscription: world.all('sub')[0]?.id ?? '',
        price: price?.id ?? '',
      });
      await fetch(body.url, { method: 'POST', body: form, redirect: 'manual' });
      await payments.deliver();
    };
    advanceCustomer(world, customer, 15 * day);
    await change('studio');
    const { balance } = await payments.figures(ada);
    expect(await payments.current(ada)).toMatchObject({ plan: 'studio' });
    // About half of the month is left: half of 500 is taken, and half of 3000 is given.
    expect(balance).toBeGreaterThan(500 + 1100);
    expect(balance).toBeLessThan(500 + 1500);
    await change('creator');
    expect(await payments.current(ada)).toMatchObject({ plan: 'creator' });
    expect((await payments.figures(ada)).balance).toBeCloseTo(500, -1);
  });
});
