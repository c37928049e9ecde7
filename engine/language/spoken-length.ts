import { primaryLanguage } from './primary-language.ts';
import { foreignSeconds } from './spelled-out.ts';

/** How fast voices read letters of an alphabet, in characters per second. */
const alphabeticRate = 16;
/** Below this rate a language writes a syllable or a word with each character, in characters per second. */
const syllabicRate = 8;

/**
 * How many of its language's characters a voice needs as long for as for a text: figures and signs are spoken as
 * words, letters that no word can be made of are spelled, and where a character is a syllable, words in an alphabet
 * are read faster, letter by letter.
 *
 * @param charactersPerSecond the voice's speed in its language
 * @param language BCP 47 tag
 */
export const spokenLength = (text: string, charactersPerSecond: number, language: string): number => {
  const signs = text.match(/[\p{N}%&@#+=°§\p{Sc}]/gu)?.length ?? 0;
  const spelled = foreignSeconds(text, primaryLanguage(language)) * charactersPerSecond;
  const length = text.length + 6 * signs + spelled;
  if (charactersPerSecond >= syllabicRate) return length;
  const foreign = text.match(/[\p{Lu}\p{Ll}\p{M}'’]+\s?/gu)?.reduce((sum, word) => sum + word.length, 0) ?? 0;
  return length - (foreign + 7 * signs) * (1 - charactersPerSecond / alphabeticRate);
};

/** Whether there is a word or a number in a text that a voice could speak. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
