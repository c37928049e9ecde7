import type { Language } from '../language.ts';

export const arabic: Language = {
  tag: 'ar',
  iso639: 'ara',
  accents: [{ tag: 'ar', source: 'ar', charactersPerSecond: 10.5, female: 'Layla', male: 'Omar' }],
  sampleSentence: 'مرحبا، هذا صوتي في الفيلم.',
  abbreviations: 'د أ م',
};
