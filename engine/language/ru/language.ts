import type { Language } from '../language.ts';

export const russian: Language = {
  tag: 'ru',
  iso639: 'rus',
  accents: [{ tag: 'ru', source: 'ru', charactersPerSecond: 17, female: 'Anastasia', male: 'Dmitri' }],
  sampleSentence: 'Привет, это мой голос. Снимем вместе фильм?',
  abbreviations: 'ул просп проф акад доц св напр',
};
