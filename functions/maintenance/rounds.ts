import * as z from 'zod/mini';
import { commit } from '../platform/aws/commit.ts';
import { getItem, type Key } from '../platform/aws/table.ts';
import type { ScheduleContext } from '../platform/events/schedule.ts';
import { type AccountPlace, pageOfAccountIds } from '../users/store.ts';

/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 60_000;

/** How far a day's round over all accounts is; the place is gone when it is through. */
const roundItem = z.object({
  day: z.string(),
  after: z.exactOptional(z.object({ userId: z.string(), email: z.string() })),
  accounts: z.number(),
  /** What the work came to, by name. */
  done: z.record(z.string(), z.number()),
});
type Round = z.output<typeof roundItem>;

/**
 * Looks at every account once a day (UTC), page by page. A run that is out of time says where the next one goes on;
 * after the last page, runs do nothing until the next day. Work that fails for a page is done again with the page.
 *
 * @param options `key`: where the round is noted; `pageSize`: accounts of a page, at most 100
 * @param work on a page of ids; answers what it did, which is added up
 * @returns the round where this run ended it
 */
export const goRound = async (
  { key, pageSize }: { key: Key; pageSize: number },
  { now, remainingMilliseconds }: Pick<ScheduleContext, 'now' | 'remainingMilliseconds'>,
  work: (userIds: readonly string[]) => Promise<Readonly<Record<string, number>>>,
): Promise<Round | undefined> => {
  const day = now.toISOString().slice(0, 10);
  const item = await getItem(key, { consistent: true });
  const last = item === undefined ? undefined : z.parse(roundItem, item);
  if (last?.day === day && last.after === undefined) return undefined;
  let round: Round = last?.day === day ? last : { day, accounts: 0, done: {} };
  do {
    const { userIds, next } = await pageOfAccountIds({ limit: pageSize, after: round.after });
    const done = sumOf(round.done, await work(userIds));
    round = {
      day,
      accounts: round.accounts + userIds.length,
      done,
      ...(next === undefined ? {} : { after: next satisfies AccountPlace }),
    };
    await commit([{ Put: { Item: { ...key, ...round } } }]);
  } while (round.after !== undefined && remainingMilliseconds() > marginMilliseconds);
  return round.after === undefined ? round : undefined;
};

const sumOf = (
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> => {
  const sums = { ...one };
  for (const [name, count] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
};
