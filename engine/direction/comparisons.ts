import type { DirectionWords } from '../language/direction-words.ts';
import { subjectsOf } from '../storyboard/subjects.ts';
import type { ComparedThing, Comparison } from './direction.ts';
import { fewWords, isSmall, lastWords } from './labels.ts';
import { wordSpans } from './spans.ts';
import { anyOf, perLanguage, wordPattern } from './word-patterns.ts';

const mostWords = 4;
const mostClauseWords = 7;

interface Patterns {
  versus: RegExp;
  notBut: readonly RegExp[];
  whereas: RegExp;
}

const sign = '[,;，、،]?';

const patternsOf = perLanguage(({ versus, notBut, whereas }: DirectionWords): Patterns => {
  const gap = /\p{Script=Han}/u.test(versus) ? '\\s*' : '\\s+';
  return {
    versus: wordPattern(`${gap}${anyOf(versus)}${gap}`, 'iu'),
    notBut: notBut.map((pair) => {
      const [not = '', but = ''] = pair.split('|');
      return wordPattern(
        `${anyOf(not)}\\s*(?<one>[^,.;:!?，。]{1,40}?)${sign}\\s*${anyOf(but)}\\s*(?<other>[^,.;:!?，。—]{1,40}?)\\s*[.!?。！？।]?\\s*$`,
        'iu',
      );
    }),
    whereas: wordPattern(`[,;，،]\\s*${anyOf(whereas)}\\s*`, 'iu'),
  };
});

const thing = (label: string, at: number): ComparedThing | undefined => {
  if (label === '') return undefined;
  const [subject] = subjectsOf(label);
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
  sides: readonly [string | undefined, string | undefined],
): Comparison | undefined => {
  const [one, other] = sides;
  if (one === undefined || other === undefined || one.toLowerCase() === other.toLowerCase()) return undefined;
  const first = text.indexOf(one);
  const second = text.indexOf(other, first + one.length);
  if (first < 0 || second < 0) return undefined;
  const [left, right] = [thing(one, from + first), thing(other, from + second)];
  return left === undefined || right === undefined ? undefined : { sides: [left, right] };
};

const versusIn = (text: string, language: string, { versus }: Patterns): readonly (string | undefined)[] => {
  const match = versus.exec(text);
  if (match === null) return [];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const one = lastWords(before, language, mostWords) || undefined;
  const other = shortSide(fewWords(after, language, { most: mostWords }), language, mostWords);
  // What is left of a longer phrase is no name of a thing.
  const isWhole = other !== undefined && countOf(after.slice(after.indexOf(other) + other.length)) <= 6;
  return isWhole ? [one, other] : [];
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
    const found = sidesOf(text, from, [sides[0], sides[1]]);
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
    const found = sidesOf(text, from, [sides[0], sides[1]]);
    if (found !== undefined) return found;
  }
  const [one, other] = versusIn(text, language, patterns);
  return sidesOf(text, from, [one, other]);
};
