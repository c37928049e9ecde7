import { languages } from '../language/languages.ts';

/** What a voice says to introduce itself, two to four seconds long, by language tag. */
export const sampleSentences: Readonly<Record<string, string>> = Object.fromEntries(
  languages.flatMap(({ accents, sampleSentence }) => accents.map(({ tag }) => [tag, sampleSentence])),
);
