import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { countActiveIn } from '../videos/active-videos.ts';
import { activeShards } from '../videos/keys.ts';
import { driftOf, lookWrite, readQueueShard } from '../videos/queue-size.ts';
import { maintenanceTriggers } from './triggers.ts';

/**
 * The size of the queue is kept by the transactions that begin and end videos, so there is nothing to mend but after a
 * restored table, a video that could not be read, or a deploy of the first version that counts.
 */
const repairQueueSize = async ({ each, log, now }: ScheduleContext): Promise<void> => {
  const shards = Array.from({ length: activeShards }, (_, shard) => shard);
  await each(shards, { limit: activeShards, fields: (shard) => ({ shard }) }, async (shard) => {
    const before = await readQueueShard(shard, { consistent: true });
    const counted = await countActiveIn(shard);
    const after = await readQueueShard(shard, { consistent: true });
    const drift = driftOf(before, counted, after, now);
    if (drift === undefined && before.seenAt !== undefined) return;
    try {
      await commit([lookWrite(shard, drift ?? 0, after, now)]);
    } catch (error) {
      // Another run looked meanwhile.
      if (error instanceof ConditionFailed) return;
      throw error;
    }
    if (drift !== undefined && drift !== 0) log.warn('queue_size_repaired', { shard, drift });
  });
};

export const handler = scheduleHandler(maintenanceTriggers.repairQueueSize, repairQueueSize);
