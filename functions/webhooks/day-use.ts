import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { KinoraError, problem } from '../shared/errors.ts';
import { shardOfId } from '../shared/shards.ts';
import { newDeliveryWrite } from './delivery-store.ts';
import { webhookUseKey } from './keys.ts';
import type { WebhookDelivery } from './model.ts';

/** What a day counts: deliveries that are sent, those that are kept in the log alone, and what was not even kept. */
const counters = ['deliveries', 'unsent', 'dropped'] as const;
type Counter = (typeof counters)[number];
export type DayUse = Record<Counter, number>;

const retentionSeconds = 40 * 86_400;
const mostShards = 8;
const deliveriesOfShard = 1000;

/** One item takes a few transactions at a time: an account that may have many deliveries has several counters. */
const shardsOf = (limit: number): number =>
  Math.min(mostShards, Math.max(1, Math.floor(limit / deliveriesOfShard)));

/** What one of the counters may count; all of them together count the limit. */
const limitOf = (limit: number, shard: number): number => Math.floor((limit + shard) / shardsOf(limit));

const keyOf = (ownerId: string, shard: number, now: Date) =>
  webhookUseKey(ownerId, now.toISOString().slice(0, 10), shard);
const expiryOf = (now: Date): number => Math.floor(now.getTime() / 1000) + retentionSeconds;

const loadShards = (ownerId: string, limit: number, now: Date): Promise<DayUse[]> =>
  Promise.all(
    Array.from({ length: shardsOf(limit) }, async (_, shard) => {
      const item = await getItem(keyOf(ownerId, shard, now));
      return Object.fromEntries(counters.map((name) => [name, Number(item?.[name] ?? 0)])) as DayUse;
    }),
  );

/** What an account had of its deliveries today (UTC). */
export const loadUse = async (ownerId: string, limit: number, now: Date): Promise<DayUse> => {
  const shards = await loadShards(ownerId, limit, now);
  const sumOf = (name: Counter): number => shards.reduce((sum, shard) => sum + shard[name], 0);
  return { deliveries: sumOf('deliveries'), unsent: sumOf('unsent'), dropped: sumOf('dropped') };
};

interface Counted {
  ownerId: string;
  counter: 'deliveries' | 'unsent';
  by: number;
  limit: number;
}

const countWrite = ({ ownerId, counter, by, limit }: Counted, shard: number, now: Date): TransactWrite => ({
  Update: updateOf(keyOf(ownerId, shard, now), {
    add: { [counter]: by },
    set: { expiresAt: expiryOf(now) },
    condition: '(attribute_not_exists(#counter) AND :by <= :limit) OR #counter <= :room',
    names: { counter },
    values: { by, limit: limitOf(limit, shard), room: limitOf(limit, shard) - by },
  }),
  onConflict: () => problem('WEBHOOK_DELIVERIES_EXHAUSTED', { limit }),
});

export const isExhausted = (error: unknown): boolean =>
  error instanceof KinoraError && error.code === 'WEBHOOK_DELIVERIES_EXHAUSTED';

/**
 * Writes deliveries of one account that nobody has written, in one transaction with the count of its day. Where the
 * counter that chance names is full, the one with the most room is taken.
 *
 * @param options `counter`: `unsent` for what is kept in the log alone; it has a limit of its own, of the same size
 * @throws ConditionFailed where one of them was written before; KinoraError 429 `WEBHOOK_DELIVERIES_EXHAUSTED`
 */
export const commitCounted = async (
  deliveries: readonly WebhookDelivery[],
  { limit, counter = 'deliveries' }: { limit: number; counter?: Counted['counter'] },
  now: Date,
): Promise<void> => {
  const [first] = deliveries;
  if (first === undefined) return;
  const counted = { ownerId: first.ownerId, counter, by: deliveries.length, limit };
  const writes = deliveries.map(newDeliveryWrite);
  try {
    await commit([...writes, countWrite(counted, shardOfId(first.id, shardsOf(limit)), now)]);
  } catch (error) {
    if (!isExhausted(error) || shardsOf(limit) === 1) throw error;
    const shards = await loadShards(first.ownerId, limit, now);
    const rooms = shards.map((used, shard) => limitOf(limit, shard) - used[counter]);
    const most = Math.max(...rooms);
    if (most < deliveries.length) throw error;
    await commit([...writes, countWrite(counted, rooms.indexOf(most), now)]);
  }
};

/** Counts what was not kept because the day was full. */
export const countDropped = (
  deliveries: readonly WebhookDelivery[],
  limit: number,
  now: Date,
): Promise<void> => {
  const [{ id, ownerId } = { id: '', ownerId: '' }] = deliveries;
  const key = keyOf(ownerId, shardOfId(id, shardsOf(limit)), now);
  return commit([
    { Update: updateOf(key, { add: { dropped: deliveries.length }, set: { expiresAt: expiryOf(now) } }) },
  ]);
};
