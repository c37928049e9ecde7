import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { getItem, type Item, indexed, listByPrefix, listIndex } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { userPart } from '../shared/keys.ts';
import { shardOfId } from '../shared/shards.ts';
import {
  connectionCountKey,
  connectionKey,
  connectionPart,
  connectionShards,
  connectionsIndex,
  ownedConnectionKey,
  subscriberKey,
} from './keys.ts';
import { parseTopic, partitionOf } from './model.ts';

/** An open WebSocket. */
export interface Connection {
  connectionId: string;
  userId: string;
  sessionId: string;
  /** Of the account's sessions, to which the session belongs. */
  generation: number;
  /** Epoch seconds: when the API key ends that it was opened with. */
  keyEndsAt?: number;
  /** RFC 3339. */
  lastSeenAt: string;
  topics: ReadonlySet<string>;
}

/** Whose connection a subscription hangs on. */
export type ConnectionOwner = Pick<Connection, 'connectionId' | 'userId'>;

/** API Gateway ends a connection after 2 hours; an item that nobody removed leaves by itself soon after. */
export const connectionItemSeconds = 3 * 3600;

const connectionItem = z.object({
  connectionId: z.string(),
  userId: z.string(),
  sessionId: z.string(),
  generation: z._default(z.number(), 0),
  keyEndsAt: z.exactOptional(z.number()),
  lastSeenAt: z.string(),
  topics: z._default(z.set(z.string()), new Set()),
});

const connectionOf = (item: Item): Connection => z.parse(connectionItem, item);

/** Whether the API key that a connection was opened with is over; one that is revoked ends its connections itself. */
export const hasKeyEnded = ({ keyEndsAt }: Pick<Connection, 'keyEndsAt'>, now: Date): boolean =>
  keyEndsAt !== undefined && keyEndsAt * 1000 <= now.getTime();

/** The key under which a connection's subscription to a topic lies. */
export const subscriptionKey = (topic: string, { userId, connectionId }: ConnectionOwner) => {
  const parsed = parseTopic(topic);
  if (parsed === undefined) throw new Error(`A connection holds the unknown topic ${topic}`);
  return subscriberKey(partitionOf(parsed, userId), connectionId);
};

/** The answer to a message of a connection that was swept: the client must connect anew. */
export const connectionUnknown = (): KinoraError => problem('CONNECTION_UNKNOWN');

/** Reads a connection as it stands now: a message may follow its handshake within milliseconds. */
export const loadConnection = async (connectionId: string): Promise<Connection | undefined> => {
  const item = await getItem(connectionKey(connectionId), { consistent: true });
  return item === undefined ? undefined : connectionOf(item);
};

/**
 * Takes one of the environment's places. It is a plain write and not part of a transaction: transactions that
 * meet on one item cancel each other, plain writes queue. What a crash leaves in the count, the sweep corrects.
 *
 * @throws KinoraError 503 `TOO_MANY_CONNECTIONS`
 */
export const takePlace = (maxConnections: number): Promise<void> =>
  commit([
    {
      Update: updateOf(connectionCountKey, {
        add: { openConnections: 1 },
        condition: 'attribute_not_exists(openConnections) OR openConnections < :max',
        values: { max: maxConnections },
      }),
      onConflict: () => problem('TOO_MANY_CONNECTIONS', { limit: maxConnections }),
    },
  ]);

/** Never below none: the sweep may have corrected the count while a connection was on its way. */
export const givePlaceBack = async (): Promise<void> => {
  const back = updateOf(connectionCountKey, {
    add: { openConnections: -1 },
    condition: 'openConnections > :none',
    values: { none: 0 },
  });
  await commit([{ Update: back }]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

/** Who connects. */
export type Newcomer = Pick<Connection, 'connectionId' | 'userId' | 'sessionId' | 'generation' | 'keyEndsAt'>;

/** The writes that bring a connection into being. */
export const newConnectionWrites = (connection: Newcomer, now: Date): TransactWrite[] => {
  const { connectionId, sessionId } = connection;
  const at = now.toISOString();
  const expiresAt = Math.floor(now.getTime() / 1000) + connectionItemSeconds;
  const item = {
    ...connection,
    connectedAt: at,
    lastSeenAt: at,
    ...indexed(connectionsIndex(shardOfId(connectionId, connectionShards)), at),
    expiresAt,
  };
  return [
    { Put: { Item: { ...connectionKey(connectionId), ...item } } },
    {
      Put: {
        Item: { ...ownedConnectionKey(connection.userId, connectionId), connectionId, sessionId, expiresAt },
      },
    },
  ];
};

const ownedConnection = z.object({ connectionId: z.string(), sessionId: z.string() });

/** Every connection of an account: a few by their nature. */
export const connectionsOf = async (
  userId: string,
): Promise<Pick<Connection, 'connectionId' | 'sessionId'>[]> => {
  const { items } = await listByPrefix(userPart.of(userId), connectionPart.prefix, { consistent: true });
  return items.map((item) => z.parse(ownedConnection, item));
};

const seen = (now: Date) => ({ lastSeenAt: now.toISOString(), gsi1sk: now.toISOString() });

/**
 * Notes a sign of life.
 *
 * @throws KinoraError `CONNECTION_UNKNOWN`
 */
export const touchConnection = async (connectionId: string, now: Date): Promise<Connection> =>
  connectionOf(
    await updateItem({
      Update: updateOf(connectionKey(connectionId), {
        set: seen(now),
        condition: 'attribute_exists(pk)',
      }),
      onConflict: connectionUnknown,
    }),
  );

/** Adds a topic to a connection that has it already or has room for it, and is not being removed. */
export const addTopicWrite = (
  { connectionId }: Connection,
  topic: string,
  maxSubscriptions: number,
  now: Date,
): TransactWrite => ({
  Update: updateOf(connectionKey(connectionId), {
    set: seen(now),
    add: { topics: new Set([topic]) },
    condition:
      'attribute_exists(pk) AND attribute_not_exists(leaving) AND (attribute_not_exists(topics) OR size(topics) < :max OR contains(topics, :topic))',
    values: { topic, max: maxSubscriptions },
  }),
  onConflict: (old) =>
    old === undefined || old.leaving === true
      ? connectionUnknown()
      : tooManySubscriptions(topic, maxSubscriptions),
});

const tooManySubscriptions = (topic: string, limit: number): KinoraError =>
  problem('TOO_MANY_SUBSCRIPTIONS', { topic, limit });

/** Takes topics from a connection that is still there. */
export const removeTopicsWrite = (connectionId: string, topics: readonly string[]): TransactWrite => ({
  Update: updateOf(connectionKey(connectionId), {
    take: { topics: new Set(topics) },
    condition: 'attribute_exists(pk)',
  }),
});

/** A transaction holds 100 writes; one is the connection itself, one its place in the account. */
const subscriptionsPerCommit = 98;
const raceAttempts = 5;

/**
 * Removes a connection with its subscriptions: no subscription outlives it. One that subscribes meanwhile is marked, so
 * that it gets no further subscription.
 *
 * @returns the connection to who removed it, and undefined to whoever else tried
 */
export const removeWithSubscriptions = async (connectionId: string): Promise<Connection | undefined> => {
  for (let attempt = 1; ; attempt += 1) {
    const connection = await loadConnection(connectionId);
    if (connection === undefined) return undefined;
    try {
      await removeWithTopics(connection);
      return connection;
    } catch (error) {
      // It subscribed meanwhile, or somebody else removed it: look again.
      if (!(error instanceof ConditionFailed) || attempt === raceAttempts) throw error;
      await markLeaving(connectionId);
    }
  }
};

const markLeaving = async (connectionId: string): Promise<void> => {
  const leaving = updateOf(connectionKey(connectionId), {
    set: { leaving: true },
    condition: 'attribute_exists(pk)',
  });
  await commit([{ Update: leaving }]).catch((error: unknown) => {
    // Somebody else removed it.
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

const removeWithTopics = async (connection: Connection): Promise<void> => {
  const topics = [...connection.topics];
  while (topics.length > subscriptionsPerCommit) {
    const part = topics.splice(0, subscriptionsPerCommit);
    await commit([removeTopicsWrite(connection.connectionId, part), ...subscriberDeletes(connection, part)]);
  }
  const rest =
    topics.length === 0
      ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(topics)' }
      : {
          ConditionExpression: 'topics = :topics',
          ExpressionAttributeValues: { ':topics': new Set(topics) },
        };
  await commit([
    { Delete: { Key: connectionKey(connection.connectionId), ...rest } },
    { Delete: { Key: ownedConnectionKey(connection.userId, connection.connectionId) } },
    ...subscriberDeletes(connection, topics),
  ]);
};

const subscriberDeletes = (connection: Connection, topics: readonly string[]): TransactWrite[] =>
  topics.map((topic) => ({ Delete: { Key: subscriptionKey(topic, connection) } }));

/** Every open connection by when it was last seen, the most silent first; the limit keeps the set small. */
export const listConnections = async (): Promise<{ connectionId: string; lastSeenAt: string }[]> => {
  const shards = Array.from({ length: connectionShards }, (_, shard) =>
    listIndex(connectionsIndex(shard), {}),
  );
  return (await Promise.all(shards))
    .flatMap(({ entries }) => entries)
    .map(({ pk, sort }) => ({ connectionId: connectionPart.idIn(pk), lastSeenAt: sort }))
    .sort((one, other) => (one.lastSeenAt < other.lastSeenAt ? -1 : 1));
};

const connectionCount = z.object({ openConnections: z._default(z.number(), 0) });

/** How many connections the counter says are open. */
export const countedConnections = async (): Promise<number> =>
  z.parse(connectionCount, (await getItem(connectionCountKey, { consistent: true })) ?? {}).openConnections;

/**
 * Corrects the counter, unless it moved since it was read.
 *
 * @returns whether it was corrected
 */
export const correctCount = async (counted: number, open: number): Promise<boolean> => {
  try {
    await commit([
      {
        Update: updateOf(connectionCountKey, {
          set: { openConnections: open },
          condition: 'attribute_not_exists(openConnections) OR openConnections = :counted',
          values: { counted },
        }),
      },
    ]);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};
