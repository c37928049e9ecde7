import { vocabularies } from '../language/languages.ts';
import { type Subject, subjects } from '../language/vocabulary.ts';
import { arabicPrefix, composed, findingsIn, isArabic, isHan, withSpaces } from './findings.ts';

const inWord = '[\\p{L}\\p{M}\\p{N}]';

/**
 * One word of a list as a pattern. `\b` knows ASCII alone, so the bounds are spelled out; Chinese has none; Arabic puts its articles and small words in front.
 */
const patternOf = (word: string): string => {
  const spaced = withSpaces(word);
  if (isHan(word)) return spaced;
  const open = spaced.endsWith('*');
  const stem = open ? spaced.slice(0, -1) : spaced;
  const prefix = isArabic(word) ? arabicPrefix : '';
  return `(?<!${inWord})${prefix}(?:${stem})${open ? '' : `(?!${inWord})`}`;
};

const patterns = new Map<Subject, RegExp>();

/** A subject's pattern, made when a text is first read: a film of a presenter never needs one. */
const patternFor = (subject: Subject): RegExp => {
  const made = patterns.get(subject);
  if (made !== undefined) return made;
  const words = Object.values(vocabularies).flatMap((each) => each.subjects?.[subject]?.split(' ') ?? []);
  const pattern = new RegExp(words.map(patternOf).join('|'), 'iu');
  patterns.set(subject, pattern);
  return pattern;
};

/** Pictures that already hold a person: whoever is named besides is the one in it. */
const peopled: readonly Subject[] = ['umbrella', 'bicycle', 'astronaut', 'couple', 'family'];

/** The subjects that a text names, in the order of naming, each once. */
export const subjectsOf = (text: string): Subject[] => {
  const patterns = subjects.map((subject) => [subject, patternFor(subject)] as const);
  const named = findingsIn(composed(text), patterns).map(({ kind }) => kind);
  const host = named.find((subject) => peopled.includes(subject));
  if (host === undefined) return named;
  const merged = named.map((subject) => (subject === 'person' ? host : subject));
  return [...new Set(merged)];
};
