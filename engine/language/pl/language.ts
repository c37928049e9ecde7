import type { Language } from '../language.ts';

export const polish: Language = {
  tag: 'pl',
  iso639: 'pol',
  accents: [{ tag: 'pl', source: 'pl', charactersPerSecond: 14, female: 'Zofia', male: 'Jakub' }],
  sampleSentence: 'Cześć, to jest mój głos. Zrobimy razem film?',
  abbreviations: 'inż mgr ks gen płk hab św ul al tzw np',
  ordinals: {},
};
