import type { Language } from '../language.ts';

export const norwegian: Language = {
  tag: 'nb',
  iso639: 'nob',
  accents: [{ tag: 'nb', source: 'nb', charactersPerSecond: 15, female: 'Ingrid', male: 'Lars' }],
  sampleSentence: 'Hei, dette er stemmen min. Skal vi lage en film?',
  abbreviations: 'hr fr frk ca bl dvs',
  ordinals: {},
};
