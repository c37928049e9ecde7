import { followSubscription } from '../follow-subscription.ts';
import { fulfilCheckout } from '../fulfil.ts';
import { idOf } from '../stripe.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A customer came to the end of a checkout; the money may still be under way. */
export const checkoutCompleted: PaymentEventHandler = async (stripe, { objectId, now }) => {
  const session = await stripe.checkout.sessions.retrieve(objectId);
  const subscriptionId = idOf(session.subscription);
  if (subscriptionId === undefined) return await fulfilCheckout(stripe, objectId, now);
  await followSubscription(stripe, subscriptionId, { customerId: idOf(session.customer), now });
};
