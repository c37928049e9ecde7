import type { Language } from '../language.ts';

export const spanish: Language = {
  tag: 'es',
  iso639: 'spa',
  accents: [
    { tag: 'es', source: 'es', charactersPerSecond: 16, female: 'Lucia', male: 'Diego' },
    { tag: 'es-MX', source: 'es-419', charactersPerSecond: 15, female: 'Valeria', male: 'Emilio' },
  ],
  sampleSentence: 'Hola, esta es mi voz. ¿Hacemos una película?',
  abbreviations: 'sra srta sres srs dña dra lic ing arq gral ee sta sto avda',
};
