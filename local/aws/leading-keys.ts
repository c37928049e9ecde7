import { isObject, type JsonObject, listAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Resource } from '../cloud.ts';
import type { Condition } from './dynamodb/condition.ts';
import { openScope } from './dynamodb/expression-scope.ts';
import { conditionGrammar } from './dynamodb/parse-condition.ts';
import { parseExpression } from './dynamodb/parser.ts';

/** The name of the partition key of a table, or of its index. */
export type HashKeys = (table: string, index: string | undefined) => string | undefined;

/** Partition keys as the templates declare them. */
export const hashKeysOf = (tables: readonly Resource[]): HashKeys => {
  const known = new Map<string, string>();
  const hashOf = (schema: unknown): string =>
    listAt(schema, 'KeySchema')
      .map((key) => (stringAt(key, 'KeyType') === 'HASH' ? stringAt(key, 'AttributeName') : undefined))
      .find((name) => name !== undefined) ?? '';
  for (const { physicalId, properties } of tables) {
    known.set(physicalId, hashOf(properties));
    for (const index of listAt(properties, 'GlobalSecondaryIndexes'))
      known.set(`${physicalId}/${stringAt(index, 'IndexName')}`, hashOf(index));
  }
  return (table, index) => known.get(index === undefined ? table : `${table}/${index}`);
};

/**
 * The values of `dynamodb:LeadingKeys`: the partition keys that a call, or one part of a transaction, names. A scan
 * names none.
 *
 * @param action of IAM, without its service
 * @param part the body of the call, the part of the transaction, or what a batch asks of one table
 */
export const leadingKeys = (action: string, part: unknown, hashKey: string | undefined): string[] => {
  if (hashKey === undefined) return [];
  const named = (key: JsonObject): string[] => textOf(key[hashKey]);
  switch (action) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'ConditionCheckItem':
      return named(objectAt(part, 'Key'));
    case 'PutItem':
      return named(objectAt(part, 'Item'));
    case 'BatchGetItem':
      return distinct(listAt(part, 'Keys').flatMap((key) => (isObject(key) ? named(key) : [])));
    case 'BatchWriteItem':
      return distinct(
        (Array.isArray(part) ? part : []).flatMap((write) => [
          ...named(objectAt(objectAt(write, 'PutRequest'), 'Item')),
          ...named(objectAt(objectAt(write, 'DeleteRequest'), 'Key')),
        ]),
      );
    case 'Query':
      return isObject(part) ? queried(part, hashKey) : [];
    default:
      return [];
  }
};

const distinct = (values: string[]): string[] => [...new Set(values)];

/** Text and numbers as they are written, bytes in base64. */
const textOf = (value: unknown): string[] =>
  isObject(value) ? Object.values(value).filter((one): one is string => typeof one === 'string') : [];

const valueFields = ['KeyConditionExpression', 'FilterExpression'];

/** The partition of a query; none where its condition is malformed, which the query itself is then refused for. */
const queried = (request: JsonObject, hashKey: string): string[] => {
  const text = stringAt(request, 'KeyConditionExpression');
  if (text === undefined) return [];
  try {
    const scope = openScope(request, [...valueFields, 'ProjectionExpression'], valueFields);
    const condition = parseExpression('KeyConditionExpression', text, scope, conditionGrammar);
    return equalTo(condition, hashKey);
  } catch {
    return [];
  }
};

const equalTo = (condition: Condition, name: string): string[] => {
  if (condition.kind === 'and') return [...equalTo(condition.left, name), ...equalTo(condition.right, name)];
  if (condition.kind !== 'compare' || condition.comparator !== '=') return [];
  const { left, right } = condition;
  const [path, value] = left.kind === 'path' ? [left, right] : [right, left];
  if (path.kind !== 'path' || value.kind !== 'value' || path.path.join('.') !== name) return [];
  return textOf(value.value);
};
