import type { Change, Row } from './change.ts';
import { equalItems } from './compare.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { isIndexed, keyOf, type RowKey, rowKey } from './keys.ts';
import { project } from './paths.ts';
import { itemSize } from './sizes.ts';
import { appendRecord } from './stream-records.ts';
import { type IndexDefinition, keyAttributes, type TableDefinition } from './table-definition.ts';
import { indexTable, itemsTable } from './tables.ts';
import { expiryOf } from './time-to-live.ts';

export const readRow = (
  database: Database,
  table: TableDefinition,
  { hash, sort }: RowKey,
): Row | undefined => {
  const row = database
    .statement(`SELECT item, size FROM ${itemsTable(table)} WHERE hash = ? AND sort = ?`)
    .get(hash, sort);
  return row && { item: JSON.parse(String(row.item)), size: Number(row.size) };
};

/** An item as an index holds it. */
const indexed = (table: TableDefinition, index: IndexDefinition, { item, size }: Row): Row => {
  if (index.projection === 'ALL') return { item, size };
  const names = [...keyAttributes(table.key), ...keyAttributes(index.key)].map(({ name }) => name);
  const part = project(
    item,
    [...new Set([...names, ...index.included])].map((name) => [name]),
  );
  return { item: part, size: itemSize(part) };
};

interface IndexRow extends Row {
  key: RowKey;
}

const indexRow = (
  table: TableDefinition,
  index: IndexDefinition,
  row: Row | undefined,
): IndexRow | undefined =>
  row && isIndexed(index, row.item)
    ? { ...indexed(table, index, row), key: rowKey(index.key, row.item) }
    : undefined;

const kilobytes = (row: Row | undefined): number => (row ? Math.ceil(row.size / 1024) : 0);

/**
 * Brings an index to the item's new state.
 *
 * @returns write units: two rows when the index key changes, none when nothing of the row does. Source:
 *   developer guide, "Using global secondary indexes", provisioned throughput considerations
 */
const writeIndex = (database: Database, { table, key, before, after }: Change, position: number): number => {
  const index = table.indexes[position];
  if (!index) return 0;
  const old = indexRow(table, index, before);
  const now = indexRow(table, index, after);
  if (old && now && equalItems(old.item, now.item)) return 0;
  const name = indexTable(table, position);
  const moved = old && now && !equalItems(keyOf(index.key, old.item), keyOf(index.key, now.item));
  if (old && (!now || moved)) {
    database
      .statement(`DELETE FROM ${name} WHERE hash = ? AND sort = ? AND item_hash = ? AND item_sort = ?`)
      .run(old.key.hash, old.key.sort, key.hash, key.sort);
  }
  if (now) {
    database
      .statement(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?, ?, ?, ?)`)
      .run(now.key.hash, now.key.sort, key.hash, key.sort, JSON.stringify(now.item), now.size);
  }
  return moved ? kilobytes(old) + kilobytes(now) : Math.max(kilobytes(old), kilobytes(now));
};

/**
 * Writes an item with its index entries and its stream record; within a transaction. A write that changes
 * nothing leaves no record.
 *
 * @returns write units of each index, by its position
 */
export const writeChange = (context: Context, change: Change): number[] => {
  const { database } = context;
  const { table, key, before, after } = change;
  if (!before && !after) return [];
  if (before && after && equalItems(before.item, after.item)) return [];
  if (after) {
    database
      .statement(`INSERT OR REPLACE INTO ${itemsTable(table)} VALUES (?, ?, ?, ?, ?)`)
      .run(key.hash, key.sort, JSON.stringify(after.item), after.size, expiryOf(table, after.item));
  } else {
    database
      .statement(`DELETE FROM ${itemsTable(table)} WHERE hash = ? AND sort = ?`)
      .run(key.hash, key.sort);
  }
  if (table.stream) appendRecord(context, change);
  return table.indexes.map((_index, position) => writeIndex(database, change, position));
};
