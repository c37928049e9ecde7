import type { Language } from '../language.ts';

export const hungarian: Language = {
  tag: 'hu',
  iso639: 'hun',
  accents: [{ tag: 'hu', source: 'hu', charactersPerSecond: 14, female: 'Anna', male: 'Bence' }],
  sampleSentence: 'Szia, ez az én hangom. Csinálunk egy filmet?',
  abbreviations: 'ifj id özv szt pl kb',
  ordinals: {},
};
