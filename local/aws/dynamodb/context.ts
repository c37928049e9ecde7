import type { Database } from './database.ts';
import type { TablePlace, Tables } from './tables.ts';

/** What every operation works on. */
export interface Context {
  database: Database;
  tables: Tables;
  place: TablePlace;
  /** Unix milliseconds. */
  now(): number;
}
