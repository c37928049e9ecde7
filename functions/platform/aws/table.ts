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

/**
 * Reads one item.
 *
 * @param options `consistent`: see every write that finished before (twice the capacity units)
 */
export const getItem = async (
  key: Key,
  options: { consistent?: boolean } = {},
): Promise<Item | undefined> => {
  const { Item: item } = await documents().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: { pk: key.pk, sk: key.sk },
      ConsistentRead: options.consistent === true,
    }),
  );
  return item;
};

const batchAttempts = 5;

/**
 * Reads up to 100 items in one call, in any order; what is not there is left out.
 *
 * @throws when DynamoDB leaves some unread again and again
 */
export const getItems = async (keys: readonly Key[]): Promise<Item[]> => {
  const table = env('TABLE_NAME');
  const items: Item[] = [];
  let wanted: Item[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; wanted.length > 0; attempt += 1) {
    if (attempt === batchAttempts) throw new Error(`${wanted.length} items were not read`);
    if (attempt > 0) await sleep(Math.random() * 50 * 2 ** attempt);
    const { Responses, UnprocessedKeys } = await documents().send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted } } }),
    );
    items.push(...(Responses?.[table] ?? []));
    wanted = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
};

export type Query = Omit<QueryCommandInput, 'TableName'>;

export interface Page {
  items: Item[];
  /** Where the next page starts; absent on the last one. */
  lastKey?: Item;
}

/** Reads one page of a key condition; `IndexName: 'gsi1'` reads the index. */
export const query = async (input: Query): Promise<Page> => {
  const { Items: items = [], LastEvaluatedKey: lastKey } = await documents().send(
    new QueryCommand({ ...input, TableName: env('TABLE_NAME') }),
  );
  return lastKey === undefined ? { items } : { items, lastKey };
};

/** Reads every page of a key condition, one after the other: only for sets that are small by their rule. */
export const queryAll = async (input: Query): Promise<Item[]> => {
  const items: Item[] = [];
  let page = await query(input);
  items.push(...page.items);
  while (page.lastKey !== undefined) {
    page = await query({ ...input, ExclusiveStartKey: page.lastKey });
    items.push(...page.items);
  }
  return items;
};

/** Counts what a key condition finds, a megabyte of keys at a time. */
export const countItems = async (input: Query): Promise<number> => {
  let total = 0;
  let from: Item | undefined;
  do {
    const { Count: count = 0, LastEvaluatedKey: lastKey } = await documents().send(
      new QueryCommand({
        ...input,
        TableName: env('TABLE_NAME'),
        Select: 'COUNT',
        ExclusiveStartKey: from,
      }),
    );
    total += count;
    from = lastKey;
  } while (from !== undefined);
  return total;
};
