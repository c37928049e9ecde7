import { listProjectVideoIds } from '../projects/store.ts';
import { isTerminal, type Video, type VideoEvent } from '../videos/model.ts';
import { presentVideo } from '../videos/present.ts';
import type { VideoResponse } from '../videos/schemas.ts';
import { inlineText, listVideos, loadVideos } from '../videos/store.ts';
import { send, sendEvents, storedEvents } from './delivery.ts';
import { beginningOf, cursorOf, fillGaps, forgettable, hasGap, type Topic, undelivered } from './model.ts';
import { advanceAccount, goLive, type Subscriber } from './subscribers.ts';

/** The state shows the videos in work among so many of the newest. */
const newestVideos = 50;
/** So many characters of each text: a message to a socket may have 128 KB. */
const shownTextLength = 200;

const presentBriefly = (video: Video): VideoResponse => {
  const { text, textTruncated } = inlineText(video.text, shownTextLength);
  return presentVideo({ ...video, text, textTruncated: video.textTruncated || textTruncated });
};

type ManyVideos = Exclude<Topic, { kind: 'video' }>;

/** The newest videos of a topic, newest first. */
const newestOf = async (
  topic: ManyVideos,
  userId: string,
  options: { consistent?: boolean } = {},
): Promise<Video[]> => {
  const page = { limit: newestVideos, ...options };
  if (topic.kind === 'account') return (await listVideos(userId, page)).videos;
  const { videoIds } = await listProjectVideoIds(userId, topic.projectId, page);
  return loadVideos(userId, videoIds, options);
};

/**
 * Begins with a new subscriber of an account or a project: the videos in work. What changed while the state was on its way
 * was passed over by other runs of fanOut; a second, consistent look finds it.
 */
export const startMany = async (subscriber: Subscriber, many: ManyVideos): Promise<void> => {
  const { userId, topic } = subscriber;
  const shown = await newestOf(many, userId);
  const active = shown.filter(({ status }) => !isTerminal(status));
  await send(subscriber, { type: 'state', topic, videos: active.map(presentBriefly) });
  const heard = Object.fromEntries(active.map((video) => [video.id, cursorOf(video)]));
  if (!(await goLive(subscriber, { heard }))) return;
  const now = await newestOf(many, userId, { consistent: true });
  for (const { id, after } of changedSince(shown, now)) {
    await deliver(subscriber, id, await storedEvents(id, after));
  }
};

/** Videos that moved, or were deleted, between two looks at the newest, and the number from which they did. */
const changedSince = (shown: readonly Video[], now: readonly Video[]): { id: string; after: number }[] => {
  const present = new Set(now.map(({ id }) => id));
  // Who is older than all that a full second look shows may just have been pushed out of it.
  const oldestNow = now.length < newestVideos ? '' : (now.at(-1)?.id ?? '');
  const gone = shown.filter(({ id }) => !present.has(id) && id >= oldestNow);
  const seqs = new Map(shown.map(({ id, seq }) => [id, seq]));
  // Ids sort by creation: an older one that moved up because another was removed is not new.
  const oldest = shown.length < newestVideos ? '' : (shown.at(-1)?.id ?? '');
  const moved = now.filter(({ id, seq }) => id >= oldest && seq > (seqs.get(id) ?? 0));
  return [...gone, ...moved].map(({ id }) => ({ id, after: seqs.get(id) ?? 0 }));
};

/** Delivers events of one video that the stream brought to a live subscriber. */
export const deliverEventsOfMany = async (
  subscriber: Subscriber,
  videoId: string,
  received: readonly VideoEvent[],
): Promise<void> => {
  const last = subscriber.heard?.[videoId]?.seq ?? (await beginning(videoId, undelivered(0, received)));
  const events = undelivered(last, received);
  await deliver(
    subscriber,
    videoId,
    hasGap(last, events) ? fillGaps(last, events, await storedEvents(videoId, last)) : events,
  );
};

/**
 * Where to begin with a video of which the subscriber got nothing yet; of one that was deleted, or changed by its owner
 * when it had ended, it hears that alone.
 */
const beginning = async (videoId: string, events: readonly VideoEvent[]): Promise<number> => {
  const [event] = events;
  const first = event?.seq ?? 1;
  if (event?.type === 'deleted' || (event?.type === 'updated' && isTerminal(event.status))) return first - 1;
  return beginningOf(first, events) ?? beginningOf(first, await storedEvents(videoId, 0)) ?? first - 1;
};

const deliver = (subscriber: Subscriber, videoId: string, events: readonly VideoEvent[]): Promise<void> =>
  sendEvents(subscriber, events, (last) =>
    advanceAccount(subscriber, videoId, cursorOf(last), forgettable(subscriber.heard ?? {})),
  );
