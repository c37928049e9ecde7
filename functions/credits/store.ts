import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { problem } from '../shared/errors.ts';
import { derivedId, lowestIdAt } from '../shared/ids.ts';
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

/**
 * Makes the videos of an account one fewer.
 *
 * @param plan that the account must still be on, where its plan is why the video goes; null for one without
 * @throws ConditionFailed at the commit, where it is on another
 */
export const countDeletedVideo = (userId: string, plan?: string | null): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    add: { videosCount: -1 },
    ...(typeof plan === 'string'
      ? { condition: 'attribute_exists(pk) AND #plan = :plan', values: { plan } }
      : { condition: `attribute_exists(pk)${plan === null ? ' AND attribute_not_exists(#plan)' : ''}` }),
  }),
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
const linesPerPage = 1000;

/** All lines of an account's ledger, the oldest first; with `from` those of that moment and later. */
async function* linesOf(userId: string, from?: Date): AsyncGenerator<LedgerEntry> {
  const between =
    from === undefined
      ? {}
      : { between: [ledgerPart.of(lowestIdAt(from.getTime())), `${ledgerPart.prefix}~`] as const };
  let after: string | undefined;
  do {
    const page = { limit: linesPerPage, consistent: true, after, ...between };
    const { items, next } = await listByPrefix(userPart.of(userId), ledgerPart.prefix, page);
    for (const item of items) yield z.parse(entry, item);
    after = next;
  } while (after !== undefined);
}

/** Lines of a ledger that are looked at for those of one video. */
const linesLookedAt = 5000;

/**
 * The lines of one video in a ledger, the oldest first: of the first 5000 that the account has since then.
 *
 * @param from when the video was made
 */
export const listLinesOfVideo = async (
  userId: string,
  videoId: string,
  from: Date,
): Promise<LedgerEntry[]> => {
  const found: LedgerEntry[] = [];
  let looked = 0;
  for await (const line of linesOf(userId, from)) {
    if (line.videoId === videoId) found.push(line);
    looked += 1;
    if (looked >= linesLookedAt) break;
  }
  return found;
};

/** How many lines an account's ledger has, and what they come to. */
export const sumLedger = async (userId: string): Promise<{ lines: number; credits: number }> => {
  let lines = 0;
  let credits = 0;
  for await (const { amount } of linesOf(userId)) {
    lines += 1;
    credits += amount;
  }
  return { lines, credits };
};

/**
 * What videos took of an account's credits since a moment, 0 or less. A hold that is released counts for nothing, and so
 * does a release whose hold came before.
 */
export const sumOfVideos = async (userId: string, from: Date): Promise<number> => {
  const sums = new Map<string, number>();
  for await (const { videoId, attempt, amount } of linesOf(userId, from)) {
    if (videoId === undefined) continue;
    const name = `${videoId} ${attempt}`;
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return [...sums.values()].reduce((sum, moved) => sum + Math.min(0, moved), 0);
};

const figures = z.object({
  balance: z.number(),
  activeVideos: z.number(),
  /** Credits that it owes, where there are any; then it makes no new videos. */
  owedCredits: z.exactOptional(z.number()),
});
const nothing = { balance: 0, activeVideos: 0 };

/** What an account can spend, and how many of its videos are in work; nothing where there is no account. */
export const loadBalance = async (userId: string): Promise<z.output<typeof figures>> =>
  z.parse(figures, (await getItem(accountKey(userId), { consistent: true })) ?? nothing);

const means = z.extend(figures, { plan: z.exactOptional(z.string()) });

/** The same, and the plan that limits it. */
export const loadMeans = async (userId: string): Promise<z.output<typeof means>> =>
  z.parse(means, (await getItem(accountKey(userId), { consistent: true })) ?? nothing);
