import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { international } from './international.ts';
import { italian } from './italian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The languages of the Latin alphabet: the same letters mean another thing in each ("see", "war", "las", "mars"). */
const latin: Readonly<Record<string, Vocabulary>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  pl: polish,
  tr: turkish,
};
/** Read in every text: their letters tell them apart. */
const everywhere: readonly Vocabulary[] = [international, russian, arabic, hindi, chinese];

export type Topic = Exclude<keyof Vocabulary, 'functionWords'>;
type Kind<Of extends Topic> = keyof NonNullable<Vocabulary[Of]>;

/** Where a word may begin: Chinese writes no spaces, and Arabic joins its article and small words to the word. */
const beginningOf = (word: string): string => {
  if (/\p{Script=Han}/u.test(word)) return '';
  return /\p{Script=Arabic}/u.test(word) ? '(?<!\\p{L})[وف]?(?:ال|بال|كال|لل|[بل])?' : '(?<!\\p{L})';
};

/** JavaScript's own `\b` knows the Latin alphabet alone. */
const patternOf = (words: string): RegExp => {
  const beginnings = words
    .split(' ')
    .map((word) => word.replaceAll(/(?<!\(\?<?)!/g, '(?![\\p{L}\\p{M}])').replaceAll('_', '[\\s-]+'));
  return new RegExp(beginnings.map((word) => `${beginningOf(word)}(?:${word})`).join('|'), 'iu');
};

type Patterns = ReadonlyMap<Topic, ReadonlyMap<string, RegExp>>;

const compiled = (vocabularies: readonly Vocabulary[]): Patterns => {
  const topics = [
    'places',
    'placeHints',
    'hours',
    'hourHints',
    'weather',
    'seasons',
    'moods',
    'sights',
  ] as const;
  return new Map(
    topics.map((topic) => {
      const lists: Readonly<Record<string, string>>[] = vocabularies.map((each) => each[topic] ?? {});
      const kinds = [...new Set(lists.flatMap((list) => Object.keys(list)))];
      const words = (kind: string): string =>
        lists
          .map((list) => list[kind] ?? '')
          .filter((list) => list !== '')
          .join(' ');
      return [topic, new Map(kinds.map((kind) => [kind, patternOf(words(kind))]))];
    }),
  );
};

/** A process reads few languages: each is compiled when first met. */
const patterns = new Map<string, Patterns>();
const patternsOf = (language: string): Patterns => {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const own = latin[language];
  const fresh = compiled(own === undefined ? everywhere : [own, ...everywhere]);
  patterns.set(language, fresh);
  return fresh;
};

const functionWords = new Map(
  Object.entries(latin).map(([language, words]) => [language, new Set(words.functionWords?.split(' '))]),
);

/** How much of small words a language may lack to the likeliest one and still be tried. */
const leeway = 1;

/**
 * The languages in which to read a text, the likeliest first: those with the most small words in it, the film's own
 * where it is as likely, for who sends a prompt may leave its language out. A text without small words is a label,
 * which may be of any language.
 *
 * @param language BCP 47 tag of the film
 */
export const languagesOf = (text: string, language: string): readonly string[] => {
  const told = language.split('-')[0]?.toLowerCase() ?? '';
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
    const composed = text.normalize('NFC').replaceAll('\u00ad', '');
    for (const language of this.#languages) {
      const found = [...(patternsOf(language).get(topic) ?? [])]
        .map(([kind, pattern]) => ({ kind, at: composed.search(pattern) }))
        .filter(({ at }) => at >= 0)
        .toSorted((one, other) => one.at - other.at);
      if (found.length > 0) return found.map(({ kind }) => kind);
    }
    return [];
  }
}
