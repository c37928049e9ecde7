import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { derivedId } from '../shared/ids.ts';
import { accountKey, userPart } from '../shared/keys.ts';
import { ledgerKey, ledgerPart } from './keys.ts';
import { type LedgerEntry, ledgerCauses, ledgerTypes } from './model.ts';

/** A line to write; what names its cause is demanded of each. */
type NewLine = Omit<LedgerEntry, 'id' | 'createdAt' | 'cause' | 'key'> &
  Required<Pick<LedgerEntry, 'cause' | 'key'>>;

/**
 * Writes one line of the ledger. The same transaction moves the account by the same amount. The line's id follows from
 * its time and its key: where nothing else of the transaction refuses a second time, `at` is the time of the cause, and
 * the second write finds the first one's item.
 *
 * @throws ConditionFailed at the commit, for a line that is there
 */
export const ledgerWrite = (line: NewLine, at: Date): TransactWrite => {
  const entry: LedgerEntry = { ...line, id: derivedId(at.getTime(), line.key), createdAt: at.toISOString() };
  return {
    Put: {
      Item: { ...ledgerKey(entry.userId, entry.id), ...entry },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

/** The first credits of an account, in the ledger. */
export const welcomeGrantWrite = (userId: string, amount: number, now: Date): TransactWrite =>
  ledgerWrite({ userId, type: 'grant', amount, reason: 'Welcome', cause: 'welcome', key: 'welcome' }, now);

/**
 * Moves credits that hang on no video: the account and the line that says why, once for a time and a key.
 *
 * @param line `amount`: negative takes, never below zero
 * @param at when the cause came up, the same for every try
 * @throws KinoraError 404 `USER_NOT_FOUND` or 409 `BALANCE_TOO_LOW`, and ConditionFailed for one that is there, at the
 *   commit
 */
export const creditWrites = (line: NewLine, at: Date): TransactWrite[] => [
  accountAdjustment(line.userId, line.amount),
  ledgerWrite(line, at),
];

/** Of an account that takes credits for new videos: it owes none. */
const notOnHold = 'attribute_not_exists(owedCredits)';

/** The refusal of an account that owes credits. */
const onHold = ({ owedCredits: owed }: Item): KinoraError | undefined =>
  owed === undefined ? undefined : problem('ACCOUNT_ON_HOLD', { owed: Number(owed) });

/**
 * Takes credits and a place in the concurrency quota from an account, or nothing.
 *
 * @param hold credits to take; at least 1
 * @param maxActiveVideos the quota
 * @param attempt of the video: the first one makes the account's videos one more
 */
export const accountHold = (
  userId: string,
  hold: number,
  maxActiveVideos: number,
  attempt: number,
): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    add: { balance: -hold, activeVideos: 1, videosCount: attempt === 1 ? 1 : 0 },
    condition: `${notOnHold} AND balance >= :hold AND activeVideos < :max`,
    values: { hold, max: maxActiveVideos },
  }),
  onConflict: (account) => holdRefused(account, hold, maxActiveVideos),
});

/** What several videos take of an account: credits, and places in the concurrency quota. */
export interface Means {
  credits: number;
  places: number;
}

/**
 * The same for several videos.
 *
 * @param needed what the account must have: more than is taken where others are to follow
 */
export const accountHoldOf = (
  userId: string,
  taken: Means,
  needed: Means,
  maxActiveVideos: number,
): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    add: { balance: -taken.credits, activeVideos: taken.places, videosCount: taken.places },
    condition: `${notOnHold} AND balance >= :credits AND activeVideos <= :most`,
    values: { credits: needed.credits, most: maxActiveVideos - needed.places },
  }),
  onConflict: (account) => holdRefused(account, needed.credits, maxActiveVideos, needed.places),
});

const holdRefused = (
  account: Item | undefined,
  hold: number,
  maxActiveVideos: number,
  places?: number,
): KinoraError => {
  if (account === undefined) return problem('UNAUTHENTICATED');
  const debt = onHold(account);
  if (debt !== undefined) return debt;
  const balance = Number(account.balance);
  const several = places === undefined ? {} : { videos: places };
  if (balance < hold) return problem('INSUFFICIENT_CREDITS', { required: hold, balance, ...several });
  return problem('TOO_MANY_ACTIVE_VIDEOS', { limit: maxActiveVideos, ...several }, { retryAfterSeconds: 15 });
};

/**
 * Holds another price for a video that has its place in the quota already.
 *
 * @param held what was held until now
 * @throws KinoraError 402 `INSUFFICIENT_CREDITS`, at the commit
 */
export const accountRehold = (userId: string, held: number, hold: number): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    add: { balance: held - hold },
    condition: hold > held ? `${notOnHold} AND balance >= :more` : 'balance >= :more',
    values: { more: hold - held },
  }),
  onConflict: (account) =>
    account === undefined
      ? problem('UNAUTHENTICATED')
      : (onHold(account) ??
        problem('INSUFFICIENT_CREDITS', { required: hold, balance: Number(account.balance) + held })),
});

/**
 * Gives or takes credits of an account that is there.
 *
 * @param amount whole credits; negative takes, never below zero
 */
const accountAdjustment = (userId: string, amount: number): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    add: { balance: amount },
    condition: 'attribute_exists(pk) AND attribute_not_exists(deletedAt) AND balance >= :least',
    values: { least: Math.max(0, -amount) },
  }),
  onConflict: (account) => {
    if (account === undefined || account.deletedAt !== undefined) {
      return problem('USER_NOT_FOUND');
    }
    const balance = Number(account.balance);
    return problem('BALANCE_TOO_LOW', { balance });
  },
});

/** Frees the place in the quota and gives `credits` back: what was held and not charged. */
export const accountSettle = (userId: string, credits: number): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    add: { balance: credits, activeVideos: -1 },
    condition: 'attribute_exists(pk)',
  }),
});

/** Makes the videos of an account one fewer. */
export const countDeletedVideo = (userId: string): TransactWrite => ({
  Update: updateOf(accountKey(userId), { add: { videosCount: -1 }, condition: 'attribute_exists(pk)' }),
});

const entry: z.ZodMiniType<LedgerEntry> = z.object({
  id: z.string(),
  userId: z.string(),
  type: z.enum(ledgerTypes),
  amount: z.number(),
  reason: z.string(),
  cause: z.exactOptional(z.enum(ledgerCauses)),
  key: z.exactOptional(z.string()),
  owed: z.exactOptional(z.number()),
  videoId: z.exactOptional(z.string()),
  attempt: z.exactOptional(z.number()),
  createdAt: z.string(),
});

/** One page of an account's ledger, newest first. */
export const listLedger = async (
  userId: string,
  { limit, before }: { limit: number; before?: string },
): Promise<{ entries: LedgerEntry[]; nextBefore?: string }> => {
  const { items, next } = await listByPrefix(userPart.of(userId), ledgerPart.prefix, {
    limit,
    after: before === undefined ? undefined : ledgerPart.of(before),
    newestFirst: true,
  });
  const entries = items.map((item) => z.parse(entry, item));
  return next === undefined ? { entries } : { entries, nextBefore: ledgerPart.idIn(next) };
};

/** Lines of a ledger that are read at once. */
const summedLines = 1000;

/** How many lines an account's ledger has, and what they come to. */
export const sumLedger = async (userId: string): Promise<{ lines: number; credits: number }> => {
  let lines = 0;
  let credits = 0;
  let after: string | undefined;
  do {
    const page = { limit: summedLines, consistent: true, after };
    const { items, next } = await listByPrefix(userPart.of(userId), ledgerPart.prefix, page);
    lines += items.length;
    for (const item of items) credits += z.parse(entry, item).amount;
    after = next;
  } while (after !== undefined);
  return { lines, credits };
};

const figures = z.object({
  balance: z.number(),
  activeVideos: z.number(),
  /** Credits that it owes, where there are any; then it makes no new videos. */
  owedCredits: z.exactOptional(z.number()),
});

/** What an account can spend, and how many of its videos are in work; nothing where there is no account. */
export const loadBalance = async (userId: string): Promise<z.output<typeof figures>> =>
  z.parse(
    figures,
    (await getItem(accountKey(userId), { consistent: true })) ?? { balance: 0, activeVideos: 0 },
  );
