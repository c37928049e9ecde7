import { equal, order } from './compare.ts';
import type { Comparator, Condition, FunctionName, Operand } from './condition.ts';
import { valueAt } from './paths.ts';
import { base64Bytes } from './sizes.ts';
import { type AttributeValue, type Item, typeOf } from './values.ts';

/** What `size` gives: bytes of text and binary, members of sets, lists and maps; nothing for the others. */
const sizeOf = (value: AttributeValue | undefined): AttributeValue | undefined => {
  if (value === undefined) return undefined;
  if ('S' in value) return { N: String(Buffer.byteLength(value.S)) };
  if ('B' in value) return { N: String(base64Bytes(value.B)) };
  if ('M' in value) return { N: String(Object.keys(value.M).length) };
  const [members] = Object.values(value);
  return Array.isArray(members) ? { N: String(members.length) } : undefined;
};

const operandValue = (operand: Operand, item: Item): AttributeValue | undefined => {
  if (operand.kind === 'value') return operand.value;
  const value = valueAt(item, operand.path);
  return operand.kind === 'size' ? sizeOf(value) : value;
};

const compare = (
  comparator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean => {
  if (comparator === '<>') return !(left && right && equal(left, right));
  if (left === undefined || right === undefined) return false;
  if (comparator === '=') return equal(left, right);
  const difference = order(left, right);
  if (difference === undefined) return false;
  if (comparator === '<') return difference < 0;
  if (comparator === '<=') return difference <= 0;
  return comparator === '>' ? difference > 0 : difference >= 0;
};

const contains = (whole: AttributeValue | undefined, part: AttributeValue | undefined): boolean => {
  if (whole === undefined || part === undefined) return false;
  if ('S' in whole) return 'S' in part && whole.S.includes(part.S);
  if ('B' in whole) {
    return 'B' in part && Buffer.from(whole.B, 'base64').includes(Buffer.from(part.B, 'base64'));
  }
  if ('SS' in whole) return 'S' in part && whole.SS.includes(part.S);
  if ('NS' in whole) return 'N' in part && whole.NS.includes(part.N);
  if ('BS' in whole) return 'B' in part && whole.BS.includes(part.B);
  return 'L' in whole && whole.L.some((member) => equal(member, part));
};

const beginsWith = (whole: AttributeValue | undefined, start: AttributeValue | undefined): boolean => {
  if (whole === undefined || start === undefined) return false;
  if ('S' in whole) return 'S' in start && whole.S.startsWith(start.S);
  if (!('B' in whole) || !('B' in start)) return false;
  const prefix = Buffer.from(start.B, 'base64');
  return Buffer.from(whole.B, 'base64').subarray(0, prefix.length).equals(prefix);
};

const call = (name: FunctionName, operands: readonly Operand[], item: Item): boolean => {
  const [first, second] = operands.map((operand) => operandValue(operand, item));
  switch (name) {
    case 'attribute_exists':
      return first !== undefined;
    case 'attribute_not_exists':
      return first === undefined;
    case 'attribute_type':
      return first !== undefined && second !== undefined && 'S' in second && typeOf(first) === second.S;
    case 'begins_with':
      return beginsWith(first, second);
    case 'contains':
      return contains(first, second);
  }
};

/** Whether an item meets a condition; an item that is not there is empty. */
export const evaluate = (condition: Condition, item: Item): boolean => {
  switch (condition.kind) {
    case 'and':
      return evaluate(condition.left, item) && evaluate(condition.right, item);
    case 'or':
      return evaluate(condition.left, item) || evaluate(condition.right, item);
    case 'not':
      return !evaluate(condition.condition, item);
    case 'compare':
      return compare(
        condition.comparator,
        operandValue(condition.left, item),
        operandValue(condition.right, item),
      );
    case 'between': {
      const value = operandValue(condition.operand, item);
      return (
        compare('>=', value, operandValue(condition.low, item)) &&
        compare('<=', value, operandValue(condition.high, item))
      );
    }
    case 'in': {
      const value = operandValue(condition.operand, item);
      return condition.options.some((option) => compare('=', value, operandValue(option, item)));
    }
    case 'function':
      return call(condition.name, condition.operands, item);
  }
};
