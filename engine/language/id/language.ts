import type { Language } from '../language.ts';

export const indonesian: Language = {
  tag: 'id',
  iso639: 'ind',
  accents: [{ tag: 'id', source: 'id', charactersPerSecond: 14.5, female: 'Dewi', male: 'Budi' }],
  sampleSentence: 'Halo, ini suara saya. Mari membuat film.',
  abbreviations: 'bpk sdr sdri drs ir hj jl kab tn ny yth',
};
