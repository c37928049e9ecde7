import { arabicDeeds } from './ar/deeds.ts';
import { arabic } from './ar/language.ts';
import { arabicWords } from './ar/words.ts';
import { czechDeeds } from './cs/deeds.ts';
import { czech } from './cs/language.ts';
import { czechWords } from './cs/words.ts';
import { danishDeeds } from './da/deeds.ts';
import { danish } from './da/language.ts';
import { danishWords } from './da/words.ts';
import { germanDeeds } from './de/deeds.ts';
import { german } from './de/language.ts';
import { germanWords } from './de/words.ts';
import type { DeedWords } from './deeds.ts';
import { greekDeeds } from './el/deeds.ts';
import { greek } from './el/language.ts';
import { greekWords } from './el/words.ts';
import { englishDeeds } from './en/deeds.ts';
import { english } from './en/language.ts';
import { englishWords } from './en/words.ts';
import { spanishDeeds } from './es/deeds.ts';
import { spanish } from './es/language.ts';
import { spanishWords } from './es/words.ts';
import { finnishDeeds } from './fi/deeds.ts';
import { finnish } from './fi/language.ts';
import { finnishWords } from './fi/words.ts';
import { frenchDeeds } from './fr/deeds.ts';
import { french } from './fr/language.ts';
import { frenchWords } from './fr/words.ts';
import { hindiDeeds } from './hi/deeds.ts';
import { hindi } from './hi/language.ts';
import { hindiWords } from './hi/words.ts';
import { hungarianDeeds } from './hu/deeds.ts';
import { hungarian } from './hu/language.ts';
import { hungarianWords } from './hu/words.ts';
import { indonesianDeeds } from './id/deeds.ts';
import { indonesian } from './id/language.ts';
import { indonesianWords } from './id/words.ts';
import { italianDeeds } from './it/deeds.ts';
import { italian } from './it/language.ts';
import { italianWords } from './it/words.ts';
import { koreanDeeds } from './ko/deeds.ts';
import { korean } from './ko/language.ts';
import { koreanWords } from './ko/words.ts';
import type { Language } from './language.ts';
import { norwegianDeeds } from './nb/deeds.ts';
import { norwegian } from './nb/language.ts';
import { norwegianWords } from './nb/words.ts';
import { dutchDeeds } from './nl/deeds.ts';
import { dutch } from './nl/language.ts';
import { dutchWords } from './nl/words.ts';
import { polishDeeds } from './pl/deeds.ts';
import { polish } from './pl/language.ts';
import { polishWords } from './pl/words.ts';
import { primaryLanguage } from './primary-language.ts';
import { portugueseDeeds } from './pt/deeds.ts';
import { portuguese } from './pt/language.ts';
import { portugueseWords } from './pt/words.ts';
import { romanianDeeds } from './ro/deeds.ts';
import { romanian } from './ro/language.ts';
import { romanianWords } from './ro/words.ts';
import { russianDeeds } from './ru/deeds.ts';
import { russian } from './ru/language.ts';
import { russianWords } from './ru/words.ts';
import { swedishDeeds } from './sv/deeds.ts';
import { swedish } from './sv/language.ts';
import { swedishWords } from './sv/words.ts';
import { turkishDeeds } from './tr/deeds.ts';
import { turkish } from './tr/language.ts';
import { turkishWords } from './tr/words.ts';
import { ukrainianDeeds } from './uk/deeds.ts';
import { ukrainian } from './uk/language.ts';
import { ukrainianWords } from './uk/words.ts';
import { vietnameseDeeds } from './vi/deeds.ts';
import { vietnamese } from './vi/language.ts';
import { vietnameseWords } from './vi/words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { chineseDeeds } from './zh/deeds.ts';
import { chinese } from './zh/language.ts';
import { chineseWords } from './zh/words.ts';

/** Every spoken language, in the order in which catalogues list them. */
export const languages: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  polish,
  czech,
  hungarian,
  romanian,
  turkish,
  greek,
  russian,
  ukrainian,
  indonesian,
  vietnamese,
  arabic,
  hindi,
  chinese,
  korean,
];

/** The words of every language by its tag; of languages that fit a text as well, the first is tried first. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  en: englishWords,
  de: germanWords,
  fr: frenchWords,
  es: spanishWords,
  it: italianWords,
  pt: portugueseWords,
  nl: dutchWords,
  pl: polishWords,
  tr: turkishWords,
  sv: swedishWords,
  da: danishWords,
  nb: norwegianWords,
  fi: finnishWords,
  cs: czechWords,
  hu: hungarianWords,
  ro: romanianWords,
  id: indonesianWords,
  vi: vietnameseWords,
  ru: russianWords,
  uk: ukrainianWords,
  el: greekWords,
  ar: arabicWords,
  hi: hindiWords,
  zh: chineseWords,
  ko: koreanWords,
};

/** The words of every language for what somebody does and how something is, by its tag. */
export const deedWords: Readonly<Record<string, DeedWords>> = {
  en: englishDeeds,
  de: germanDeeds,
  fr: frenchDeeds,
  es: spanishDeeds,
  it: italianDeeds,
  pt: portugueseDeeds,
  nl: dutchDeeds,
  pl: polishDeeds,
  tr: turkishDeeds,
  sv: swedishDeeds,
  da: danishDeeds,
  nb: norwegianDeeds,
  fi: finnishDeeds,
  cs: czechDeeds,
  hu: hungarianDeeds,
  ro: romanianDeeds,
  id: indonesianDeeds,
  vi: vietnameseDeeds,
  ru: russianDeeds,
  uk: ukrainianDeeds,
  el: greekDeeds,
  ar: arabicDeeds,
  hi: hindiDeeds,
  zh: chineseDeeds,
  ko: koreanDeeds,
};

/** Scripts (Unicode's names) by which languages are known that write no Latin letters. */
export const foreignScripts: readonly (readonly [string, readonly string[]])[] = [
  ['Cyrillic', ['ru', 'uk']],
  ['Greek', ['el']],
  ['Arabic', ['ar']],
  ['Devanagari', ['hi']],
  ['Han', ['zh']],
  ['Hangul', ['ko']],
];

/** The language of a BCP 47 tag, whatever its region and script; undefined when it is not spoken. */
export const languageOf = (tag: string): Language | undefined => {
  const primary = primaryLanguage(tag);
  return languages.find((language) => language.tag === primary);
};
