import { danishDeeds } from '../da/deeds.ts';

/** Danish words, which hold what Norwegian calls its own. */
export const norwegianDeeds = danishDeeds;
