import { arabicPrefix, isArabic, isHan, withSpaces } from './findings.ts';

/** A part of a sentence: where it begins and ends in it. */
export interface Span {
  at: number;
  end: number;
}

/**
 * Letters, marks and digits of the alphabets that are read, in small letters: a table that is short, for each pattern
 * holds it several times.
 */
const letters =
  '0-9a-z\\u00aa-\\u024f\\u0300-\\u052f\\u0590-\\u06ff\\u0900-\\u0963\\u0966-\\u0dff\\u1e00-\\u1fff\\uac00-\\ud7af';

/** The pattern of one word, for texts in small letters. */
const patternOf = (word: string): RegExp => {
  const isOpen = /[\p{L}\p{M}]\*$/u.test(word);
  const body = withSpaces(isOpen ? word.slice(0, -1) : word).replaceAll('\\p{L}', `[${letters}]`);
  if (isHan(word)) return new RegExp(body, 'g');
  const begin = `(?<![${letters}])${isArabic(word) ? arabicPrefix : ''}`;
  return new RegExp(`${begin}(?:${body})${isOpen ? '' : `(?![${letters}])`}`, 'g');
};

/** A word of a list: the letters that it begins with in any case, and its pattern, made when a text has those. */
interface Entry {
  stem: string;
  word: string;
  pattern?: RegExp;
}

/** Letters that are there in any case: the last may be followed by a sign that makes it one of several. */
const stemOf = (word: string): string => {
  const stem = /^[\p{L}\p{M}]*/u.exec(word)?.[0] ?? '';
  return /[?*{]/.test(word.charAt(stem.length)) ? stem.slice(0, -1) : stem;
};

const lists = new Map<string, readonly Entry[]>();

const entriesOf = (words: string): readonly Entry[] => {
  const entries = lists.get(words) ?? words.split(' ').map((word) => ({ stem: stemOf(word), word }));
  lists.set(words, entries);
  return entries;
};

/** Where a text has words of a list, in order; nowhere without a list. */
export const spansIn = (text: string, words: string | undefined): Span[] => {
  if (words === undefined || words === '') return [];
  const found: Span[] = [];
  for (const entry of entriesOf(words)) {
    if (!text.includes(entry.stem)) continue;
    entry.pattern ??= patternOf(entry.word);
    for (const { index, 0: match } of text.matchAll(entry.pattern))
      found.push({ at: index, end: index + match.length });
  }
  return found.toSorted((one, other) => one.at - other.at);
};

/** How many words stand between two parts of a sentence; two Chinese characters count as one. */
export const wordsBetween = (text: string, from: number, to: number): number => {
  const between = text.slice(from, to);
  const words = between.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return words.reduce((sum, word) => sum + (isHan(word) ? Math.ceil(word.length / 2) : 1), 0);
};
