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

/** The pattern of a list, for texts in small letters; words that begin and end alike share their bounds. */
const patternOf = (words: string): RegExp => {
  const groups = new Map<string, string[]>();
  for (const word of words.split(' ')) {
    const isOpen = /[\p{L}\p{M}]\*$/u.test(word);
    const begin = isHan(word) ? '' : `(?<![${letters}])${isArabic(word) ? arabicPrefix : ''}`;
    const end = isHan(word) || isOpen ? '' : `(?![${letters}])`;
    const body = withSpaces(isOpen ? word.slice(0, -1) : word).replaceAll('\\p{L}', `[${letters}]`);
    const key = `${begin}\n${end}`;
    groups.set(key, [...(groups.get(key) ?? []), body]);
  }
  const parts = [...groups].map(([key, bodies]) => key.replace('\n', `(?:${bodies.join('|')})`));
  return new RegExp(parts.join('|'), 'g');
};

const made = new Map<string, RegExp>();

/** The pattern of a list, made when first needed. */
const ready = (words: string): RegExp => {
  const pattern = made.get(words) ?? patternOf(words);
  made.set(words, pattern);
  return pattern;
};

/** Where a text has words of a list; nowhere without a list. */
export const spansIn = (text: string, words: string | undefined): Span[] =>
  words === undefined || words === ''
    ? []
    : Array.from(text.matchAll(ready(words)), ({ index, 0: found }) => ({
        at: index,
        end: index + found.length,
      }));

/** How many words stand between two parts of a sentence; two Chinese characters count as one. */
export const wordsBetween = (text: string, from: number, to: number): number => {
  const between = text.slice(from, to);
  const words = between.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return words.reduce((sum, word) => sum + (isHan(word) ? Math.ceil(word.length / 2) : 1), 0);
};
