import { order } from './compare.ts';
import type { Comparator, FunctionName, Operand } from './condition.ts';
import { type Parser, pathText, refuse } from './parser.ts';
import { type AttributeValue, isValueType, typeOf } from './values.ts';

/** How many operands each function takes. */
const operandCounts: Readonly<Record<FunctionName, number>> = {
  attribute_exists: 1,
  attribute_not_exists: 1,
  attribute_type: 2,
  begins_with: 2,
  contains: 2,
};

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(operandCounts, name);

const wrongType = (parser: Parser, operator: string, type: string): void =>
  refuse(
    parser,
    `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`,
  );

const isOrdered = (value: AttributeValue): boolean => 'S' in value || 'N' in value || 'B' in value;

const refuseUnordered = (parser: Parser, operator: string, operands: readonly Operand[]): void => {
  for (const operand of operands) {
    if (operand.kind === 'value' && !isOrdered(operand.value)) {
      wrongType(parser, operator, typeOf(operand.value));
    }
  }
};

const samePath = (left: Operand, right: Operand | undefined): boolean =>
  left.kind === 'path' && right?.kind === 'path' && pathText(left.path) === pathText(right.path);

const refuseSame = (parser: Parser, operator: string, left: Operand, right: Operand | undefined): void => {
  if (left.kind !== 'path' || !samePath(left, right)) return;
  refuse(
    parser,
    `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${pathText(left.path)}`,
  );
};

/** Refuses a comparison that no value of the left could pass. */
export const checkComparison = (
  parser: Parser,
  comparator: Comparator,
  left: Operand,
  right: Operand,
): void => {
  if (comparator !== '=' && comparator !== '<>') refuseUnordered(parser, comparator, [left, right]);
  refuseSame(parser, comparator, left, right);
};

const shown = (value: AttributeValue): string => {
  const [entry = ['', '']] = Object.entries(value);
  return `AttributeValue: {${entry[0]}:${String(entry[1])}}`;
};

/** Refuses bounds of different types or in the wrong order. */
export const checkBetween = (parser: Parser, operand: Operand, low: Operand, high: Operand): void => {
  if (low.kind === 'value' && high.kind === 'value') checkBounds(parser, low.value, high.value);
  refuseUnordered(parser, 'BETWEEN', [operand, low, high]);
};

const checkBounds = (parser: Parser, low: AttributeValue, high: AttributeValue): void => {
  const bounds = `lower bound operand: ${shown(low)}, upper bound operand: ${shown(high)}`;
  if (typeOf(low) !== typeOf(high)) {
    refuse(parser, `The BETWEEN operator requires same data type for lower and upper bounds; ${bounds}`);
  } else if ((order(low, high) ?? 0) > 0) {
    refuse(
      parser,
      `The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ${bounds}`,
    );
  }
};

const checkTypeName = (parser: Parser, operand: Operand | undefined): void => {
  if (operand?.kind !== 'value' || !('S' in operand.value)) {
    wrongType(parser, 'attribute_type', operand?.kind === 'value' ? typeOf(operand.value) : 'NONE');
  } else if (!isValueType(operand.value.S)) {
    refuse(
      parser,
      `Invalid attribute type name found; type: ${operand.value.S}, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}`,
    );
  }
};

/** Refuses a function's call with the wrong number or types of operands. */
export const checkFunction = (parser: Parser, name: FunctionName, operands: readonly Operand[]): void => {
  const [first, second] = operands;
  if (operands.length !== operandCounts[name]) {
    refuse(
      parser,
      `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
    );
  } else if (name.startsWith('attribute') && first?.kind !== 'path') {
    refuse(parser, `Operator or function requires a document path; operator or function: ${name}`);
  } else if (name === 'attribute_type') checkTypeName(parser, second);
  else if (name === 'begins_with') {
    for (const operand of operands) {
      if (operand.kind !== 'value' || 'S' in operand.value || 'B' in operand.value) continue;
      wrongType(parser, name, typeOf(operand.value));
    }
  }
  if (first) refuseSame(parser, name, first, second);
};
