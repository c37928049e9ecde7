import { directionWords } from '../language/direction-vocabularies.ts';
import type { DirectionWords } from '../language/direction-words.ts';
import { withLetterRanges } from '../language/letter-ranges.ts';
import { primaryLanguage } from '../language/primary-language.ts';
import { isArabic, isHan } from '../storyboard/findings.ts';

const isHangul = (word: string): boolean => /\p{Script=Hangul}/u.test(word);

const inWord = '[\\p{L}\\p{M}\\p{N}]';

/** The entries of a list of words. */
export const entriesOf = (list: string): string[] => list.split(' ').filter((entry) => entry !== '');

/**
 * Any word of a list, whole, the longest first; Chinese has no bounds, and to
 * Korean words particles are put. Matches nothing where the list is empty.
 */
export const anyOf = (list: string): string => {
  const entries = entriesOf(list).toSorted((one, other) => other.length - one.length);
  if (entries.length === 0) return '(?!)';
  const spaced = (words: readonly string[]): string =>
    words.map((word) => word.replace(/^i/, '[iİ]').replaceAll('_', '[\\s\u00a0-]+')).join('|');
  const kinds = Map.groupBy(entries, (entry) => (isHan(entry) ? 'free' : isHangul(entry) ? 'open' : 'whole'));
  const [whole = [], open = [], free = []] = [kinds.get('whole'), kinds.get('open'), kinds.get('free')];
  const prefix = whole.some(isArabic) ? '[وف]?' : '';
  const parts = [
    ...(whole.length === 0 ? [] : [`(?<!${inWord})${prefix}(?:${spaced(whole)})(?!${inWord})`]),
    ...(open.length === 0 ? [] : [`(?<!${inWord})(?:${spaced(open)})`]),
    ...(free.length === 0 ? [] : [`(?:${spaced(free)})`]),
  ];
  return `(?:${parts.join('|')})`;
};

/** A pattern of words; quick to make. */
export const wordPattern = (source: string, flags = 'iu'): RegExp =>
  new RegExp(withLetterRanges(source), flags);

/** A value for each language, made when first needed: a process meets few of them. */
export const perLanguage = <Value>(
  make: (words: DirectionWords, language: string) => Value,
): ((language: string) => Value | undefined) => {
  const made = new Map<string, Value>();
  return (language) => {
    const key = primaryLanguage(language);
    const known = made.get(key);
    if (known !== undefined) return known;
    const words = directionWords[key];
    if (words === undefined) return undefined;
    const value = make(words, key);
    made.set(key, value);
    return value;
  };
};
