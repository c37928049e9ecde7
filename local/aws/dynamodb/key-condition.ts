import { order } from './compare.ts';
import type { Comparator, Condition, Operand } from './condition.ts';
import { invalid, invalidParameter } from './errors.ts';
import { evaluate } from './evaluate-condition.ts';
import { checkKeyValue, type KeyPart, keyPart } from './keys.ts';
import type { KeyAttribute, KeySchema } from './table-definition.ts';
import { type AttributeValue, type Item, typeOf } from './values.ts';

/** One condition on one key attribute. */
type KeyTest =
  | { name: string; test: Exclude<Comparator, '<>'>; values: [AttributeValue] }
  | { name: string; test: 'begins_with'; values: [AttributeValue] }
  | { name: string; test: 'BETWEEN'; values: [AttributeValue, AttributeValue] };

/** What a query reads of a table or index. */
export interface KeyRange {
  hash: AttributeValue;
  /** SQL on the column `sort`, e.g. `sort >= ? AND sort < ?`; empty for all. */
  sql: string;
  bounds: KeyPart[];
  /** Whether an item lies in the range of sort keys. */
  holds(item: Item): boolean;
}

const kind = 'Invalid KeyConditionExpression: ';

const wrongOperator = (operator: string): Error =>
  invalid(`${kind}Invalid operator used in KeyConditionExpression: ${operator}`);

const nameOf = (operand: Operand | undefined): string => {
  if (operand?.kind === 'size') {
    throw invalid(`${kind}KeyConditionExpressions cannot contain nested operations`);
  }
  if (operand?.kind !== 'path') {
    throw invalid(`${kind}Invalid condition in KeyConditionExpression: No key attribute specified`);
  }
  const [name, ...rest] = operand.path;
  if (rest.length === 0 && typeof name === 'string') return name;
  throw invalid(`${kind}KeyConditionExpressions cannot have conditions on nested attributes`);
};

const valueGiven = (operand: Operand | undefined): AttributeValue => {
  if (operand?.kind === 'value') return operand.value;
  nameOf(operand);
  throw invalid(
    `${kind}Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition`,
  );
};

const mirrored = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

const readTest = (condition: Condition): KeyTest => {
  switch (condition.kind) {
    case 'compare': {
      const { comparator, left, right } = condition;
      if (comparator === '<>') throw wrongOperator('<>');
      return left.kind === 'value'
        ? { name: nameOf(right), test: mirrored[comparator], values: [left.value] }
        : { name: nameOf(left), test: comparator, values: [valueGiven(right)] };
    }
    case 'between': {
      const values: [AttributeValue, AttributeValue] = [
        valueGiven(condition.low),
        valueGiven(condition.high),
      ];
      return { name: nameOf(condition.operand), test: 'BETWEEN', values };
    }
    case 'function': {
      if (condition.name !== 'begins_with') throw wrongOperator(condition.name);
      const [first, second] = condition.operands;
      return { name: nameOf(first), test: 'begins_with', values: [valueGiven(second)] };
    }
    default:
      throw wrongOperator(condition.kind.toUpperCase());
  }
};

const flatten = (condition: Condition): Condition[] =>
  condition.kind === 'and' ? [...flatten(condition.left), ...flatten(condition.right)] : [condition];

const checkValues = (test: KeyTest, attribute: KeyAttribute, isHash: boolean): void => {
  for (const value of test.values) {
    if (typeOf(value) !== attribute.type) {
      throw invalidParameter('Condition parameter type does not match schema type');
    }
    checkKeyValue(attribute, value, isHash);
  }
};

/** The first text after all that begin with this one, in the order of code points; undefined if none is. */
const textAfter = (prefix: string): string | undefined => {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
};

const bytesAfter = (prefix: Uint8Array): Uint8Array | undefined => {
  const end = prefix.findLastIndex((byte) => byte < 255);
  if (end < 0) return undefined;
  const after = prefix.slice(0, end + 1);
  after[end] = (prefix[end] ?? 0) + 1;
  return after;
};

const range = (test: KeyTest): Pick<KeyRange, 'sql' | 'bounds'> => {
  const [low, high] = test.values.map(keyPart);
  if (low === undefined) return { sql: '', bounds: [] };
  if (test.test === 'BETWEEN') return { sql: 'sort BETWEEN ? AND ?', bounds: [low, high ?? low] };
  if (test.test !== 'begins_with') return { sql: `sort ${test.test} ?`, bounds: [low] };
  const end = typeof low === 'string' ? textAfter(low) : bytesAfter(low);
  if (end === undefined) return { sql: 'sort >= ?', bounds: [low] };
  return { sql: 'sort >= ? AND sort < ?', bounds: [low, end] };
};

/**
 * The range of keys that a KeyConditionExpression asks for.
 *
 * @throws DynamoDbError when it is no condition on the schema's key
 */
export const readKeyRange = (condition: Condition, { hash, sort }: KeySchema): KeyRange => {
  const parts = flatten(condition);
  const tests = parts.map(readTest);
  const [, second] = tests;
  if (tests.length > 2) throw invalid('Conditions can be of length 1 or 2 only');
  if (second && tests[0]?.name === second.name) {
    throw invalid(`${kind}KeyConditionExpressions must only contain one condition per key`);
  }
  const ofHash = tests.find(({ name }) => name === hash.name);
  if (!ofHash) throw invalid(`Query condition missed key schema element: ${hash.name}`);
  checkValues(ofHash, hash, true);
  if (ofHash.test !== '=') throw invalid('Query key condition not supported');
  if (tests.length === 1) return { hash: ofHash.values[0], sql: '', bounds: [], holds: () => true };
  const position = tests.findIndex(({ name }) => name === sort?.name);
  const [ofSort, part] = [tests[position], parts[position]];
  if (!sort || !ofSort || !part) {
    throw sort
      ? invalid(`Query condition missed key schema element: ${sort.name}`)
      : invalid('Query key condition not supported');
  }
  checkValues(ofSort, sort, false);
  if (ofSort.test === 'BETWEEN' && (order(...ofSort.values) ?? 0) > 0) {
    throw invalid(
      'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
    );
  }
  return { hash: ofHash.values[0], ...range(ofSort), holds: (item) => evaluate(part, item) };
};
