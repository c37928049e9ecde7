import type { Stripe } from 'stripe';
import { log } from '../platform/log.ts';
import { givenBy, loadPrice } from './catalogue.ts';
import { ownerOf } from './customers.ts';
import { isMarked, markedOwner } from './marks.ts';
import { creditsOf, type PaidLine } from './model.ts';
import { returnMoney } from './money-back.ts';
import { type Given, giveCredits, loadPayment, takeCredits } from './payments.ts';
import { idOf } from './stripe.ts';

const dateOf = (seconds: number): Date => new Date(seconds * 1000);

/**
 * Gives credits for what was paid; money for an account that is closed goes back.
 *
 * @param marks of what was paid: what another environment sold is not ours to pay back
 */
const giveOrReturn = async (
  stripe: Stripe,
  given: Given,
  { marks, now }: { marks: Stripe.Metadata | null | undefined; now: Date },
): Promise<void> => {
  if (await giveCredits(given, now)) return;
  if (isMarked(marks)) return await returnMoney(stripe, given, now);
  log.error('payment_of_nobody', { user_id: given.userId, key: given.key });
};

/** Gives the credits of a checkout that is paid. Idempotent; one that is not paid yet, or not of ours, gives none. */
export const fulfilCheckout = async (stripe: Stripe, checkoutId: string, now: Date): Promise<void> => {
  const session = await stripe.checkout.sessions.retrieve(checkoutId);
  const userId = markedOwner(session.metadata);
  const credits = Number(session.metadata?.kinora_credits);
  if (session.mode !== 'payment' || userId === undefined || !(credits > 0)) return;
  if (session.status !== 'complete' || session.payment_status === 'unpaid') return;
  const paymentId = idOf(session.payment_intent);
  await giveOrReturn(
    stripe,
    {
      userId,
      credits,
      type: 'purchase',
      reason: `${credits} credits`,
      key: `checkout ${session.id}`,
      at: dateOf(session.created),
      payment: paymentId === undefined ? undefined : { id: paymentId, amount: session.amount_total ?? 0 },
    },
    { marks: session.metadata, now },
  );
};

/** Lines of an invoice that are of plans of ours. */
const planLines = async (stripe: Stripe, invoiceId: string): Promise<(PaidLine & { plan: string })[]> => {
  const lines: (PaidLine & { plan: string })[] = [];
  // The invoice itself holds the first lines alone, and a renewal comes after all prorations.
  for await (const { amount, pricing } of stripe.invoices.listLineItems(invoiceId, { limit: 100 })) {
    const priceId = idOf(pricing?.price_details?.price);
    if (priceId === undefined) continue;
    const price = await loadPrice(stripe, priceId);
    const given = givenBy(price);
    if (given?.plan === undefined) continue;
    lines.push({ amount, unitAmount: price.unit_amount ?? 0, credits: given.credits, plan: given.plan });
  }
  return lines;
};

/** Gives the credits of an invoice that is paid, or takes those of one that pays back. Idempotent. */
export const fulfilInvoice = async (stripe: Stripe, invoiceId: string, now: Date): Promise<void> => {
  const invoice = await stripe.invoices.retrieve(invoiceId, { expand: ['payments'] });
  if (invoice.status !== 'paid') return;
  const lines = await planLines(stripe, invoiceId);
  // Of a customer that was deleted with its account only the subscription says whose it was.
  const marks = invoice.parent?.subscription_details?.metadata;
  const userId =
    lines.length === 0 ? undefined : ((await ownerOf(stripe, idOf(invoice.customer))) ?? markedOwner(marks));
  if (userId === undefined) return log.info('invoice_of_nobody', { invoice: invoiceId });
  const credits = creditsOf(lines);
  const at = dateOf(invoice.created);
  const paid = invoice.payments?.data.find(({ status }) => status === 'paid');
  const paymentId = idOf(paid?.payment.payment_intent);
  if (credits === 0) return;
  const key = `invoice ${invoiceId}`;
  if (credits < 0)
    return await takeCredits(userId, { credits: -credits, reason: 'A smaller plan, from now on', key, at });
  await giveOrReturn(
    stripe,
    {
      userId,
      credits,
      type: 'grant',
      reason: `Credits of the plan ${lines.at(-1)?.plan}`,
      key,
      at,
      payment: paymentId === undefined ? undefined : { id: paymentId, amount: invoice.total },
    },
    { marks, now },
  );
};

/**
 * Sees to it that the credits of a payment were given before anything is taken of them: events come in any order.
 *
 * @returns false for a payment that is not of ours
 */
export const fulfilPayment = async (stripe: Stripe, paymentId: string, now: Date): Promise<boolean> => {
  if ((await loadPayment(paymentId)) !== undefined) return true;
  const { data: sessions } = await stripe.checkout.sessions.list({ payment_intent: paymentId, limit: 1 });
  for (const { id } of sessions) await fulfilCheckout(stripe, id, now);
  if (sessions.length === 0) {
    const payment = { type: 'payment_intent', payment_intent: paymentId } as const;
    const { data: parts } = await stripe.invoicePayments.list({ payment, limit: 1 });
    for (const { invoice } of parts) await fulfilInvoice(stripe, idOf(invoice) ?? '', now);
  }
  return (await loadPayment(paymentId)) !== undefined;
};
