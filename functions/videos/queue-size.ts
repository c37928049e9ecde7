import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { setting } from '../platform/env.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { shardOfId } from '../shared/shards.ts';
import { activeShards, queueKey } from './keys.ts';
import type { Video } from './model.ts';

/** How many videos of a shard wait or are made. The shard of an id is that of the index of videos that have not ended. */
export interface QueueShard {
  size: number;
  /** Videos that came into the shard or left it since it is counted. */
  moves: number;
  /** Moves at the last look of the repair, and when that was. */
  seenMoves?: number;
  seenAt?: string;
}

const queueItem: z.ZodMiniType<QueueShard> = z.object({
  size: z._default(z.number(), 0),
  moves: z._default(z.number(), 0),
  seenMoves: z.exactOptional(z.number()),
  seenAt: z.exactOptional(z.string()),
});

const allShards = Array.from({ length: activeShards }, (_, shard) => shard);

export const readQueueShard = async (
  shard: number,
  options: { consistent?: boolean } = {},
): Promise<QueueShard> => z.parse(queueItem, (await getItem(queueKey(shard), options)) ?? {});

/** How many videos of a shard there may be; those of all shards add up to the whole. */
export const roomOf = (shard: number, places: number): number =>
  Math.floor(places / activeShards) + (shard < places % activeShards ? 1 : 0);

const queueShardOf = (videoId: string): number => shardOfId(videoId, activeShards);

/** An id for a video of now, in a shard. One of eight is in it. */
const idIn = (shard: number, now: Date): string => {
  for (;;) {
    const id = newId(now.getTime());
    if (queueShardOf(id) === shard) return id;
  }
};

/**
 * An id for a new video, in a shard of the queue that has room as far as a look shows: mostly that of the first id that
 * comes, else the emptiest of all.
 *
 * @returns undefined when all are full
 */
export const idWithRoom = async (now: Date): Promise<string | undefined> => {
  const places = setting('maxQueueSize');
  const id = newId(now.getTime());
  const first = queueShardOf(id);
  if ((await readQueueShard(first)).size < roomOf(first, places)) return id;
  const sizes = await readSizes();
  const rooms = sizes.map((size, shard) => roomOf(shard, places) - size);
  const most = Math.max(...rooms);
  return most > 0 ? idIn(rooms.indexOf(most), now) : undefined;
};

/**
 * Ids for several new videos, in the order of the videos and each in the emptiest shard.
 *
 * @returns undefined when there is no room for all of them
 */
export const idsWithRoom = async (count: number, now: Date): Promise<string[] | undefined> => {
  const places = setting('maxQueueSize');
  const rooms = new Map((await readSizes()).map((size, shard) => [shard, roomOf(shard, places) - size]));
  const ids: string[] = [];
  // A millisecond apart, so that they sort as the videos do; the last is of now.
  for (let time = now.getTime() - count + 1; ids.length < count; time += 1) {
    const [shard, room] = [...rooms].reduce((most, next) => (next[1] > most[1] ? next : most));
    if (room <= 0) return undefined;
    rooms.set(shard, room - 1);
    ids.push(idIn(shard, new Date(time)));
  }
  return ids;
};

/** Whether there is room for one more, in whatever shard: for a video whose id, and so its shard, is fixed. */
export const hasRoom = async (): Promise<boolean> => {
  const sizes = await readSizes();
  return sizes.reduce((sum, size) => sum + size, 0) < setting('maxQueueSize');
};

const readSizes = (): Promise<number[]> =>
  Promise.all(allShards.map(async (shard) => (await readQueueShard(shard)).size));

/** Seconds after which a full queue may have room. */
const retryAfterSeconds = 30;

export const queueFull = (): KinoraError =>
  problem('QUEUE_FULL', { limit: setting('maxQueueSize') }, { retryAfterSeconds });

/**
 * Counts an attempt into the queue. A first one has an id of a shard with room, and that decides; a further one has the
 * shard of its id, with room or not, and is let in by `hasRoom` before.
 *
 * @throws KinoraError 503 `QUEUE_FULL`, at the commit
 */
export const enterQueueWrite = ({ id, attempt }: Pick<Video, 'id' | 'attempt'>): TransactWrite => {
  const shard = queueShardOf(id);
  const room = roomOf(shard, setting('maxQueueSize'));
  return {
    Update: updateOf(queueKey(shard), {
      add: { size: 1, moves: 1 },
      ...(attempt > 1
        ? {}
        : {
            condition: room > 0 ? 'attribute_not_exists(#size) OR #size < :room' : '#size < :room',
            values: { room },
          }),
    }),
    onConflict: queueFull,
  };
};

/**
 * Counts first attempts at several videos into the queue, one write for each of their shards.
 *
 * @throws KinoraError 503 `QUEUE_FULL`, at the commit
 */
export const enterQueueWrites = (videos: readonly Pick<Video, 'id'>[]): TransactWrite[] => {
  const counts = new Map<number, number>();
  for (const { id } of videos) counts.set(queueShardOf(id), (counts.get(queueShardOf(id)) ?? 0) + 1);
  return [...counts].map(([shard, count]) => {
    const room = roomOf(shard, setting('maxQueueSize')) - count;
    return {
      Update: updateOf(queueKey(shard), {
        add: { size: count, moves: count },
        condition: room >= 0 ? 'attribute_not_exists(#size) OR #size <= :room' : '#size <= :room',
        values: { room },
      }),
      onConflict: queueFull,
    };
  });
};

/** Counts an attempt out of the queue; it belongs to the transaction that ends the attempt. */
export const leaveQueueWrite = ({ id }: Pick<Video, 'id'>): TransactWrite => ({
  Update: updateOf(queueKey(queueShardOf(id)), { add: { size: -1, moves: 1 } }),
});

/** Shortest time between two looks: the index is behind the table by less. */
const settledSeconds = 60;

/**
 * By how much a shard's size is wrong for certain, and what it is to be told: a count of the index shows the shard as it
 * was at some moment since the last look, so a difference of more than what moved since is no matter of moments.
 *
 * @param counted entries of the index, counted after `before` was read and before `after` was
 * @returns undefined when the last look is too near or never was
 */
export const driftOf = (
  before: QueueShard,
  counted: number,
  after: QueueShard,
  now: Date,
): number | undefined => {
  const { seenMoves, seenAt } = before;
  if (seenMoves === undefined || seenAt === undefined) return undefined;
  if (now.getTime() - Date.parse(seenAt) < settledSeconds * 1000) return undefined;
  const difference = counted - before.size;
  const explained = after.moves - seenMoves;
  return Math.sign(difference) * Math.max(0, Math.abs(difference) - explained);
};

/** Mends a size by so much, whatever moves meanwhile, and notes the look for the next. */
export const lookWrite = (
  shard: number,
  drift: number,
  { moves, seenAt: was }: QueueShard,
  now: Date,
): TransactWrite => ({
  Update: updateOf(queueKey(shard), {
    set: { seenMoves: moves, seenAt: now.toISOString() },
    ...(drift === 0 ? {} : { add: { size: drift } }),
    // Once for each look, also where two runs look at once or an answer is lost.
    ...(was === undefined
      ? { condition: 'attribute_not_exists(seenAt)' }
      : { condition: 'seenAt = :was', values: { was } }),
  }),
});
