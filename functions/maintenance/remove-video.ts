import * as z from 'zod/mini';
import { countDeletedVideo } from '../credits/store.ts';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import { log } from '../platform/log.ts';
import { cancelPaying } from '../videos/cancel-paying.ts';
import { videoKey } from '../videos/keys.ts';
import type { Video } from '../videos/model.ts';

/**
 * Ends and removes a video together with what it lies in. One that cannot be read is removed as it is: what it left is
 * found by its id, and the rest goes all the same.
 *
 * @param writes `deletion`: what removes a video that can be read; `leftover`: what is to go without it
 */
export const removeVideo = async (
  ownerId: string,
  videoId: string,
  now: Date,
  { deletion, leftover = [] }: { deletion: (video: Video) => TransactWrite[]; leftover?: TransactWrite[] },
): Promise<void> => {
  try {
    const found = await cancelPaying(ownerId, videoId, now);
    await commit(found === undefined ? leftover : deletion(found.video));
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    log.error('video_unreadable', { video_id: videoId, error });
    await commit([
      { Delete: { Key: videoKey(ownerId, videoId), ConditionExpression: 'attribute_exists(pk)' } },
      countDeletedVideo(ownerId),
      ...leftover,
    ]);
  }
};
