import { arabicDirection } from './ar/direction.ts';
import { czechDirection } from './cs/direction.ts';
import { danishDirection } from './da/direction.ts';
import { germanDirection } from './de/direction.ts';
import type { DirectionWords } from './direction-words.ts';
import { greekDirection } from './el/direction.ts';
import { englishDirection } from './en/direction.ts';
import { spanishDirection } from './es/direction.ts';
import { finnishDirection } from './fi/direction.ts';
import { frenchDirection } from './fr/direction.ts';
import { hindiDirection } from './hi/direction.ts';
import { hungarianDirection } from './hu/direction.ts';
import { indonesianDirection } from './id/direction.ts';
import { italianDirection } from './it/direction.ts';
import { koreanDirection } from './ko/direction.ts';
import { norwegianDirection } from './nb/direction.ts';
import { dutchDirection } from './nl/direction.ts';
import { polishDirection } from './pl/direction.ts';
import { portugueseDirection } from './pt/direction.ts';
import { romanianDirection } from './ro/direction.ts';
import { russianDirection } from './ru/direction.ts';
import { swedishDirection } from './sv/direction.ts';
import { turkishDirection } from './tr/direction.ts';
import { ukrainianDirection } from './uk/direction.ts';
import { vietnameseDirection } from './vi/direction.ts';
import { chineseDirection } from './zh/direction.ts';

/** The words of figures, lists, quotations and comparisons of every language, by its tag. */
export const directionWords: Readonly<Record<string, DirectionWords>> = {
  en: englishDirection,
  de: germanDirection,
  fr: frenchDirection,
  es: spanishDirection,
  it: italianDirection,
  pt: portugueseDirection,
  nl: dutchDirection,
  sv: swedishDirection,
  da: danishDirection,
  nb: norwegianDirection,
  fi: finnishDirection,
  pl: polishDirection,
  cs: czechDirection,
  hu: hungarianDirection,
  ro: romanianDirection,
  tr: turkishDirection,
  el: greekDirection,
  ru: russianDirection,
  uk: ukrainianDirection,
  id: indonesianDirection,
  vi: vietnameseDirection,
  ar: arabicDirection,
  hi: hindiDirection,
  zh: chineseDirection,
  ko: koreanDirection,
};
