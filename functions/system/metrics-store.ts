import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import type { Series } from './exposition.ts';
import { dailyKey, dailyPartition, metricsPartition, requestSecondsKey, seriesKey } from './keys.ts';
import type { MetricName } from './metric-families.ts';
import type { Increment } from './metric-lines.ts';

/** Writers that meet on one item wait for each other; so each batch has one of several copies of every series. */
export const metricShards = 16;
/** What is counted by day, too, for administrators alone: ends of videos, their failures, and what vendors bill. */
const isDaily = ({ name, labels }: Increment): boolean =>
  name === ('video_failures_total' satisfies MetricName) ||
  name === ('ai_cost_microdollars_total' satisfies MetricName) ||
  (name === ('background_tasks_total' satisfies MetricName) && labels.includes('"video_generation"'));
/** For how long figures of a day are kept. */
const dailySeconds = 400 * 24 * 3600;
/** Most writes that one transaction takes. */
const transactionSize = 100;

/**
 * Adds a batch. The same batch again within ten minutes, as Lambda may deliver it, adds nothing.
 *
 * @param batchId hexadecimal; names the batch and chooses its shard
 * @param at when it was logged; its day is that of figures by day
 */
export const addIncrements = async (
  batchId: string,
  increments: readonly Increment[],
  at: Date,
): Promise<void> => {
  const shard = Number.parseInt(batchId.slice(0, 2), 16) % metricShards;
  const writes = [
    ...increments.map((increment) => addWrite(shard, increment)),
    ...increments.filter(isDaily).map((increment) => addDailyWrite(shard, increment, at)),
  ];
  for (let from = 0; from < writes.length; from += transactionSize) {
    // DynamoDB takes up to 36 characters.
    await commit(writes.slice(from, from + transactionSize), {
      clientRequestToken: `${batchId.slice(0, 28)}-${from}`,
    });
  }
};

const addDailyWrite = (shard: number, { name, labels, count }: Increment, at: Date): TransactWrite => ({
  Update: updateOf(dailyKey(shard, at.toISOString().slice(0, 10), name, labels), {
    add: { total: count },
    set: { expiresAt: Math.floor(at.getTime() / 1000) + dailySeconds },
  }),
});

const addWrite = (shard: number, { name, labels, count, sum, buckets = [] }: Increment): TransactWrite => {
  const filled = buckets.flatMap((amount, index) => (amount === 0 ? [] : [[`b${index}`, amount]]));
  return {
    Update: updateOf(seriesKey(shard, name, labels), {
      add: { total: count, ...(sum === undefined ? {} : { seconds: sum }), ...Object.fromEntries(filled) },
    }),
  };
};

/** Every series that was ever counted, its copies added up. Their number is that of labels, not of requests. */
export const readSeries = async (): Promise<Series[]> => {
  const pages = await Promise.all(
    Array.from({ length: metricShards }, (_, shard) => listByPrefix(metricsPartition(shard), undefined, {})),
  );
  const series = new Map<string, Series>();
  for (const item of pages.flatMap(({ items }) => items))
    series.set(String(item.sk), merged(series.get(String(item.sk)), item));
  return [...series.values()];
};

/** A counter of one day. */
export interface DailyFigure {
  /** `2026-11-29`, UTC. */
  day: string;
  name: string;
  labels: string;
  value: number;
}

/** The counters of days, copies added up. @param from the first day, @param to the last */
export const readDailyFigures = async (from: string, to: string): Promise<DailyFigure[]> => {
  const pages = await Promise.all(
    Array.from({ length: metricShards }, (_, shard) =>
      listByPrefix(dailyPartition(shard), '', { between: [from, `${to}~`] }),
    ),
  );
  const figures = new Map<string, DailyFigure>();
  for (const item of pages.flatMap(({ items }) => items)) {
    const sort = String(item.sk);
    const [, day = '', name = '', labels = ''] = /^(\S+) (\w+)\{(.*)\}$/s.exec(sort) ?? [];
    const value = (figures.get(sort)?.value ?? 0) + Number(item.total);
    figures.set(sort, { day, name, labels, value });
  }
  return [...figures.values()];
};

const merged = (known: Series | undefined, item: Item): Series => {
  const [, name = '', labels = ''] = /^(\w+)\{(.*)\}$/s.exec(String(item.sk)) ?? [];
  const buckets: number[] = [...(known?.buckets ?? [])];
  for (const [attribute, value] of Object.entries(item)) {
    const index = /^b(\d+)$/.exec(attribute)?.[1];
    if (index !== undefined) buckets[Number(index)] = (buckets[Number(index)] ?? 0) + Number(value);
  }
  return {
    name,
    labels,
    value: (known?.value ?? 0) + Number(item.total),
    sum: (known?.sum ?? 0) + Number(item.seconds ?? 0),
    buckets,
  };
};

/** Seconds of requests that had been counted at a moment, in milliseconds since the epoch. */
interface Reading {
  at: number;
  seconds: number;
}

const leastIntervalMilliseconds = 60_000;
const reading = z.object({ at: z.number(), seconds: z.number() });
const readingsItem = z.object({ last: z.optional(reading), before: z.optional(reading) });

/**
 * Requests under way on average: the seconds that were spent on requests since an earlier reading, by the time
 * that passed (Little's law). Undefined until there is one that is a minute old.
 */
export const requestsUnderWay = async (now: Reading): Promise<number | undefined> => {
  const { last, before } = z.parse(readingsItem, (await getItem(requestSecondsKey)) ?? {});
  const isDue = last === undefined || now.at - last.at >= leastIntervalMilliseconds;
  if (isDue) await note(now, last);
  const from = isDue ? last : before;
  if (from === undefined) return undefined;
  return Math.max(0, (now.seconds - from.seconds) / ((now.at - from.at) / 1000));
};

/** Of several scrapes at once one is noted. */
const note = async (now: Reading, last: Reading | undefined): Promise<void> => {
  try {
    await commit([
      {
        Put: {
          Item: { ...requestSecondsKey, last: now, ...(last === undefined ? {} : { before: last }) },
          ConditionExpression: 'attribute_not_exists(pk) OR #last.#at = :at',
          ExpressionAttributeNames: { '#last': 'last', '#at': 'at' },
          ExpressionAttributeValues: { ':at': last?.at ?? 0 },
        },
      },
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
