import type { Language } from '../language.ts';

export const italian: Language = {
  tag: 'it',
  iso639: 'ita',
  accents: [{ tag: 'it', source: 'it', charactersPerSecond: 16.5, female: 'Giulia', male: 'Marco' }],
  sampleSentence: 'Ciao, questa è la mia voce. Facciamo un film?',
  abbreviations: 'sig sigg dott ing avv arch geom rag mons On',
};
