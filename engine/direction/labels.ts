import { vocabularies } from '../language/languages.ts';
import { wordSpans } from './spans.ts';
import { entriesOf, perLanguage } from './word-patterns.ts';

/** Most letters of a few words. */
const mostLetters = 44;
const mostWords = 7;
const mostHan = 14;

const smallWords = perLanguage(
  ({ small }, language) =>
    new Set([...entriesOf(small), ...entriesOf(vocabularies[language]?.functionWords ?? '')]),
);

/** Whether a word is one of those with which a few words neither begin nor end. */
export const isSmall = (word: string, language: string): boolean =>
  smallWords(language)?.has(word.toLowerCase()) === true;

const ends = /[,;:.!?…।。，；：！？،؛؟()—–"“”„«»「」]/u;

/** What stands before the first sign that ends a clause; a sign within figures does not. */
export const upToSign = (text: string): string => {
  for (const { index } of text.matchAll(new RegExp(ends, 'gu'))) {
    const isInside = /[\d\p{L}]$/u.test(text.slice(0, index)) && /^.[\d]/u.test(text.slice(index));
    if (!isInside) return text.slice(0, index);
  }
  return text;
};

/** What stands behind the last sign that ends a clause. */
export const sinceSign = (text: string): string =>
  text.slice(text.search(/[^,;:.!?…।。，；：！？،؛؟()—–"“”„«»「」]*$/u));

const bare = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}$€£¥₹₩₺₴]+|[^\p{L}\p{M}\p{N}%)’']+$/gu, '')
    .trim();

/**
 * A few words from the beginning of a text: up to a sign, else as many as are read at a glance, cut where a small word
 * begins the next part.
 */
export const fewWords = (text: string, language: string, { most = mostWords } = {}): string => {
  const clause = bare(upToSign(text));
  const words = wordSpans(clause);
  if (words.length <= 1 && clause.length > mostHan && /\p{Script=Han}/u.test(clause)) return '';
  const fits = (count: number): boolean => (words[count - 1]?.to ?? 0) <= mostLetters;
  let count = words.length;
  if (count > most || !fits(count)) {
    // Cut before the first small word behind a great one, rather than between a word and what it belongs to.
    const great = words.findIndex((word) => !isSmall(word.text, language));
    const small = words.findIndex((word, index) => index > great && isSmall(word.text, language));
    count = Math.min(most, small < 0 ? words.length : small);
    while (count > 1 && !fits(count)) count -= 1;
  }
  return bare(clause.slice(0, words[count - 1]?.to ?? 0));
};

/** The last words of a text behind a sign or a small word; empty where they are none or too many. */
export const lastWords = (text: string, language: string, most: number): string => {
  const clause = bare(sinceSign(text));
  const words = wordSpans(clause);
  let first = words.length;
  while (first > 0 && !isSmall(words[first - 1]?.text ?? '', language)) first -= 1;
  return words.length - first > most ? '' : bare(clause.slice(words[first]?.from ?? clause.length));
};
