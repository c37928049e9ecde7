import type { TransactWrite } from '../platform/aws/commit.ts';
import { noticeKey } from './keys.ts';
import type { Video } from './model.ts';

/** A notice is kept this long for an owner who comes back. */
const retentionSeconds = 30 * 24 * 3600;

/**
 * Tells an owner how a video ended; the realtime fan-out delivers it on `user:me`. The key is the attempt's, so
 * telling twice is telling once.
 *
 * @param video completed or failed
 */
export const notificationWrite = (video: Video, now: Date): TransactWrite => ({
  Put: {
    Item: {
      ...noticeKey(video.ownerId, video.id, video.attempt),
      type: `video.${video.status}`,
      videoId: video.id,
      attempt: video.attempt,
      title: video.title,
      at: video.endedAt ?? now.toISOString(),
      ...(video.failure === undefined ? {} : { failure: video.failure }),
      expiresAt: Math.floor(now.getTime() / 1000) + retentionSeconds,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
