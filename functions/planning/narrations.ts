import { graphemesOf, segmentsOf } from '@kinora/engine/language/segments';
import { sentencePieces } from '@kinora/engine/language/sentences';
import { hasWords } from '@kinora/engine/language/spoken-length';

/** What a scene may hold. */
interface Measure {
  /** BCP 47 tag; decides how sentences and words are found. */
  language: string;
  /** Length that is spoken in one scene at most. */
  longest: number;
  lengthOf: (text: string) => number;
}

/** How much longer a scene may be for signs that are not spoken, rather than that they have one of their own. */
const asideShare = 1.25;

/**
 * The sentences of lines, in parts where they are too long for one scene. Every part has a word, if any is near, and
 * ends with the space that stood there: joined, they are the lines, with a space between them.
 */
export const piecesOf = (lines: readonly string[], measure: Measure): string[] => {
  const parts = lines
    .flatMap((line) => sentencePieces(`${line} `, measure.language))
    .flatMap((sentence) => splitLong(sentence, measure));
  return joinWhere(parts, (last, part) => {
    if (hasWords(last) && hasWords(part)) return false;
    return measure.lengthOf(`${last}${part}`.trim()) <= measure.longest * asideShare;
  });
};

/** Joins neighbours while they still fit one scene. */
export const gather = (parts: readonly string[], { longest, lengthOf }: Measure): string[] =>
  joinWhere(parts, (last, part) => lengthOf(`${last}${part}`.trim()) <= longest);

const joinWhere = (parts: readonly string[], isJoined: (last: string, part: string) => boolean): string[] => {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && isJoined(last, part)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
};

interface Unit {
  text: string;
  length: number;
}

/**
 * Splits a sentence that is too long for one scene into nearly even parts: after a clause where there is one in
 * the later half of a part, else between words, and inside a word only when it is too long itself.
 */
const splitLong = (sentence: string, measure: Measure): string[] => {
  const { longest, lengthOf } = measure;
  const length = lengthOf(sentence.trimEnd());
  if (length <= longest) return [sentence];
  const even = Math.ceil(length / Math.ceil(length / longest));
  const limit = Math.min(longest, even + Math.ceil(longest / 10));
  const parts: string[] = [];
  let current: Unit[] = [];
  for (const text of unitsOf(sentence, { ...measure, longest: limit })) {
    if (current.length > 0 && sumOf(current) + lengthOf(text.trimEnd()) > limit) {
      const cut = clauseEnd(current, limit / 2);
      parts.push(textOf(current.slice(0, cut)));
      current = current.slice(cut);
    }
    current.push({ text, length: lengthOf(text) });
  }
  return [...parts, textOf(current)];
};

const sumOf = (units: readonly Unit[]): number => units.reduce((sum, { length }) => sum + length, 0);
const textOf = (units: readonly Unit[]): string => units.map(({ text }) => text).join('');

/** How many units to take so that the part ends with a clause and is at least `least` long; else all. */
const clauseEnd = (units: readonly Unit[], least: number): number => {
  for (let count = units.length; count > 0; count -= 1) {
    const taken = units.slice(0, count);
    if (sumOf(taken) < least) break;
    if (/[,;:،؛、，；：—–]["'”’»)\]]*\s*$/u.test(taken.at(-1)?.text ?? '')) return count;
  }
  return units.length;
};

/** Words with the spaces and closing signs behind them and the opening signs before them. */
const unitsOf = (sentence: string, measure: Measure): string[] => {
  const units: string[] = [];
  let opening = '';
  for (const segment of segmentsOf(sentence, measure.language, 'word')) {
    if (/^[\p{Ps}\p{Pi}¿¡]/u.test(segment)) opening += segment;
    else if (/[\p{L}\p{N}\p{So}]/u.test(segment) || units.length === 0 || opening !== '') {
      units.push(opening + segment);
      opening = '';
    } else units[units.length - 1] += segment;
  }
  return (opening === '' ? units : [...units, opening]).flatMap((unit) => chunk(unit, measure));
};

const chunk = (word: string, { longest, lengthOf }: Measure): string[] =>
  lengthOf(word.trimEnd()) <= longest
    ? [word]
    : joinWhere(graphemesOf(word), (last, character) => lengthOf(last + character) <= longest);
