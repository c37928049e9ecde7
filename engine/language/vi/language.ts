import type { Language } from '../language.ts';

export const vietnamese: Language = {
  tag: 'vi',
  iso639: 'vie',
  accents: [{ tag: 'vi', source: 'vi', charactersPerSecond: 16, female: 'Linh', male: 'Minh' }],
  sampleSentence: 'Xin chào, đây là giọng của tôi. Cùng làm phim nhé?',
  abbreviations: 'TS PGS GS ThS BS TP Tp Ths',
};
