import type { DirectionWords } from '../language/direction-words.ts';
import { knownLocale } from '../language/segments.ts';
import { entriesOf, perLanguage } from './word-patterns.ts';

/** A number where it stands. */
export interface FoundNumber {
  from: number;
  to: number;
  value: number;
  decimals: number;
  /** Written with figures, not with words. */
  isFigures: boolean;
  /** Its thousands are set apart. */
  isGrouped: boolean;
}

/** A text whose figures and signs of numbers are those of ASCII, as long as it was. */
export const withAsciiFigures = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (figure) => String(figure.charCodeAt(0) & 15))
    .replace(/[\u0966-\u096f]/gu, (figure) => String(figure.charCodeAt(0) - 0x966))
    .replaceAll('٪', '%')
    .replaceAll('％', '%')
    .replaceAll('٫', ',')
    .replaceAll('٬', '’');

const decimalSigns = new Map<string, string>();
const decimalSignOf = (language: string): string => {
  const known = decimalSigns.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(`${knownLocale(language)}-u-nu-latn`).formatToParts(1.5);
  const sign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  decimalSigns.set(language, sign);
  return sign;
};

/** Signs that never part the figures behind a decimal sign. */
const gaps = "'’\u00a0\u202f ";

/** What a numeral says; undefined where it can be read in two ways, or is no number: a date, a telephone's. */
const parseNumeral = (
  text: string,
  decimal: string,
): Pick<FoundNumber, 'value' | 'decimals' | 'isGrouped'> | undefined => {
  if (/^\d+$/.test(text)) {
    // A number that begins with 0 is a code.
    return /^0\d/.test(text) ? undefined : { value: Number(text), decimals: 0, isGrouped: false };
  }
  const group = decimal === ',' ? '.' : ',';
  const signs = `[${gaps}${group}]`;
  const pattern = new RegExp(
    `^(\\d{1,3}(?:(${signs})\\d{3})(?:\\2\\d{3})*|\\d{1,2}(?:,\\d{2})*,\\d{3}|\\d+)(?:[${decimal}](\\d{1,2}))?$`,
  );
  const [, whole, sign, fraction = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole.replaceAll(/\D/g, '')}.${fraction === '' ? '0' : fraction}`);
  return { value, decimals: fraction.length, isGrouped: sign !== undefined || /\D/.test(whole) };
};

const numeral = /\d+(?:[.,'’\u00a0\u202f ]\d+)*/g;

/** What stands at a number that is none of an amount: a telephone's, a time, a range, a code, a version. */
const isPartOfMore = (text: string, from: number, to: number, endings: string): boolean => {
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(to, to + 2);
  if (/[\p{Lu}\p{Ll}_#+:/.\\-]$|\d[\s–-]$|[–-]$/u.test(before)) return true;
  if (/^[:/–]\d|^[\p{Lu}\p{Ll}_°ºª]|^['’]\p{L}|^[.:-]\p{L}/u.test(after))
    return !(endings !== '' && endings.includes(after.charAt(0)));
  return /^[-+]/.test(after) && !endings.includes('-');
};

/** Short for a magnitude, where figures are written right before it. */
const suffix = /^(?:[kK]|M|B|bn|m)(?![\p{L}\p{N}])/u;

const numeralsIn = (text: string, language: string, endings: string): FoundNumber[] =>
  Array.from(text.matchAll(numeral)).flatMap((match): FoundNumber[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const isShort = suffix.test(text.slice(to));
    if (isPartOfMore(isShort ? text.slice(0, to) : text, from, to, endings)) return [];
    const parsed = parseNumeral(match[0], decimalSignOf(language));
    return parsed === undefined ? [] : [{ from, to, ...parsed, isFigures: true }];
  });

interface NumberWords {
  values: ReadonlyMap<string, number>;
  /** One that a magnitude is put to. */
  multiplied: RegExp;
  /** A word that is made of number words. */
  compound: RegExp;
  part: RegExp;
  joiners: ReadonlySet<string>;
}

const numberWordsOf = perLanguage(({ numbers, joiners = '', magnitudes }: DirectionWords): NumberWords => {
  const values = new Map(
    entriesOf(numbers).map((entry) => {
      const [word = '', value] = entry.split('=');
      return [word, Number(value)] as const;
    }),
  );
  const parts = [...values.keys(), ...entriesOf(joiners)]
    .toSorted((one, other) => other.length - one.length)
    .join('|');
  const compound = new RegExp(`^(?:${parts})+$`, 'u');
  const powers = entriesOf(magnitudes).map((entry) => entry.replace(/=.*/, ''));
  const multiplied = new RegExp(`^((?:${parts})+)(?:${powers.join('|')})$`, 'u');
  return {
    values,
    multiplied,
    compound,
    part: new RegExp(parts, 'gu'),
    joiners: new Set(entriesOf(joiners)),
  };
});

/** Adds number words up: hundreds multiply what stands before them. */
const sumOf = (parts: readonly number[]): number => {
  let sum = 0;
  for (const part of parts) {
    const rest = sum % 1000;
    sum = part >= 100 && part % 100 === 0 && rest > 0 && rest < part ? sum - rest + rest * part : sum + part;
  }
  return sum;
};

/** The values of a word's number words; empty where it is none. */
const partsOf = (word: string, { values, compound, part }: NumberWords): number[] => {
  const own = values.get(word);
  if (own !== undefined) return [own];
  if (!compound.test(word)) return [];
  return (word.match(part) ?? []).flatMap((found) => values.get(found) ?? []);
};

/** Numbers in words: neighbours and what a joiner stands between are one number. */
const wordNumbersIn = (text: string, language: string): FoundNumber[] => {
  const known = numberWordsOf(language);
  if (known === undefined) return [];
  const found: (FoundNumber & { parts: number[] })[] = [];
  let isJoined = false;
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = match[0].replaceAll('İ', 'i').toLowerCase();
    // A magnitude that is put to its number is read with what stands behind it.
    const number = known.multiplied.exec(word)?.[1] ?? word;
    const [from, to] = [match.index, match.index + number.length];
    const last = found.at(-1);
    const gap = last === undefined ? '' : text.slice(last.to, from);
    const parts = partsOf(number, known);
    if (parts.length === 0) {
      isJoined = known.joiners.has(word) && last !== undefined && /^[\s-]*$/.test(gap);
      continue;
    }
    const isNext =
      last !== undefined && (isJoined ? /^[\s-]+\p{L}+[\s-]+$/u.test(gap) : /^[\s\u00a0-]+$/.test(gap));
    isJoined = false;
    if (isNext) {
      last.to = to;
      last.parts.push(...parts);
      last.value = sumOf(last.parts);
    } else
      found.push({ from, to, value: sumOf(parts), decimals: 0, isFigures: false, isGrouped: false, parts });
  }
  return found.map(({ parts: _, ...number }) => number);
};

const hanDigits = '零一二三四五六七八九';
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const hanValue = (text: string): number => {
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const unit = hanUnits[sign];
    if (unit === undefined) digit = sign === '两' ? 2 : Math.max(0, hanDigits.indexOf(sign));
    else {
      sum += Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
};

const hanNumbersIn = (text: string): FoundNumber[] =>
  Array.from(text.matchAll(/[一二两三四五六七八九十百千零]+/gu), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: hanValue(match[0]),
    decimals: 0,
    isFigures: false,
    isGrouped: false,
  }));

/**
 * The numbers of a text, in order: with figures of any script, and with the number words of its language.
 *
 * @param plain with ASCII figures
 * @param endings signs by which endings are put to figures
 */
export const numbersIn = (plain: string, language: string, endings: string): FoundNumber[] =>
  [
    ...numeralsIn(plain, language, endings),
    ...wordNumbersIn(plain, language),
    ...(/\p{Script=Han}/u.test(plain) ? hanNumbersIn(plain) : []),
  ].toSorted((one, other) => one.from - other.from);
