import { germanDirection } from './de/direction.ts';
import type { DirectionWords } from './direction-words.ts';
import { englishDirection } from './en/direction.ts';

/** The words of figures, lists, quotations and comparisons of every language, by its tag. */
export const directionWords: Readonly<Record<string, DirectionWords>> = {
  en: englishDirection,
  de: germanDirection,
};
