import { countIndex, type IndexEntry, listIndex, lowestSort } from '../platform/aws/table.ts';
import { userPart } from '../shared/keys.ts';
import { type ActiveState, activePartition, activeShards, videoPart } from './keys.ts';

/** A video whose next look is due. */
export interface DueVideo {
  ownerId: string;
  videoId: string;
  /** When the look was due. */
  checkAt: string;
}

/**
 * A page of the videos of one partition of the index whose next look is due, oldest first.
 *
 * @param page `after`: where the page before ended
 */
export const dueVideos = async (
  { state, shard }: { state: ActiveState; shard: number },
  now: Date,
  page: { limit: number; after: IndexEntry | undefined },
): Promise<{ due: DueVideo[]; next?: IndexEntry }> => {
  const between = [lowestSort, now.toISOString()] as const;
  const { entries, next } = await listIndex(activePartition(state, shard), { between, ...page });
  const due = entries.map(({ pk, sk, sort }) => ({
    ownerId: userPart.idIn(pk),
    videoId: videoPart.idIn(sk),
    checkAt: sort,
  }));
  return next === undefined ? { due } : { due, next };
};

/** How many videos of a shard of the index are pending or in work. */
export const countActiveIn = async (shard: number): Promise<number> => {
  const states = ['pending', 'processing'] as const;
  const counts = await Promise.all(states.map((state) => countIndex(activePartition(state, shard))));
  return counts.reduce((sum, count) => sum + count, 0);
};

/** How many videos are pending or in work. */
export const countActive = async (): Promise<number> => {
  const shards = Array.from({ length: activeShards }, (_, shard) => shard);
  const counts = await Promise.all(shards.map(countActiveIn));
  return counts.reduce((sum, count) => sum + count, 0);
};
