import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

/** One option of a command. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** Name of the value in the help, e.g. `FILE`. */
  value?: string;
  summary: string;
  /** The only values that are taken. */
  choices?: readonly string[];
  /** `--no-<name>` is an option too; the help shows that form. */
  negatable?: boolean;
  /** An empty value means something. */
  mayBeEmpty?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given on a command line, already checked. */
export interface Arguments {
  positionals: readonly string[];
  /** The value of an option with a value. */
  text(name: string): string | undefined;
  /** Whether a flag was given; undefined when neither it nor its negation was. */
  flag(name: string): boolean | undefined;
  /** A number of at least `lowest`. */
  number(name: string, lowest: number): number | undefined;
  /** A whole one of at least `lowest`. */
  whole(name: string, lowest: number): number | undefined;
}

/**
 * Reads the words after a command's name.
 *
 * @param positionals names of the positional words in order; a name in brackets (`[SCRIPT]`) is optional
 * @throws UsageError with a suggestion where a name was probably mistyped
 */
export const readArguments = (
  words: readonly string[],
  options: Options,
  positionals: readonly string[],
): Arguments => {
  const { values, found } = tokens(words, options);
  const least = positionals.filter((name) => !name.startsWith('[')).length;
  if (found.length < least) throw new UsageError(`${positionals[found.length] ?? 'A word'} is missing.`);
  if (found.length > positionals.length) {
    throw new UsageError(`"${found[positionals.length]}" is one word too many.`);
  }
  return {
    positionals: found,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => {
      const value = values.get(name);
      return typeof value === 'boolean' ? value : undefined;
    },
    number: (name, lowest) => numberOf(name, values.get(name), lowest),
    whole: (name, lowest) => {
      const number = numberOf(name, values.get(name), lowest);
      if (number === undefined || Number.isInteger(number)) return number;
      throw new UsageError(`--${name} takes a whole number, not ${number}.`);
    },
  };
};

const numberOf = (name: string, value: string | boolean | undefined, lowest: number): number | undefined => {
  if (typeof value !== 'string') return undefined;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number) || number < lowest)
    throw new UsageError(`--${name} takes a number of at least ${lowest}, not "${value}".`);
  return number;
};

/** Parses leniently, so that the words of complaint are ours. */
const tokens = (words: readonly string[], options: Options) => {
  const parsed = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        { type, ...(short === undefined ? {} : { short }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const values = new Map<string, string | boolean>();
  for (const token of parsed.tokens) {
    if (token.kind === 'option') values.set(token.name, checked(token, options));
  }
  return { values, found: parsed.positionals };
};

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

/** The value of one option as it was written. */
const checked = (token: OptionToken, options: Options): string | boolean => {
  const { name, rawName, value } = token;
  const negated = rawName === `--no-${name}`;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined || (negated && option.negatable !== true)) {
    const known = Object.entries(options).flatMap(([key, { negatable }]) =>
      negatable === true ? [key, `no-${key}`] : [key],
    );
    throw new UsageError(
      `There is no option ${rawName}.${didYouMean(rawName.replace(/^-+/, ''), known, '--')}`,
    );
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    return !negated;
  }
  // What looks like another option is no value; `--name=-value` says that it is meant.
  const forgotten = value?.startsWith('-') === true && value !== '-' && token.inlineValue !== true;
  const isEmpty = value === '' && option.mayBeEmpty !== true;
  if (value === undefined || isEmpty || forgotten) throw new UsageError(`${rawName} needs a value.`);
  return chosen(rawName, value, option.choices);
};

const chosen = (rawName: string, value: string, choices: readonly string[] | undefined): string => {
  if (choices === undefined || choices.includes(value)) return value;
  const suggestion = didYouMean(value, choices, '');
  throw new UsageError(`${rawName} takes one of ${choices.join(', ')}, not "${value}".${suggestion}`);
};

/** ` Did you mean --quality?`, or nothing when no name is near. */
export const didYouMean = (given: string, known: readonly string[], prefix: string): string => {
  const near = known
    .map((name) => ({ name, distance: distance(given.toLowerCase(), name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance)[0];
  return near === undefined ? '' : ` Did you mean ${prefix}${near.name}?`;
};

/** Levenshtein's edit distance, one row at a time. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
