import type { Language } from '../language.ts';

export const ukrainian: Language = {
  tag: 'uk',
  iso639: 'ukr',
  accents: [{ tag: 'uk', source: 'uk', charactersPerSecond: 13.5, female: 'Oksana', male: 'Taras' }],
  sampleSentence: 'Привіт, це мій голос. Знімемо фільм?',
  abbreviations: 'вул просп проф акад доц св ім напр',
};
