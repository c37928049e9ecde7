import type { Language } from '../language.ts';

export const french: Language = {
  tag: 'fr',
  iso639: 'fra',
  accents: [{ tag: 'fr', source: 'fr', charactersPerSecond: 19, female: 'Camille', male: 'Hugo' }],
  sampleSentence: 'Bonjour, voici ma voix. Faisons un film ensemble !',
  abbreviations: 'mm mme mlle pr Me ste env',
};
