export interface Token {
  kind: 'name' | 'name-placeholder' | 'value-placeholder' | 'number' | 'symbol' | 'unknown' | 'end';
  text: string;
  /** Where it lies in the expression, to quote what is near an error. */
  start: number;
  end: number;
}

const pattern =
  /\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<names>#[A-Za-z0-9_]+)|(?<values>:[A-Za-z0-9_]+)|(?<number>\d+)|(?<symbol><>|<=|>=|[=<>()[\],.+-])|(?<unknown>\S))/y;

/** The same few expressions come again and again. */
const maxRemembered = 500;
const remembered = new Map<string, readonly Token[]>();

const split = (expression: string): Token[] => {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(expression); match; match = pattern.exec(expression)) {
    const { name, names, values, number, symbol, unknown } = match.groups ?? {};
    const end = pattern.lastIndex;
    const add = (kind: Token['kind'], text: string): number =>
      tokens.push({ kind, text, start: end - text.length, end });
    if (name !== undefined) add('name', name);
    else if (names !== undefined) add('name-placeholder', names);
    else if (values !== undefined) add('value-placeholder', values);
    else if (number !== undefined) add('number', number);
    else if (symbol !== undefined) add('symbol', symbol);
    else add('unknown', unknown ?? '');
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: expression.length, end: expression.length });
  return tokens;
};

/** The words and signs of an expression, and an end. */
export const tokenize = (expression: string): readonly Token[] => {
  const known = remembered.get(expression);
  if (known) return known;
  const tokens = split(expression);
  if (remembered.size === maxRemembered) remembered.clear();
  remembered.set(expression, tokens);
  return tokens;
};
