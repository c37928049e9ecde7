import type { Language } from '../language.ts';

export const finnish: Language = {
  tag: 'fi',
  iso639: 'fin',
  accents: [{ tag: 'fi', source: 'fi', charactersPerSecond: 14, female: 'Aino', male: 'Eero' }],
  sampleSentence: 'Hei, tämä on ääneni. Teemmekö elokuvan?',
  abbreviations: 'hra rva nti tri esim ns',
  ordinals: {},
};
