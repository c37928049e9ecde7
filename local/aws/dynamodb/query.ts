import type { JsonObject } from '../../assembly/json.ts';
import { openConsumption, readUnits } from './capacity.ts';
import { type Condition, pathsOf } from './condition.ts';
import type { Context } from './context.ts';
import { invalid } from './errors.ts';
import { evaluate } from './evaluate-condition.ts';
import { type ExpressionScope, openScope } from './expression-scope.ts';
import { type KeyRange, readKeyRange } from './key-condition.ts';
import { checkKey, type KeyPart, keyOf, keyPart, rowKey } from './keys.ts';
import { conditionGrammar } from './parse-condition.ts';
import { type Path, parseExpression } from './parser.ts';
import { projectionGrammar } from './projection.ts';
import { projected } from './read-item.ts';
import { countAt, flagAt, refuseLegacy, tableNameOf, textAt } from './request.ts';
import { answersItems } from './selection.ts';
import { type IndexDefinition, keyAttributes, type TableDefinition } from './table-definition.ts';
import { indexTable, itemsTable } from './tables.ts';
import { type Item, readItem } from './values.ts';

/** A query or scan reads so much before it answers with a page. Source: API reference, Query. */
const pageBytes = 1024 * 1024;

/** The table or index that is read. */
interface Source {
  table: TableDefinition;
  index: IndexDefinition | undefined;
  /** SQL name, and the columns that order its rows. */
  name: string;
  columns: readonly string[];
}

const sourceOf = (context: Context, request: JsonObject): Source => {
  const table = context.tables.find(tableNameOf(request));
  const indexName = textAt(request, 'IndexName');
  if (indexName === undefined) {
    return { table, index: undefined, name: itemsTable(table), columns: ['hash', 'sort'] };
  }
  const position = table.indexes.findIndex(({ name }) => name === indexName);
  const index = table.indexes[position];
  if (!index) throw invalid(`The table does not have the specified index: ${indexName}`);
  if (flagAt(request, 'ConsistentRead')) {
    throw invalid('Consistent reads are not supported on global secondary indexes');
  }
  const columns = ['hash', 'sort', 'item_hash', 'item_sort'];
  return { table, index, name: indexTable(table, position), columns };
};

interface PageExpressions {
  keyCondition: Condition | undefined;
  filter: Condition | undefined;
  paths: Path[] | undefined;
}

const readExpressions = (request: JsonObject, valueFields: readonly string[]): PageExpressions => {
  refuseLegacy(request);
  const scope = openScope(request, [...valueFields, 'ProjectionExpression'], valueFields);
  const condition = (field: string, within: ExpressionScope): Condition | undefined => {
    const text = textAt(request, field);
    return text === undefined ? undefined : parseExpression(field, text, within, conditionGrammar);
  };
  const filter = condition('FilterExpression', scope);
  const text = textAt(request, 'ProjectionExpression');
  const paths =
    text === undefined ? undefined : parseExpression('ProjectionExpression', text, scope, projectionGrammar);
  const keyCondition = valueFields.includes('KeyConditionExpression')
    ? condition('KeyConditionExpression', scope)
    : undefined;
  scope.finish();
  return { keyCondition, filter, paths };
};

/** The key of a row of the source: for an index the item's key, too. */
const pageKey = ({ table, index }: Source, item: Item): Item => ({
  ...(index && keyOf(index.key, item)),
  ...keyOf(table.key, item),
});

/** Where the page starts, in the order of the columns. */
const readStart = (
  source: Source,
  request: JsonObject,
  range: KeyRange | undefined,
): KeyPart[] | undefined => {
  const { ExclusiveStartKey: raw } = request;
  if (raw === undefined || raw === null) return undefined;
  const start = readItem(raw);
  const { table, index } = source;
  try {
    const ofTable = index ? keyOf(table.key, start) : start;
    checkKey(table.key, ofTable);
    if (index) checkKey(index.key, keyOf(index.key, start));
  } catch (error) {
    const why = error instanceof Error ? `: ${error.message}` : '';
    throw invalid(`The provided starting key is invalid${why}`);
  }
  const size = Object.keys(pageKey(source, start)).length;
  if (Object.keys(start).length !== size) throw invalid('The provided starting key is invalid');
  const own = rowKey((index ?? table).key, start);
  if (range) {
    if (keyPart(range.hash).toString() !== own.hash.toString()) {
      throw invalid('The provided starting key is outside query boundaries based on provided conditions');
    }
    if (!range.holds(start))
      throw invalid('The provided starting key does not match the range key predicate');
  }
  const item = rowKey(table.key, start);
  return index ? [own.hash, own.sort, item.hash, item.sort] : [own.hash, own.sort];
};

interface PageRequest {
  where: string[];
  values: KeyPart[];
  isForward: boolean;
  limit: number;
  filter: Condition | undefined;
}

interface Page {
  items: Item[];
  scanned: number;
  bytes: number;
  last: Item | undefined;
}

/** Reads rows in order until the limit, 1 MB or the end. */
const readPage = (context: Context, source: Source, page: PageRequest): Page => {
  const { where, values, isForward, limit, filter } = page;
  const direction = isForward ? '' : ' DESC';
  const sql = [
    `SELECT item, size FROM ${source.name}`,
    where.length > 0 ? `WHERE ${where.join(' AND ')}` : '',
    `ORDER BY ${source.columns.map((column) => `${column}${direction}`).join(', ')}`,
  ].join(' ');
  const result: Page = { items: [], scanned: 0, bytes: 0, last: undefined };
  let item: Item | undefined;
  for (const row of context.database.statement(sql).iterate(...values)) {
    const size = Number(row.size);
    if (result.scanned === limit || (result.scanned > 0 && result.bytes + size > pageBytes)) {
      return { ...result, last: item };
    }
    const read: Item = JSON.parse(String(row.item));
    item = read;
    result.scanned += 1;
    result.bytes += size;
    if (!filter || evaluate(filter, read)) result.items.push(read);
  }
  // Whoever asks for so many gets a key to go on even where nothing follows, as from AWS.
  return { ...result, last: result.scanned === limit ? item : undefined };
};

const answer = (
  context: Context,
  request: JsonObject,
  source: Source,
  expressions: PageExpressions,
  range: KeyRange | undefined,
): JsonObject => {
  const { filter, paths } = expressions;
  const consumption = openConsumption(request);
  const isConsistent = flagAt(request, 'ConsistentRead') ?? false;
  const withItems = answersItems(request, source.table, source.index, paths, filter);
  const isForward = flagAt(request, 'ScanIndexForward') ?? true;
  const limit = countAt(request, 'Limit', 1) ?? Number.POSITIVE_INFINITY;
  const start = readStart(source, request, range);
  const where = range ? ['hash = ?', range.sql].filter((sql) => sql !== '') : [];
  const values = range ? [keyPart(range.hash), ...range.bounds] : [];
  if (start) {
    const columns = `(${source.columns.join(', ')})`;
    where.push(`${columns} ${isForward ? '>' : '<'} (${start.map(() => '?').join(', ')})`);
    values.push(...start);
  }
  const page = readPage(context, source, { where, values, isForward, limit, filter });
  consumption.add(source.table, readUnits(page.bytes, isConsistent), source.index?.name);
  return {
    ...(withItems && { Items: page.items.map((item) => projected(item, paths)) }),
    Count: page.items.length,
    ScannedCount: page.scanned,
    ...(page.last && { LastEvaluatedKey: pageKey(source, page.last) }),
    ...consumption.one(),
  };
};

const refuseKeyFilter = (filter: Condition | undefined, { table, index }: Source): void => {
  if (!filter) return;
  const used = new Set(pathsOf(filter).map(([name]) => name));
  const key = keyAttributes((index ?? table).key).find(({ name }) => used.has(name));
  if (!key) return;
  throw invalid(
    `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key.name}`,
  );
};

export const query = (context: Context, request: JsonObject): JsonObject => {
  const expressions = readExpressions(request, ['FilterExpression', 'KeyConditionExpression']);
  const { keyCondition, filter } = expressions;
  if (!keyCondition) {
    throw invalid(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  }
  const source = sourceOf(context, request);
  refuseKeyFilter(filter, source);
  const range = readKeyRange(keyCondition, (source.index ?? source.table).key);
  return answer(context, request, source, expressions, range);
};

/** Scan, from the start to the end; in one segment only. */
export const scan = (context: Context, request: JsonObject): JsonObject => {
  if (request.TotalSegments !== undefined || request.Segment !== undefined) {
    throw invalid('The embedded cloud does not offer parallel scans');
  }
  const expressions = readExpressions(request, ['FilterExpression']);
  return answer(context, request, sourceOf(context, request), expressions, undefined);
};
