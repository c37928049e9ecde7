import type { DirectionWords } from '../language/direction-words.ts';
import { primaryLanguage } from '../language/primary-language.ts';
import type { Place, Subject } from '../language/vocabulary.ts';
import type { Reading } from '../storyboard/reading.ts';
import { subjectsIn } from '../storyboard/subjects.ts';
import type { Illustration } from './direction.ts';
import { anyOf, perLanguage, wordPattern } from './word-patterns.ts';

/** Emblems and people: their words are met in texts on anything, so that they say little alone. */
const faint: ReadonlySet<Subject> = new Set<Subject>([
  'person',
  'couple',
  'family',
  'crowd',
  'heart',
  'trophy',
  'chart',
  'gear',
  'lightbulb',
  'globe',
  'shield',
  'house',
  'clock',
]);
const people: ReadonlySet<Subject> = new Set<Subject>(['person', 'couple', 'family', 'crowd']);
const mostSubjects = 3;

const addressOf = perLanguage(({ address }: DirectionWords) => wordPattern(anyOf(address), 'iu'));

/** Whether a passage tells of something, and neither asks nor speaks to anybody. */
export const isTold = (text: string, language: string): boolean =>
  !/[?？؟;]["'”’»」)]*\s*$/u.test(text) && addressOf(language)?.test(text) !== true;

/** A picture of what a passage names, and whether it may stand alone. */
export interface FoundIllustration {
  illustration: Illustration;
  /** It tells of something, and speaks to nobody. */
  isDescriptive: boolean;
}

/**
 * A picture of a passage that names one to three things which the engine draws; undefined where it names none, more, or
 * only what may be meant otherwise.
 */
export const illustrationOf = (
  text: string,
  language: string,
  reading: Reading,
): FoundIllustration | undefined => {
  const subjects = subjectsIn(text, primaryLanguage(language));
  if (subjects.length === 0 || subjects.length > mostSubjects) return undefined;
  const sure = subjects.filter((subject) => !faint.has(subject));
  const place: Place | undefined = reading.named(text, 'places')[0];
  // People are seen where a place is told, emblems where they are the one thing.
  if (sure.length === 0) {
    const isCrowdSomewhere = place !== undefined && subjects.every((subject) => people.has(subject));
    if (!isCrowdSomewhere && (subjects.length > 1 || subjects.some((subject) => people.has(subject))))
      return undefined;
  }
  // "Two friends, a bear and a fox": people beside two others are most likely those.
  const isShown = (one: Subject): boolean => sure.includes(one) || (people.has(one) && sure.length === 1);
  const shown = sure.length === 0 ? subjects : subjects.filter(isShown);
  const isDescriptive = sure.length > 0 && isTold(text, language);
  return { illustration: { subjects: shown, ...(place === undefined ? {} : { place }) }, isDescriptive };
};
