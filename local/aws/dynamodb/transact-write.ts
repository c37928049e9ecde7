import { createHash } from 'node:crypto';
import { isObject, type JsonObject } from '../../assembly/json.ts';
import { addIndexUnits, openConsumption, writeUnits } from './capacity.ts';
import type { Context } from './context.ts';
import { constraintViolated, DynamoDbError, invalid } from './errors.ts';
import { writeChange } from './items.ts';
import { listAt, required, textAt } from './request.ts';
import type { TableDefinition } from './table-definition.ts';
import type { Item } from './values.ts';
import { planChange, readWrite, type Write, type WriteKind } from './write.ts';
import { changedBytes } from './write-item.ts';

/** Source: API reference, TransactWriteItems. */
const maxItems = 100;
const maxBytes = 4 * 1024 * 1024;
/** How long a token stands for its request. Source: same. */
const tokenMilliseconds = 10 * 60 * 1000;
const maxTokenLength = 36;

const writeKinds = ['Put', 'Update', 'Delete', 'ConditionCheck'] as const;

/** The entries of a transaction, each an object. */
export const transactItems = (request: JsonObject): JsonObject[] => {
  const items = required(listAt(request, 'TransactItems'), 'TransactItems');
  const where = 'transactItems';
  if (items.length === 0) {
    throw constraintViolated("'[]'", where, 'Member must have length greater than or equal to 1');
  }
  if (items.length > maxItems) {
    throw constraintViolated("'[...]'", where, `Member must have length less than or equal to ${maxItems}`);
  }
  return items.map((item) => {
    if (isObject(item)) return item;
    throw new DynamoDbError('SerializationException', 'Unexpected field type');
  });
};

const readEntry = (item: JsonObject): Write => {
  const kinds = writeKinds.filter((kind): kind is WriteKind => isObject(item[kind]));
  const [kind] = kinds;
  const entry = kind && item[kind];
  if (kind === undefined || !isObject(entry) || kinds.length > 1) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  return readWrite(kind, entry);
};

interface Reason {
  Code: string;
  Message?: string;
  Item?: unknown;
}

/** What went wrong with each entry; `None` for those that would have passed. */
const cancelled = (reasons: readonly Reason[]): DynamoDbError => {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return new DynamoDbError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
};

const reasonOf = (error: unknown): Reason => {
  if (!(error instanceof DynamoDbError)) throw error;
  const isCondition = error.code === 'ConditionalCheckFailedException';
  if (!isCondition && error.code !== 'ValidationException') throw error;
  const Code = isCondition ? 'ConditionalCheckFailed' : 'ValidationError';
  return { Code, Message: error.message, ...error.details };
};

/** Runs a step for every entry, and cancels the transaction when one fails. */
const forAll = <T, R>(entries: readonly T[], step: (entry: T) => R): R[] => {
  const results: R[] = [];
  const reasons = entries.map((entry): Reason => {
    try {
      results.push(step(entry));
      return { Code: 'None' };
    } catch (error) {
      return reasonOf(error);
    }
  });
  if (results.length < entries.length) throw cancelled(reasons);
  return results;
};

interface Located {
  write: Write;
  table: TableDefinition;
  key: Item;
}

/** @throws DynamoDbError when two entries are about one item */
export const refuseTwice = (located: readonly Pick<Located, 'table' | 'key'>[]): void => {
  const places = located.map(({ table, key }) => {
    const entries = Object.entries(key).sort(([left], [right]) => (left < right ? -1 : 1));
    return JSON.stringify([table.name, entries]);
  });
  if (new Set(places).size < places.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
};

/** Whether the request was done before under its token; notes it otherwise. */
const isRepeated = (context: Context, request: JsonObject): boolean => {
  const token = textAt(request, 'ClientRequestToken');
  if (token === undefined) return false;
  if (token.length < 1 || token.length > maxTokenLength) {
    const bound = token.length < 1 ? 'greater than or equal to 1' : `less than or equal to ${maxTokenLength}`;
    throw constraintViolated(`'${token}'`, 'clientRequestToken', `Member must have length ${bound}`);
  }
  const digest = createHash('sha256').update(JSON.stringify(request.TransactItems)).digest('base64');
  const now = context.now();
  const known = context.database
    .statement('SELECT digest, created_at FROM request_tokens WHERE token = ?')
    .get(token);
  if (known && now - Number(known.created_at) < tokenMilliseconds) {
    if (known.digest === digest) return true;
    throw new DynamoDbError(
      'IdempotentParameterMismatchException',
      'The client request token was used before with other parameters',
    );
  }
  context.database
    .statement('INSERT OR REPLACE INTO request_tokens VALUES (?, ?, ?)')
    .run(token, digest, now);
  return false;
};

/** Forgets tokens past their time. */
export const trimTokens = ({ database }: Context, nowMilliseconds: number): void => {
  database
    .statement('DELETE FROM request_tokens WHERE created_at < ?')
    .run(nowMilliseconds - tokenMilliseconds);
};

/** TransactWriteItems: all writes or none. */
export const transactWrite = (context: Context, request: JsonObject): JsonObject => {
  const consumption = openConsumption(request, 'Write');
  const writes = transactItems(request).map(readEntry);
  const tables = writes.map(({ tableName }) => context.tables.find(tableName));
  const located = forAll(
    writes.map((write, index) => ({ write, table: tables[index] })),
    ({ write, table }): Located => {
      if (!table) throw new Error('A write without its table');
      return { write, table, key: write.key(table) };
    },
  );
  refuseTwice(located);
  return context.database.transaction(() => {
    if (isRepeated(context, request)) return consumption.all();
    const changes = forAll(located, ({ write, table, key }) => planChange(context, write, table, key));
    const bytes = changes.reduce((sum, { after }) => sum + (after?.size ?? 0), 0);
    if (bytes > maxBytes) {
      throw invalid('Transaction request size exceeded the maximum allowed size of 4194304 bytes');
    }
    for (const change of changes) {
      // A transaction writes each item twice, to prepare and to commit; an index follows the commit alone.
      consumption.add(change.table, 2 * writeUnits(changedBytes(change)));
      addIndexUnits(consumption, change.table, writeChange(context, change));
    }
    return consumption.all();
  });
};
