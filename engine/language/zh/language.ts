import type { Language } from '../language.ts';

export const chinese: Language = {
  tag: 'zh',
  iso639: 'zho',
  accents: [{ tag: 'zh', source: 'cmn', charactersPerSecond: 4, female: 'Mei', male: 'Wei' }],
  sampleSentence: '你好，这是我的声音。开始吧！',
};
