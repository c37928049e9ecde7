import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Json } from './definition.ts';
import type { Outcome } from './interpreter.ts';

/** One execution as the Step Functions API describes it. Times are milliseconds since the epoch. */
export interface Execution {
  executionArn: string;
  stateMachineArn: string;
  name: string;
  status: 'RUNNING' | Outcome['status'];
  startedAt: number;
  stoppedAt: number | undefined;
  input: string;
  output: string | undefined;
  error: string | undefined;
  cause: string | undefined;
}

const schema = `
  CREATE TABLE IF NOT EXISTS executions (
    execution_arn TEXT PRIMARY KEY,
    state_machine_arn TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    stopped_at INTEGER,
    input TEXT NOT NULL,
    output TEXT,
    error TEXT,
    cause TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS executions_by_machine ON executions (state_machine_arn, started_at);
`;

/** Executions on disk: a record is there before its first state runs, and survives the end of the process. */
export class ExecutionStore {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    // WAL without a sync per write survives the death of the process, which is what a laptop meets.
    this.#database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;',
    );
    this.#database.exec(schema);
  }

  insert(execution: Execution): void {
    const { executionArn, stateMachineArn, name, status, startedAt, input } = execution;
    this.#database
      .prepare(
        `INSERT INTO executions (execution_arn, state_machine_arn, name, status, started_at, input)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(executionArn, stateMachineArn, name, status, startedAt, input);
  }

  /** Records the end of an execution. The first end stands: a stop is not overwritten by a late result. */
  end(executionArn: string, outcome: Outcome, stoppedAt: number): void {
    const failure = outcome.status === 'SUCCEEDED' ? undefined : outcome;
    const output = outcome.status === 'SUCCEEDED' ? JSON.stringify(outcome.output) : null;
    this.#database
      .prepare(
        `UPDATE executions SET status = ?, stopped_at = ?, output = ?, error = ?, cause = ?
         WHERE execution_arn = ? AND status = 'RUNNING'`,
      )
      .run(outcome.status, stoppedAt, output, failure?.error || null, failure?.cause || null, executionArn);
  }

  get(executionArn: string): Execution | undefined {
    const row = this.#database.prepare('SELECT * FROM executions WHERE execution_arn = ?').get(executionArn);
    return row && fromRow(row);
  }

  running(): Execution[] {
    const rows = this.#database
      .prepare(`SELECT * FROM executions WHERE status = 'RUNNING' ORDER BY started_at`)
      .all();
    return rows.map(fromRow);
  }

  /** Newest first, as ListExecutions answers. */
  list(stateMachineArn: string, status: string | undefined, limit: number, offset: number): Execution[] {
    const rows = this.#database
      .prepare(
        `SELECT * FROM executions WHERE state_machine_arn = ? AND (? IS NULL OR status = ?)
         ORDER BY started_at DESC, rowid DESC LIMIT ? OFFSET ?`,
      )
      .all(stateMachineArn, status ?? null, status ?? null, limit, offset);
    return rows.map(fromRow);
  }

  close(): void {
    this.#database.close();
  }
}

const fromRow = (row: Record<string, SQLOutputValue>): Execution => {
  const text = (column: string) => (row[column] === null ? undefined : String(row[column]));
  return {
    executionArn: String(row.execution_arn),
    stateMachineArn: String(row.state_machine_arn),
    name: String(row.name),
    status: statusOf(row.status),
    startedAt: Number(row.started_at),
    stoppedAt: row.stopped_at === null ? undefined : Number(row.stopped_at),
    input: String(row.input),
    output: text('output'),
    error: text('error'),
    cause: text('cause'),
  };
};

const statuses = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;

const statusOf = (value: unknown): Execution['status'] =>
  statuses.find((status) => status === value) ?? 'FAILED';

/** The input of a recorded execution. */
export const inputOf = (execution: Execution): Json => JSON.parse(execution.input) as Json;
