import type { DirectionWords } from '../language/direction-words.ts';
import type { Quotation } from './direction.ts';
import type { Span } from './spans.ts';
import { anyOf, perLanguage, wordPattern } from './word-patterns.ts';

/** A quotation and where it stands, with its marks. */
export interface FoundQuotation extends Span {
  quotation: Quotation;
}

const leastWords = 4;
/** Signs of a text without spaces that are as long. */
const leastSigns = 7;
const mostLetters = 240;

const marks = [
  /“([^“”„]+)”/gu,
  /„([^“”„]+)[“”]/gu,
  /(?<!\p{L})”([^“”„]+)”/gu,
  /«([^«»]+)»/gu,
  /»([^«»]+)«/gu,
  /「([^「」]+)」/gu,
  /『([^『』]+)』/gu,
  /(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])/gu,
];

interface Patterns {
  /** `said Ada Lovelace`, behind the quotation. */
  verbName: RegExp;
  /** `Ada Lovelace said`, behind the quotation and before it. */
  nameVerb: RegExp;
  verbBefore: RegExp;
  /** `said Ada Lovelace:`, before it. */
  verbNameBefore: RegExp;
  /** `according to Ada Lovelace`. */
  source: RegExp;
  saying: RegExp;
}

/** A full stop within a name stands behind an initial or a title; behind another word the sentence ends. */
const goesOn = '(?:(?<!\\p{L}\\p{L}\\.)|(?<=(?:Dr|Mr|Mrs|Ms|St|Prof)\\.))\\s';
/** One to four words that begin with capital letters, with small ones of names between them. */
const cased = `(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*)(?:${goesOn}(?:(?:de|da|di|du|van|von|der|den|del|la|el|al|bin|of|le)\\s)*\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,3}`;
/** Marks of Devanagari and Arabic. */
const signs = '\\u0900-\\u0903\\u093a-\\u094f\\u064b-\\u0655';
/** One to three words of a script that knows no capital letters. */
const uncased = `[\\p{Lo}${signs}·]+(?:\\s[\\p{Lo}${signs}]+){0,2}`;
const name = `(?<name>${cased}|${uncased})`;

const patternsOf = perLanguage(({ saying, accordingTo = '' }: DirectionWords): Patterns => {
  const verb = anyOf(saying);
  return {
    verbName: wordPattern(`^[\\s,.،，—–-]*(?:${verb})\\s*(?:\\p{Ll}{1,3}\\s+)?${name}`, 'u'),
    verbNameBefore: wordPattern(`${verb}\\s+${name}\\s*[:：]\\s*$`, 'u'),
    nameVerb: wordPattern(`^[\\s,.،，—–-]*(?:\\p{Ll}+\\s){0,2}${name}\\s*(?:\\p{Ll}+\\s)?${verb}`, 'u'),
    verbBefore: wordPattern(
      `(?:^|[\\s,，。.])${name}[\\s,]*(?:\\p{Ll}+\\s){0,2}?${verb}[^.。!?]{0,16}[:：,，]\\s*$`,
      'u',
    ),
    source: wordPattern(`(?:${anyOf(accordingTo)})\\s${name}`, 'iu'),
    saying: wordPattern(verb, 'iu'),
  };
});

/** Words of a sentence's beginning that are no names, though they have capital letters. */
const isNamed = (found: string | undefined): found is string =>
  found !== undefined && /^\p{Lu}\p{L}|^\p{Lo}/u.test(found) && found.length <= 48;

/** Who said it, where that is sure. */
const authorOf = (before: string, after: string, language: string): string => {
  const dash = wordPattern(`^\\s*[—–]\\s*${name}\\s*(?:[.,]|$)`, 'u').exec(after)?.groups?.name;
  if (isNamed(dash)) return dash.replace(/\.$/, '');
  const patterns = patternsOf(language);
  if (patterns === undefined) return '';
  const pronouns = notNames(language);
  for (const pattern of [patterns.verbName, patterns.nameVerb]) {
    const found = pattern.exec(after)?.groups?.name;
    if (isNamed(found) && !pronouns?.test(found)) return clean(found);
  }
  for (const pattern of [patterns.verbNameBefore, patterns.verbBefore, patterns.source]) {
    const found = pattern.exec(before)?.groups?.name;
    if (isNamed(found) && !pronouns?.test(found)) return clean(found);
  }
  return '';
};

const clean = (found: string): string => found.replace(/[.’']$/u, '').trim();

/** Small words and those of address are no names: "As he put it". */
const notNames = perLanguage(({ small, address, saying }: DirectionWords) =>
  wordPattern(`^${anyOf(`${small} ${address} ${saying}`)}$`, 'iu'),
);

const isLong = (text: string): boolean =>
  /\p{Script=Han}/u.test(text)
    ? (text.match(/\p{L}/gu)?.length ?? 0) >= leastSigns
    : (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0) >= leastWords;

/** Whether words in quotation marks are somebody's, not a title or a phrase that is named. */
const isSaid = (text: string, before: string, after: string, language: string): boolean =>
  /[:：]\s*$/u.test(before) ||
  /[.!?…,。！？؟।]$/u.test(text.trim()) ||
  patternsOf(language)?.saying.test(after.slice(0, /^\s*[,،，—–]/u.test(after) ? 40 : 14)) === true ||
  (/[,،，]\s*$/u.test(before) && patternsOf(language)?.saying.test(before.slice(-60)) === true);

/** What a narration quotes: four words or more of somebody, in quotation marks of any language. */
export const quotationsIn = (narration: string, language: string): FoundQuotation[] => {
  const found = marks.flatMap((mark) => [...narration.matchAll(mark)]);
  const quotations: FoundQuotation[] = [];
  for (const match of found.toSorted((one, other) => one.index - other.index)) {
    const text = (match[1] ?? '').trim();
    const from = match.index;
    const to = from + match[0].length;
    const [before, after] = [narration.slice(0, from), narration.slice(to)];
    const isInside = quotations.some((other) => from < other.to);
    if (isInside || !isLong(text) || text.length > mostLetters || !isSaid(text, before, after, language))
      continue;
    const author = authorOf(before.slice(-90), after.slice(0, 90), language);
    quotations.push({ from, to, quotation: { text: text.replace(/[,،，]$/u, ''), author } });
  }
  return quotations;
};
