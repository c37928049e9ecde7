import type { Language } from './language.ts';
import { languageOf, languages } from './languages.ts';

/** Titles that are met in every language, with foreign names. */
const everywhere = 'dr prof mr mrs ms sr st';
/** What stands before a figure: number, page, volume, figure, article, chapter, about, o'clock, street, months. */
const beforeFigures = new Set(
  (
    'no nr num núm p pp s ss vol bd fig abb art cap kap chap ca approx tel kl str стр ст рис гл č obr rys ' +
    'jan feb aug sept oct nov dec okt dez'
  ).split(' '),
);

const wordsOf = (list = ''): ReadonlySet<string> => new Set(list.match(/\S+/g));

/**
 * By language. Before small letters a sentence never ends, so "etc." needs no entry; single letters (z. B., M., U.S.)
 * are known by themselves.
 */
const beforeNames = new Map(
  languages.map(({ tag, abbreviations = '' }) => [tag, wordsOf(`${everywhere} ${abbreviations}`)]),
);
const beforeNamesAnywhere = wordsOf(everywhere);
const beforeOrdinals = new Map(languages.map(({ tag, ordinals }) => [tag, wordsOf(ordinals?.after)]));

const months = new Map<string, readonly string[]>();

/** The names of the months as a language's dates have them, in small letters. */
const monthsOf = (language: string): readonly string[] => {
  const known = months.get(language);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 1));
    return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
  });
  months.set(language, names);
  return names;
};

/** The last word before a full stop, and the one before it. */
const lastWords = /(?:([\p{L}\p{N}]+)\s+)?[\p{Ps}\p{Pi}"'¿¡]*([\p{L}\p{M}\p{N}.-]+)\.\s+$/u;

/**
 * Whether a text ends with a full stop that belongs to an abbreviation or an ordinal, not to a sentence.
 *
 * @param before a text that ends with a full stop and white space; its last words decide
 * @param after what comes next
 * @param language BCP 47 tag
 */
export const isAbbreviated = (before: string, after: string, language: string): boolean => {
  const [, previous = '', word = ''] = lastWords.exec(before.slice(-60)) ?? [];
  const [, next = ''] = /^[\p{Ps}\p{Pi}"']*([\p{L}\p{M}]+|\p{N})/u.exec(after) ?? [];
  if (word === '' || next === '') return false;
  if (/^\p{N}/u.test(next)) return beforeFigures.has(word.toLowerCase());
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(word)) {
    // A number at the beginning counts what follows it.
    if (/^\s*[\d.]+\s+$/.test(before)) return true;
    return isOrdinal(previous, Number(word), next, languageOf(language));
  }
  // Behind a time of day and a unit a sentence may begin: "It is 5 p.m. We leave." "Take 5 g. Stir."
  if (/(?:^|[.-])[\p{Lu}\p{Ll}]$/u.test(word))
    return !/^[ap]\.m$/i.test(word) && !(/^\p{N}/u.test(previous) && /^\p{Ll}$/u.test(word));
  const names = beforeNames.get(languageOf(language)?.tag ?? '') ?? beforeNamesAnywhere;
  return names.has(word) || names.has(word.toLowerCase());
};

/** A day of a month, or a numeral that the word before it makes an ordinal. */
const isOrdinal = (
  previous: string,
  number: number,
  next: string,
  language: Language | undefined,
): boolean => {
  if (language?.ordinals === undefined) return false;
  if (beforeOrdinals.get(language.tag)?.has(previous.toLowerCase())) return true;
  return number <= 31 && monthsOf(language.tag).includes(next.toLowerCase());
};
