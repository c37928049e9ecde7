import { followSubscription } from '../follow-subscription.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A subscription began. */
export const subscriptionCreated: PaymentEventHandler = async (stripe, { objectId, customerId, now }) =>
  await followSubscription(stripe, objectId, { customerId, now });
