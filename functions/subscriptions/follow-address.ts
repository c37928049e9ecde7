import { vendorSecret } from '../platform/aws/secrets.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { userPart } from '../shared/keys.ts';
import { tellAddress } from './customers.ts';
import { stripeClient } from './stripe.ts';
import { subscriptionsTriggers } from './triggers.ts';

/** Idempotent: what Stripe is told is the address that the account has at that moment. */
const followAddress = async ({ pk }: ItemChange, { now, log }: EventContext): Promise<void> => {
  if ((await vendorSecret('stripe', now)) === undefined) return;
  const userId = userPart.idIn(pk);
  await tellAddress(await stripeClient(now), userId);
  log.info('billing_address_followed', { user_id: userId });
};

export const handler = eventHandler(subscriptionsTriggers.followAddress, followAddress);
