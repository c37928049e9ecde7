import { invalid } from './errors.ts';
import type { ExpressionScope } from './expression-scope.ts';
import { isReserved } from './reserved-words.ts';
import { type Token, tokenize } from './tokens.ts';
import type { AttributeValue } from './values.ts';

/** Where an attribute lies: names of maps and positions of lists, the item's own attribute first. */
export type Path = readonly (string | number)[];

/** Source: developer guide, "Quotas": expression parameters. */
const maxExpressionBytes = 4096;
const maxPathDepth = 32;

/** An expression while it is read. */
export interface Parser {
  /** e.g. `ConditionExpression` */
  readonly kind: string;
  readonly expression: string;
  readonly tokens: readonly Token[];
  readonly scope: ExpressionScope;
  position: number;
  /** Operators and functions so far. */
  operators: number;
  /** The first error of meaning: one of syntax goes before it, wherever it is. */
  refusal: Error | undefined;
}

const end: Token = { kind: 'end', text: '<EOF>', start: 0, end: 0 };

/**
 * Reads an expression to its end.
 *
 * @throws DynamoDbError naming the first error of its syntax, else of its meaning
 */
export const parseExpression = <T>(
  kind: string,
  expression: string,
  scope: ExpressionScope,
  grammar: (parser: Parser) => T,
): T => {
  if (expression.trim() === '') throw invalid(`Invalid ${kind}: The expression can not be empty;`);
  const bytes = Buffer.byteLength(expression);
  if (bytes > maxExpressionBytes) {
    throw invalid(
      `Invalid ${kind}: Expression size has exceeded the maximum allowed size; expression size: ${bytes}`,
    );
  }
  const tokens = tokenize(expression);
  const parser: Parser = {
    ...{ kind, expression, tokens, scope, position: 0, operators: 0, refusal: undefined },
  };
  const parsed = grammar(parser);
  if (peek(parser).kind !== 'end') throw syntaxError(parser);
  if (parser.refusal) throw parser.refusal;
  return parsed;
};

export const peek = (parser: Parser, ahead = 0): Token => parser.tokens[parser.position + ahead] ?? end;

export const next = (parser: Parser): Token => {
  const token = peek(parser);
  parser.position += 1;
  return token;
};

/** Whether the next token is this sign, which is then taken. */
export const take = (parser: Parser, symbol: string): boolean => {
  const token = peek(parser);
  if (token.kind !== 'symbol' || token.text !== symbol) return false;
  parser.position += 1;
  return true;
};

export const expect = (parser: Parser, symbol: string): void => {
  if (!take(parser, symbol)) throw syntaxError(parser);
};

/** Whether the next token is this keyword, in any case of letters. */
export const isKeyword = (parser: Parser, keyword: string): boolean => {
  const token = peek(parser);
  return token.kind === 'name' && token.text.toUpperCase() === keyword;
};

export const takeKeyword = (parser: Parser, keyword: string): boolean => {
  if (!isKeyword(parser, keyword)) return false;
  parser.position += 1;
  return true;
};

/** The error of the next token, with its neighbours. */
export const syntaxError = (parser: Parser): Error => {
  const { tokens, position, expression, kind } = parser;
  const token = peek(parser);
  const before = tokens[Math.max(0, position - 1)] ?? token;
  const after = tokens[Math.min(tokens.length - 1, position + 1)] ?? token;
  const near = expression.slice(before.start, after.end);
  return invalid(`Invalid ${kind}: Syntax error; token: "${token.text}", near: "${near}"`);
};

/** Notes an error of meaning, to be thrown when the syntax is right. */
export const refuse = (parser: Parser, message: string): void => {
  parser.refusal ??= invalid(`Invalid ${parser.kind}: ${message}`);
};

const parseName = (parser: Parser): string => {
  const token = peek(parser);
  if (token.kind !== 'name' && token.kind !== 'name-placeholder') throw syntaxError(parser);
  parser.position += 1;
  if (token.kind === 'name') {
    if (isReserved(token.text)) {
      refuse(parser, `Attribute name is a reserved keyword; reserved keyword: ${token.text}`);
    }
    return token.text;
  }
  const name = parser.scope.name(token.text);
  if (name !== undefined) return name;
  refuse(
    parser,
    `An expression attribute name used in the document path is not defined; attribute name: ${token.text}`,
  );
  return '';
};

/** `name`, `name.member`, `name[0]` and so on. */
export const parsePath = (parser: Parser): Path => {
  const path: (string | number)[] = [parseName(parser)];
  for (;;) {
    if (take(parser, '.')) path.push(parseName(parser));
    else if (take(parser, '[')) {
      const token = next(parser);
      if (token.kind !== 'number') {
        parser.position -= 1;
        throw syntaxError(parser);
      }
      path.push(Number(token.text));
      expect(parser, ']');
    } else break;
  }
  if (path.length > maxPathDepth) {
    refuse(parser, 'The document path has too many nesting elements;');
  }
  return path;
};

/** The value of the placeholder that comes next. */
export const parseValue = (parser: Parser): AttributeValue => {
  const token = next(parser);
  const value = parser.scope.value(token.text);
  if (value) return value;
  refuse(
    parser,
    `An expression attribute value used in expression is not defined; attribute value: ${token.text}`,
  );
  return { NULL: true };
};

/** A path as messages write it, e.g. `[a, b, [0]]`. */
export const pathText = (path: Path): string =>
  `[${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`;
