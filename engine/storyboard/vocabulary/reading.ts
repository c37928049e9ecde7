import { primaryLanguage } from '../../language/primary-language.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { cities } from './cities.ts';
import { czech } from './czech.ts';
import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { arabicPrefix, byNaming, composed, findingsIn, isArabic, isHan, withSpaces } from './findings.ts';
import { finnish } from './finnish.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { greek } from './greek.ts';
import { hindi } from './hindi.ts';
import { hungarian } from './hungarian.ts';
import { indonesian } from './indonesian.ts';
import { international } from './international.ts';
import { italian } from './italian.ts';
import { korean } from './korean.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { romanian } from './romanian.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { turkish } from './turkish.ts';
import { vietnamese } from './vietnamese.ts';
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
  sv: swedish,
  da: danish,
  nb: danish,
  fi: finnish,
  cs: czech,
  hu: hungarian,
  ro: romanian,
  id: indonesian,
  vi: vietnamese,
};
/** Read in every text: their letters tell them apart. */
const everywhere: readonly Vocabulary[] = [
  international,
  cities,
  russian,
  greek,
  arabic,
  hindi,
  chinese,
  korean,
];

export type Topic = Exclude<keyof Vocabulary, 'functionWords'>;
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
  return new RegExp(parts.join('|'), 'iu');
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
 * where it is as likely, for who sends a prompt may leave its language out. A text without small words is a label,
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
}
