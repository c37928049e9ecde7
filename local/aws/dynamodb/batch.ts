import { isObject, type JsonObject } from '../../assembly/json.ts';
import { addIndexUnits, openConsumption, readUnits, writeUnits } from './capacity.ts';
import type { Context } from './context.ts';
import { constraintViolated, DynamoDbError, invalid } from './errors.ts';
import { readRow, writeChange } from './items.ts';
import { readKey, rowKey } from './keys.ts';
import { projected, readProjection } from './read-item.ts';
import { flagAt, listAt, required, tableNameOf } from './request.ts';
import { planChange, readWrite } from './write.ts';
import { changedBytes } from './write-item.ts';

/** Source: API reference, BatchGetItem and BatchWriteItem. */
const maxGets = 100;
const maxWrites = 25;
const maxAnswerBytes = 16 * 1024 * 1024;

const requestItems = (request: JsonObject): [string, unknown][] => {
  const items = required(request.RequestItems, 'RequestItems');
  if (!isObject(items)) throw new DynamoDbError('SerializationException', 'Unexpected field type');
  const entries = Object.entries(items);
  if (entries.length > 0) return entries.map(([name, one]) => [tableNameOf({ TableName: name }), one]);
  throw constraintViolated("'{}'", 'requestItems', 'Member must have length greater than or equal to 1');
};

const refuseDuplicates = (places: readonly string[]): void => {
  if (new Set(places).size < places.length) {
    throw invalid('Provided list of item keys contains duplicates');
  }
};

/** Reads up to 16 MB; what lies beyond comes back as UnprocessedKeys. */
export const batchGet = (context: Context, request: JsonObject): JsonObject => {
  const consumption = openConsumption(request);
  const reads = requestItems(request).map(([name, raw]) => {
    const wish = isObject(raw) ? raw : {};
    const keys = required(listAt(wish, 'Keys'), `RequestItems.${name}.member.keys`);
    if (keys.length === 0) {
      throw constraintViolated(
        "'[]'",
        `requestItems.${name}.member.keys`,
        'Member must have length greater than or equal to 1',
      );
    }
    return { name, wish, keys, paths: readProjection(wish), isConsistent: flagAt(wish, 'ConsistentRead') };
  });
  if (reads.reduce((sum, { keys }) => sum + keys.length, 0) > maxGets) {
    throw invalid('Too many items requested for the BatchGetItem call');
  }
  const located = reads.map((read) => {
    const table = context.tables.find(read.name);
    const places = read.keys.map((raw) => ({ raw, key: rowKey(table.key, readKey(raw, table)) }));
    refuseDuplicates(places.map(({ key }) => JSON.stringify([key.hash, key.sort])));
    return { ...read, table, places };
  });
  const Responses: Record<string, unknown[]> = {};
  const UnprocessedKeys: JsonObject = {};
  let bytes = 0;
  for (const { name, wish, table, places, paths, isConsistent } of located) {
    const items: unknown[] = [];
    const left: unknown[] = [];
    for (const { raw, key } of places) {
      const row = bytes > maxAnswerBytes ? undefined : readRow(context.database, table, key);
      bytes += row?.size ?? 0;
      if (bytes > maxAnswerBytes) left.push(raw);
      else {
        consumption.add(table, readUnits(row?.size ?? 0, isConsistent ?? false));
        if (row) items.push(projected(row.item, paths));
      }
    }
    Responses[name] = items;
    if (left.length > 0) UnprocessedKeys[name] = { ...wish, Keys: left };
  }
  return { Responses, UnprocessedKeys, ...consumption.all() };
};

/** Puts and deletes, each for itself on AWS; here all at once. */
export const batchWrite = (context: Context, request: JsonObject): JsonObject => {
  const consumption = openConsumption(request);
  const writes = requestItems(request).flatMap(([TableName, raw]) => {
    if (!Array.isArray(raw)) throw new DynamoDbError('SerializationException', 'Unexpected field type');
    return raw.map((entry) => {
      const { PutRequest: put, DeleteRequest: remove } = isObject(entry) ? entry : {};
      if (isObject(put) === isObject(remove)) {
        throw invalid(
          'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
        );
      }
      if (isObject(put)) return readWrite('Put', { TableName, Item: put.Item });
      return readWrite('Delete', { TableName, Key: isObject(remove) ? remove.Key : undefined });
    });
  });
  if (writes.length > maxWrites) throw invalid('Too many items requested for the BatchWriteItem call');
  const located = writes.map((write) => {
    const table = context.tables.find(write.tableName);
    return { write, table, key: write.key(table) };
  });
  refuseDuplicates(
    located.map(({ table, key }) => {
      const { hash, sort } = rowKey(table.key, key);
      return JSON.stringify([table.name, hash, sort]);
    }),
  );
  context.database.transaction(() => {
    for (const { write, table, key } of located) {
      const change = planChange(context, write, table, key);
      consumption.add(table, writeUnits(changedBytes(change)));
      addIndexUnits(consumption, table, writeChange(context, change));
    }
  });
  return { UnprocessedItems: {}, ...consumption.all() };
};
