import type { DirectionWords } from '../language/direction-words.ts';
import { primaryLanguage } from '../language/primary-language.ts';
import { subjectsIn } from '../storyboard/subjects.ts';
import type { ComparedThing, Comparison } from './direction.ts';
import { fewWords, isSmall, lastWords } from './labels.ts';
import { wordSpans } from './spans.ts';
import { anyOf, perLanguage, wordPattern } from './word-patterns.ts';

const mostWords = 4;
const mostClauseWords = 7;

interface Patterns {
  versus: RegExp;
  insteadOf: RegExp;
  /** At the end of what stands before a side. */
  and: RegExp;
  notBut: readonly RegExp[];
  whereas: RegExp;
}

const sign = '[,;，、،]?';
/** What a side of "not ... but ..." may hold, and what stands before: the beginning of a short clause. */
const side = '[^,.;:!?，。—]{1,40}?';
const head = '^(?:[^\\s,.;:!?，。—]+\\s+){0,4}?[^\\s,.;:!?，。—]{0,8}';

const patternsOf = perLanguage((words: DirectionWords): Patterns => {
  const between = (list: string): RegExp => {
    const gap = /\p{Script=Han}/u.test(list) ? '\\s*' : '\\s+';
    return wordPattern(`${gap}${anyOf(list)}${gap}`);
  };
  return {
    versus: between(words.versus),
    insteadOf: between(words.insteadOf),
    and: wordPattern(`${anyOf(words.and)}\\s*$`),
    notBut: words.notBut.map((pair) => {
      const [not = '', but = ''] = pair.split('|');
      return wordPattern(
        `${head}${anyOf(not)}\\s*(?<one>${side})${sign}\\s*${anyOf(but)}\\s*(?<other>${side})\\s*[.!?。！？।]?\\s*$`,
      );
    }),
    whereas: wordPattern(`[,;，،]\\s*${anyOf(words.whereas)}\\s*`),
  };
});

const thing = (label: string, at: number, language: string): ComparedThing | undefined => {
  if (label === '') return undefined;
  const [subject] = subjectsIn(label, primaryLanguage(language));
  return { label, at, ...(subject === undefined ? {} : { subject }) };
};

const countOf = (text: string): number => wordSpans(text).length;

/** A side without the small words before it, where what is left is short. */
const shortSide = (text: string, language: string, most: number): string | undefined => {
  const words = wordSpans(text);
  let first = 0;
  while (first < words.length && isSmall(words[first]?.text ?? '', language)) first += 1;
  const rest = text.slice(words[first]?.from ?? text.length).trim();
  const count = countOf(rest);
  if (count < 1 || count > most || rest.length > 40) return undefined;
  return rest.replace(/[.!?。！？।,]+$/u, '');
};

const sidesOf = (
  text: string,
  from: number,
  language: string,
  sides: readonly [string | undefined, string | undefined],
): Comparison | undefined => {
  const [one, other] = sides;
  if (one === undefined || other === undefined || one.toLowerCase() === other.toLowerCase()) return undefined;
  const first = text.indexOf(one);
  const second = text.indexOf(other, first + one.length);
  if (first < 0 || second < 0) return undefined;
  const [left, right] = [thing(one, from + first, language), thing(other, from + second, language)];
  return left === undefined || right === undefined ? undefined : { sides: [left, right] };
};

/** Sides that a word stands between: the last words before it, and the first behind it. */
const sidesAround = (
  text: string,
  language: string,
  { between, and, isFirmOnly }: { between: RegExp; and: RegExp; isFirmOnly: boolean },
): readonly [string | undefined, string | undefined] => {
  const match = between.exec(text);
  if (match === null) return [undefined, undefined];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const one = lastWords(before, language, mostWords);
  const head = before.slice(0, before.lastIndexOf(one));
  // "buses and bicycles instead of cars" compares more than two; a sentence's first word may be what is to be done.
  const isUnsure = and.test(head) || (isFirmOnly && !/[\p{L}\p{N}]/u.test(head) && countOf(one) > 1);
  const other = shortSide(fewWords(after, language, { most: mostWords }), language, mostWords);
  const isWhole = other !== undefined && countOf(after.slice(after.indexOf(other) + other.length)) <= 6;
  return isUnsure || one === '' || !isWhole ? [undefined, undefined] : [one, other];
};

/**
 * The two things that a sentence holds against each other; undefined where either of them is not short and sure.
 *
 * @param from where the text begins in its narration
 */
export const comparisonIn = (text: string, from: number, language: string): Comparison | undefined => {
  const patterns = patternsOf(language);
  if (patterns === undefined) return undefined;
  for (const pattern of patterns.notBut) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const sides = [groups.one, groups.other].map((side) => shortSide(side ?? '', language, mostWords));
    const found = sidesOf(text, from, language, [sides[0], sides[1]]);
    if (found !== undefined) return found;
  }
  const whereas = patterns.whereas.exec(text);
  if (whereas !== null) {
    const sides = [text.slice(0, whereas.index), text.slice(whereas.index + whereas[0].length)].map(
      (side) => {
        const isOneClause = !/[,;，；،]/u.test(side);
        return isOneClause ? shortSide(side, language, mostClauseWords) : undefined;
      },
    );
    const found = sidesOf(text, from, language, [sides[0], sides[1]]);
    if (found !== undefined) return found;
  }
  const { versus, insteadOf, and } = patterns;
  return (
    sidesOf(text, from, language, sidesAround(text, language, { between: versus, and, isFirmOnly: false })) ??
    sidesOf(text, from, language, sidesAround(text, language, { between: insteadOf, and, isFirmOnly: true }))
  );
};
