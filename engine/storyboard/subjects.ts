import { vocabularies } from '../language/languages.ts';
import { withLetterRanges } from '../language/letter-ranges.ts';
import { type Subject, subjects } from '../language/vocabulary.ts';
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
import { hasAny, literalOf } from './literals.ts';
import type { Span } from './spans.ts';

const inWord = '[\\p{L}\\p{M}\\p{N}]';

/** Where a word may begin: Chinese has no bounds, Arabic puts its articles and small words in front. */
const beginningOf = (word: string): string => {
  if (isHan(word)) return '';
  return `(?<!${inWord})${isArabic(word) ? arabicPrefix : ''}`;
};

const isWhole = (word: string): boolean => !isHan(word) && !word.endsWith('*');

/**
 * The pattern of several words. `\b` knows ASCII alone, so the bounds are spelled out. Words that begin and end alike
 * share them: each bound is a table of all letters, and slow to make.
 */
const patternOf = (words: readonly string[]): string => {
  const parts = [true, false].map((whole) => {
    const some = words.filter((word) => isWhole(word) === whole);
    const groups = [...Map.groupBy(some, beginningOf)].map(
      ([beginning, members]) =>
        `${beginning}(?:${members.map((word) => withSpaces(word).replace(/\*$/, '')).join('|')})`,
    );
    return groups.length === 0 ? [] : [`(?:${groups.join('|')})${whole ? `(?!${inWord})` : ''}`];
  });
  return parts.flat().join('|');
};

const wordsFor = (subject: Subject, language?: string): string[] => {
  const sources =
    language === undefined
      ? Object.values(vocabularies)
      : [...new Set([vocabularies[language], vocabularies.en])];
  return sources.flatMap((each) => each?.subjects?.[subject]?.split(' ') ?? []);
};

const literals = new Map<Subject, readonly string[]>();
/** Whether a text may name a subject: a look for letters, before its pattern is made. */
const isLikely = (subject: Subject, text: string): boolean => {
  const known = literals.get(subject) ?? [...new Set(wordsFor(subject).map(literalOf))];
  literals.set(subject, known);
  return hasAny(text, known);
};

const patterns = new Map<string, RegExp>();

/** A subject's pattern, made when a text is first likely to name it: it takes milliseconds. */
const patternFor = (subject: Subject, language?: string): RegExp => {
  const key = `${language ?? ''} ${subject}`;
  const made = patterns.get(key);
  if (made !== undefined) return made;
  const words = wordsFor(subject, language);
  const pattern = new RegExp(withLetterRanges(words.length === 0 ? '(?!)' : patternOf(words)), 'giu');
  patterns.set(key, pattern);
  return pattern;
};

/** Pictures that already hold a person: whoever is named besides is the one in it. */
const peopled: readonly Subject[] = ['umbrella', 'bicycle', 'astronaut', 'couple', 'family'];

/** The subjects that a text names, in the order of naming, each once. */
export const subjectsOf = (text: string): Subject[] => {
  const sought = composed(text);
  const patterns = subjects
    .filter((subject) => isLikely(subject, sought))
    .map((subject) => [subject, patternFor(subject)] as const);
  return hosted(findingsIn(sought, patterns).map(({ kind }) => kind));
};

/** Who is in a picture already is not drawn besides. */
const hosted = (named: Subject[]): Subject[] => {
  const host = named.find((subject) => peopled.includes(subject));
  if (host === undefined) return named;
  const merged = named.map((subject) => (subject === 'person' ? host : subject));
  return [...new Set(merged)];
};

/** A word in the midst of a sentence with a capital letter: a name, where not all nouns have one. */
const isName = (text: string, at: number): boolean =>
  /^\p{Lu}/u.test(text.slice(at)) && /[\p{L}\p{N}][,;]?[\s-]+$/u.test(text.slice(0, at));

/**
 * The subjects that a text of a known language names: by its own words and by English ones, which are met everywhere,
 * and not by names of somebody or something ("Orca" may be a program).
 *
 * @param language primary tag
 */
export const subjectsIn = (text: string, language: string): Subject[] => {
  const sought = composed(text);
  const { capitalNouns = false } = vocabularies[language] ?? {};
  const named = subjects
    .filter((subject) => isLikely(subject, sought))
    .flatMap((kind) => {
      const [first] = allOf(sought, patternFor(kind, language)).filter(
        ({ at }) => capitalNouns || !isName(sought, at),
      );
      return first === undefined ? [] : [{ kind, at: first.at, length: first.end - first.at }];
    });
  return hosted(named.toSorted(byNaming).map(({ kind }) => kind));
};

/** Every naming of some of the subjects that a scene shows, in order; of names that overlap the longest. */
export const namingsOf = (sentence: string, shown: readonly Subject[]): (Span & { of: Subject })[] => {
  const host = shown.find((subject) => peopled.includes(subject));
  const sought = subjects.filter(
    (subject) => shown.includes(subject) || (subject === 'person' && host !== undefined),
  );
  const found = sought.flatMap((subject) =>
    allOf(sentence, patternFor(subject)).map((span) => ({
      ...span,
      of: subject === 'person' && host !== undefined ? host : subject,
    })),
  );
  return found
    .filter((one) => !found.some((other) => other !== one && other.at <= one.at && other.end > one.end))
    .toSorted((one, other) => one.at - other.at);
};
