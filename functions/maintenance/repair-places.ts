import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { isMoving } from '../videos/model.ts';
import { clearPlace, type PlacedRun, placeShards, runsOf } from '../videos/places.ts';
import { loadVideo } from '../videos/store.ts';
import { clearWaiting, readLine } from '../videos/turns.ts';
import { maintenanceTriggers } from './triggers.ts';

const looksAtOnce = 8;

/**
 * A place is given back in the transaction that ends its video, so there is nothing to do but after a restored table,
 * or where `maxRunningVideos` was changed: a video that had its place in another shard keeps it there until it ends.
 */
const repairPlaces = async ({ each, log }: ScheduleContext): Promise<void> => {
  const shards = Array.from({ length: placeShards(setting('maxRunningVideos')) }, (_, shard) => shard);
  const repairShard = async (shard: number): Promise<void> => {
    const fields = ({ id, attempt }: PlacedRun) => ({ video_id: id, attempt });
    await each(await runsOf(shard), { limit: looksAtOnce, fields }, async (run) => {
      if (!(await isLost(run))) return;
      await commit([clearPlace(shard, run)]);
      log.warn('place_repaired', fields(run));
    });
    // Notes of videos that were cancelled while they waited; the next free place would have found out.
    const { waiting } = await readLine(shard);
    await each([...waiting.values()], { limit: looksAtOnce, fields }, async (run) => {
      if (await isLost(run)) await clearWaiting(shard, run);
    });
  };
  await each(shards, { limit: 1, fields: (shard) => ({ shard }) }, repairShard);
};

const isLost = async ({ ownerId, id, attempt }: PlacedRun): Promise<boolean> => {
  const video = await loadVideo(ownerId, id, { consistent: true });
  return video === undefined || !isMoving(video, attempt);
};

export const handler = scheduleHandler(maintenanceTriggers.repairPlaces, repairPlaces);
