import { DatabaseSync } from 'node:sqlite';

/** How far each mapping has read each shard; survives the end of the process at any moment. */
export class Checkpoints {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS checkpoints (
        mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT NOT NULL, PRIMARY KEY (mapping, shard)
      ) STRICT;
    `);
  }

  /** The last sequence number done; empty when reading starts at the oldest record; undefined when unknown. */
  get(mapping: string, shard: string): string | undefined {
    const row = this.#database
      .prepare('SELECT sequence FROM checkpoints WHERE mapping = ? AND shard = ?')
      .get(mapping, shard);
    return row ? String(row.sequence) : undefined;
  }

  set(mapping: string, shard: string, sequence: string): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO checkpoints (mapping, shard, sequence) VALUES (?, ?, ?)')
      .run(mapping, shard, sequence);
  }

  /** The shards that the mapping has read from. */
  shards(mapping: string): string[] {
    const rows = this.#database.prepare('SELECT shard FROM checkpoints WHERE mapping = ?').all(mapping);
    return rows.map((row) => String(row.shard));
  }

  close(): void {
    this.#database.close();
  }
}
