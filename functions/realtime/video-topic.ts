import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { findDeletion, listEvents } from '../videos/event-store.ts';
import { mediaLinks } from '../videos/media-links.ts';
import type { Video, VideoEvent } from '../videos/model.ts';
import { presentVideo } from '../videos/present.ts';
import { loadVideo } from '../videos/store.ts';
import { send, sendEvents, storedEvents } from './delivery.ts';
import { fillGaps, hasGap, isBridged, undelivered } from './model.ts';
import { advanceVideo, goLive, removeSubscriber, type Subscriber, unsubscribeWrites } from './subscribers.ts';

/**
 * Begins with a new subscriber: the video as it stands, or what the client has missed where it says what it
 * has. Events that another run of fanOut passed over because the subscriber was not live yet were committed
 * before it became so: the last read finds them.
 */
export const startVideo = async (subscriber: Subscriber, videoId: string): Promise<void> => {
  const video = await loadVideo(subscriber.userId, videoId, { consistent: true });
  if (video === undefined) return endGone(subscriber, videoId);
  const seq = await beginning(subscriber, video);
  if (!(await goLive(subscriber, { seq }))) return;
  await deliver(subscriber, await storedEvents(videoId, seq));
};

/** Sends the state unless stored events reach back to what the client has; answers where events go on. */
const beginning = async (subscriber: Subscriber, video: Video): Promise<number> => {
  const { after, topic } = subscriber;
  if (after !== undefined && (await isServedFrom(after, video))) return after;
  const links = await mediaLinks(video, new Date());
  await send(subscriber, { type: 'state', topic, video: presentVideo(video, { links }) });
  return video.seq;
};

const isServedFrom = async (after: number, { id, seq }: Video): Promise<boolean> => {
  const [oldest] = after < seq ? await listEvents(id, after, 1, { consistent: true }) : [];
  return isBridged(after, seq, oldest?.seq);
};

/** Delivers events that the stream brought to a live subscriber. */
export const deliverVideoEvents = async (
  subscriber: Subscriber,
  videoId: string,
  received: readonly VideoEvent[],
): Promise<void> => {
  const last = subscriber.seq ?? 0;
  const events = undelivered(last, received);
  await deliver(
    subscriber,
    hasGap(last, events) ? fillGaps(last, events, await storedEvents(videoId, last)) : events,
  );
};

/** Says to a new subscriber that the video was removed, and ends the subscription. */
const endGone = async (subscriber: Subscriber, videoId: string): Promise<void> => {
  const { topic, userId } = subscriber;
  const deletion = await findDeletion(userId, videoId);
  const seq = deletion === undefined ? {} : { seq: deletion.seq };
  await send(subscriber, { type: 'deleted', topic, video_id: videoId, ...seq });
  await end(subscriber);
};

const end = async (subscriber: Subscriber): Promise<void> => {
  const { topic, connectionId, userId } = subscriber;
  try {
    await commit(unsubscribeWrites({ connectionId, userId }, topic));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    await removeSubscriber(subscriber);
  }
};

/** Behind the event that the video was deleted nothing comes: the subscription ends. */
const deliver = async (subscriber: Subscriber, events: readonly VideoEvent[]): Promise<void> => {
  await sendEvents(subscriber, events, ({ seq }) => advanceVideo(subscriber, seq));
  if (events.at(-1)?.type === 'deleted') await end(subscriber);
};
