import { Stripe } from 'stripe';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { listIndex } from '../platform/aws/table.ts';
import { log } from '../platform/log.ts';
import { paymentIdOf, unreturnedIndex } from './keys.ts';
import { forgetUnreturnedWrite, type Given, returnedPaymentWrite, unreturnedWrite } from './payments.ts';
import { isRefusal, withoutWords } from './stripe.ts';

/** Why a payment is paid back. */
export type PayBackReason =
  /** The account has another subscription that lives. */
  | 'duplicate'
  /** The account is closed: nobody is there to have the credits. */
  | 'account_closed'
  /** An earlier try was refused. */
  | 'again';

/**
 * Pays all of a payment back. Idempotent: what is paid back is not paid back twice, whoever did it. What Stripe refuses
 * is noted, `reconcilePayments` tries it again each day, and an alarm rings while there is any.
 *
 * @returns whether the customer has the money back
 * @throws what else goes wrong: then nobody knows, and it is to be called again
 */
export const payBack = async (
  stripe: Stripe,
  paymentId: string,
  { reason, now }: { reason: PayBackReason; now: Date },
): Promise<boolean> => {
  const refused = await refusedRefund(stripe, paymentId, { reason, now });
  if (refused === undefined) {
    await commit([forgetUnreturnedWrite(paymentId)]);
    return true;
  }
  log.error('money_not_returned', { payment: paymentId, code: refused });
  await commit([unreturnedWrite(paymentId, refused, now)]);
  return false;
};

/** @returns the code of the refusal; undefined where the money is back */
const refusedRefund = async (
  stripe: Stripe,
  paymentId: string,
  { reason, now }: { reason: PayBackReason; now: Date },
): Promise<string | undefined> => {
  try {
    await stripe.refunds.create(
      {
        payment_intent: paymentId,
        metadata: { kinora_reason: reason },
        ...(reason === 'duplicate' ? { reason } : {}),
      },
      // Stripe repeats a failure under the same key for a day: the next hour's is another.
      { idempotencyKey: `pay back ${paymentId} ${reason} ${now.toISOString().slice(0, 13)}` },
    );
    return undefined;
  } catch (error) {
    const code = error instanceof Stripe.errors.StripeError ? error.code : undefined;
    if (code === 'charge_already_refunded') return undefined;
    if (code === 'charge_disputed' && (await wasLost(stripe, paymentId))) return undefined;
    if (!isRefusal(error)) throw withoutWords(error);
    return code ?? 'refused';
  }
};

/** Whether the bank gave the money back already. */
const wasLost = async (stripe: Stripe, paymentId: string): Promise<boolean> => {
  const { data } = await stripe.disputes.list({ payment_intent: paymentId, limit: 100 });
  return data.some(({ status }) => status === 'lost');
};

/**
 * Pays back what was paid for an account that is closed, and notes that: what is told of the payment later finds that
 * nothing was given for it.
 */
export const returnMoney = async (stripe: Stripe, given: Given, now: Date): Promise<void> => {
  const { payment, userId } = given;
  if (payment === undefined || payment.amount <= 0) return;
  await payBack(stripe, payment.id, { reason: 'account_closed', now });
  await commit([returnedPaymentWrite(given, payment)]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
  log.warn('payment_of_closed_account', { user_id: userId, payment: payment.id });
};

/** Payments that should be paid back and are not, those first that were not tried for the longest time. */
export const unreturnedPayments = async (limit: number): Promise<{ paymentId: string; triedAt: Date }[]> => {
  const { entries } = await listIndex(unreturnedIndex, { limit });
  return entries.map(({ pk, sort }) => ({ paymentId: paymentIdOf(pk), triedAt: new Date(sort) }));
};
