import { isObject, type JsonObject } from '../../assembly/json.ts';
import type { Database } from './database.ts';
import { invalid } from './errors.ts';
import { textAt } from './request.ts';
import type { TableDefinition } from './table-definition.ts';
import { itemsTable, namedTable, type Tables } from './tables.ts';

/** UpdateTimeToLive; takes effect at once. */
export const updateTimeToLive = (database: Database, tables: Tables, request: JsonObject): JsonObject => {
  const table = namedTable(tables, request);
  const { TimeToLiveSpecification: specification } = request;
  const attribute = isObject(specification) ? textAt(specification, 'AttributeName') : undefined;
  const isOn = isObject(specification) ? specification.Enabled : undefined;
  if (!attribute || typeof isOn !== 'boolean') {
    throw invalid('TimeToLiveSpecification must not be null');
  }
  const current = table.timeToLiveAttribute;
  if (isOn === (current !== undefined) && (current ?? attribute) === attribute) {
    const state = isOn ? 'enabled' : 'disabled';
    throw invalid(`TimeToLive is already ${state}`);
  }
  if (current !== undefined && current !== attribute) {
    throw invalid(`TimeToLive is active on a different AttributeName: current AttributeName is ${current}`);
  }
  const { timeToLiveAttribute: _before, ...others } = table;
  const changed: TableDefinition = isOn ? { ...others, timeToLiveAttribute: attribute } : others;
  database.transaction(() => {
    noteExpiry(database, changed);
    tables.save(changed);
  });
  return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: isOn } };
};

export const describeTimeToLive = (tables: Tables, request: JsonObject): JsonObject => {
  const { timeToLiveAttribute: AttributeName } = namedTable(tables, request);
  const status = AttributeName === undefined ? 'DISABLED' : 'ENABLED';
  return {
    TimeToLiveDescription: {
      TimeToLiveStatus: status,
      ...(AttributeName !== undefined && { AttributeName }),
    },
  };
};

/** Unix seconds after which an item may go; null for one that stays. */
export const expiryOf = (table: TableDefinition, item: Record<string, unknown>): number | null => {
  const name = table.timeToLiveAttribute;
  const value = name !== undefined && Object.hasOwn(item, name) ? item[name] : undefined;
  return isObject(value) && typeof value.N === 'string' ? Number(value.N) : null;
};

/** Writes the time of expiry beside items that were there before. */
const noteExpiry = (database: Database, table: TableDefinition): void => {
  const items = itemsTable(table);
  const update = database.statement(`UPDATE ${items} SET expires = ? WHERE hash = ? AND sort = ?`);
  for (const row of database.statement(`SELECT hash, sort, item FROM ${items}`).all()) {
    update.run(expiryOf(table, JSON.parse(String(row.item))), row.hash ?? null, row.sort ?? null);
  }
};

/** DynamoDB leaves items alone whose time lies more than five years back. Source: developer guide, "Using TTL". */
const fiveYearsSeconds = 157_680_000;
/** A long list of removals is split, for nothing else runs meanwhile. */
const maxRemovals = 500;

/**
 * Removes items whose time to live has passed, the oldest first.
 *
 * @param nowSeconds Unix seconds
 * @param remove takes one item away
 * @returns how many were removed; there may be more
 */
export const removeExpired = (
  database: Database,
  tables: Tables,
  nowSeconds: number,
  remove: (table: TableDefinition, item: string) => void,
): number => {
  let removed = 0;
  for (const table of tables.all()) {
    if (table.timeToLiveAttribute === undefined) continue;
    const rows = database
      .statement(
        `SELECT item FROM ${itemsTable(table)} WHERE expires IS NOT NULL AND expires BETWEEN ? AND ? ORDER BY expires LIMIT ?`,
      )
      .all(nowSeconds - fiveYearsSeconds, nowSeconds, maxRemovals);
    for (const row of rows) remove(table, String(row.item));
    removed += rows.length;
  }
  return removed;
};
