import { invalid, invalidParameter } from './errors.ts';
import { sortableNumber } from './numbers.ts';
import { base64Bytes } from './sizes.ts';
import {
  type IndexDefinition,
  type KeyAttribute,
  type KeySchema,
  keyAttributes,
  type TableDefinition,
} from './table-definition.ts';
import { type AttributeValue, attributeOf, type Item, readItem, typeOf } from './values.ts';

/** A part of a key as SQLite orders it: texts by their UTF-8 bytes, numbers by value, binary by bytes. */
export type KeyPart = string | Uint8Array;

/** Where an item lies; without a sort key the second part is empty. */
export interface RowKey {
  hash: KeyPart;
  sort: KeyPart;
}

/** Source: developer guide, "Quotas": partition and sort key length. */
const maxHashBytes = 2048;
const maxSortBytes = 1024;

export const keyPart = (value: AttributeValue | undefined): KeyPart => {
  if (value === undefined) return '';
  if ('S' in value) return value.S;
  if ('N' in value) return sortableNumber(value.N);
  return 'B' in value ? Buffer.from(value.B, 'base64') : '';
};

/** The place of an item whose key attributes were checked. */
export const rowKey = ({ hash, sort }: KeySchema, item: Item): RowKey => ({
  hash: keyPart(attributeOf(item, hash.name)),
  sort: sort ? keyPart(attributeOf(item, sort.name)) : '',
});

/** The key attributes of an item. */
export const keyOf = (key: KeySchema, item: Item): Item => {
  const entries: [string, AttributeValue][] = [];
  for (const { name } of keyAttributes(key)) {
    const value = attributeOf(item, name);
    if (value) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
};

export const isEmptyKey = (value: AttributeValue): boolean =>
  ('S' in value && value.S === '') || ('B' in value && value.B === '');

const bytesOf = (value: AttributeValue): number => {
  if ('S' in value) return Buffer.byteLength(value.S);
  return 'B' in value ? base64Bytes(value.B) : 0;
};

/** @throws DynamoDbError when a value of the right type is no key: empty, or too long */
export const checkKeyValue = ({ name, type }: KeyAttribute, value: AttributeValue, isHash: boolean): void => {
  if (isEmptyKey(value)) {
    const kind = type === 'S' ? 'string' : 'binary';
    throw invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${kind} value. Key: ${name}`,
    );
  }
  const bytes = bytesOf(value);
  if (isHash && bytes > maxHashBytes) {
    throw invalidParameter('Size of hashkey has exceeded the maximum size limit of2048 bytes');
  }
  if (!isHash && bytes > maxSortBytes) {
    throw invalidParameter('Aggregated size of all range keys has exceeded the size limit of 1024 bytes');
  }
};

/** @throws DynamoDbError when an item that is put lacks a key attribute, or has one of another type */
export const checkItemKey = (table: TableDefinition, item: Item): void => {
  for (const attribute of keyAttributes(table.key)) {
    const value = attributeOf(item, attribute.name);
    if (!value) throw invalidParameter(`Missing the key ${attribute.name} in the item`);
    if (typeOf(value) !== attribute.type) {
      throw invalidParameter(
        `Type mismatch for key ${attribute.name} expected: ${attribute.type} actual: ${typeOf(value)}`,
      );
    }
    checkKeyValue(attribute, value, attribute === table.key.hash);
  }
};

/** @throws DynamoDbError when a key has other attributes or types than the table's */
export const checkKey = (schema: KeySchema, key: Item): void => {
  const attributes = keyAttributes(schema);
  const fits =
    Object.keys(key).length === attributes.length &&
    attributes.every(({ name, type }) => {
      const value = attributeOf(key, name);
      return value !== undefined && typeOf(value) === type;
    });
  if (!fits) throw invalid('The provided key element does not match the schema');
  for (const attribute of attributes) {
    const value = attributeOf(key, attribute.name);
    if (value) checkKeyValue(attribute, value, attribute === schema.hash);
  }
};

/** Reads the key of a request. */
export const readKey = (raw: unknown, table: TableDefinition): Item => {
  const key = readItem(raw);
  checkKey(table.key, key);
  return key;
};

const checkIndexValue = (
  index: IndexDefinition,
  { name, type }: KeyAttribute,
  value: AttributeValue,
  isUpdate: boolean,
): void => {
  if (typeOf(value) !== type) {
    throw isUpdate
      ? invalid('The update expression attempted to update the secondary index key to unsupported type')
      : invalidParameter(
          `Type mismatch for Index Key ${name} Expected: ${type} Actual: ${typeOf(value)} IndexName: ${index.name}`,
        );
  }
  if (isEmptyKey(value)) {
    const what = isUpdate
      ? 'The update expression attempted to update a secondary index key to a value that is not supported.'
      : 'A value specified for a secondary index key is not supported.';
    const where = isUpdate ? '' : ` IndexName: ${index.name}, IndexKey: ${name}`;
    const kind = type === 'S' ? 'string' : 'binary';
    throw invalid(
      `One or more parameter values are not valid. ${what} The AttributeValue for a key attribute cannot contain an empty ${kind} value.${where}`,
    );
  }
  const most = index.key.hash.name === name ? maxHashBytes : maxSortBytes;
  if (bytesOf(value) <= most) return;
  throw isUpdate
    ? invalid('The update expression attempted to update the secondary index key beyond allowed size limits')
    : invalidParameter(
        `Size of ${index.key.hash.name === name ? 'hashkey' : 'rangekey'} has exceeded the maximum size limit of ${most} bytes. IndexName: ${index.name}, IndexKey: ${name}`,
      );
};

/** @throws DynamoDbError when an attribute that is an index's key has a value that cannot be one */
export const checkIndexKeys = (table: TableDefinition, item: Item, isUpdate: boolean): void => {
  for (const index of table.indexes) {
    for (const attribute of keyAttributes(index.key)) {
      const value = attributeOf(item, attribute.name);
      if (value) checkIndexValue(index, attribute, value, isUpdate);
    }
  }
};

/** Whether an index holds the item: only with all of its key attributes. */
export const isIndexed = (index: IndexDefinition, item: Item): boolean =>
  keyAttributes(index.key).every(({ name }) => Object.hasOwn(item, name));
