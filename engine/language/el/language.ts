import type { Language } from '../language.ts';

export const greek: Language = {
  tag: 'el',
  iso639: 'ell',
  accents: [{ tag: 'el', source: 'el', charactersPerSecond: 18, female: 'Eleni', male: 'Nikos' }],
  sampleSentence: 'Γεια σας, αυτή είναι η φωνή μου. Κάνουμε μια ταινία;',
  abbreviations: 'κα κκ δρ αγ καθ οδ λεωφ',
};
