import type { Language } from '../language.ts';

export const danish: Language = {
  tag: 'da',
  iso639: 'dan',
  accents: [{ tag: 'da', source: 'da', charactersPerSecond: 17.5, female: 'Freja', male: 'Emil' }],
  sampleSentence: 'Hej, det her er min stemme. Skal vi lave en film?',
  abbreviations: 'hr fr frk skt ca bl',
  ordinals: {},
};
