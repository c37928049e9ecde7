import { isObject, type JsonObject } from '../../assembly/json.ts';
import { openConsumption, readUnits } from './capacity.ts';
import type { Context } from './context.ts';
import { invalid } from './errors.ts';
import { openScope } from './expression-scope.ts';
import { readRow } from './items.ts';
import { readKey, rowKey } from './keys.ts';
import { type Path, parseExpression } from './parser.ts';
import { project } from './paths.ts';
import { projectionGrammar } from './projection.ts';
import { flagAt, refuseLegacy, required, tableNameOf, textAt } from './request.ts';
import { refuseTwice, transactItems } from './transact-write.ts';
import { type Item, readItem } from './values.ts';

/** The paths of a ProjectionExpression that may stand alone in a request. */
export const readProjection = (request: JsonObject): Path[] | undefined => {
  refuseLegacy(request);
  const scope = openScope(request, ['ProjectionExpression'], []);
  const text = textAt(request, 'ProjectionExpression');
  const paths =
    text === undefined ? undefined : parseExpression('ProjectionExpression', text, scope, projectionGrammar);
  scope.finish();
  return paths;
};

export const projected = (item: Item, paths: readonly Path[] | undefined): Item =>
  paths ? project(item, paths) : item;

export const getItem = (context: Context, request: JsonObject): JsonObject => {
  const consumption = openConsumption(request);
  const name = tableNameOf(request);
  const rawKey = required(request.Key, 'Key');
  readItem(rawKey);
  const isConsistent = flagAt(request, 'ConsistentRead') ?? false;
  const paths = readProjection(request);
  const table = context.tables.find(name);
  const row = readRow(context.database, table, rowKey(table.key, readKey(rawKey, table)));
  consumption.add(table, readUnits(row?.size ?? 0, isConsistent));
  return { ...(row && { Item: projected(row.item, paths) }), ...consumption.one() };
};

/** Source: API reference, TransactGetItems. */
const maxTransactBytes = 4 * 1024 * 1024;

/** TransactGetItems; what is not there is an empty answer. */
export const transactGet = (context: Context, request: JsonObject): JsonObject => {
  const consumption = openConsumption(request, 'Read');
  const gets = transactItems(request).map(({ Get: get }) => {
    if (!isObject(get)) throw invalid('TransactItems can only contain Get');
    const rawKey = required(get.Key, 'Key');
    readItem(rawKey);
    return { name: tableNameOf(get), rawKey, paths: readProjection(get) };
  });
  const located = gets.map(({ name, rawKey, paths }) => {
    const table = context.tables.find(name);
    return { table, key: readKey(rawKey, table), paths };
  });
  refuseTwice(located);
  let bytes = 0;
  const Responses = located.map(({ table, key, paths }) => {
    const row = readRow(context.database, table, rowKey(table.key, key));
    bytes += row?.size ?? 0;
    consumption.add(table, 2 * readUnits(row?.size ?? 0, true));
    return row ? { Item: projected(row.item, paths) } : {};
  });
  if (bytes > maxTransactBytes) {
    throw invalid('Transaction request size exceeded the maximum allowed size of 4194304 bytes');
  }
  return { Responses, ...consumption.all() };
};
