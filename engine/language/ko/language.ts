import type { Language } from '../language.ts';

export const korean: Language = {
  tag: 'ko',
  iso639: 'kor',
  accents: [{ tag: 'ko', source: 'ko', charactersPerSecond: 6.5, female: 'Jiwoo', male: 'Minjun' }],
  sampleSentence: '안녕하세요, 이것이 제 목소리예요.',
};
