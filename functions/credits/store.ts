import type { TransactWrite } from '../platform/aws/commit.ts';
import { type Item, query } from '../platform/aws/table.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { LedgerEntry } from './model.ts';

/** Writes one line of the ledger. The same transaction moves the account by the same amount. */
export const ledgerWrite = (line: Omit<LedgerEntry, 'id' | 'createdAt'>, now: Date): TransactWrite => {
  const entry: LedgerEntry = { ...line, id: newId(now.getTime()), createdAt: now.toISOString() };
  return {
    Put: {
      Item: { pk: `user#${entry.userId}`, sk: `credit#${entry.id}`, ...entry },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

/**
 * Takes credits and a place in the concurrency quota from an account, or nothing.
 *
 * @param hold credits to take; at least 1
 * @param maxActiveVideos the quota
 */
export const accountHold = (userId: string, hold: number, maxActiveVideos: number): TransactWrite => ({
  Update: {
    Key: { pk: `user#${userId}`, sk: 'account' },
    UpdateExpression: 'ADD balance :minus, activeVideos :one',
    ConditionExpression: 'balance >= :hold AND activeVideos < :max',
    ExpressionAttributeValues: { ':minus': -hold, ':one': 1, ':hold': hold, ':max': maxActiveVideos },
  },
  onConflict: (account) => holdRefused(account, hold, maxActiveVideos),
});

const holdRefused = (account: Item | undefined, hold: number, maxActiveVideos: number): KinoraError => {
  if (account === undefined) return problem('UNAUTHENTICATED');
  const balance = Number(account.balance);
  if (balance < hold) return problem('INSUFFICIENT_CREDITS', { required: hold, balance });
  return problem('TOO_MANY_ACTIVE_VIDEOS', { limit: maxActiveVideos }, { retryAfterSeconds: 15 });
};

/**
 * Gives or takes credits of an account that is there.
 *
 * @param amount whole credits; negative takes, never below zero
 */
export const accountAdjustment = (userId: string, amount: number): TransactWrite => ({
  Update: {
    Key: { pk: `user#${userId}`, sk: 'account' },
    UpdateExpression: 'ADD balance :amount',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(deletedAt) AND balance >= :least',
    ExpressionAttributeValues: { ':amount': amount, ':least': Math.max(0, -amount) },
  },
  onConflict: (account) => {
    if (account === undefined || account.deletedAt !== undefined) {
      return problem('USER_NOT_FOUND');
    }
    const balance = Number(account.balance);
    return problem('BALANCE_TOO_LOW', { balance });
  },
});

/** Frees the place in the quota and gives `credits` back (0 after a charge). */
export const accountSettle = (userId: string, credits: number): TransactWrite => ({
  Update: {
    Key: { pk: `user#${userId}`, sk: 'account' },
    UpdateExpression: 'ADD balance :credits, activeVideos :minusOne',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':credits': credits, ':minusOne': -1 },
  },
});

/** One page of an account's ledger, newest first. */
export const listLedger = async (
  userId: string,
  page: { limit: number; before?: string },
): Promise<{ entries: LedgerEntry[]; nextBefore?: string }> => {
  const { items, lastKey } = await query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': `user#${userId}`, ':first': 'credit#', ':last': 'credit#~' },
    ...(page.before === undefined
      ? {}
      : { ExclusiveStartKey: { pk: `user#${userId}`, sk: `credit#${page.before}` } }),
    ScanIndexForward: false,
    Limit: page.limit,
  });
  const entries = items.map(({ pk: _pk, sk: _sk, ...entry }) => entry as LedgerEntry);
  const last = lastKey?.sk as string | undefined;
  return { entries, ...(last === undefined ? {} : { nextBefore: last.slice('credit#'.length) }) };
};
