import { type Comparator, type Condition, isOperand, type Node, type Operand } from './condition.ts';
import { checkBetween, checkComparison, checkFunction, isFunctionName } from './condition-types.ts';
import {
  expect,
  isKeyword,
  next,
  type Parser,
  parsePath,
  parseValue,
  peek,
  refuse,
  syntaxError,
  take,
  takeKeyword,
} from './parser.ts';

const comparators: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);
const isComparator = (text: string): text is Comparator => comparators.has(text);

/** Source: developer guide, "Quotas": operators or functions in an expression, operands of IN. */
const maxOperators = 300;
const maxInOptions = 100;

/** The grammar of ConditionExpression, FilterExpression and KeyConditionExpression. */
export const conditionGrammar = (parser: Parser): Condition => {
  const condition = asCondition(parser, parseOr(parser));
  if (parser.operators > maxOperators) {
    refuse(
      parser,
      `The expression contains too many operators; operator count: ${parser.operators}, maximum operators: ${maxOperators}`,
    );
  }
  return condition;
};

const asCondition = (parser: Parser, node: Node): Condition => {
  if (isOperand(node)) throw syntaxError(parser);
  return node;
};

const asOperand = (parser: Parser, node: Node): Operand => {
  if (!isOperand(node)) throw syntaxError(parser);
  return node;
};

const parseOr = (parser: Parser): Node => {
  let left = parseAnd(parser);
  while (!isOperand(left) && takeKeyword(parser, 'OR')) {
    parser.operators += 1;
    left = { kind: 'or', left, right: asCondition(parser, parseAnd(parser)) };
  }
  return left;
};

const parseAnd = (parser: Parser): Node => {
  let left = parseNot(parser);
  while (!isOperand(left) && takeKeyword(parser, 'AND')) {
    parser.operators += 1;
    left = { kind: 'and', left, right: asCondition(parser, parseNot(parser)) };
  }
  return left;
};

const parseNot = (parser: Parser): Node => {
  if (!takeKeyword(parser, 'NOT')) return parseComparison(parser);
  parser.operators += 1;
  return { kind: 'not', condition: asCondition(parser, parseNot(parser)) };
};

const parseComparison = (parser: Parser): Node => {
  const left = parsePrimary(parser);
  if (!isOperand(left)) return left;
  const { text, kind } = peek(parser);
  if (kind === 'symbol' && isComparator(text)) {
    next(parser);
    const right = asOperand(parser, parsePrimary(parser));
    parser.operators += 1;
    checkComparison(parser, text, left, right);
    return { kind: 'compare', comparator: text, left, right };
  }
  if (takeKeyword(parser, 'BETWEEN')) return parseBetween(parser, left);
  if (takeKeyword(parser, 'IN')) return parseIn(parser, left);
  return left;
};

const parseBetween = (parser: Parser, operand: Operand): Condition => {
  const low = asOperand(parser, parsePrimary(parser));
  if (!takeKeyword(parser, 'AND')) throw syntaxError(parser);
  const high = asOperand(parser, parsePrimary(parser));
  parser.operators += 1;
  checkBetween(parser, operand, low, high);
  return { kind: 'between', operand, low, high };
};

const parseIn = (parser: Parser, operand: Operand): Condition => {
  expect(parser, '(');
  const options = parseOperands(parser);
  parser.operators += 1;
  if (options.length > maxInOptions) {
    refuse(
      parser,
      `Incorrect number of operands for operator or function; operator or function: IN, number of operands: ${options.length + 1}`,
    );
  }
  return { kind: 'in', operand, options };
};

/** Up to the closing parenthesis. */
const parseOperands = (parser: Parser): Operand[] => {
  const operands: Operand[] = [];
  do operands.push(asOperand(parser, parsePrimary(parser)));
  while (take(parser, ','));
  expect(parser, ')');
  return operands;
};

const parsePrimary = (parser: Parser): Node => {
  if (take(parser, '(')) return parseParenthesized(parser);
  const { kind, text } = peek(parser);
  if (kind === 'value-placeholder') return { kind: 'value', value: parseValue(parser) };
  const opens = peek(parser, 1);
  if (kind === 'name' && opens.kind === 'symbol' && opens.text === '(' && !isKeyword(parser, 'IN')) {
    return parseCall(parser, text);
  }
  return { kind: 'path', path: parsePath(parser) };
};

const parseParenthesized = (parser: Parser): Node => {
  const startsDoubled = peek(parser).text === '(';
  const depthBefore = parser.position;
  const node = parseOr(parser);
  if (startsDoubled && closingOf(parser, depthBefore) === parser.position - 1) {
    refuse(parser, 'The expression has redundant parentheses;');
  }
  expect(parser, ')');
  return node;
};

/** Position of the parenthesis that closes the one at `open`. */
const closingOf = ({ tokens }: Parser, open: number): number => {
  let depth = 0;
  for (let position = open; position < tokens.length; position += 1) {
    if (tokens[position]?.text === '(') depth += 1;
    if (tokens[position]?.text === ')') depth -= 1;
    if (depth === 0) return position;
  }
  return -1;
};

const parseCall = (parser: Parser, name: string): Node => {
  next(parser);
  expect(parser, '(');
  const operands = parseOperands(parser);
  parser.operators += 1;
  if (name === 'size') {
    const [operand] = operands;
    if (operands.length !== 1) {
      refuse(
        parser,
        `Incorrect number of operands for operator or function; operator or function: size, number of operands: ${operands.length}`,
      );
    }
    if (operand?.kind === 'path') return { kind: 'size', path: operand.path };
    refuse(parser, 'Operator or function requires a document path; operator or function: size');
    return { kind: 'size', path: [] };
  }
  if (!isFunctionName(name)) {
    refuse(parser, `Invalid function name; function: ${name}`);
    return { kind: 'function', name: 'attribute_exists', operands };
  }
  checkFunction(parser, name, operands);
  return { kind: 'function', name, operands };
};
