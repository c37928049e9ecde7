import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { setting } from '../platform/env.ts';
import { shardOfId } from '../shared/shards.ts';
import { placesKey, videoKey } from './keys.ts';
import type { Video } from './model.ts';

/** An attempt at a video as its place names it. */
export type PlacedRun = Pick<Video, 'ownerId' | 'id' | 'attempt'>;

/**
 * Places of one shard at most: its item stays below 4 KB, and so its writes cheap. Each shard takes some 50 changes a
 * second, far more than so few places see.
 */
const placesPerShard = 50;

/** How many shards the places of an environment need. */
export const placeShards = (places: number): number => Math.ceil(places / placesPerShard);

/** Places of one shard; those of all shards add up to the whole. */
export const placesOf = (shard: number, places: number): number => {
  const shards = placeShards(places);
  return Math.floor(places / shards) + (shard < places % shards ? 1 : 0);
};

/** Where a video has its place: everybody who knows its id finds the same shard. */
export const shardOf = (videoId: string, places: number): number => shardOfId(videoId, placeShards(places));

/** The name of an attempt in the items of places. */
export const nameOf = ({ ownerId, id, attempt }: PlacedRun): string => `${ownerId}/${id}/${attempt}`;

export const runOf = (name: string): PlacedRun => {
  const [ownerId = '', id = '', attempt = ''] = name.split('/');
  return { ownerId, id, attempt: Number(attempt) };
};

const placesItem = z.object({ running: z._default(z.set(z.string()), new Set()) });

/** The attempts that hold a place of a shard. */
export const runsOf = async (shard: number, options: { consistent?: boolean } = {}): Promise<PlacedRun[]> => {
  const { running } = z.parse(placesItem, (await getItem(placesKey(shard), options)) ?? {});
  return [...running].map(runOf);
};

/** Whether an attempt is among those that hold a place. */
export const holdsPlace = (runs: readonly PlacedRun[], run: PlacedRun): boolean =>
  runs.some((other) => nameOf(other) === nameOf(run));

/**
 * Takes a place for an attempt. Idempotent: an attempt has one place. The video is a condition of the same transaction,
 * so no place is held for one that has ended.
 *
 * @returns `full` when all places are held, `ended` when the attempt does not wait or run any more
 */
export const takePlace = async (run: PlacedRun): Promise<'taken' | 'full' | 'ended'> => {
  const places = setting('maxRunningVideos');
  const shard = shardOf(run.id, places);
  const name = nameOf(run);
  try {
    await commit([
      {
        ConditionCheck: {
          Key: videoKey(run.ownerId, run.id),
          ConditionExpression: 'attempt = :attempt AND attribute_exists(gsi1pk)',
          ExpressionAttributeValues: { ':attempt': run.attempt },
        },
      },
      {
        Update: updateOf(placesKey(shard), {
          add: { running: new Set([name]) },
          condition: 'attribute_not_exists(running) OR contains(running, :name) OR size(running) < :places',
          values: { name, places: placesOf(shard, places) },
        }),
      },
    ]);
    return 'taken';
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return error.index === 0 ? 'ended' : 'full';
  }
};

/** Gives back a place in whatever shard it was found. */
export const clearPlace = (shard: number, run: PlacedRun): TransactWrite => ({
  Update: updateOf(placesKey(shard), { take: { running: new Set([nameOf(run)]) } }),
});

/** Gives an attempt's place back; it belongs to the transaction that ends the attempt. Without a place it changes nothing. */
export const givePlaceBack = (run: PlacedRun): TransactWrite =>
  clearPlace(shardOf(run.id, setting('maxRunningVideos')), run);
