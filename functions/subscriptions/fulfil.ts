import type { Stripe } from 'stripe';
import { log } from '../platform/log.ts';
import { givenBy, loadPrice } from './catalogue.ts';
import { ownerOf } from './customers.ts';
import { creditsOf, type PaidLine } from './model.ts';
import { giveCredits, loadPayment, takeCredits } from './payments.ts';
import { idOf } from './stripe.ts';

const dateOf = (seconds: number): Date => new Date(seconds * 1000);

/** Gives the credits of a checkout that is paid. Idempotent; one that is not paid yet, or not of ours, gives none. */
export const fulfilCheckout = async (stripe: Stripe, checkoutId: string, now: Date): Promise<void> => {
  const session = await stripe.checkout.sessions.retrieve(checkoutId);
  const { kinora_user: userId, kinora_credits } = session.metadata ?? {};
  const credits = Number(kinora_credits);
  if (session.mode !== 'payment' || userId === undefined || !(credits > 0)) return;
  if (session.status !== 'complete' || session.payment_status === 'unpaid') return;
  const paymentId = idOf(session.payment_intent);
  await giveCredits(
    {
      userId,
      credits,
      type: 'purchase',
      reason: `${credits} credits`,
      key: `checkout ${session.id}`,
      at: dateOf(session.created),
      payment: paymentId === undefined ? undefined : { id: paymentId, amount: session.amount_total ?? 0 },
    },
    now,
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
  const userId = lines.length === 0 ? undefined : await ownerOf(stripe, idOf(invoice.customer));
  if (userId === undefined) return log.info('invoice_of_nobody', { invoice: invoiceId });
  const credits = creditsOf(lines);
  const at = dateOf(invoice.created);
  const paid = invoice.payments?.data.find(({ status }) => status === 'paid');
  const paymentId = idOf(paid?.payment.payment_intent);
  if (credits === 0) return;
  const key = `invoice ${invoiceId}`;
  if (credits < 0)
    return await takeCredits(userId, { credits: -credits, reason: 'A smaller plan, from now on', key, at });
  await giveCredits(
    {
      userId,
      credits,
      type: 'grant',
      reason: `Credits of the plan ${lines.at(-1)?.plan}`,
      key,
      at,
      payment: paymentId === undefined ? undefined : { id: paymentId, amount: invoice.total },
    },
    now,
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
