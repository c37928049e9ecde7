import { subjectWords } from './subject-words.ts';
import { arabicPrefix, composed, findingsIn, isArabic, isHan, withSpaces } from './vocabulary/findings.ts';

/** What a scene can show, besides the place where it plays. */
export const subjects = [
  'boat',
  'lighthouse',
  'birds',
  'whale',
  'fish',
  'person',
  'couple',
  'family',
  'crowd',
  'dog',
  'cat',
  'horse',
  'deer',
  'fox',
  'bear',
  'rabbit',
  'elephant',
  'dragon',
  'butterfly',
  'robot',
  'astronaut',
  'rocket',
  'plane',
  'balloon',
  'car',
  'bus',
  'train',
  'bicycle',
  'house',
  'castle',
  'windmill',
  'tree',
  'flowers',
  'bridge',
  'tent',
  'campfire',
  'umbrella',
  'lantern',
  'kite',
  'drone',
  'coffee',
  'computer',
  'book',
  'guitar',
  'food',
  'phone',
  'clock',
  'gift',
  'heart',
  'trophy',
  'chart',
  'gear',
  'lightbulb',
  'globe',
  'shield',
  'money',
  'shop',
] as const;
export type Subject = (typeof subjects)[number];

const inWord = '[\\p{L}\\p{M}\\p{N}]';

/**
 * One word of the list as a pattern: `*` at the end stands for any ending, `_` for spaces. `\b` knows ASCII alone,
 * so the bounds are spelled out; Chinese has none; Arabic puts its articles and small words in front.
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
  const pattern = new RegExp(subjectWords[subject].trim().split(/\s+/u).map(patternOf).join('|'), 'iu');
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
