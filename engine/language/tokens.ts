import { isAbbreviated } from './abbreviations.ts';
import { scriptOf } from './script.ts';
import { knownLocale } from './segments.ts';
import { hasWords } from './spoken-length.ts';

/** A word as captions show it: with the signs beside it, and no-break spaces where white space parts them from it. */
export interface Token {
  /** As long as its place in the narration. */
  text: string;
  /** Offset in the narration of its first character. */
  offset: number;
  /** Its full stop ends no sentence: an abbreviation or an ordinal. */
  goesOn?: true;
}

/** Quotes, brackets and signs that stand apart may follow the stop. */
const hasStop = (word: string): boolean =>
  /[.!?…。！？؟।]["'“\p{Pe}\p{Pf}]*(?:\s[^\p{L}\p{N}]*)?$/u.test(word);

/** Whether a word is the last of its sentence. */
export const endsSentence = ({ text, goesOn }: Pick<Token, 'text' | 'goesOn'>): boolean =>
  hasStop(text) && goesOn === undefined;

/** Chinese, Japanese, Thai, Lao, Khmer and Burmese, by their ISO 15924 codes. */
const scriptsWithoutSpaces = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/** What stands between white space; languages without spaces are cut as their dictionaries cut them. */
const piecesOf = (narration: string, language: string): Token[] => {
  if (!scriptsWithoutSpaces.has(scriptOf(language)))
    return Array.from(narration.matchAll(/\S+/gu), (match) => ({ text: match[0], offset: match.index }));
  const parts = new Intl.Segmenter(knownLocale(language), { granularity: 'word' }).segment(narration);
  return Array.from(parts, ({ segment, index }) => ({ text: segment, offset: index })).filter(({ text }) =>
    /\S/u.test(text),
  );
};

/** Whether signs that stand alone go with the word after them: brackets, quotes, and a dash where a speaker begins. */
const isOpening = (signs: string, wordBefore: string): boolean =>
  /[\p{Ps}\p{Pi}¿¡]$/u.test(signs) || (/^[-–—]+$/u.test(signs) && hasStop(wordBefore));

/**
 * The words of a narration, in order; together they hold all of it but white space. Signs that stand alone go with
 * the word before them, or with the first.
 *
 * @param language BCP 47 tag
 */
export const tokensOf = (narration: string, language: string): Token[] => {
  const places: { start: number; end: number }[] = [];
  const textOf = ({ start, end }: { start: number; end: number }): string =>
    narration.slice(start, end).replace(/\s/gu, '\u00a0');
  let opening: number | undefined;
  for (const { text, offset } of piecesOf(narration, language)) {
    const before = places.at(-1);
    const end = offset + text.length;
    if (hasWords(text)) {
      places.push({ start: opening ?? offset, end });
      opening = undefined;
    } else if (before === undefined || opening !== undefined || isOpening(text, textOf(before)))
      opening ??= offset;
    else before.end = end;
  }
  if (opening !== undefined) {
    const end = narration.trimEnd().length;
    const last = places.at(-1);
    if (last === undefined) places.push({ start: opening, end });
    else last.end = end;
  }
  return places.map((place, index): Token => {
    const token = { text: textOf(place), offset: place.start };
    const next = places[index + 1]?.start;
    const goesOn =
      next !== undefined &&
      hasStop(token.text) &&
      isAbbreviated(narration.slice(0, next), narration.slice(next), language);
    return goesOn ? { ...token, goesOn } : token;
  });
};
