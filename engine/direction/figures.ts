import type { DirectionWords } from '../language/direction-words.ts';
import { knownLocale } from '../language/segments.ts';
import type { KeyFigure } from './direction.ts';
import { fewWords, isSmall, sinceSign, upToSign } from './labels.ts';
import { type FoundNumber, numbersIn, withAsciiFigures } from './numbers.ts';
import { wordSpans } from './spans.ts';
import { anyOf, entriesOf, perLanguage, wordPattern } from './word-patterns.ts';

interface Patterns {
  /** Behind a number; each begins where the number ends. */
  percent: RegExp;
  magnitude: RegExp;
  exponents: ReadonlyMap<string, number>;
  currency: RegExp;
  measure: RegExp;
  afterYear: RegExp;
  /** Before one; each ends where the number begins. */
  percentBefore: RegExp;
  beforeYear: RegExp;
  numbered: RegExp;
  endings: string;
}

const patternsOf = perLanguage((words: DirectionWords): Patterns => {
  const {
    magnitudes,
    percent,
    percentBefore = '',
    currencies,
    years,
    numbered,
    measures,
    endings = '',
  } = words;
  const powers = entriesOf(magnitudes).map((entry) => entry.split('=') as [string, string]);
  const behind = (pattern: string): RegExp => wordPattern(`^[\\s\u00a0]*${pattern}`, 'iu');
  const before = (pattern: string): RegExp => wordPattern(`${pattern}[\\s\u00a0]*$`, 'iu');
  const tail = endings === '' ? '' : `(?:[${endings}]\\p{L}+)?`;
  return {
    percent: behind(`(?:%|${anyOf(percent)})`),
    magnitude: behind(anyOf(powers.map(([word]) => word).join(' '))),
    exponents: new Map(
      powers.map(([word, power]) => [word.replace('\\.?', '').toLowerCase(), Number(power)]),
    ),
    currency: behind(`(?:[$€£¥₹₩₺₽₴]|${anyOf(currencies)})`),
    measure: behind(anyOf(measures)),
    afterYear: wordPattern(`^${tail}[\\s\u00a0]*${anyOf(years.after ?? '')}`, 'iu'),
    percentBefore: before(`(?:%|${anyOf(percentBefore)})`),
    beforeYear: before(anyOf(years.before ?? '')),
    numbered: before(anyOf(numbered)),
    endings,
  };
});

/** How a language writes a share in percent, around its figures. */
const percentSigns = (language: string): { before: string; after: string } => {
  const parts = new Intl.NumberFormat(`${knownLocale(language)}-u-nu-latn`, {
    style: 'percent',
  }).formatToParts(0.5);
  const place = parts.findIndex(({ type }) => type === 'integer');
  const join = (some: readonly Intl.NumberFormatPart[]): string => some.map(({ value }) => value).join('');
  return { before: join(parts.slice(0, place)), after: join(parts.slice(place + 1)) };
};

/** A figure, how much it is worth seeing (a greater number: more), and where what belongs to it ends. */
interface Candidate {
  figure: Omit<KeyFigure, 'label'>;
  rank: number;
  to: number;
}

const currencySign = /[A-Z]{0,2}[$€£¥₹₩₺₽₴][\s\u00a0]?$/u;
const suffix = /^(?:[kK]|M|B|bn|m)(?![\p{L}\p{N}])/u;

/** A year is a number of four figures that stands as one: "in 1944", not "in 1500 houses". */
const isYear = (number: FoundNumber, plain: string, language: string, patterns: Patterns): boolean => {
  const { value, decimals, isGrouped, isFigures, from, to } = number;
  if (!isFigures || isGrouped || decimals > 0 || value < 1000 || value > 2099) return false;
  const after = plain.slice(to);
  if (patterns.afterYear.test(after)) return true;
  if (!patterns.beforeYear.test(plain.slice(0, from))) return false;
  const next = /^[\s\u00a0]+([\p{L}\p{M}]+)/u.exec(after)?.[1];
  return value >= 1800 || next === undefined || /^\p{Lu}/u.test(next) || isSmall(next, language);
};

/** Whether a number is part of a name, such as "Boeing 747" or "page 12". */
const isName = (plain: string, from: number, language: string, { numbered }: Patterns): boolean => {
  const before = plain.slice(0, from);
  if (numbered.test(before)) return true;
  const name = /(\S+)[\s\u00a0]+$/u.exec(before);
  return name !== null && /^\p{Lu}[\p{Ll}\p{Lu}]+$/u.test(name[1] ?? '') && !isSmall(name[1] ?? '', language);
};

const candidateOf = (
  number: FoundNumber,
  plain: string,
  text: string,
  language: string,
  patterns: Patterns,
): Candidate | undefined => {
  const { from, isFigures } = number;
  const before = plain.slice(0, from);
  let { to, value, decimals } = number;
  const figure = { before: '', after: '', isGrouped: true, at: from };
  const percent = patterns.percent.exec(plain.slice(to));
  if (percent !== null || patterns.percentBefore.test(before)) {
    if (value > 10_000) return undefined;
    return {
      figure: { ...figure, value, decimals, ...percentSigns(language) },
      rank: 4,
      to: to + (percent?.[0].length ?? 0),
    };
  }
  const sign = currencySign.exec(before)?.[0] ?? '';
  const short = isFigures ? (suffix.exec(plain.slice(to))?.[0] ?? '') : '';
  if (short !== '') {
    if (sign === '' && value < 10) return undefined;
    const place = {
      ...figure,
      before: sign.trim(),
      after: text.slice(to, to + short.length),
      at: from - sign.length,
    };
    return { figure: { ...place, value, decimals }, rank: 3, to: to + short.length };
  }
  let after = '';
  for (;;) {
    const found = patterns.magnitude.exec(plain.slice(to))?.[0];
    if (found === undefined) break;
    const power =
      patterns.exponents.get(found.trim().toLowerCase().replace(/\.$/, '')) ??
      patterns.exponents.get(found.trim().toLowerCase());
    if (power === undefined) break;
    // Thousands are written in figures.
    if (power <= 3 && after === '') {
      value = Math.round(value * 10 ** power * 100) / 100;
      decimals = Number.isInteger(value) ? 0 : decimals;
    } else after += `${/^\p{Script=Latin}/u.test(found) ? ' ' : ''}${text.slice(to, to + found.length)}`;
    to += found.length;
  }
  const isMultiplied = to > number.to;
  const money = patterns.currency.exec(plain.slice(to))?.[0];
  if (money !== undefined) {
    after += text.slice(to, to + money.length);
    to += money.length;
  }
  if (sign !== '' || money !== undefined || isMultiplied) {
    if (!isFigures && !isMultiplied) return undefined;
    const place = {
      ...figure,
      before: sign.trim(),
      after: after.replace(/\s+/gu, ' '),
      at: from - sign.length,
    };
    return { figure: { ...place, value, decimals }, rank: 3, to };
  }
  if (!isFigures) return undefined;
  if (isYear(number, plain, language, patterns)) {
    const own = patterns.afterYear.exec(plain.slice(to))?.[0] ?? '';
    const isAttached = /^\p{Script=Han}|^\p{Script=Hangul}/u.test(own);
    const yearEnd = to + own.length;
    return {
      figure: {
        ...figure,
        after: isAttached ? text.slice(to, yearEnd) : '',
        value,
        decimals: 0,
        isGrouped: false,
      },
      rank: 1,
      to: yearEnd,
    };
  }
  const isAmbiguous = !number.isGrouped && value >= 1000 && value <= 2099;
  const isPlain =
    value >= 100 &&
    !isAmbiguous &&
    !isName(plain, from, language, patterns) &&
    !patterns.measure.test(plain.slice(to));
  return isPlain ? { figure: { ...figure, value, decimals }, rank: 2, to } : undefined;
};

/**
 * The number that a few words say, however small, with what stands around it; undefined where they say none, or too
 * much. Its label is empty.
 *
 * @param words a number with its unit, as it is spoken, e.g. `57 percent`
 * @param at where they stand in their narration
 */
export const spokenFigure = (words: string, at: number, language: string): KeyFigure | undefined => {
  const read = figureIn(words, at, language);
  if (read !== undefined) return { ...read, label: '' };
  const plain = withAsciiFigures(words);
  const [number, ...others] = numbersIn(plain, language, patternsOf(language)?.endings ?? '');
  if (number === undefined || others.length > 0) return undefined;
  const [before, after] = [words.slice(0, number.from), words.slice(number.to)];
  const mostAround = 24;
  if (before.length > mostAround || after.length > mostAround) return undefined;
  const { value, decimals, isGrouped } = number;
  return { before, after, value, decimals, isGrouped, label: '', at };
};

/** What a figure is of: the words behind it, else those of the next clause, else those before it. */
const labelOf = (
  text: string,
  { from, to, isYear }: { from: number; to: number; isYear: boolean },
  language: string,
): string => {
  const behind = fewWords(text.slice(to), language);
  // One word behind a year is a verb, mostly: "in 2016 came ...".
  if (isYear && wordSpans(behind).length === 1 && !/\p{Script=Han}/u.test(behind)) return '';
  if (behind !== '') return behind;
  const next = text.slice(to).replace(/^[^\p{L}\p{N}]*/u, '');
  const isFirst = !/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text.slice(0, from).trim());
  if (isFirst && next !== '') return wordSpans(upToSign(next)).length <= 7 ? fewWords(next, language) : '';
  const before = sinceSign(text.slice(0, from)).trim().split(/\s+/u);
  while (before.length > 0 && isSmall(before.at(-1) ?? '', language)) before.pop();
  return before.length > 6 || upToSign(before.join(' ')) === '' ? '' : fewWords(before.join(' '), language);
};

/**
 * The number of a passage that is worth seeing: a share, an amount of money, a great number, a year. Small counts,
 * times, measures of a recipe, names and codes are none.
 *
 * @param from where the text begins in its narration
 */
export const figureIn = (text: string, from: number, language: string): KeyFigure | undefined => {
  const patterns = patternsOf(language);
  if (patterns === undefined) return undefined;
  const plain = withAsciiFigures(text);
  const numbers = numbersIn(plain, language, patterns.endings);
  const candidates = numbers.flatMap((number): Candidate[] => {
    const found = candidateOf(number, plain, text, language, patterns);
    // "Two thousand five hundred" goes on behind its thousands.
    const goesOn = (to: number): boolean =>
      numbers.some(({ from }) => from > number.from && from >= to && /^[\s-]*$/.test(plain.slice(to, from)));
    return found === undefined || goesOn(found.to) ? [] : [found];
  });
  const [best] = candidates.toSorted((one, other) => other.rank - one.rank);
  if (best === undefined) return undefined;
  const label = labelOf(text, { from: best.figure.at, to: best.to, isYear: best.rank === 1 }, language);
  return { ...best.figure, at: best.figure.at + from, label };
};
