import type { Language } from '../language.ts';

export const turkish: Language = {
  tag: 'tr',
  iso639: 'tur',
  accents: [{ tag: 'tr', source: 'tr', charactersPerSecond: 13.5, female: 'Elif', male: 'Emre' }],
  sampleSentence: 'Merhaba, bu benim sesim. Film yapalım mı?',
  abbreviations: 'doç av sn yrd öğr gör hz mah cad sok bkz örn',
  ordinals: {},
};
