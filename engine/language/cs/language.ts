import type { Language } from '../language.ts';

export const czech: Language = {
  tag: 'cs',
  iso639: 'ces',
  accents: [{ tag: 'cs', source: 'cs', charactersPerSecond: 14, female: 'Tereza', male: 'Petr' }],
  sampleSentence: 'Ahoj, tohle je můj hlas. Natočíme spolu film?',
  abbreviations: 'mudr judr phdr rndr mgr ing bc doc sv ul např tzv',
  ordinals: {},
};
