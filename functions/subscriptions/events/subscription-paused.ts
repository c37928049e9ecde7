import { followSubscription } from '../follow-subscription.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A subscription rests, and gives no plan. */
export const subscriptionPaused: PaymentEventHandler = async (stripe, { objectId, customerId, now }) =>
  await followSubscription(stripe, objectId, { customerId, now });
