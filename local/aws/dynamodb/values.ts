import { isObject } from '../../assembly/json.ts';
import { DynamoDbError, invalid, invalidParameter } from './errors.ts';
import { canonicalNumber } from './numbers.ts';

/** A value as it travels in JSON: numbers canonical, bytes in base64. */
export type AttributeValue =
  | { S: string }
  | { N: string }
  | { B: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { SS: string[] }
  | { NS: string[] }
  | { BS: string[] }
  | { L: AttributeValue[] }
  | { M: Item };

export interface Item {
  [name: string]: AttributeValue;
}

const types = ['S', 'N', 'B', 'BOOL', 'NULL', 'SS', 'NS', 'BS', 'L', 'M'] as const;
export type ValueType = (typeof types)[number];

const known: ReadonlySet<string> = new Set(types);
/** Source: developer guide, "Quotas": nested attributes. */
const maxDepth = 32;

export const typeOf = (value: AttributeValue): ValueType => {
  for (const type in value) return type as ValueType;
  throw new Error('A value without a type');
};

export const isValueType = (text: string): text is ValueType => known.has(text);

const mismatched = (what: string): DynamoDbError => new DynamoDbError('SerializationException', what);

const text = (raw: unknown): string => {
  if (typeof raw === 'string') return raw;
  throw mismatched(`${typeof raw === 'number' ? 'NUMBER_VALUE' : 'Value'} cannot be converted to String`);
};

const list = (raw: unknown): unknown[] => {
  if (Array.isArray(raw)) return raw;
  throw mismatched('Unexpected field type');
};

const bytes = (raw: unknown): string => {
  const encoded = text(raw);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded) || encoded.length % 4 !== 0) {
    throw mismatched('Invalid Base64 encoded value');
  }
  return Buffer.from(encoded, 'base64').toString('base64');
};

const set = (raw: unknown, empty: string, member: (raw: unknown) => string, names: boolean): string[] => {
  const members = list(raw).map(member);
  if (members.length === 0) throw invalidParameter(empty);
  if (new Set(members).size < members.length) {
    throw names
      ? invalidParameter(`Input collection [${members.join(', ')}] contains duplicates.`)
      : invalid('Input collection contains duplicates');
  }
  return members;
};

const readTyped = (type: ValueType, raw: unknown, depth: number): AttributeValue => {
  switch (type) {
    case 'S':
      return { S: text(raw) };
    case 'N':
      return { N: canonicalNumber(text(raw)) };
    case 'B':
      return { B: bytes(raw) };
    case 'BOOL':
      if (typeof raw !== 'boolean') throw mismatched('Unexpected token received from parser');
      return { BOOL: raw };
    case 'NULL':
      if (raw !== true) throw invalidParameter('Null attribute value types must have the value of true');
      return { NULL: true };
    case 'SS':
      return { SS: set(raw, 'An string set  may not be empty', text, true) };
    case 'NS':
      return {
        NS: set(raw, 'An number set  may not be empty', (member) => canonicalNumber(text(member)), false),
      };
    case 'BS':
      return { BS: set(raw, 'Binary sets should not be empty', bytes, true) };
    case 'L':
      return { L: list(raw).map((member) => readValue(member, depth + 1)) };
    case 'M':
      return { M: readItem(raw, depth + 1) };
  }
};

/**
 * Reads a value of a request.
 *
 * @param depth how many lists and maps lie around it
 * @throws DynamoDbError when it is none
 */
export const readValue = (raw: unknown, depth = 0): AttributeValue => {
  if (!isObject(raw)) throw mismatched('Unexpected value type in payload');
  if (depth > maxDepth) {
    throw invalid('Nesting Levels have exceeded supported limits');
  }
  const types = Object.keys(raw).filter((name) => isValueType(name) && raw[name] !== null);
  const [type] = types;
  if (type === undefined || !isValueType(type)) {
    throw invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  }
  if (types.length > 1) {
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  return readTyped(type, raw[type], depth);
};

/** Reads the attributes of an item or map. */
export const readItem = (raw: unknown, depth = 0): Item => {
  if (!isObject(raw)) throw mismatched('Unexpected value type in payload');
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, readValue(value, depth)]));
};

/** A map with one attribute set; `__proto__` is a name like any other. */
export const withAttribute = (item: Item, name: string, value: AttributeValue): Item => ({
  ...item,
  [name]: value,
});

export const attributeOf = (item: Item, name: string): AttributeValue | undefined =>
  Object.hasOwn(item, name) ? item[name] : undefined;
