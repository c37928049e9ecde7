import type { Language } from '../language.ts';

export const german: Language = {
  tag: 'de',
  iso639: 'deu',
  accents: [{ tag: 'de', source: 'de', charactersPerSecond: 17, female: 'Lena', male: 'Jonas' }],
  sampleSentence: 'Hallo, das ist meine Stimme. Machen wir einen Film?',
  abbreviations: 'hr fr frl dipl ing bzw ca inkl evtl ggf sog vgl mio mrd hl nr abb',
  ordinals: { after: 'am im der die das dem den des zum zur vom beim seit bis ab ins' },
};
