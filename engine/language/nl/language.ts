import type { Language } from '../language.ts';

export const dutch: Language = {
  tag: 'nl',
  iso639: 'nld',
  accents: [{ tag: 'nl', source: 'nl', charactersPerSecond: 16, female: 'Sanne', male: 'Daan' }],
  sampleSentence: 'Hallo, dit is mijn stem. Zullen we een film maken?',
  abbreviations: 'dhr mevr mw drs ir ing ds bijv incl',
};
