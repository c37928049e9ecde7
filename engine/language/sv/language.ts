import type { Language } from '../language.ts';

export const swedish: Language = {
  tag: 'sv',
  iso639: 'swe',
  accents: [{ tag: 'sv', source: 'sv', charactersPerSecond: 14.5, female: 'Elsa', male: 'Oskar' }],
  sampleSentence: 'Hej, det här är min röst. Ska vi göra en film?',
  abbreviations: 'hr fr ca bl',
};
