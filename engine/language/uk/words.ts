import type { Vocabulary } from '../vocabulary.ts';

/** What the Russian words, which are read in every text, do not hold. */
export const ukrainianWords: Vocabulary = {
  places: {},
  placeHints: { city: 'київ лондоні' },
};
