import type { Language } from '../language.ts';

export const portuguese: Language = {
  tag: 'pt',
  iso639: 'por',
  accents: [
    { tag: 'pt-BR', source: 'pt-br', charactersPerSecond: 14.5, female: 'Julia', male: 'Rafael' },
    { tag: 'pt', source: 'pt', charactersPerSecond: 15, female: 'Ines', male: 'Tiago' },
  ],
  sampleSentence: 'Olá, esta é a minha voz. Vamos fazer um filme?',
  abbreviations: 'sra srta srs dra profa eng exmo exma sta sto av',
};
