import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { scheduleHandler } from '../platform/events/schedule.ts';
import { settleConcurrently } from '../shared/concurrency.ts';
import { isMoving } from '../videos/model.ts';
import { clearPlace, type PlacedRun, placeShards, runsOf } from '../videos/places.ts';
import { loadVideo } from '../videos/store.ts';
import { maintenanceTriggers } from './triggers.ts';

const looksAtOnce = 8;

/**
 * A place is given back in the transaction that ends its video, so there is nothing to do but after a restored table,
 * or where `maxRunningVideos` was changed: a video that had its place in another shard keeps it there until it ends.
 */
const repairPlaces = async ({ log }: EventContext): Promise<void> => {
  const places = setting('maxRunningVideos');
  for (let shard = 0; shard < placeShards(places); shard += 1) {
    const isLost = async (run: PlacedRun): Promise<boolean> => {
      const video = await loadVideo(run.ownerId, run.id, { consistent: true });
      return video === undefined || !isMoving(video, run.attempt);
    };
    const results = await settleConcurrently(await runsOf(shard), looksAtOnce, async (run) => {
      if (!(await isLost(run))) return;
      await commit([clearPlace(shard, run)]);
      log.warn('place_repaired', { video_id: run.id, attempt: run.attempt });
    });
    const failed = results.filter((result) => result.status === 'rejected');
    if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason));
  }
};

export const handler = scheduleHandler(maintenanceTriggers.repairPlaces, repairPlaces);
