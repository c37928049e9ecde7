import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem, indexed, listIndex } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { newId } from '../shared/ids.ts';
import { accountKey, userPart } from '../shared/keys.ts';
import { debtKey, debtsIndex } from './keys.ts';
import type { LedgerEntry } from './model.ts';
import { ledgerWrite } from './store.ts';

type Claim = Omit<LedgerEntry, 'id' | 'createdAt' | 'cause' | 'key' | 'amount' | 'userId'> &
  Required<Pick<LedgerEntry, 'cause' | 'key'>>;

const standing = z.object({
  balance: z.number(),
  owedCredits: z._default(z.number(), 0),
  deletedAt: z.optional(z.string()),
});

/** What an account has and owes, in credits; undefined where there is none, or it is being removed. */
export const loadStanding = async (
  userId: string,
): Promise<{ balance: number; owedCredits: number } | undefined> => {
  const item = await getItem(accountKey(userId), { consistent: true });
  if (item === undefined) return undefined;
  const { deletedAt, ...found } = z.parse(standing, item);
  return deletedAt === undefined ? found : undefined;
};

/**
 * Takes credits back that an account may have spent: what the balance holds, and the rest is owed. An account that owes
 * makes no new videos (`ACCOUNT_ON_HOLD`).
 *
 * @param credits to take, 0 or more
 * @param balance of the account as it was read; it must still be so where credits are owed
 * @param at when the cause came up, the same for every try
 * @throws ConditionFailed at the commit, where the balance moved or the line is there
 */
export const claimWrites = (
  userId: string,
  { credits, balance }: { credits: number; balance: number },
  line: Claim,
  at: Date,
): TransactWrite[] => {
  const taken = Math.min(balance, credits);
  const owed = credits - taken;
  return [
    {
      Update: updateOf(accountKey(userId), {
        add: { balance: -taken, ...(owed === 0 ? {} : { owedCredits: owed }) },
        condition: `attribute_not_exists(deletedAt) AND balance ${owed === 0 ? '>= :taken' : '= :taken'}`,
        values: { taken },
      }),
    },
    ledgerWrite({ ...line, userId, amount: -taken, ...(owed === 0 ? {} : { owed }) }, at),
    ...(owed === 0
      ? []
      : [{ Put: { Item: { ...debtKey(userId), ...indexed(debtsIndex, at.toISOString()) } } }]),
  ];
};

/** Times that a debt is settled again whose account moved meanwhile. */
const turns = 5;

/** Pays what an account owes with what it has by now. Idempotent; call it after credits were given. */
export const settleDebt = async (userId: string, now: Date): Promise<void> => {
  for (let turn = 1; turn <= turns; turn += 1) {
    const found = await loadStanding(userId);
    const paid = Math.min(found?.balance ?? 0, found?.owedCredits ?? 0);
    if (found === undefined || paid === 0) return;
    try {
      await commit(settlementWrites(userId, found.owedCredits, paid, now));
      return;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new Error('The account of a debt moved again and again');
};

const settlementWrites = (userId: string, owed: number, paid: number, now: Date): TransactWrite[] => [
  {
    Update: updateOf(accountKey(userId), {
      add: { balance: -paid, ...(owed === paid ? {} : { owedCredits: -paid }) },
      ...(owed === paid ? { remove: ['owedCredits'] } : {}),
      condition: 'attribute_not_exists(deletedAt) AND owedCredits = :owed AND balance >= :paid',
      values: { owed, paid },
    }),
  },
  ledgerWrite(
    {
      userId,
      type: 'refund',
      amount: -paid,
      reason: 'Credits that were owed',
      cause: 'payment',
      key: `debt ${newId(now.getTime())}`,
    },
    now,
  ),
  ...(owed === paid ? [{ Delete: { Key: debtKey(userId) } }] : []),
];

/** Puts an account that owes credits behind all others that do; one that owes none any more stays away. */
export const lookLater = async (userId: string, now: Date): Promise<void> => {
  const update = updateOf(debtKey(userId), {
    set: indexed(debtsIndex, now.toISOString()),
    condition: 'attribute_exists(pk)',
  });
  await commit([{ Update: update }]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

/** Accounts that owe credits, those first that were not looked at for the longest time. */
export const debtors = async (limit: number): Promise<string[]> => {
  const { entries } = await listIndex(debtsIndex, { limit });
  return entries.map(({ pk }) => userPart.idIn(pk));
};
