import { danishWords } from '../da/words.ts';

/** Danish words, which hold what Norwegian calls its own. */
export const norwegianWords = danishWords;
