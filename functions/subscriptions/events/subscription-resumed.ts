import { followSubscription } from '../follow-subscription.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A subscription goes on. */
export const subscriptionResumed: PaymentEventHandler = async (stripe, { objectId, customerId, now }) =>
  await followSubscription(stripe, objectId, { customerId, now });
