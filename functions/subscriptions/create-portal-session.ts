import { env } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { ownBilling } from './customers.ts';
import { subscriptionsRoutes } from './routes.ts';
import { asked, stripeClient } from './stripe.ts';

export const handler = http(subscriptionsRoutes.createPortalSession, async (_input, { actor, now }) => {
  const stripe = await stripeClient(now);
  const billing = await ownBilling(actor.userId);
  if (billing === undefined) throw problem('NO_CUSTOMER');
  const { url } = await asked(
    stripe.billingPortal.sessions.create({
      customer: billing.customerId,
      return_url: `${env('SITE_URL')}/checkout/back`,
    }),
  );
  return { url };
});
