import { followSubscription } from '../follow-subscription.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A subscription changed its plan, its period or its standing. */
export const subscriptionUpdated: PaymentEventHandler = async (stripe, { objectId, customerId, now }) =>
  await followSubscription(stripe, objectId, { customerId, now });
