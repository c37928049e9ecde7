import type { JsonObject } from '../../assembly/json.ts';
import { batchGet, batchWrite } from './batch.ts';
import type { Context } from './context.ts';
import { openDatabase } from './database.ts';
import { DynamoDbError } from './errors.ts';
import { writeChange } from './items.ts';
import { rowKey } from './keys.ts';
import { query, scan } from './query.ts';
import { getItem, transactGet } from './read-item.ts';
import { itemSize } from './sizes.ts';
import { describeStream, getRecords, getShardIterator, listStreams, trimRecords } from './stream-records.ts';
import { createTable, describeTable, listTables, openTables, type TablePlace } from './tables.ts';
import { describeTimeToLive, removeExpired, updateTimeToLive } from './time-to-live.ts';
import { transactWrite, trimTokens } from './transact-write.ts';
import type { Item } from './values.ts';
import { writeItem } from './write-item.ts';

/** DynamoDB and DynamoDB Streams over one SQLite file, in this process. */
export interface DynamoDbStore {
  /**
   * Performs one operation, e.g. `GetItem`; request and answer as in the JSON protocol. Each is done, on disk
   * as far as this process is concerned, when it returns.
   *
   * @throws DynamoDbError as AWS would answer
   */
  call(operation: string, request: JsonObject): JsonObject;
  /**
   * Does what DynamoDB does by itself: removes items past their time to live, forgets stream records after 24
   * hours and request tokens after ten minutes.
   *
   * @param nowMilliseconds Unix milliseconds
   * @returns how many items were removed; when it is not 0 there may be more
   */
  sweep(nowMilliseconds: number): number;
  close(): void;
}

type Operation = (context: Context, request: JsonObject) => JsonObject;

const operations: Readonly<Record<string, Operation>> = {
  CreateTable: ({ database, tables, place }, request) => createTable(database, tables, place, request),
  DescribeTable: ({ database, tables }, request) => describeTable(database, tables, request),
  ListTables: ({ tables }, request) => listTables(tables, request),
  UpdateTimeToLive: ({ database, tables }, request) => updateTimeToLive(database, tables, request),
  DescribeTimeToLive: ({ tables }, request) => describeTimeToLive(tables, request),
  GetItem: getItem,
  PutItem: (context, request) => writeItem(context, 'Put', request),
  UpdateItem: (context, request) => writeItem(context, 'Update', request),
  DeleteItem: (context, request) => writeItem(context, 'Delete', request),
  Query: query,
  Scan: scan,
  BatchGetItem: batchGet,
  BatchWriteItem: batchWrite,
  TransactGetItems: transactGet,
  TransactWriteItems: transactWrite,
  ListStreams: ({ tables }, request) => listStreams(tables, request),
  DescribeStream: ({ tables }, request) => describeStream(tables, request),
  GetShardIterator: getShardIterator,
  GetRecords: getRecords,
};

const sweep = (context: Context, nowMilliseconds: number): number => {
  const { database, tables } = context;
  return database.transaction(() => {
    trimRecords(database, nowMilliseconds);
    trimTokens(context, nowMilliseconds);
    return removeExpired(database, tables, Math.floor(nowMilliseconds / 1000), (table, text) => {
      const item: Item = JSON.parse(text);
      const before = { item, size: itemSize(item) };
      writeChange(context, { table, key: rowKey(table.key, item), before, after: undefined, expired: true });
    });
  });
};

/**
 * Opens or makes the store.
 *
 * @param path of the SQLite file; `:memory:` keeps nothing
 * @param now the time of changes, iterators and tokens, in Unix milliseconds
 * @throws Error when the file is not a store's, or in use
 */
export const openStore = (path: string, place: TablePlace, now: () => number = Date.now): DynamoDbStore => {
  const database = openDatabase(path);
  const context: Context = { database, tables: openTables(database), place, now };
  return {
    call: (operation, request) => {
      const perform = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (!perform) throw new DynamoDbError('UnknownOperationException', '');
      return perform(context, request);
    },
    sweep: (nowMilliseconds) => sweep(context, nowMilliseconds),
    close: () => database.close(),
  };
};
