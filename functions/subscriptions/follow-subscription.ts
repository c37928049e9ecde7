import type { Stripe } from 'stripe';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { log } from '../platform/log.ts';
import { KinoraError } from '../shared/errors.ts';
import { givenBy } from './catalogue.ts';
import { ownerOf } from './customers.ts';
import { isLive, type SubscriptionState, succession } from './model.ts';
import { payBack } from './money-back.ts';
import { type Billing, customerWrites, loadBilling, stateWrites } from './store.ts';
import { idOf, isMissing, timeOf } from './stripe.ts';

/** Times that Stripe is asked again because somebody else wrote meanwhile. */
const turns = 8;

/**
 * Writes down what Stripe says of a subscription at this moment, and puts its account on its plan. What is known is
 * read before Stripe is asked, and written only where nobody wrote meanwhile: so an answer never covers a newer one.
 *
 * @param customerId as the event says it; asked when absent
 */
export const followSubscription = async (
  stripe: Stripe,
  subscriptionId: string,
  { customerId, now }: { customerId: string | undefined; now: Date },
): Promise<void> => {
  const customer = customerId ?? idOf((await stripe.subscriptions.retrieve(subscriptionId)).customer);
  const userId = await ownerOf(stripe, customer);
  if (userId === undefined || customer === undefined)
    return log.info('subscription_of_nobody', { subscription: subscriptionId });
  for (let turn = 1; turn <= turns; turn += 1) {
    try {
      const known = await knownBilling(userId, customer);
      if (known !== undefined) await follow(stripe, subscriptionId, { userId, known, now });
      return;
    } catch (error) {
      if (error instanceof KinoraError && error.code === 'USER_NOT_FOUND') return;
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new Error('A subscription was changed again and again');
};

/** @returns undefined where the account is gone */
const knownBilling = async (userId: string, customerId: string): Promise<Billing | undefined> => {
  const known = await loadBilling(userId);
  if (known !== undefined) return known;
  await commit(customerWrites(userId, customerId)).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
  return await loadBilling(userId);
};

const stateOf = (subscription: Stripe.Subscription): SubscriptionState | undefined => {
  const [item] = subscription.items.data;
  const plan = item === undefined ? undefined : givenBy(item.price)?.plan;
  if (item === undefined || plan === undefined) return undefined;
  const { id, status, ended_at, cancel_at_period_end: cancelAtPeriodEnd, created } = subscription;
  const periodEnd = timeOf(ended_at ?? item.current_period_end);
  return { subscriptionId: id, status, plan, periodEnd, cancelAtPeriodEnd, createdAt: timeOf(created) };
};

const follow = async (
  stripe: Stripe,
  subscriptionId: string,
  { userId, known, now }: { userId: string; known: Billing; now: Date },
): Promise<void> => {
  const { version } = known;
  const subscription = await stripe.subscriptions.retrieve(subscriptionId);
  if (idOf(subscription.customer) !== known.customerId)
    return log.warn('subscription_of_another_customer', { user_id: userId, subscription: subscriptionId });
  const fresh = stateOf(subscription);
  if (fresh === undefined) return log.info('subscription_of_another_price', { subscription: subscriptionId });
  const next = succession(known.state, fresh);
  if (next === 'keep') return;
  const other = known.state?.subscriptionId;
  if (next === 'duplicate' && other !== undefined && (await livesStill(stripe, other))) {
    log.warn('subscription_doubled', { user_id: userId, subscription: subscriptionId });
    return await endDuplicate(stripe, subscriptionId, now);
  }
  await commit(stateWrites(userId, { version, was: known.state, fresh, now }));
  log.info('subscription_followed', { user_id: userId, status: fresh.status, plan: fresh.plan });
};

/** The news that a subscription ended may still be under way. */
const livesStill = async (stripe: Stripe, subscriptionId: string): Promise<boolean> => {
  try {
    return isLive(await stripe.subscriptions.retrieve(subscriptionId));
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

/**
 * Ends a second subscription of an account, and pays back what was paid for it. The money comes first: once it is ended
 * nobody would come back for that.
 */
const endDuplicate = async (stripe: Stripe, subscriptionId: string, now: Date): Promise<void> => {
  // Whatever comes of the rest: it is not renewed.
  const subscription = await stripe.subscriptions.update(subscriptionId, { cancel_at_period_end: true });
  const invoice = idOf(subscription.latest_invoice);
  const { data: payments } =
    invoice === undefined ? { data: [] } : await stripe.invoicePayments.list({ invoice, status: 'paid' });
  for (const { payment } of payments) {
    const paymentIntent = idOf(payment.payment_intent);
    // Where Stripe refuses that, it is noted, and the subscription ends all the same.
    if (paymentIntent !== undefined) await payBack(stripe, paymentIntent, { reason: 'duplicate', now });
  }
  await stripe.subscriptions.cancel(subscriptionId).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
};
