import type { EventContext } from '../platform/events/begin.ts';
import { type ItemChange, streamHandler } from '../platform/events/stream.ts';
import { correlationOf, type Logger } from '../platform/log.ts';
import { demandAll, settleConcurrently } from '../shared/concurrency.ts';
import { ConnectionGone, send } from './delivery.ts';
import { deliverEventsOfMany, startMany } from './many-videos-topic.ts';
import { parseTopic } from './model.ts';
import { removeConnection } from './remove-connection.ts';
import { listSubscribers, removeSubscriber, type Subscriber } from './subscribers.ts';
import { byPartition, eventsByVideo, type TopicChange, topicChangesOf } from './topic-changes.ts';
import { realtimeTriggers } from './triggers.ts';
import { deliverVideoEvents, startVideo } from './video-topic.ts';

const topicsAtOnce = 4;
const subscribersAtOnce = 8;

/**
 * Delivers a batch of the stream to the subscribers of every topic it concerns. Topics, and subscribers of a topic, do
 * not wait for each other; one subscriber gets its messages in order. One query for each topic, then for each
 * subscriber one call per message and one write.
 *
 * @returns the changes that some subscriber did not get; those who got them skip them next time
 */
const fanOut = async (
  changes: readonly ItemChange[],
  { log }: EventContext,
): Promise<ReadonlySet<ItemChange>> => {
  const addressed = changes.map((change) => ({ change, topics: topicChangesOf(change) }));
  const topics = [...byPartition(addressed.flatMap(({ topics }) => topics))];
  const results = await settleConcurrently(topics, topicsAtOnce, ([partition, topicChanges]) =>
    deliverToTopic(partition, topicChanges, log),
  );
  const failed = new Set<string>();
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const [partition = ''] = topics[index] ?? [];
    failed.add(partition);
    log.error('fan_out_failed', { partition, error: result.reason });
  }
  return new Set(
    addressed
      .filter(({ topics }) => topics.some(({ partition }) => failed.has(partition)))
      .map(({ change }) => change),
  );
};

const deliverToTopic = async (
  partition: string,
  changes: readonly TopicChange[],
  log: Logger,
): Promise<void> => {
  const subscribers = await listSubscribers(partition);
  const results = await settleConcurrently(subscribers, subscribersAtOnce, (subscriber) =>
    deliver(subscriber, changes),
  );
  demandAll(results);
  if (subscribers.length > 0) report(changes, subscribers.length, log);
};

/** One line for the events of a video, however many subscribers got them. */
const report = (changes: readonly TopicChange[], subscribers: number, log: Logger): void => {
  for (const [videoId, events] of eventsByVideo(changes)) {
    const seqs = events.map(({ seq }) => seq);
    log.info('video_events_told', { video_id: videoId, seqs, subscribers, ...correlationOf(events[0]) });
  }
};

const deliver = async (subscriber: Subscriber, changes: readonly TopicChange[]): Promise<void> => {
  try {
    if (subscriber.phase === 'live') await deliverLive(subscriber, changes);
    else if (changes.some((change) => isSubscriptionOf(change, subscriber))) {
      await start(subscriber);
    }
  } catch (error) {
    if (!(error instanceof ConnectionGone)) throw error;
    // Without its connection a subscriber is an orphan, which nothing else would find.
    if (!(await removeConnection(subscriber.connectionId))) await removeSubscriber(subscriber);
  }
};

const isSubscriptionOf = (change: TopicChange, { connectionId }: Subscriber): boolean =>
  change.kind === 'subscription' && change.connectionId === connectionId;

const start = async (subscriber: Subscriber): Promise<void> => {
  const topic = parseTopic(subscriber.topic);
  if (topic?.kind === 'video') await startVideo(subscriber, topic.videoId);
  else if (topic !== undefined) await startMany(subscriber, topic);
};

const deliverLive = async (subscriber: Subscriber, changes: readonly TopicChange[]): Promise<void> => {
  const topic = parseTopic(subscriber.topic);
  const deliverEvents = topic?.kind === 'video' ? deliverVideoEvents : deliverEventsOfMany;
  for (const [videoId, events] of eventsByVideo(changes)) await deliverEvents(subscriber, videoId, events);
  for (const change of changes)
    if (change.kind === 'budget')
      await send(subscriber, { type: 'notice', topic: subscriber.topic, notice: change.notice });
};

export const handler = streamHandler(realtimeTriggers.fanOut, fanOut);
