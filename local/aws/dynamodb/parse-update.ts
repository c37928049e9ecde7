import {
  expect,
  next,
  type Parser,
  type Path,
  parsePath,
  parseValue,
  peek,
  refuse,
  syntaxError,
  take,
} from './parser.ts';
import { refuseOverlaps } from './path-overlaps.ts';
import { type AttributeValue, typeOf, type ValueType } from './values.ts';

/** The right side of a SET. */
export type UpdateValue =
  | { kind: 'path'; path: Path }
  | { kind: 'value'; value: AttributeValue }
  | { kind: 'if_not_exists'; path: Path; otherwise: UpdateValue }
  | { kind: 'list_append'; first: UpdateValue; second: UpdateValue }
  | { kind: '+' | '-'; left: UpdateValue; right: UpdateValue };

export interface Update {
  set: { path: Path; value: UpdateValue }[];
  remove: Path[];
  add: { path: Path; value: AttributeValue }[];
  delete: { path: Path; value: AttributeValue }[];
}

const sections = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;

/** The names of types in messages about ADD and DELETE. */
const typeNames: Readonly<Record<ValueType, string>> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  BOOL: 'BOOLEAN',
  NULL: 'NULL',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
  L: 'LIST',
  M: 'MAP',
};

/** The grammar of UpdateExpression. */
export const updateGrammar = (parser: Parser): Update => {
  const update: Update = { set: [], remove: [], add: [], delete: [] };
  const seen = new Set<string>();
  do {
    const token = next(parser);
    const section = sections.find((name) => token.kind === 'name' && name === token.text.toUpperCase());
    if (!section) {
      parser.position -= 1;
      throw syntaxError(parser);
    }
    if (seen.has(section)) {
      refuse(parser, `The "${section}" section can only be used once in an update expression;`);
    }
    seen.add(section);
    do parseAction(parser, section, update);
    while (take(parser, ','));
  } while (peek(parser).kind !== 'end');
  refuseOverlaps(parser, writtenPaths(update));
  return update;
};

const parseAction = (parser: Parser, section: (typeof sections)[number], update: Update): void => {
  const path = parsePath(parser);
  if (section === 'REMOVE') update.remove.push(path);
  else if (section === 'SET') {
    expect(parser, '=');
    update.set.push({ path, value: parseSum(parser) });
  } else {
    if (peek(parser).kind !== 'value-placeholder') throw syntaxError(parser);
    const value = parseValue(parser);
    checkAmount(parser, section, value);
    update[section === 'ADD' ? 'add' : 'delete'].push({ path, value });
  }
};

const checkAmount = (parser: Parser, section: 'ADD' | 'DELETE', value: AttributeValue): void => {
  const type = typeOf(value);
  if (type.endsWith('S') && type.length === 2) return;
  if (section === 'ADD' && type === 'N') return;
  refuse(
    parser,
    `Incorrect operand type for operator or function; operator: ${section}, operand type: ${typeNames[type]}, typeSet: ALLOWED_FOR_${section}_OPERAND`,
  );
};

const parseSum = (parser: Parser): UpdateValue => {
  const left = parseOperand(parser);
  const kind = take(parser, '+') ? '+' : take(parser, '-') ? '-' : undefined;
  if (!kind) return left;
  const right = parseOperand(parser);
  refuseType(parser, kind, [left, right], 'N');
  return { kind, left, right };
};

const refuseType = (
  parser: Parser,
  operator: string,
  operands: readonly UpdateValue[],
  wanted: ValueType,
): void => {
  for (const operand of operands) {
    if (operand.kind !== 'value' || wanted in operand.value) continue;
    refuse(
      parser,
      `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${typeOf(operand.value)}`,
    );
  }
};

const parseOperand = (parser: Parser): UpdateValue => {
  if (take(parser, '(')) {
    const inner = parseSum(parser);
    expect(parser, ')');
    return inner;
  }
  const { kind, text } = peek(parser);
  if (kind === 'value-placeholder') return { kind: 'value', value: parseValue(parser) };
  if (kind === 'name' && peek(parser, 1).text === '(') return parseCall(parser, text);
  return { kind: 'path', path: parsePath(parser) };
};

const parseCall = (parser: Parser, name: string): UpdateValue => {
  next(parser);
  expect(parser, '(');
  const operands: UpdateValue[] = [];
  do operands.push(parseSum(parser));
  while (take(parser, ','));
  expect(parser, ')');
  const [first, second] = operands;
  const nothing: UpdateValue = { kind: 'value', value: { NULL: true } };
  if (name !== 'if_not_exists' && name !== 'list_append') {
    refuse(parser, `Invalid function name; function: ${name}`);
    return nothing;
  }
  if (!first || !second || operands.length > 2) {
    refuse(
      parser,
      `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
    );
    return nothing;
  }
  if (name === 'list_append') {
    refuseType(parser, name, operands, 'L');
    return { kind: name, first, second };
  }
  if (first.kind !== 'path') {
    refuse(parser, `Operator or function requires a document path; operator or function: ${name}`);
    return nothing;
  }
  return { kind: name, path: first.path, otherwise: second };
};

/** Every path that an update writes to. */
export const writtenPaths = (update: Update): Path[] => [
  ...[...update.set, ...update.add, ...update.delete].map(({ path }) => path),
  ...update.remove,
];
