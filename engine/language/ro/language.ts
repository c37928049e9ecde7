import type { Language } from '../language.ts';

export const romanian: Language = {
  tag: 'ro',
  iso639: 'ron',
  accents: [{ tag: 'ro', source: 'ro', charactersPerSecond: 15, female: 'Ioana', male: 'Andrei' }],
  sampleSentence: 'Bună, aceasta e vocea mea. Facem un film?',
  abbreviations: 'dl dna dra ing sf str bd',
};
