import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** Raised with every change of the tables below; a file of another version is not read. */
const schemaVersion = 1;

const schema = `
  CREATE TABLE tables (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, definition TEXT NOT NULL);
  CREATE TABLE stream_records (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, table_id INTEGER NOT NULL, created_at INTEGER NOT NULL,
    record TEXT NOT NULL);
  CREATE INDEX stream_position ON stream_records(table_id, sequence);
  CREATE TABLE request_tokens (token TEXT PRIMARY KEY, digest TEXT NOT NULL, created_at INTEGER NOT NULL);
  PRAGMA user_version = ${schemaVersion};
`;

/** The SQLite file that holds all tables. */
export interface Database {
  /** A statement, prepared once. */
  statement(sql: string): StatementSync;
  exec(sql: string): void;
  /** Runs `work` so that either all of its writes stay or, when it throws, none. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens or makes a file. A committed write survives the end of this process: it is in the operating system's
 * hands. Only a power cut may take the last ones, for the log is forced to disk when it is merged, not at every
 * commit; the file stays whole.
 *
 * @throws Error when the file is another program's, or in use
 */
export const openDatabase = (path: string): Database => {
  const database = new DatabaseSync(path);
  try {
    // One process owns the file: without shared memory SQLite need not look who else wrote.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    prepareSchema(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  return {
    statement,
    exec: (sql) => database.exec(sql),
    transaction: (work) => {
      statement('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        statement('COMMIT').run();
        return result;
      } catch (error) {
        statement('ROLLBACK').run();
        throw error;
      }
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
};

const prepareSchema = (database: DatabaseSync, path: string): void => {
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  if (version === schemaVersion) return;
  const tables = Number(database.prepare('SELECT COUNT(*) AS count FROM sqlite_schema').get()?.count);
  if (tables > 0) {
    throw new Error(`${path} was written by another version of the embedded cloud; start with --fresh`);
  }
  database.exec(`BEGIN; ${schema} COMMIT;`);
};
