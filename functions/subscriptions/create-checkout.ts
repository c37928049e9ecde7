import type { Stripe } from 'stripe';
import type { PlanName } from '../plans/plan-table.ts';
import { env } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { inTwoSteps } from '../platform/http/two-steps.ts';
import { problem } from '../shared/errors.ts';
import { givenBy, priceOf, type Sold } from './catalogue.ts';
import type { PackName } from './credit-packs.ts';
import { billingOf } from './customers.ts';
import { marksOf } from './marks.ts';
import { isLive } from './model.ts';
import { subscriptionsRoutes } from './routes.ts';
import { type Billing, noteCheckout } from './store.ts';
import { asked, isFailure, isMissing, isRefusal, stripeClient, timeOf } from './stripe.ts';

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

/** The body names one of the two. */
const soldOf = ({ plan, pack }: { plan?: PlanName | undefined; pack?: PackName | undefined }): Sold => {
  if (plan !== undefined) return { plan };
  if (pack !== undefined) return { pack };
  throw new Error('A checkout is of a plan or of a pack');
};

/** An account needs one subscription: a plan is not bought twice, and a checkout that nobody paid is closed. */
const makeWay = async (
  stripe: Stripe,
  { state, checkoutId, checkoutKey }: Billing,
  callKey: string,
): Promise<void> => {
  if (state !== undefined && isLive(state)) throw problem('SUBSCRIPTION_EXISTS', { plan: state.plan });
  // This very request made it before it was interrupted, and Stripe is going to answer it again.
  if (checkoutId === undefined || checkoutKey === callKey) return;
  try {
    await asked(stripe.checkout.sessions.expire(checkoutId));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await demandUnpaid(stripe, checkoutId);
  }
};

/**
 * A checkout that is closed may have been paid a moment ago, and the news of it be under way.
 *
 * @throws KinoraError 409 `SUBSCRIPTION_EXISTS` where a subscription came of it that lives
 */
const demandUnpaid = async (stripe: Stripe, checkoutId: string): Promise<void> => {
  const session = await asked(
    stripe.checkout.sessions.retrieve(checkoutId, { expand: ['subscription'] }),
  ).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  const { subscription } = session ?? {};
  if (subscription == null || typeof subscription === 'string' || !isLive(subscription)) return;
  const price = subscription.items.data[0]?.price;
  const plan = price === undefined ? undefined : givenBy(price)?.plan;
  throw problem('SUBSCRIPTION_EXISTS', { plan: plan ?? 'free' });
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
  const metadata = marksOf(userId);
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
