import type { DirectionWords } from '../language/direction-words.ts';
import type { GrowingList, ListItem } from './direction.ts';
import { fewWords, lastWords } from './labels.ts';
import { type Span, wordSpans } from './spans.ts';
import { anyOf, entriesOf, perLanguage, wordPattern } from './word-patterns.ts';

/** Most items that a list holds, and how many sentences may stand between two of them. */
export const mostItems = 6;
const mostBetween = 3;

/** A sentence of a film. */
export interface Sentence extends Span {
  scene: number;
  text: string;
}

interface Patterns {
  ordinals: readonly RegExp[];
  next: RegExp;
  last: RegExp;
  and: RegExp;
}

const opening = '^[\\s"“„«»「『—–-]*';
const patternsOf = perLanguage(({ ordinals, next, last, and }: DirectionWords): Patterns => {
  const start = (words: string): RegExp => {
    const [firm, loose] = [true, false].map((isFirm) =>
      anyOf(
        entriesOf(words)
          .filter((word) => word.endsWith(',') === isFirm)
          .map((word) => word.replace(/,$/, ''))
          .join(' '),
      ),
    );
    const begin = `${opening}(?:${anyOf(and)}\\s)?`;
    return wordPattern(`${begin}(?:${firm}\\s?[,:，：،—–、]|${loose}[,:，：،—–、]?)[\\s—–]*`);
  };
  return {
    ordinals: ordinals.map(start),
    next: start(next),
    last: start(last),
    and: wordPattern(`\\s${anyOf(and)}\\s|${/\p{Script=Han}/u.test(and) ? anyOf(and) : '(?!)'}`, 'iu'),
  };
});

/** How a sentence begins an item: its place in the list, and where the item's own words begin. */
interface Mark {
  kind: 'ordinal' | 'next' | 'last' | 'numeral' | 'bullet';
  number: number;
  at: number;
}

const markOf = ({ text }: Sentence, language: string): Mark | undefined => {
  const numeral = /^\s*(\p{Nd}{1,2})[.)、．]\s*(?=\D)/u.exec(text);
  if (numeral !== null) return { kind: 'numeral', number: Number(numeral[1]), at: numeral[0].length };
  const patterns = patternsOf(language);
  if (patterns === undefined) return undefined;
  for (const [index, pattern] of patterns.ordinals.entries()) {
    const found = pattern.exec(text);
    if (found !== null) return { kind: 'ordinal', number: index + 1, at: found[0].length };
  }
  for (const kind of ['last', 'next'] as const) {
    const found = patterns[kind].exec(text);
    if (found !== null) return { kind, number: 0, at: found[0].length };
  }
  return undefined;
};

interface Chain {
  isNumbered: boolean;
  heading: string;
  /** Indexes of sentences with the items that begin there. */
  items: { sentence: number; text: string; at: number }[];
}

/** Whether a mark carries a list on. */
const follows = (mark: Mark, first: Mark, count: number): boolean => {
  if (first.kind === 'numeral') return mark.kind === 'numeral' && mark.number === count + 1;
  return (
    mark.kind === 'next' || mark.kind === 'last' || (mark.kind === 'ordinal' && mark.number === count + 1)
  );
};

const chainFrom = (
  sentences: readonly Sentence[],
  marks: readonly (Mark | undefined)[],
  begin: number,
  language: string,
): Chain | undefined => {
  const first = marks[begin];
  if (first === undefined || first.number !== 1) return undefined;
  const itemAt = (index: number, at: number) => {
    const { text = '', from = 0 } = sentences[index] ?? {};
    return { sentence: index, text: fewWords(text.slice(at), language), at: from + at };
  };
  const items = [itemAt(begin, first.at)];
  let loose = 0;
  let last = begin;
  for (let index = begin + 1; index < sentences.length && items.length < mostItems; index += 1) {
    const mark = marks[index];
    if (index - last > mostBetween + 1) break;
    if (mark === undefined) continue;
    if (!follows(mark, first, items.length)) {
      if (mark.number === 1) break;
      continue;
    }
    if (mark.kind === 'next' || mark.kind === 'last') loose += 1;
    items.push(itemAt(index, mark.at));
    last = index;
    if (mark.kind === 'last') break;
  }
  // "First ... Then ..." alone may be any tale.
  const isSure = items.length >= (loose > 0 ? 3 : 2) && items.every(({ text }) => text !== '');
  const before = sentences[begin - 1]?.text ?? '';
  const heading = /[:：]\s*$/u.test(before) ? headingOf(before, language) : '';
  return isSure ? { isNumbered: true, heading, items } : undefined;
};

/** The lists that sentences of a film count up, with what each sentence has of them, by the sentence's index. */
export const countedLists = (sentences: readonly Sentence[], language: string): Map<number, GrowingList> => {
  const marks = sentences.map((sentence) => markOf(sentence, language));
  const lists = new Map<number, GrowingList>();
  for (let index = 0; index < sentences.length; index += 1) {
    const chain = chainFrom(sentences, marks, index, language);
    if (chain === undefined) continue;
    grow(chain, lists);
    index = chain.items.at(-1)?.sentence ?? index;
  }
  return lists;
};

/** The lists of a script's bullets: neighbours of them, each a sentence. */
export const bulletLists = (
  sentences: readonly Sentence[],
  isBullet: (sentence: Sentence) => boolean,
  language: string,
): Map<number, GrowingList> => {
  const lists = new Map<number, GrowingList>();
  let items: Chain['items'] = [];
  const close = (): void => {
    if (items.length >= 2 && items.length <= mostItems) {
      const before = sentences[(items[0]?.sentence ?? 0) - 1]?.text ?? '';
      const heading = /[:：]\s*$/u.test(before) ? headingOf(before, language) : '';
      grow({ isNumbered: false, heading, items }, lists);
    }
    items = [];
  };
  sentences.forEach((sentence, index) => {
    if (!isBullet(sentence)) close();
    else items.push({ sentence: index, text: fewWords(sentence.text, language), at: sentence.from });
  });
  close();
  return lists;
};

const grow = ({ isNumbered, heading, items }: Chain, lists: Map<number, GrowingList>): void => {
  items.forEach(({ sentence }, count) => {
    const shown = items
      .slice(0, count + 1)
      .map(({ text, at }, place): ListItem => (place === count ? { text, at } : { text }));
    lists.set(sentence, { heading, isNumbered, items: shown });
  });
};

const mostHeadingWords = 7;

const headingOf = (text: string, language: string): string => {
  const plain = text.replace(/[:：]\s*$/u, '');
  const whole = fewWords(plain, language);
  return wordSpans(plain).length <= mostHeadingWords ? whole : lastWords(plain, language, 4);
};

const mostItemWords = 4;

/**
 * Three short things or more behind a colon: "You need three things: flour, sugar and eggs."
 *
 * @param from where the sentence begins in its narration
 */
export const enumerationIn = (text: string, from: number, language: string): GrowingList | undefined => {
  const colon = /[:：]\s*(?=\D)/u.exec(text);
  const patterns = patternsOf(language);
  if (colon === null || patterns === undefined) return undefined;
  const begin = colon.index + colon[0].length;
  const rest = text.slice(begin);
  if (/["“”„«»「」]/u.test(rest) || /[.!?。！？।؟]\s*\S/u.test(rest.trimEnd().slice(0, -1))) return undefined;
  const items: ListItem[] = [];
  let place = 0;
  for (const part of rest.split(/([,;、，；،])/u)) {
    const isLast = place + part.length >= rest.length;
    const joined = isLast ? patterns.and.exec(` ${part}`) : null;
    const cut = joined === null ? part.length : joined.index;
    const ends =
      joined === null
        ? []
        : [{ text: part.slice(Math.max(0, cut + joined[0].length - 1)), at: cut + joined[0].length - 1 }];
    for (const one of [
      { text: part.slice(0, joined === null ? cut : Math.max(0, cut - 1)), at: 0 },
      ...ends,
    ]) {
      const label = one.text.replace(/^[\s,;、，；،]+|[\s.!?。！？।؟]+$/gu, '');
      if (!/[\p{L}\p{N}]/u.test(label)) continue;
      items.push({ text: label, at: from + begin + place + one.at + one.text.indexOf(label) });
    }
    place += part.length;
  }
  const isShort = (label: string): boolean =>
    wordSpans(label).length <= mostItemWords && label.length <= (/\p{Script=Han}/u.test(label) ? 10 : 36);
  if (items.length < 3 || items.length > mostItems || !items.every((item) => isShort(item.text)))
    return undefined;
  return { heading: headingOf(text.slice(0, colon.index), language), isNumbered: false, items };
};
