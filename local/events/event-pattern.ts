/** A test of one value; `undefined` stands for a field that is not there. */
type Test = (value: unknown) => boolean;

/** Filter criteria of an event source: an event passes when one pattern matches, or there is none. */
export class EventFilter {
  readonly #tests: Test[];

  /** @throws Error when a pattern is no JSON object or uses an operator that is not known. */
  constructor(patterns: string[]) {
    this.#tests = patterns.map((pattern) => compile(JSON.parse(pattern), pattern));
  }

  passes(event: unknown): boolean {
    return this.#tests.length === 0 || this.#tests.some((test) => test(event));
  }
}

/**
 * Compiles an event pattern.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
const compile = (pattern: unknown, source: string): Test => {
  if (!isObject(pattern)) throw new Error(`not an event pattern: ${source}`);
  const tests = Object.entries(pattern).map(([name, rule]): Test => {
    if (name === '$or' && Array.isArray(rule)) {
      const choices = rule.map((choice) => compile(choice, source));
      return (event) => choices.some((choice) => choice(event));
    }
    const inner = Array.isArray(rule)
      ? anyOf(rule.map((one) => compileRule(one, source)))
      : compile(rule, source);
    return (event) => inner(isObject(event) && Object.hasOwn(event, name) ? event[name] : undefined);
  });
  return (event) => tests.every((test) => test(event));
};

/** A field that holds a list matches when one of its elements does. */
const anyOf =
  (tests: Test[]): Test =>
  (value) => {
    const values = Array.isArray(value) ? value : [value];
    return tests.some((test) => values.some(test));
  };

const compileRule = (rule: unknown, source: string): Test => {
  if (!isObject(rule)) return (value) => value === rule;
  const entries = Object.entries(rule);
  const [operator, operand] = entries[0] ?? [];
  const make = operator === undefined || entries.length !== 1 ? undefined : operators[operator];
  if (!make) throw new Error(`unknown operator in the event pattern ${source}`);
  return make(operand, source);
};

const operators: Record<string, (operand: unknown, source: string) => Test> = {
  exists: (operand) => (value) => (value !== undefined) === operand,
  prefix: (operand, source) => textual(operand, source, (value, text) => value.startsWith(text)),
  suffix: (operand, source) => textual(operand, source, (value, text) => value.endsWith(text)),
  'equals-ignore-case': (operand, source) =>
    textual(operand, source, (value, text) => value.toLowerCase() === text.toLowerCase()),
  wildcard: (operand, source) => textual(operand, source, matchesWildcard),
  numeric: (operand, source) => numeric(operand, source),
  'anything-but': (operand, source) => {
    const excluded = (Array.isArray(operand) ? operand : [operand]).map((one) => compileRule(one, source));
    return (value) => value !== undefined && !excluded.some((test) => test(value));
  },
};

const textual = (
  operand: unknown,
  source: string,
  matches: (value: string, text: string) => boolean,
): Test => {
  if (isObject(operand) && 'equals-ignore-case' in operand) {
    return textual(operand['equals-ignore-case'], source, (value, text) =>
      matches(value.toLowerCase(), text.toLowerCase()),
    );
  }
  if (typeof operand !== 'string') throw new Error(`a text is missing in the event pattern ${source}`);
  return (value) => typeof value === 'string' && matches(value, operand);
};

const matchesWildcard = (value: string, pattern: string): boolean => {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 's').test(value);
};

const comparisons: Record<string, (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/**
 * `["=", 5]` or `[">", 0, "<=", 5]`. A text that is a number counts as one: DynamoDB records write numbers so.
 */
const numeric = (operand: unknown, source: string): Test => {
  if (!Array.isArray(operand) || operand.length % 2 !== 0 || operand.length === 0) {
    throw new Error(`not a numeric rule in the event pattern ${source}`);
  }
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < operand.length; index += 2) {
    const compare = comparisons[String(operand[index])];
    const bound: unknown = operand[index + 1];
    if (!compare || typeof bound !== 'number')
      throw new Error(`not a numeric rule in the event pattern ${source}`);
    tests.push((value) => compare(value, bound));
  }
  return (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && !Number.isNaN(number) && tests.every((test) => test(number));
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
