import type { DirectionWords } from '../language/direction-words.ts';
import { primaryLanguage } from '../language/primary-language.ts';
import { subjectsIn } from '../storyboard/subjects.ts';
import type { ComparedThing, Comparison } from './direction.ts';
import { wordSpans } from './spans.ts';
import { anyOf, entriesOf, perLanguage, wordPattern } from './word-patterns.ts';

/** Words and letters that a side has at least and at most. */
const [fewestWords, mostWords, mostLetters] = [2, 9, 52];
/** The same in Chinese, which parts no words. */
const [fewestHan, mostHan] = [4, 18];

interface Patterns {
  /** A clause that tells what was. */
  past: RegExp;
  /** Between the two clauses, with the first word of what is now. */
  present: RegExp;
}

const patternsOf = perLanguage(
  ({ past, pastInside = '', present, and, notBut }: DirectionWords): Patterns => {
    const words = (list: string): string => {
      const [firm, loose] = [true, false].map((isFirm) =>
        anyOf(
          entriesOf(list)
            .filter((word) => word.endsWith(',') === isFirm)
            .map((word) => word.replace(/,$/, ''))
            .join(' '),
        ),
      );
      return `(?:${loose}|${firm}(?=\\s*[,:，：،]))`;
    };
    const buts = notBut.map((pair) => (pair.split('|')[1] ?? '').split('_')[0]).join(' ');
    const joint = `(?:${anyOf(and)}|${anyOf(buts)})\\s*`;
    const ending = anyOf(
      entriesOf(past)
        .filter((word) => !/,$/.test(word))
        .join(' '),
    );
    return {
      past: wordPattern(`^[\\s"“„«‘]*${words(past)}|${ending}\\s*$|${anyOf(pastInside)}`),
      present: wordPattern(
        `(?:[,;:.…—–，；。،؛।]["”’»]?\\s*(?:${joint})?|\\s${joint})(?<present>${words(present)})`,
        'giu',
      ),
    };
  },
);

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A clause that is short enough to be read at a glance, and tells something beside its time. */
const sideOf = (clause: string, at: number, language: string): ComparedThing | undefined => {
  const label = clause.replace(/^[\s"“„«‘]+|[\s.,;:!…—–。，；！،؛।"”’»]+$/gu, '');
  const begin = at + clause.indexOf(label);
  // A comma behind its first words belongs to them.
  const signs = label.replace(/^\P{P}{1,14}[,:，：،]/u, '');
  if (/[,;:.!?…—–，；。！？،؛؟।]\s|[?？؟]$/u.test(signs)) return undefined;
  const count = wordSpans(label).length;
  const isShort = isHan(label)
    ? label.length >= fewestHan && label.length <= mostHan
    : count > fewestWords && count <= mostWords && label.length <= mostLetters;
  if (!isShort) return undefined;
  const [subject] = subjectsIn(label, primaryLanguage(language));
  return { label, at: begin, ...(subject === undefined ? {} : { subject }) };
};

/**
 * What was before and what is now, as a text of one or two sentences tells them: "It used to take a week; now it takes
 * a day." Undefined where either of them is long, or neither is told so.
 *
 * @param from where the text begins in its narration
 */
export const changeIn = (text: string, from: number, language: string): Comparison | undefined => {
  const patterns = patternsOf(language);
  if (patterns === undefined) return undefined;
  for (const match of text.matchAll(patterns.present)) {
    const behind = match.index + match[0].length - (match.groups?.present?.length ?? 0);
    const before = text.slice(0, match.index);
    if (!patterns.past.test(before)) continue;
    const [one, other] = [
      sideOf(before, from, language),
      sideOf(text.slice(behind), from + behind, language),
    ];
    if (one !== undefined && other !== undefined) return { sides: [one, other] };
  }
  return undefined;
};
