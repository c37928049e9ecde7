import type { Stripe } from 'stripe';
import { commit } from '../platform/aws/commit.ts';
import { log } from '../platform/log.ts';
import { fulfilPayment } from './fulfil.ts';
import { claimCredits, loadPayment, returnCredits, unreturnedWrite } from './payments.ts';
import { idOf } from './stripe.ts';

const dateOf = (seconds: number): Date => new Date(seconds * 1000);

/** What becomes of credits: `pending` leaves them as they are. */
type Outcome = 'claim' | 'return' | 'pending';

const ofRefund: Readonly<Record<string, Outcome>> = {
  succeeded: 'claim',
  failed: 'return',
  canceled: 'return',
};

/** Inquiries (`warning_...`) move no money; an appeal goes on with what the bank has taken. */
const ofDispute: Readonly<Record<string, Outcome>> = {
  needs_response: 'claim',
  under_review: 'claim',
  lost: 'claim',
  appeal_needs_response: 'claim',
  appeal_under_review: 'claim',
  won: 'return',
  prevented: 'return',
  warning_closed: 'return',
};

interface Reversal {
  id: string;
  amount: number;
  created: number;
  payment_intent: string | Stripe.PaymentIntent | null;
}

const reverse = async (
  stripe: Stripe,
  { id, amount, created, payment_intent }: Reversal,
  { outcome, taken, given }: { outcome: Outcome; taken: string; given: string },
  now: Date,
): Promise<void> => {
  const paymentId = idOf(payment_intent);
  if (outcome === 'pending' || paymentId === undefined) return;
  if (!(await fulfilPayment(stripe, paymentId, now))) return;
  const at = dateOf(created);
  if (outcome === 'claim') await claimCredits({ id, paymentId, amount, reason: taken, at });
  else await returnCredits({ id, paymentId, reason: given, at }, now);
};

/** Takes the credits of a refund back, or gives them back where it failed. Idempotent. */
export const followRefund = async (stripe: Stripe, refundId: string, now: Date): Promise<void> => {
  const refund = await stripe.refunds.retrieve(refundId);
  const outcome = ofRefund[refund.status ?? ''] ?? 'pending';
  const words = { taken: 'A payment that was refunded', given: 'A refund that failed' };
  await reverse(stripe, refund, { outcome, ...words }, now);
  if (outcome === 'return') await noteFailed(refund, now);
};

/** Money that we paid back and that did not reach its bank is still to be paid back. */
const noteFailed = async ({ id, payment_intent, metadata }: Stripe.Refund, now: Date): Promise<void> => {
  const paymentId = idOf(payment_intent);
  // A refund that a person made is that person's to see to; a payment that is unknown is of another environment.
  if (metadata?.kinora_reason === undefined || paymentId === undefined) return;
  if ((await loadPayment(paymentId)) === undefined) return;
  log.error('money_not_returned', { payment: paymentId, refund: id });
  await commit([unreturnedWrite(paymentId, 'refund_failed', now)]);
};

/** Takes the credits of a payment whose customer disputes it, until the dispute is won. Idempotent. */
export const followDispute = async (stripe: Stripe, disputeId: string, now: Date): Promise<void> => {
  const dispute = await stripe.disputes.retrieve(disputeId);
  const outcome = ofDispute[dispute.status] ?? 'pending';
  const words = { taken: 'A payment that is disputed', given: 'A dispute that was won' };
  await reverse(stripe, dispute, { outcome, ...words }, now);
};
