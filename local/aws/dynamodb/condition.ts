import type { Path } from './parser.ts';
import type { AttributeValue } from './values.ts';

export type Operand =
  | { kind: 'path'; path: Path }
  | { kind: 'value'; value: AttributeValue }
  | { kind: 'size'; path: Path };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type FunctionName =
  | 'attribute_exists'
  | 'attribute_not_exists'
  | 'attribute_type'
  | 'begins_with'
  | 'contains';

/** A condition, filter or key condition. */
export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; condition: Condition }
  | { kind: 'compare'; comparator: Comparator; left: Operand; right: Operand }
  | { kind: 'between'; operand: Operand; low: Operand; high: Operand }
  | { kind: 'in'; operand: Operand; options: Operand[] }
  | { kind: 'function'; name: FunctionName; operands: Operand[] };

export type Node = Operand | Condition;

export const isOperand = (node: Node): node is Operand =>
  node.kind === 'path' || node.kind === 'value' || node.kind === 'size';

/** Every path that a condition looks at. */
export const pathsOf = (condition: Condition): Path[] => {
  const ofOperands = (operands: readonly Operand[]): Path[] =>
    operands.flatMap((operand) => (operand.kind === 'value' ? [] : [operand.path]));
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...pathsOf(condition.left), ...pathsOf(condition.right)];
    case 'not':
      return pathsOf(condition.condition);
    case 'compare':
      return ofOperands([condition.left, condition.right]);
    case 'between':
      return ofOperands([condition.operand, condition.low, condition.high]);
    case 'in':
      return ofOperands([condition.operand, ...condition.options]);
    case 'function':
      return ofOperands(condition.operands);
  }
};
