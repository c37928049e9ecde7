import { queryOf } from './query.ts';
import * as types from './subscription-types.ts';
import type { Transport } from './transport.ts';

const path = '/api/v1/subscriptions';

/** Credits, plans and payments; a part of the client. */
export const subscriptionCalls = (send: Transport) => ({
  balance: (): Promise<types.Balance> =>
    send({ method: 'GET', path: '/api/v1/credits/balance' }, types.balance),

  /** What can be bought. */
  plans: (): Promise<types.Plans> => send({ method: 'GET', path: `${path}/plans` }, types.plans),

  subscription: (): Promise<types.Subscription> =>
    send({ method: 'GET', path: `${path}/current` }, types.subscription),

  /**
   * Begins to buy a plan or a pack of credits; nothing is charged until its owner pays at `url`.
   *
   * @param idempotencyKey the same key and order never make a second checkout (24 h)
   */
  checkout: (order: types.Order, idempotencyKey: string = crypto.randomUUID()): Promise<types.Checkout> =>
    send({ method: 'POST', path: `${path}/checkout`, body: order, idempotencyKey }, types.checkout),

  /** Where the owner changes or ends the plan, for a few minutes. */
  billingPortal: (): Promise<{ url: string }> =>
    send({ method: 'POST', path: `${path}/portal`, body: {} }, types.portal),

  /** Invoices, newest first; one page. */
  invoices: (page: { limit?: string; cursor?: string } = {}): Promise<types.Invoices> =>
    send({ method: 'GET', path: `${path}/invoices${queryOf(page)}` }, types.invoices),
});
