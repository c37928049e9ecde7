import type { TransactWrite } from '../platform/aws/commit.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { eventFromItem } from './items.ts';
import { eventKey, eventPart, videoPart } from './keys.ts';
import type { VideoEvent } from './model.ts';

/** Events are kept this long after they happened. */
const eventRetentionSeconds = 30 * 24 * 3600;
/** The event of a deletion is all that is left of a video, for who asks what became of it. */
export const deletionRetentionSeconds = 24 * 3600;

/** One page of a video's events after a number, in order. */
export const listEvents = async (
  videoId: string,
  after: number,
  limit: number,
  options: { consistent?: boolean } = {},
): Promise<VideoEvent[]> => {
  const { pk, sk } = eventKey(videoId, after);
  const { items } = await listByPrefix(pk, eventPart.prefix, { ...options, limit, after: sk });
  return items.map(eventFromItem);
};

/** The event of an owner's video that was deleted within the last day; another's is missing. */
export const findDeletion = async (ownerId: string, videoId: string): Promise<VideoEvent | undefined> => {
  const last = { limit: 1, newestFirst: true, consistent: true };
  const { items } = await listByPrefix(videoPart.of(videoId), eventPart.prefix, last);
  const [event] = items.map(eventFromItem);
  return event?.type === 'deleted' && event.ownerId === ownerId ? event : undefined;
};

/** Writes an event that nobody has written. */
export const eventWrite = (event: VideoEvent, retentionSeconds = eventRetentionSeconds): TransactWrite => ({
  Put: {
    Item: {
      ...eventKey(event.videoId, event.seq),
      ...event,
      expiresAt: Math.floor(Date.parse(event.at) / 1000) + retentionSeconds,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
