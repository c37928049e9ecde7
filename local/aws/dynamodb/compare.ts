import { compareNumbers } from './numbers.ts';
import type { AttributeValue, Item } from './values.ts';

const surrogate = /[\ud800-\udfff]/;

/** Orders texts by their bytes in UTF-8. */
export const compareTexts = (left: string, right: string): number => {
  if (left === right) return 0;
  // Without halves of characters the order of code units is that of the bytes.
  if (!surrogate.test(left) && !surrogate.test(right)) return left < right ? -1 : 1;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
};

export const compareBytes = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left, 'base64'), Buffer.from(right, 'base64'));

/** Orders two strings, numbers or byte values; undefined for other types and for two that differ in type. */
export const order = (left: AttributeValue, right: AttributeValue): number | undefined => {
  if ('S' in left && 'S' in right) return compareTexts(left.S, right.S);
  if ('N' in left && 'N' in right) return compareNumbers(left.N, right.N);
  if ('B' in left && 'B' in right) return compareBytes(left.B, right.B);
  return undefined;
};

const sameMembers = (left: readonly string[], right: readonly string[]): boolean => {
  const members = new Set(right);
  return left.length === right.length && left.every((member) => members.has(member));
};

/** Whether two values are equal; the order of sets and maps does not count. */
export const equal = (left: AttributeValue, right: AttributeValue): boolean => {
  if ('S' in left) return 'S' in right && left.S === right.S;
  if ('N' in left) return 'N' in right && left.N === right.N;
  if ('B' in left) return 'B' in right && left.B === right.B;
  if ('BOOL' in left) return 'BOOL' in right && left.BOOL === right.BOOL;
  if ('NULL' in left) return 'NULL' in right;
  if ('SS' in left) return 'SS' in right && sameMembers(left.SS, right.SS);
  if ('NS' in left) return 'NS' in right && sameMembers(left.NS, right.NS);
  if ('BS' in left) return 'BS' in right && sameMembers(left.BS, right.BS);
  if ('M' in left) return 'M' in right && equalItems(left.M, right.M);
  return 'L' in right && equalLists(left.L, right.L);
};

const equalLists = (left: readonly AttributeValue[], right: readonly AttributeValue[]): boolean =>
  left.length === right.length &&
  left.every((member, index) => {
    const other = right[index];
    return other !== undefined && equal(member, other);
  });

export const equalItems = (left: Item, right: Item): boolean => {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => {
      const [one, other] = [left[name], Object.hasOwn(right, name) ? right[name] : undefined];
      return one !== undefined && other !== undefined && equal(one, other);
    })
  );
};
