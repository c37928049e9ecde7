import type { JsonObject } from '../../assembly/json.ts';
import type { Database } from './database.ts';
import { DynamoDbError, notFound } from './errors.ts';
import { readNewTable } from './read-definition.ts';
import { countAt, tableNameOf, textAt } from './request.ts';
import { describe, type TableDefinition } from './table-definition.ts';

/** All tables of the file. */
export interface Tables {
  /** @throws DynamoDbError when there is none of that name */
  find(name: string): TableDefinition;
  all(): TableDefinition[];
  /** Keeps a changed definition. */
  save(table: TableDefinition): void;
}

/** Where a table's items and those of an index lie. */
export const itemsTable = ({ id }: TableDefinition): string => `items_${id}`;
export const indexTable = ({ id }: TableDefinition, position: number): string => `index_${id}_${position}`;

export const openTables = (database: Database): Tables => {
  const known = new Map<string, TableDefinition>();
  for (const row of database.statement('SELECT name, definition FROM tables').all()) {
    known.set(String(row.name), JSON.parse(String(row.definition)));
  }
  return {
    find: (name) => {
      const table = known.get(name);
      if (table) return table;
      throw notFound();
    },
    all: () => [...known.values()],
    save: (table) => {
      database
        .statement('UPDATE tables SET definition = ? WHERE id = ?')
        .run(JSON.stringify(table), table.id);
      known.set(table.name, table);
    },
  };
};

export interface TablePlace {
  region: string;
  accountId: string;
}

/** CreateTable; the table is there at once. */
export const createTable = (
  database: Database,
  tables: Tables,
  place: TablePlace,
  request: JsonObject,
): JsonObject => {
  const { name, key, indexes, viewType } = readNewTable(request);
  if (tables.all().some((table) => table.name === name)) {
    throw new DynamoDbError('ResourceInUseException', `Table already exists: ${name}`);
  }
  const now = new Date();
  const arn = `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${name}`;
  const label = now.toISOString().slice(0, -1);
  const table = database.transaction(() => {
    const { lastInsertRowid } = database
      .statement('INSERT INTO tables (name, definition) VALUES (?, ?)')
      .run(name, '');
    const made: TableDefinition = {
      ...{ id: Number(lastInsertRowid), name, arn, createdAt: now.getTime() / 1000, key, indexes },
      ...(viewType && { stream: { arn: `${arn}/stream/${label}`, label, viewType } }),
    };
    const items = itemsTable(made);
    database.exec(
      `CREATE TABLE ${items} (hash, sort, item TEXT NOT NULL, size INTEGER NOT NULL, expires, PRIMARY KEY (hash, sort)) WITHOUT ROWID;
       CREATE INDEX ${items}_expiry ON ${items}(expires) WHERE expires IS NOT NULL;`,
    );
    for (const position of indexes.keys()) {
      database.exec(
        `CREATE TABLE ${indexTable(made, position)} (hash, sort, item_hash, item_sort, item TEXT NOT NULL,
           size INTEGER NOT NULL, PRIMARY KEY (hash, sort, item_hash, item_sort)) WITHOUT ROWID`,
      );
    }
    tables.save(made);
    return made;
  });
  return { TableDescription: describe(table, { items: 0, bytes: 0 }) };
};

/** @throws DynamoDbError naming the table that is not there */
export const namedTable = (tables: Tables, request: JsonObject): TableDefinition => {
  const name = tableNameOf(request);
  const table = tables.all().find((one) => one.name === name);
  if (table) return table;
  throw notFound(`: Table: ${name} not found`);
};

export const describeTable = (database: Database, tables: Tables, request: JsonObject): JsonObject => {
  const table = namedTable(tables, request);
  const counted = database
    .statement(`SELECT COUNT(*) AS items, COALESCE(SUM(size), 0) AS bytes FROM ${itemsTable(table)}`)
    .get();
  return {
    Table: describe(table, { items: Number(counted?.items), bytes: Number(counted?.bytes) }),
  };
};

export const listTables = (tables: Tables, request: JsonObject): JsonObject => {
  const limit = countAt(request, 'Limit', 1, 100) ?? 100;
  const start = textAt(request, 'ExclusiveStartTableName') ?? '';
  const names = tables
    .all()
    .map(({ name }) => name)
    .filter((name) => name > start)
    .sort();
  const TableNames = names.slice(0, limit);
  return { TableNames, ...(names.length > limit && { LastEvaluatedTableName: TableNames.at(-1) }) };
};
