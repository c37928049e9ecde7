import { commit } from '../platform/aws/commit.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { deleteCustomerWrite } from './store.ts';
import { isMissing, stripeClient, withoutWords } from './stripe.ts';
import { subscriptionsTriggers } from './triggers.ts';

/**
 * Removes the customer of an account that was closed: with it Stripe ends its subscription at once, and nothing is
 * charged again. Idempotent.
 */
const forgetCustomer = async ({ before }: ItemChange, { now, log }: EventContext): Promise<void> => {
  const customerId = before?.customerId;
  if (typeof customerId !== 'string') return;
  const stripe = await stripeClient(now);
  await stripe.customers.del(customerId).catch((error: unknown) => {
    if (!isMissing(error)) throw withoutWords(error);
  });
  await commit([deleteCustomerWrite(customerId)]);
  log.info('customer_forgotten', { customer: customerId });
};

export const handler = eventHandler(subscriptionsTriggers.forgetCustomer, forgetCustomer);
