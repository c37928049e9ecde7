import { followSubscription } from '../follow-subscription.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A subscription ended: its account is on the free plan. */
export const subscriptionDeleted: PaymentEventHandler = async (stripe, { objectId, customerId, now }) =>
  await followSubscription(stripe, objectId, { customerId, now });
