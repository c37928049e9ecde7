import type { JsonObject } from '../../assembly/json.ts';
import { applyUpdate } from './apply-update.ts';
import type { Change } from './change.ts';
import type { Condition } from './condition.ts';
import type { Context } from './context.ts';
import { DynamoDbError, invalid, invalidParameter } from './errors.ts';
import { evaluate } from './evaluate-condition.ts';
import { type ExpressionScope, openScope } from './expression-scope.ts';
import { readRow } from './items.ts';
import { checkIndexKeys, checkItemKey, keyOf, readKey, rowKey } from './keys.ts';
import { conditionGrammar } from './parse-condition.ts';
import { type Update, updateGrammar, writtenPaths } from './parse-update.ts';
import { type Path, parseExpression } from './parser.ts';
import { choiceAt, refuseLegacy, required, tableNameOf, textAt } from './request.ts';
import { itemSize, maxItemBytes } from './sizes.ts';
import { keyAttributes, type TableDefinition } from './table-definition.ts';
import { type Item, readItem } from './values.ts';

export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** One write to one item, read from a request but not yet held against its table. */
export interface Write {
  kind: WriteKind;
  tableName: string;
  condition: Condition | undefined;
  /** A failed condition's error shows the item. */
  showsItem: boolean;
  /** What an update writes to. */
  paths: Path[];
  /** The item's key. @throws DynamoDbError when it does not fit the table */
  key(table: TableDefinition): Item;
  /** The item afterwards; undefined when there is none. */
  apply(before: Item | undefined, key: Item): Item | undefined;
}

const readCondition = (request: JsonObject, scope: ExpressionScope): Condition | undefined => {
  const text = textAt(request, 'ConditionExpression');
  if (text === undefined) return undefined;
  return parseExpression('ConditionExpression', text, scope, conditionGrammar);
};

const common = (kind: WriteKind, request: JsonObject) => {
  refuseLegacy(request);
  const wish = choiceAt(request, 'ReturnValuesOnConditionCheckFailure', ['ALL_OLD', 'NONE']);
  return { kind, tableName: tableNameOf(request), showsItem: wish === 'ALL_OLD', paths: [] };
};

const readPut = (request: JsonObject): Write => {
  const base = common('Put', request);
  const item = readItem(required(request.Item, 'Item'));
  const scope = openScope(request, ['ConditionExpression']);
  const condition = readCondition(request, scope);
  scope.finish();
  if (itemSize(item) > maxItemBytes) throw invalid('Item size has exceeded the maximum allowed size');
  return {
    ...base,
    condition,
    key: (table) => {
      checkItemKey(table, item);
      checkIndexKeys(table, item, false);
      return keyOf(table.key, item);
    },
    apply: () => item,
  };
};

const refuseKeyPaths = (paths: readonly Path[], table: TableDefinition): void => {
  for (const { name } of keyAttributes(table.key)) {
    if (paths.some(([first]) => first === name)) {
      throw invalidParameter(`Cannot update attribute ${name}. This attribute is part of the key`);
    }
  }
};

const readUpdate = (request: JsonObject): Write => {
  const base = common('Update', request);
  const rawKey = required(request.Key, 'Key');
  const scope = openScope(request, ['UpdateExpression', 'ConditionExpression']);
  const text = textAt(request, 'UpdateExpression');
  const update: Update | undefined =
    text === undefined ? undefined : parseExpression('UpdateExpression', text, scope, updateGrammar);
  const condition = readCondition(request, scope);
  scope.finish();
  readItem(rawKey);
  const paths = update ? writtenPaths(update) : [];
  return {
    ...base,
    condition,
    paths,
    key: (table) => {
      const key = readKey(rawKey, table);
      refuseKeyPaths(paths, table);
      return key;
    },
    apply: (before, key) => {
      const after = update ? applyUpdate(update, before ?? key) : (before ?? key);
      if (itemSize(after) <= maxItemBytes) return after;
      throw invalid('Item size to update has exceeded the maximum allowed size');
    },
  };
};

const readByKey = (kind: 'Delete' | 'ConditionCheck', request: JsonObject): Write => {
  const base = common(kind, request);
  const rawKey = required(request.Key, 'Key');
  const scope = openScope(request, ['ConditionExpression']);
  const condition = readCondition(request, scope);
  scope.finish();
  if (kind === 'ConditionCheck') required(condition, 'ConditionExpression');
  readItem(rawKey);
  return {
    ...base,
    condition,
    key: (table) => readKey(rawKey, table),
    apply: (before) => (kind === 'Delete' ? undefined : before),
  };
};

/**
 * Reads one write: a request of its own, or an entry of a transaction.
 *
 * @throws DynamoDbError when it is wrong whatever the table and the item are
 */
export const readWrite = (kind: WriteKind, request: JsonObject): Write => {
  if (kind === 'Put') return readPut(request);
  return kind === 'Update' ? readUpdate(request) : readByKey(kind, request);
};

/**
 * Holds a write against its item and works out the change, without writing it.
 *
 * @throws DynamoDbError with `ConditionalCheckFailedException` when the condition fails, another when the
 *   write does not fit the table or the item
 */
export const planChange = (context: Context, write: Write, table: TableDefinition, key: Item): Change => {
  const place = rowKey(table.key, key);
  const before = readRow(context.database, table, place);
  if (write.condition && !evaluate(write.condition, before?.item ?? {})) {
    throw new DynamoDbError(
      'ConditionalCheckFailedException',
      'The conditional request failed',
      write.showsItem && before ? { Item: before.item } : {},
    );
  }
  const after = write.apply(before?.item, key);
  if (after && write.kind === 'Update') checkIndexKeys(table, after, true);
  const row = after && { item: after, size: after === before?.item ? before.size : itemSize(after) };
  return { table, key: place, before, after: row };
};
