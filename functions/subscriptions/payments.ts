import * as z from 'zod/mini';
import { claimWrites, loadStanding, settleDebt } from '../credits/debts.ts';
import { creditWrites } from '../credits/store.ts';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem, indexed } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { log } from '../platform/log.ts';
import { KinoraError } from '../shared/errors.ts';
import { paymentKey, unreturnedIndex, unreturnedKey } from './keys.ts';
import { creditsClaimed } from './model.ts';

/** After so long no bank takes a payment back. */
const retentionSeconds = 400 * 24 * 3600;

const claim = z.object({ amount: z.number(), credits: z.number(), isReturned: z.boolean() });

const payment = z.object({
  userId: z.string(),
  credits: z.number(),
  amount: z.number(),
  claimedAmount: z.number(),
  claimedCredits: z.number(),
  /** By the id of the refund or dispute. */
  claims: z.record(z.string(), claim),
  /** It was paid for an account that was closed, and nothing was given for it. */
  isReturned: z.exactOptional(z.boolean()),
});
type StoredPayment = z.output<typeof payment>;

export const loadPayment = async (paymentId: string): Promise<StoredPayment | undefined> => {
  const item = await getItem(paymentKey(paymentId), { consistent: true });
  return item === undefined ? undefined : z.parse(payment, item);
};

/** Credits that a payment gives. */
export interface Given {
  userId: string;
  credits: number;
  type: 'purchase' | 'grant';
  /** In words a customer understands. */
  reason: string;
  /** Names what was paid, once for all times. */
  key: string;
  /** When it came up, the same for every try. */
  at: Date;
  /** The payment behind it, and its amount in hundredths; absent where no money moved. */
  payment: { id: string; amount: number } | undefined;
}

const paymentWrite = (
  { userId, credits, at }: Pick<Given, 'userId' | 'credits' | 'at'>,
  { id, amount }: { id: string; amount: number },
  more: { isReturned?: true } = {},
): TransactWrite => ({
  Put: {
    Item: {
      ...paymentKey(id),
      userId,
      credits,
      amount,
      claimedAmount: 0,
      claimedCredits: 0,
      claims: {},
      expiresAt: Math.floor(at.getTime() / 1000) + retentionSeconds,
      ...more,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/**
 * Notes a payment for which nothing is given, as its account is closed.
 *
 * @throws ConditionFailed at the commit, where it is known
 */
export const returnedPaymentWrite = (given: Given, paid: { id: string; amount: number }): TransactWrite =>
  paymentWrite({ ...given, credits: 0 }, paid, { isReturned: true });

/** Notes that a payment should be paid back and is not. @param code why, in Stripe's words */
export const unreturnedWrite = (paymentId: string, code: string, now: Date): TransactWrite => ({
  Put: { Item: { ...unreturnedKey(paymentId), code, ...indexed(unreturnedIndex, now.toISOString()) } },
});

export const forgetUnreturnedWrite = (paymentId: string): TransactWrite => ({
  Delete: { Key: unreturnedKey(paymentId) },
});

/**
 * Gives credits for what was paid. Idempotent: a second call with the same key and time changes nothing.
 *
 * @returns false where nobody has them: the account is closed
 */
export const giveCredits = async (given: Given, now: Date): Promise<boolean> => {
  const { userId, credits: amount, type, reason, key, at } = given;
  const cause = type === 'grant' ? 'plan' : 'payment';
  const writes = [
    ...(given.payment === undefined ? [] : [paymentWrite(given, given.payment)]),
    ...creditWrites({ userId, type, amount, reason, cause, key }, at),
  ];
  try {
    await commit(writes);
    log.info('credits_given', { user_id: userId, key, amount });
  } catch (error) {
    if (error instanceof KinoraError && error.code === 'USER_NOT_FOUND') return false;
    // It was done before.
    if (!(error instanceof ConditionFailed)) throw error;
  }
  await settleDebt(userId, now);
  return true;
};

/** Money that was paid back, or is disputed. */
export interface Claim {
  /** Of the refund or dispute. */
  id: string;
  paymentId: string;
  /** In hundredths. */
  amount: number;
  reason: string;
  at: Date;
}

/** Times that a claim is tried again while other things move its payment or account. */
const turns = 8;

const again = async (attempt: () => Promise<'done' | 'again'>): Promise<void> => {
  for (let turn = 1; turn <= turns; turn += 1) if ((await attempt()) === 'done') return;
  throw new Error('The account of a payment moved again and again');
};

const committed = async (writes: TransactWrite[]): Promise<'done' | 'again'> => {
  try {
    await commit(writes);
    return 'done';
  } catch (error) {
    if (error instanceof ConditionFailed) return 'again';
    if (error instanceof KinoraError && error.code === 'USER_NOT_FOUND') return 'done';
    throw error;
  }
};

/** Notes what becomes of a claim; the payment must be as it was read. */
const noteClaim = (
  { id, paymentId }: Pick<Claim, 'id' | 'paymentId'>,
  before: StoredPayment,
  after: z.output<typeof claim>,
): TransactWrite => {
  const sign = after.isReturned ? -1 : 1;
  return {
    Update: updateOf(paymentKey(paymentId), {
      set: {
        [`claims.${id}`]: after,
        claimedAmount: before.claimedAmount + sign * after.amount,
        claimedCredits: before.claimedCredits + sign * after.credits,
      },
      condition: 'claimedAmount = :amount AND claimedCredits = :credits',
      values: { amount: before.claimedAmount, credits: before.claimedCredits },
    }),
  };
};

/**
 * Takes the credits back that go with money which was paid back. Idempotent; what the account has spent it owes. A
 * payment that nothing is known of is none of ours.
 */
export const claimCredits = async (claimed: Claim): Promise<void> => {
  const { id, paymentId, amount, reason, at } = claimed;
  await again(async () => {
    const known = await loadPayment(paymentId);
    if (known === undefined || known.claims[id] !== undefined) return 'done';
    const { userId } = known;
    const standing = await loadStanding(userId);
    if (standing === undefined) return 'done';
    const credits = creditsClaimed(known, amount);
    const { balance } = standing;
    const outcome = await committed([
      noteClaim(claimed, known, { amount, credits, isReturned: false }),
      ...claimWrites(
        userId,
        { credits, balance },
        { type: 'refund', reason, cause: 'payment', key: `claim ${id}` },
        at,
      ),
    ]);
    if (outcome === 'done') log.info('credits_claimed', { user_id: userId, claim: id, credits });
    return outcome;
  });
};

/**
 * Gives back what was claimed: the refund failed, or the dispute was won. Told before the claim itself, it keeps that
 * from being made.
 */
export const returnCredits = async (
  { id, paymentId, at, reason }: Omit<Claim, 'amount'>,
  now: Date,
): Promise<void> => {
  await again(async () => {
    const known = await loadPayment(paymentId);
    if (known === undefined) return 'done';
    const { userId, claims } = known;
    const { amount, credits, isReturned } = claims[id] ?? { amount: 0, credits: 0, isReturned: false };
    if (isReturned) return 'done';
    const line = {
      userId,
      type: 'refund',
      amount: credits,
      reason,
      cause: 'payment',
      key: `return ${id}`,
    } as const;
    return await committed([
      noteClaim({ id, paymentId }, known, { amount, credits, isReturned: true }),
      ...(credits === 0 ? [] : creditWrites(line, at)),
    ]);
  });
  const known = await loadPayment(paymentId);
  if (known !== undefined) await settleDebt(known.userId, now);
};

/**
 * Takes credits of an account for a reason that is no payment of its own, once for a key and a time; what it has spent
 * it owes.
 */
export const takeCredits = async (
  userId: string,
  { credits, reason, key, at }: { credits: number; reason: string; key: string; at: Date },
): Promise<void> => {
  await again(async () => {
    const standing = await loadStanding(userId);
    if (standing === undefined) return 'done';
    const { balance } = standing;
    try {
      await commit(
        claimWrites(userId, { credits, balance }, { type: 'refund', reason, cause: 'plan', key }, at),
      );
      return 'done';
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      // The line comes second: where it alone is refused it is there.
      return error.index === 1 ? 'done' : 'again';
    }
  });
};
