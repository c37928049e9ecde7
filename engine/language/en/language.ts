import type { Language } from '../language.ts';

export const english: Language = {
  tag: 'en',
  iso639: 'eng',
  accents: [
    { tag: 'en', source: 'en-us', charactersPerSecond: 16, female: 'Ava', male: 'Ethan' },
    { tag: 'en-GB', source: 'en', charactersPerSecond: 16, female: 'Poppy', male: 'Arthur' },
  ],
  sampleSentence: 'Hello, this is my voice. Shall we make a film?',
  abbreviations: 'Rev Hon Gen Col Capt Lt Sgt Sen Gov Rep Pres Fr Mt Ft',
};
