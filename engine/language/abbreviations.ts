import { primaryLanguage } from './primary-language.ts';

/**
 * Abbreviations that a name follows: their full stop ends no sentence, though a capital letter comes next. Small
 * letters stand for both; a capital one only for itself, where the small word is a word of the language. Before small
 * letters a sentence never ends, so "etc." needs no entry; single letters (z. B., M., U.S.) are known by themselves.
 */
const beforeNames: Readonly<Record<string, string>> = {
  en: 'Rev Hon Gen Col Capt Lt Sgt Sen Gov Rep Pres Fr Mt Ft',
  de: 'hr fr frl dipl ing bzw ca inkl evtl ggf sog vgl mio mrd hl nr abb',
  fr: 'mm mme mlle pr Me ste env',
  es: 'sra srta sres srs dña dra lic ing arq gral ee sta sto avda',
  it: 'sig sigg dott ing avv arch geom rag mons On',
  pt: 'sra srta srs dra profa eng exmo exma sta sto av',
  nl: 'dhr mevr mw drs ir ing ds bijv incl',
  sv: 'hr fr ca bl',
  da: 'hr fr frk skt ca bl',
  nb: 'hr fr frk ca bl dvs',
  fi: 'hra rva nti tri esim ns',
  pl: 'inż mgr ks gen płk hab św ul al tzw np',
  cs: 'mudr judr phdr rndr mgr ing bc doc sv ul např tzv',
  hu: 'ifj id özv szt pl kb',
  ro: 'dl dna dra ing sf str bd',
  tr: 'doç av sn yrd öğr gör hz mah cad sok bkz örn',
  el: 'κα κκ δρ αγ καθ οδ λεωφ',
  ru: 'ул просп проф акад доц св напр',
  uk: 'вул просп проф акад доц св ім напр',
  id: 'bpk sdr sdri drs ir hj jl kab tn ny yth',
  vi: 'TS PGS GS ThS BS TP Tp Ths',
  ar: 'د أ م',
  hi: 'डॉ प्रो पं स्व',
};
/** Titles that are met in every language, with foreign names. */
const everywhere = 'dr prof mr mrs ms sr st';
/** What stands before a figure: number, page, volume, figure, article, chapter, about, o'clock, street, months. */
const beforeFigures = new Set(
  (
    'no nr num núm p pp s ss vol bd fig abb art cap kap chap ca approx tel kl str стр ст рис гл č obr rys ' +
    'jan feb aug sept oct nov dec okt dez'
  ).split(' '),
);

/** Languages that write ordinals with a full stop. */
const withOrdinals = new Set('de da nb fi cs pl hu tr'.split(' '));
/** Words behind which a German numeral is an ordinal: "am 3. Oktober", "im 19. Jahrhundert". */
const beforeOrdinals = new Set('am im der die das dem den des zum zur vom beim seit bis ab ins'.split(' '));

const namesOf = new Map(
  Object.entries(beforeNames).map(([language, words]) => [
    language,
    new Set(`${everywhere} ${words}`.split(' ')),
  ]),
);
const namesAnywhere = new Set(everywhere.split(' '));

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
    return isOrdinal(previous, Number(word), next, primaryLanguage(language));
  }
  // Behind a time of day and a unit a sentence may begin: "It is 5 p.m. We leave." "Take 5 g. Stir."
  if (/(?:^|[.-])[\p{Lu}\p{Ll}]$/u.test(word))
    return !/^[ap]\.m$/i.test(word) && !(/^\p{N}/u.test(previous) && /^\p{Ll}$/u.test(word));
  const names = namesOf.get(primaryLanguage(language)) ?? namesAnywhere;
  return names.has(word) || names.has(word.toLowerCase());
};

/** A day of a month, or a numeral that the word before it makes an ordinal. */
const isOrdinal = (previous: string, number: number, next: string, language: string): boolean =>
  (language === 'de' && beforeOrdinals.has(previous.toLowerCase())) ||
  (withOrdinals.has(language) && number <= 31 && monthsOf(language).includes(next.toLowerCase()));
