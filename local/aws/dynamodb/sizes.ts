import { numberSize } from './numbers.ts';
import type { AttributeValue, Item } from './values.ts';

/** Source: developer guide, "Quotas": 400 KB an item. */
export const maxItemBytes = 400 * 1024;

export const base64Bytes = (encoded: string): number => Buffer.byteLength(encoded, 'base64');

const sum = <T>(members: readonly T[], size: (member: T) => number): number =>
  members.reduce((total, member) => total + size(member), 0);

/** Source: developer guide, "DynamoDB item sizes and formats". */
export const valueSize = (value: AttributeValue): number => {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return base64Bytes(value.B);
  if ('SS' in value) return sum(value.SS, Buffer.byteLength);
  if ('NS' in value) return sum(value.NS, numberSize);
  if ('BS' in value) return sum(value.BS, base64Bytes);
  if ('L' in value) return 3 + sum(value.L, (member) => 1 + valueSize(member));
  if ('M' in value) return 3 + Object.keys(value.M).length + itemSize(value.M);
  return 1;
};

/** Bytes of an item: names and values. */
export const itemSize = (item: Item): number => {
  let total = 0;
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (value) total += Buffer.byteLength(name) + valueSize(value);
  }
  return total;
};
