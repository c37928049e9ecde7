import { randomUUID } from 'node:crypto';
import { Stripe } from 'stripe';
import { afterAll, beforeAll, expect } from 'vitest';
import { publishCatalogue } from '../../deploy/stripe-catalogue.ts';
import { pay } from '../../doubles/stripe/checkout.ts';
import { type StripeDouble, startStripeDouble } from '../../doubles/stripe/server.ts';
import type { StripeEvent } from '../../doubles/stripe/things.ts';
import { type Delivery, signEvent } from '../../doubles/stripe/webhooks.ts';
import type { Card } from '../../doubles/stripe/world.ts';
import { handler as getBalance } from '../../functions/credits/get-balance.ts';
import { sumLedger } from '../../functions/credits/store.ts';
import { handler as createCheckout } from '../../functions/subscriptions/create-checkout.ts';
import { handler as getCurrentSubscription } from '../../functions/subscriptions/get-current-subscription.ts';
import { handler as listPlans } from '../../functions/subscriptions/list-plans.ts';
import { handler as processPaymentEvent } from '../../functions/subscriptions/process-payment-event.ts';
import { handler as receivePaymentEvent } from '../../functions/subscriptions/receive-payment-event.ts';
import { newStripe } from '../../functions/subscriptions/stripe.ts';
import { lambdaContext } from '../unit/platform/request.ts';
import type { SmallCloud } from './small-cloud.ts';
import type { Person } from './small-people.ts';

export const secretKey = 'sk_test_small_cloud';
export const webhookSecret = 'whsec_SmallCloudSmallCloudSmall';

/** Stripe's double beside a small cloud, and what customers, Stripe and the queue do. */
export interface Payments {
  readonly double: StripeDouble;
  readonly stripe: Stripe;
  checkout(person: Person, body: object, headers?: Record<string, string>): ReturnType<SmallCloud['request']>;
  /** Begins a checkout and pays; the events of it wait to be delivered. @returns the session's id */
  buy(person: Person, body: object, card?: Card): Promise<string>;
  /** Events that were not delivered yet, in the order in which they happened; they count as delivered now. */
  take(): StripeEvent[];
  /** As Stripe sends it now. */
  signed(event: StripeEvent): Promise<Delivery>;
  send(delivery: Delivery): ReturnType<SmallCloud['request']>;
  /** Delivers events through the webhook and works the queue off. */
  deliver(events?: readonly StripeEvent[]): Promise<void>;
  /** Works the messages of the queue off. @returns how many failed and come again */
  work(): Promise<number>;
  current(person: Person): Promise<Record<string, unknown>>;
  /** What the account can spend and owes; the ledger's sum must be the balance. */
  figures(person: Person): Promise<{ balance: number; owed: number }>;
}

export const usePayments = (cloud: SmallCloud): Payments => {
  let double: StripeDouble | undefined;
  const events: StripeEvent[] = [];
  const started = (): StripeDouble => {
    if (double === undefined) throw new Error('The double has not started');
    return double;
  };
  beforeAll(async () => {
    double = await startStripeDouble({ secretKey, apiVersion: Stripe.API_VERSION });
    double.world.onEvent((event) => events.push(event));
    cloud.secrets.set('stripe', { secretKey, apiBase: double.url });
    cloud.secrets.set('stripe-webhook', { webhookSecret });
    await publishCatalogue(newStripe(secretKey, double.url), (await cloud.request(listPlans)).body);
  });
  afterAll(() => double?.close());

  const take = (): StripeEvent[] => events.splice(0);
  const signed: Payments['signed'] = (event) => signEvent(event, webhookSecret);
  const send: Payments['send'] = ({ body, headers }) =>
    cloud.request(receivePaymentEvent, { method: 'POST', body, headers });
  const work = async (): Promise<number> => {
    const messages = cloud.payments.splice(0);
    const Records = messages.map((message) => ({ messageId: randomUUID(), body: JSON.stringify(message) }));
    const { batchItemFailures } = await processPaymentEvent(
      { Records } as unknown as Parameters<typeof processPaymentEvent>[0],
      lambdaContext(600_000),
    );
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    cloud.payments.push(...messages.filter((_, index) => failed.has(Records[index]?.messageId ?? '')));
    return failed.size;
  };
  const checkout: Payments['checkout'] = ({ token }, json, headers = {}) =>
    cloud.request(createCheckout, { method: 'POST', token, json, headers });
  return {
    get double() {
      return started();
    },
    get stripe() {
      return newStripe(secretKey, started().url);
    },
    checkout,
    buy: async (person, body, card = 'good') => {
      const answer = await checkout(person, body);
      expect(answer.status, answer.text).toBe(201);
      pay(started().world, answer.body.id, card);
      return String(answer.body.id);
    },
    take,
    signed,
    send,
    work,
    deliver: async (these = take()) => {
      for (const event of these) expect((await send(await signed(event))).status).toBe(200);
      expect(await work()).toBe(0);
    },
    current: async ({ token }) => (await cloud.request(getCurrentSubscription, { token })).body,
    figures: async ({ token, userId }) => {
      const { balance, owed = 0 } = (await cloud.request(getBalance, { token })).body;
      expect((await sumLedger(userId)).credits).toBe(balance);
      return { balance, owed };
    },
  };
};
