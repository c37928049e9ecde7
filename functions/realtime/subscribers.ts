import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { subscriberPart } from './keys.ts';
import type { Cursor } from './model.ts';
import {
  type Connection,
  type ConnectionOwner,
  connectionItemSeconds,
  removeTopicsWrite,
  subscriptionKey,
} from './store.ts';

/** One connection's subscription to one topic. */
export interface Subscriber {
  pk: string;
  sk: string;
  connectionId: string;
  userId: string;
  topic: string;
  /** Each `subscribe` is a subscription of its own: what belongs to an earlier one moves nothing. */
  subscriptionId: string;
  /** `new` until the state was sent; only then is it told of events. */
  phase: 'new' | 'live';
  /** Number of the last event that the client said it has. */
  after?: number;
  /** Number of the last event sent, of a video's subscriber. */
  seq?: number;
  /** The same by video, of an account's subscriber. */
  heard?: Readonly<Record<string, Cursor>>;
}

const cursor = z.object({ seq: z.int(), ended: z.boolean() }) satisfies z.ZodMiniType<Cursor>;

const subscriberItem: z.ZodMiniType<Subscriber> = z.object({
  pk: z.string(),
  sk: z.string(),
  connectionId: z.string(),
  userId: z.string(),
  topic: z.string(),
  subscriptionId: z.string(),
  phase: z.enum(['new', 'live']),
  after: z.exactOptional(z.int()),
  seq: z.exactOptional(z.int()),
  heard: z.exactOptional(z.record(z.string(), cursor)),
});

const subscriberOf = (item: Item): Subscriber => z.parse(subscriberItem, item);

/** Puts a subscription in the place of the one that the connection may have had to the topic. */
export const subscriberWrite = (
  connection: Connection,
  subscription: { topic: string; subscriptionId: string; after?: number | undefined },
  now: Date,
): TransactWrite => {
  const { topic, subscriptionId, after } = subscription;
  const subscriber: Subscriber = {
    ...subscriptionKey(topic, connection),
    connectionId: connection.connectionId,
    userId: connection.userId,
    topic,
    subscriptionId,
    phase: 'new',
    ...(after === undefined ? {} : { after }),
  };
  const expiresAt = Math.floor(now.getTime() / 1000) + connectionItemSeconds;
  return { Put: { Item: { ...subscriber, expiresAt } } };
};

/** The writes that end a subscription of a connection that is still there; one that is not there is no error. */
export const unsubscribeWrites = (connection: ConnectionOwner, topic: string): TransactWrite[] => [
  removeTopicsWrite(connection.connectionId, [topic]),
  { Delete: { Key: subscriptionKey(topic, connection) } },
];

/** Everyone who listens to a topic: its owner's connections, so few. */
export const listSubscribers = async (partition: string): Promise<Subscriber[]> => {
  // Consistent: who was made live before an event was skipped over must be seen here.
  const { items } = await listByPrefix(partition, subscriberPart.prefix, { consistent: true });
  return items.map(subscriberOf);
};

/** How far a subscriber has come. */
export type Position = Pick<Subscriber, 'seq' | 'heard'>;

/**
 * Marks the state as sent.
 *
 * @returns false when the client has subscribed anew or left since
 */
export const goLive = (subscriber: Subscriber, position: Position): Promise<boolean> =>
  moved({
    Update: updateOf(subscriber, {
      set: { phase: 'live', ...position },
      condition: 'subscriptionId = :id AND phase = :new',
      values: { id: subscriber.subscriptionId, new: 'new' },
    }),
    // One run of fanOut begins with a subscription; a second one would have found it live.
    isDone: ({ subscriptionId, phase, ...at }) =>
      subscriptionId === subscriber.subscriptionId &&
      phase === 'live' &&
      isDeepStrictEqual({ seq: at.seq, heard: at.heard }, { seq: position.seq, heard: position.heard }),
  });

/**
 * Notes that a video's subscriber was sent everything up to a number.
 *
 * @returns false when it has come further, has subscribed anew or left
 */
export const advanceVideo = (subscriber: Subscriber, seq: number): Promise<boolean> =>
  moved({
    Update: updateOf(subscriber, {
      set: { seq },
      condition: 'subscriptionId = :id AND seq < :seq',
      values: { id: subscriber.subscriptionId, seq },
    }),
  });

/**
 * The same of one video of an account's subscriber. Functions that tell of different videos do not disturb each
 * other: each writes its own entry.
 *
 * @param forget ids of other videos whose entries go
 */
export const advanceAccount = (
  subscriber: Subscriber,
  videoId: string,
  heard: Cursor,
  forget: readonly string[],
): Promise<boolean> =>
  moved({
    Update: updateOf(subscriber, {
      set: { [`heard.${videoId}`]: heard },
      remove: forget.filter((id) => id !== videoId).map((id) => `heard.${id}`),
      condition: 'subscriptionId = :id AND (attribute_not_exists(heard.#video) OR heard.#video.seq < :seq)',
      names: { video: videoId },
      values: { id: subscriber.subscriptionId, seq: heard.seq },
    }),
  });

/** Removes the item alone: of a connection that is gone, or of a topic that has ended. */
export const removeSubscriber = ({ pk, sk, subscriptionId }: Subscriber): Promise<boolean> =>
  moved({
    Delete: {
      Key: { pk, sk },
      ConditionExpression: 'subscriptionId = :id',
      ExpressionAttributeValues: { ':id': subscriptionId },
    },
  });

const moved = async (write: TransactWrite): Promise<boolean> => {
  try {
    await commit([write]);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};
