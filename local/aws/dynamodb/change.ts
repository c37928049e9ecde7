import type { RowKey } from './keys.ts';
import type { TableDefinition } from './table-definition.ts';
import type { Item } from './values.ts';

/** An item with its size in bytes. */
export interface Row {
  item: Item;
  size: number;
}

/** What a write does to one item. */
export interface Change {
  table: TableDefinition;
  key: RowKey;
  before: Row | undefined;
  after: Row | undefined;
  /** The item's time to live has passed. */
  expired?: boolean;
}
