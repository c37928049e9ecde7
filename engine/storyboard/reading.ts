import { cities } from '../language/cities.ts';
import { international } from '../language/international.ts';
import { vocabularies } from '../language/languages.ts';
import { withLetterRanges } from '../language/letter-ranges.ts';
import { primaryLanguage } from '../language/primary-language.ts';
import type { Place, Vocabulary } from '../language/vocabulary.ts';
import {
  allOf,
  arabicPrefix,
  byNaming,
  composed,
  findingsIn,
  isArabic,
  isHan,
  withSpaces,
} from './findings.ts';

/** The languages of the Latin alphabet: the same letters mean another thing in each ("see", "war", "las", "mars"). */
const latin = Object.fromEntries(
  Object.entries(vocabularies).filter(([, { functionWords }]) => functionWords !== undefined),
);
/** Read in every text: names that all languages share, and words whose letters tell their language. */
const everywhere: readonly Vocabulary[] = [
  international,
  cities,
  ...Object.values(vocabularies).filter(({ functionWords }) => functionWords === undefined),
];

export type Topic = Exclude<keyof Vocabulary, 'functionWords' | 'capitalNouns' | 'subjects'>;
type Kind<Of extends Topic> = keyof NonNullable<Vocabulary[Of]>;

/** Where a word may begin: Chinese writes no spaces, and Arabic joins its article and small words to the word. */
const beginningOf = (word: string): string => {
  if (isHan(word)) return '';
  return `(?<!\\p{L})${isArabic(word) ? arabicPrefix : ''}`;
};

const endOfWord = '(?![\\p{L}\\p{M}])';

/** JavaScript's own `\b` knows the Latin alphabet alone. */
const patternOf = (words: string): RegExp => {
  // Words that begin and end alike share their bounds: each bound is a table of all letters, and slow to make.
  const groups = Map.groupBy(
    words.split(' '),
    (word) => `${beginningOf(word)} ${word.endsWith('!') ? endOfWord : ''}`,
  );
  const parts = [...groups].map(([bounds, members]) => {
    const [beginning, end] = bounds.split(' ');
    const bodies = members.map((word) =>
      withSpaces(word.replace(/!$/, '').replaceAll(/(?<!\(\?<?)!/g, endOfWord)),
    );
    return `${beginning}(?:${bodies.join('|')})${end}`;
  });
  return new RegExp(withLetterRanges(parts.join('|')), 'giu');
};

type Patterns = ReadonlyMap<string, RegExp>;

/** What some languages call everything that a topic knows. */
const patternsOf = (vocabularies: readonly Vocabulary[], topic: Topic): Patterns => {
  const lists: Readonly<Record<string, string>>[] = vocabularies.map((each) => each[topic] ?? {});
  const kinds = [...new Set(lists.flatMap((list) => Object.keys(list)))];
  const words = (kind: string): string =>
    lists
      .map((list) => list[kind] ?? '')
      .filter((list) => list !== '')
      .join(' ');
  return new Map(kinds.map((kind) => [kind, patternOf(words(kind))]));
};

/** Made when first needed: a process meets few languages. */
const made = new Map<string, Patterns>();
const readyPatterns = (language: string, topic: Topic): Patterns => {
  const key = `${language} ${topic}`;
  const own = latin[language];
  const patterns = made.get(key) ?? patternsOf(own === undefined ? everywhere : [own], topic);
  made.set(key, patterns);
  return patterns;
};

const functionWords = new Map(
  Object.entries(latin).map(([language, words]) => [language, new Set(words.functionWords?.split(' '))]),
);

/** How much of small words a language may lack to the likeliest one and still be tried. */
const leeway = 1;

/**
 * The languages in which to read a text, the likeliest first: those with the most small words in it, the film's own
 * where it is as likely: a request may leave its language out. A text without small words is a label,
 * which may be of any language.
 *
 * @param language BCP 47 tag of the film
 */
export const languagesOf = (text: string, language: string): readonly string[] => {
  const told = primaryLanguage(language);
  const tokens = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = Object.keys(latin).map((code) => {
    const found = tokens.filter((token) => functionWords.get(code)?.has(token)).length;
    return { code, score: found + (code === told ? 0.5 : 0) };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  return scores
    .filter(({ score }) => score >= best - leeway)
    .toSorted((one, other) => other.score - one.score)
    .map(({ code }) => code);
};

/** Reads texts in the languages given; the first in which a text names anything decides. */
export class Reading {
  readonly #languages: readonly string[];

  constructor(languages: readonly string[]) {
    this.#languages = languages;
  }

  /** What a text names, in the order in which it names it. */
  named<Of extends Topic>(text: string, topic: Of): Kind<Of>[];
  named(text: string, topic: Topic): string[] {
    const sought = composed(text);
    const anyhow = findingsIn(sought, readyPatterns('', topic));
    for (const language of this.#languages) {
      const own = findingsIn(sought, readyPatterns(language, topic));
      if (own.length === 0 && anyhow.length === 0) continue;
      const found = [...own, ...anyhow].toSorted(byNaming);
      return [...new Set(found.map(({ kind }) => kind))];
    }
    return [];
  }

  /** Where a text names a place, in the first language in which it does; each to the end of its word. */
  placesIn(text: string, place: Place): { at: number; end: number }[] {
    const named = (language: string): { at: number; end: number }[] => {
      const pattern = readyPatterns(language, 'places').get(place);
      if (pattern === undefined) return [];
      return allOf(text, pattern).map(({ at, end }) => ({
        at,
        end: end + (/^\p{L}*/u.exec(text.slice(end))?.[0].length ?? 0),
      }));
    };
    const anyhow = named('');
    for (const language of anyhow.length > 0 ? [] : this.#languages) {
      const own = named(language);
      if (own.length > 0) return own;
    }
    return anyhow;
  }
}
