import type { Language } from '../language.ts';

export const hindi: Language = {
  tag: 'hi',
  iso639: 'hin',
  accents: [{ tag: 'hi', source: 'hi', charactersPerSecond: 13.5, female: 'Ananya', male: 'Arjun' }],
  sampleSentence: 'नमस्ते, यह मेरी आवाज़ है। हम फ़िल्म बनाएँ?',
  abbreviations: 'डॉ प्रो पं स्व',
};
