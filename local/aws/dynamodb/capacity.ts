import type { JsonObject } from '../../assembly/json.ts';
import { choiceAt } from './request.ts';
import type { TableDefinition } from './table-definition.ts';

const readUnitBytes = 4096;
const writeUnitBytes = 1024;

/** Units of a read of so many bytes; nothing read costs as much as something. */
export const readUnits = (bytes: number, isConsistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / readUnitBytes)) * (isConsistent ? 1 : 0.5);

/** Units of a write; the larger of the item before and after counts. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / writeUnitBytes));

/** What a request consumed, table by table. */
export interface Consumption {
  /** @param index name of an index; absent for the table itself */
  add(table: TableDefinition, units: number, index?: string): void;
  /** `ConsumedCapacity` of a request on one table; absent when it was not asked for. */
  one(): JsonObject;
  /** The same for requests on several tables. */
  all(): JsonObject;
}

/**
 * @param direction names the units of transactions in the answer, too
 * @throws DynamoDbError for an unknown ReturnConsumedCapacity
 */
export const openConsumption = (request: JsonObject, direction?: 'Read' | 'Write'): Consumption => {
  const wish = choiceAt(request, 'ReturnConsumedCapacity', ['INDEXES', 'TOTAL', 'NONE']) ?? 'NONE';
  const tables = new Map<string, { table: number; indexes: Map<string, number> }>();
  const units = (CapacityUnits: number): JsonObject => ({
    CapacityUnits,
    ...(direction && { [`${direction}CapacityUnits`]: CapacityUnits }),
  });
  const report = (): JsonObject[] =>
    [...tables].map(([TableName, { table, indexes }]) => {
      const sum = [...indexes.values()].reduce((total, one) => total + one, table);
      const byIndex = [...indexes].map(([name, part]) => [name, units(part)]);
      return {
        TableName,
        ...units(sum),
        ...(wish === 'INDEXES' && {
          Table: units(table),
          ...(indexes.size > 0 && { GlobalSecondaryIndexes: Object.fromEntries(byIndex) }),
        }),
      };
    });
  return {
    add: ({ name }, amount, index) => {
      const entry = tables.get(name) ?? { table: 0, indexes: new Map() };
      tables.set(name, entry);
      if (index === undefined) entry.table += amount;
      else entry.indexes.set(index, (entry.indexes.get(index) ?? 0) + amount);
    },
    one: () => (wish === 'NONE' ? {} : { ConsumedCapacity: report()[0] }),
    all: () => (wish === 'NONE' ? {} : { ConsumedCapacity: report() }),
  };
};

/**
 * Adds what a write consumed on the table's indexes.
 *
 * @param units of each index, by its position
 */
export const addIndexUnits = (
  consumption: Consumption,
  table: TableDefinition,
  units: readonly number[],
): void => {
  for (const [position, amount] of units.entries()) {
    const index = table.indexes[position];
    if (index && amount > 0) consumption.add(table, amount, index.name);
  }
};
