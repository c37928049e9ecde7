import type { Stripe } from 'stripe';
import { env } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { inTwoSteps } from '../platform/http/two-steps.ts';
import { problem } from '../shared/errors.ts';
import { givenBy, priceOf, type Sold } from './catalogue.ts';
import { billingOf } from './customers.ts';
import { isLive } from './model.ts';
import { subscriptionsRoutes } from './routes.ts';
import { type Billing, noteCheckout } from './store.ts';
import { asked, isFailure, isRefusal, stripeClient, timeOf } from './stripe.ts';

const { createCheckout } = subscriptionsRoutes;

export const handler = http(
  createCheckout,
  async ({ headers, body }, { actor, now, operationId, sentBody }) => {
    const stripe = await stripeClient(now);
    const { userId } = actor;
    const request = {
      ownerId: userId,
      operationId,
      key: headers['idempotency-key'],
      body,
      sent: sentBody,
      represent: async (recorded: unknown) => recorded,
      leaseSeconds: createCheckout.timeoutSeconds,
      // A session that nobody was told of harms nobody; under the same key Stripe would repeat its failure for a day.
      isRefusal: (error: unknown) => isRefusal(error) || isFailure(error),
    };
    return await inTwoSteps(request, now, async (callKey) => {
      const billing = await billingOf(stripe, userId, now);
      const sold = soldOf(body);
      if ('plan' in sold) await makeWay(stripe, billing, callKey);
      const session = await openCheckout(stripe, { userId, billing, sold, callKey });
      if ('plan' in sold) await noteCheckout(userId, { checkoutId: session.id, checkoutKey: callKey });
      return { id: session.id, url: session.url ?? '', expires_at: timeOf(session.expires_at) };
    });
  },
);

const soldOf = ({ plan, pack }: { plan?: 'creator' | 'studio' | undefined; pack?: unknown }): Sold =>
  plan === undefined ? { pack: pack as Extract<Sold, { pack: unknown }>['pack'] } : { plan };

/** An account needs one subscription: a plan is not bought twice, and a checkout that nobody paid is closed. */
const makeWay = async (
  stripe: Stripe,
  { state, checkoutId, checkoutKey }: Billing,
  callKey: string,
): Promise<void> => {
  if (state !== undefined && isLive(state)) throw problem('SUBSCRIPTION_EXISTS', { plan: state.plan });
  // This very request made it before it was interrupted, and Stripe is going to answer it again.
  if (checkoutId === undefined || checkoutKey === callKey) return;
  await asked(stripe.checkout.sessions.expire(checkoutId)).catch((error: unknown) => {
    // It is paid or closed already.
    if (!isRefusal(error)) throw error;
  });
};

/**
 * Everything here follows from the request alone: Stripe refuses a key that comes with other parameters.
 *
 * @throws KinoraError 503 `PAYMENTS_NOT_CONFIGURED` where the operator has made no price for it
 */
const openCheckout = async (
  stripe: Stripe,
  { userId, billing, sold, callKey }: { userId: string; billing: Billing; sold: Sold; callKey: string },
): Promise<Stripe.Checkout.Session> => {
  const price = await asked(priceOf(stripe, sold));
  const credits = price === undefined ? undefined : givenBy(price)?.credits;
  if (price === undefined || credits === undefined) throw problem('PAYMENTS_NOT_CONFIGURED');
  const metadata = { kinora_user: userId };
  const pages = `${env('SITE_URL')}/checkout`;
  return await asked(
    stripe.checkout.sessions.create(
      {
        mode: 'plan' in sold ? 'subscription' : 'payment',
        customer: billing.customerId,
        client_reference_id: userId,
        line_items: [{ price: price.id, quantity: 1 }],
        success_url: `${pages}/done?session={CHECKOUT_SESSION_ID}`,
        cancel_url: `${pages}/cancelled`,
        ...('plan' in sold
          ? { metadata, subscription_data: { metadata } }
          : {
              metadata: { ...metadata, kinora_credits: String(credits) },
              payment_intent_data: { metadata },
            }),
      },
      { idempotencyKey: callKey },
    ),
  );
};
