import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  type NativeAttributeValue,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { env } from '../env.ts';
import { knownOverload } from './overload.ts';

export type Item = Record<string, NativeAttributeValue>;

/** Primary key of every item. */
export interface Key {
  pk: string;
  sk: string;
}

let client: DynamoDBDocumentClient | undefined;

/** The one DocumentClient of this instance. */
export const documents = (): DynamoDBDocumentClient => {
  client ??= DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4 }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return client;
};

/** A read that was throttled until its client gave up is 503 `OVERLOADED`. */
const patiently = async <Answer>(read: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await read();
  } catch (error) {
    throw knownOverload(error);
  }
};

/**
 * Reads one item.
 *
 * @param options `consistent`: see every write that finished before (twice the capacity units)
 */
export const getItem = async (
  key: Key,
  options: { consistent?: boolean } = {},
): Promise<Item | undefined> => {
  const command = new GetCommand({
    TableName: env('TABLE_NAME'),
    Key: { pk: key.pk, sk: key.sk },
    ConsistentRead: options.consistent === true,
  });
  return (await patiently(() => documents().send(command))).Item;
};

const batchAttempts = 5;

/**
 * Reads up to 100 items in one call, in any order; what is not there is left out.
 *
 * @throws when DynamoDB leaves some unread again and again
 */
export const getItems = async (
  keys: readonly Key[],
  { consistent = false }: { consistent?: boolean } = {},
): Promise<Item[]> => {
  const table = env('TABLE_NAME');
  const items: Item[] = [];
  let wanted: Item[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; wanted.length > 0; attempt += 1) {
    if (attempt === batchAttempts) throw new Error(`${wanted.length} items were not read`);
    if (attempt > 0) await sleep(Math.random() * 50 * 2 ** attempt);
    const command = new BatchGetCommand({
      RequestItems: { [table]: { Keys: wanted, ConsistentRead: consistent } },
    });
    const { Responses, UnprocessedKeys } = await patiently(() => documents().send(command));
    items.push(...(Responses?.[table] ?? []));
    wanted = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
};

type Query = Omit<QueryCommandInput, 'TableName' | 'Limit'>;

/** Which items of a list are wanted, and how. */
export interface Listing {
  /** Items at most; all when absent, which is for sets that are small by their rule. */
  limit?: number;
  /** See every write that finished before (twice the capacity units). */
  consistent?: boolean;
  /** Read no attributes but the key. */
  keysOnly?: boolean;
}

/** A query ends after 1 MB: a long list takes more than one. */
const queryUpTo = async (
  input: Query,
  { limit = Number.POSITIVE_INFINITY, consistent = false, keysOnly = false }: Listing,
): Promise<{ items: Item[]; lastKey: Item | undefined }> => {
  const items: Item[] = [];
  let from = input.ExclusiveStartKey;
  do {
    const left = limit - items.length;
    const command = new QueryCommand({
      ...input,
      TableName: env('TABLE_NAME'),
      ExclusiveStartKey: from,
      ConsistentRead: consistent,
      ...(Number.isFinite(left) ? { Limit: left } : {}),
      ...(keysOnly ? { ProjectionExpression: 'pk, sk' } : {}),
    });
    const { Items: found = [], LastEvaluatedKey: lastKey } = await patiently(() => documents().send(command));
    items.push(...found);
    from = lastKey;
  } while (from !== undefined && items.length < limit);
  return { items, lastKey: from };
};

/**
 * Reads the items of one partition whose sort keys begin with a prefix, in order of their sort keys.
 *
 * @param prefix of the sort keys; every item of the partition when undefined
 * @param listing `after`: the sort key behind which the list begins; `newestFirst`: from its end; `between`: the lowest
 *   and highest sort key, both included, of which `after` must be one
 * @returns the items, and the last sort key where there may be more
 */
export const listByPrefix = async (
  pk: string,
  prefix: string | undefined,
  {
    after,
    newestFirst = false,
    between,
    ...listing
  }: Listing & {
    after?: string | undefined;
    newestFirst?: boolean;
    between?: readonly [lowest: string, highest: string];
  },
): Promise<{ items: Item[]; next?: string }> => {
  const [first, last] = between ?? [prefix, `${prefix}~`];
  const range = prefix === undefined ? {} : { ':first': first, ':last': last };
  const { items, lastKey } = await queryUpTo(
    {
      KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ...range },
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: after },
      ScanIndexForward: !newestFirst,
    },
    listing,
  );
  return lastKey === undefined ? { items } : { items, next: String(lastKey.sk) };
};

/** Attributes that put an item into a partition of the index, at a place of its order. */
export const indexed = (partition: string, sort: string) => ({ gsi1pk: partition, gsi1sk: sort });

/** An item as the index knows it: its key, and its place in the order of its partition. */
export interface IndexEntry extends Key {
  sort: string;
}

/** Comes before every place of the index: they begin with a letter or a digit. */
export const lowestSort = ' ';

/**
 * Reads a partition of the index in its order; the index is a moment behind the table.
 *
 * @param listing `between`: first and last place, both included
 */
export const listIndex = async (
  partition: string,
  {
    between,
    after,
    limit,
  }: { between?: readonly [first: string, last: string]; after?: IndexEntry | undefined; limit?: number },
): Promise<{ entries: IndexEntry[]; next?: IndexEntry }> => {
  const [first, last] = between ?? [];
  const { items, lastKey } = await queryUpTo(
    {
      IndexName: indexName,
      KeyConditionExpression: `gsi1pk = :partition${between ? ' AND gsi1sk BETWEEN :first AND :last' : ''}`,
      ExpressionAttributeValues: {
        ':partition': partition,
        ...(between ? { ':first': first, ':last': last } : {}),
      },
      ExclusiveStartKey:
        after === undefined ? undefined : { pk: after.pk, sk: after.sk, ...indexed(partition, after.sort) },
    },
    limit === undefined ? {} : { limit },
  );
  const entries = items.map(entryOf);
  return lastKey === undefined ? { entries } : { entries, next: entryOf(lastKey) };
};

const indexName = 'gsi1';

const entryOf = ({ pk, sk, gsi1sk }: Item): IndexEntry => ({
  pk: String(pk),
  sk: String(sk),
  sort: String(gsi1sk),
});

/** Counts a partition of the index, a megabyte of keys at a time. */
export const countIndex = async (partition: string): Promise<number> => {
  let total = 0;
  let from: Item | undefined;
  do {
    const command: QueryCommand = new QueryCommand({
      TableName: env('TABLE_NAME'),
      IndexName: indexName,
      KeyConditionExpression: 'gsi1pk = :partition',
      ExpressionAttributeValues: { ':partition': partition },
      Select: 'COUNT',
      ExclusiveStartKey: from,
    });
    const { Count: count = 0, LastEvaluatedKey: lastKey } = await patiently(() => documents().send(command));
    total += count;
    from = lastKey;
  } while (from !== undefined);
  return total;
};
