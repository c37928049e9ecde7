import type { EventContext } from '../platform/events/begin.ts';
import { type ItemChange, streamHandler } from '../platform/events/stream.ts';
import { correlationOf, type Logger } from '../platform/log.ts';
import { settleConcurrently } from '../shared/concurrency.ts';
import { startAccount, tellAccount } from './account-topic.ts';
import { ConnectionGone, post } from './delivery.ts';
import { parseTopic } from './model.ts';
import { type Announcement, announcementsOf, byPartition, eventsByVideo } from './news.ts';
import { removeConnection } from './store.ts';
import { listSubscribers, removeSubscriber, type Subscriber } from './subscribers.ts';
import { realtimeTriggers } from './triggers.ts';
import { endVideo, startVideo, tellVideo } from './video-topic.ts';

const topicsAtOnce = 4;
const subscribersAtOnce = 8;

/**
 * Tells the subscribers of every topic that a batch of the stream concerns. Topics, and subscribers of a topic,
 * do not wait for each other; one subscriber gets its messages in order. One query for each topic, then for
 * each subscriber one post per message and one write.
 *
 * @returns the changes of topics of which somebody could not be told; whoever was told skips them next time
 */
const fanOut = async (
  changes: readonly ItemChange[],
  { log }: EventContext,
): Promise<ReadonlySet<ItemChange>> => {
  const told = changes.map((change) => ({ change, told: announcementsOf(change) }));
  const topics = [...byPartition(told.flatMap(({ told }) => told))];
  const results = await settleConcurrently(topics, topicsAtOnce, ([partition, news]) =>
    tellTopic(partition, news, log),
  );
  const failed = new Set<string>();
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const [partition = ''] = topics[index] ?? [];
    failed.add(partition);
    log.error('fan_out_failed', { partition, error: result.reason });
  }
  return new Set(
    told
      .filter(({ told }) => told.some(({ partition }) => failed.has(partition)))
      .map(({ change }) => change),
  );
};

const tellTopic = async (partition: string, news: readonly Announcement[], log: Logger): Promise<void> => {
  const subscribers = await listSubscribers(partition);
  const results = await settleConcurrently(subscribers, subscribersAtOnce, (subscriber) =>
    tell(subscriber, news),
  );
  const failed = results.filter((result) => result.status === 'rejected');
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason));
  if (subscribers.length > 0) report(news, subscribers.length, log);
};

/** One line for the events of a video, however many heard them. */
const report = (news: readonly Announcement[], subscribers: number, log: Logger): void => {
  for (const [videoId, events] of eventsByVideo(news)) {
    const seqs = events.map(({ seq }) => seq);
    log.info('video_events_told', { video_id: videoId, seqs, subscribers, ...correlationOf(events[0]) });
  }
};

const tell = async (subscriber: Subscriber, news: readonly Announcement[]): Promise<void> => {
  try {
    if (subscriber.phase === 'live') await tellLive(subscriber, news);
    else if (news.some((one) => one.kind === 'subscription' && isOf(one.connectionId, subscriber))) {
      await start(subscriber);
    }
  } catch (error) {
    if (!(error instanceof ConnectionGone)) throw error;
    // Without its connection a subscriber is an orphan, which nothing else would find.
    if (!(await removeConnection(subscriber.connectionId))) await removeSubscriber(subscriber);
  }
};

const isOf = (connectionId: string, subscriber: Subscriber): boolean =>
  subscriber.connectionId === connectionId;

const start = async (subscriber: Subscriber): Promise<void> => {
  const topic = parseTopic(subscriber.topic);
  if (topic?.kind === 'video') await startVideo(subscriber, topic.videoId);
  if (topic?.kind === 'account') await startAccount(subscriber);
};

const tellLive = async (subscriber: Subscriber, news: readonly Announcement[]): Promise<void> => {
  const topic = parseTopic(subscriber.topic);
  const tellEvents = topic?.kind === 'video' ? tellVideo : tellAccount;
  for (const [videoId, events] of eventsByVideo(news)) await tellEvents(subscriber, videoId, events);
  for (const one of news) {
    if (one.kind === 'notice') {
      await post(subscriber, { type: 'notice', topic: subscriber.topic, notice: one.notice });
    }
    if (one.kind === 'deletion') await tellDeletion(subscriber, one.videoId);
  }
};

const tellDeletion = async (subscriber: Subscriber, videoId: string): Promise<void> => {
  if (parseTopic(subscriber.topic)?.kind === 'video') return endVideo(subscriber, videoId);
  await post(subscriber, { type: 'deleted', topic: subscriber.topic, video_id: videoId });
};

export const handler = streamHandler(realtimeTriggers.fanOut, fanOut);
