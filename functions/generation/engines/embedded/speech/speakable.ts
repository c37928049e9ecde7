import { knownLocale } from '../../../segments.ts';

/** A narration as a voice may read it, and where each of its characters stood. */
export interface Speakable {
  text: string;
  /** Offset in the narration of each character (code point) of `text`. */
  offsets: number[];
}

/** What is not read aloud: spaces, emoji and their joiners, control characters, marks of the voice package. */
const silent =
  /\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{C}|\u20e3|\ufe0f|[[\]<>{}|\\]/u;

/** Longest run without a space that is read as a word, in characters. */
const longestWord = 80;

/**
 * Takes out what a voice would read aloud though nobody wrote it to be heard: emoji, control characters and
 * marks that mean something to the voice package. Letters keep their places through `offsets`.
 */
export const speakableOf = (narration: string): Speakable => {
  const text: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  let run = 0;
  const push = (character: string, at: number): void => {
    text.push(character);
    offsets.push(at);
  };
  for (const character of narration) {
    const isSpace = silent.test(character) && !/[0-9#*]/.test(character);
    run = isSpace ? 0 : run + 1;
    if (run > longestWord) {
      push(' ', offset);
      run = 1;
    }
    push(isSpace ? ' ' : character, offset);
    offset += character.length;
  }
  return { text: text.join(''), offsets };
};

/** A word as captions show it: with the punctuation that clings to it. */
export interface Token {
  text: string;
  /** Offset in the narration. */
  offset: number;
}

const withoutSpaces = /^(zh|ja|th|lo|km|my)\b/i;

/** The words of a narration, in order. Languages without spaces are cut as their dictionaries cut them. */
export const tokensOf = (narration: string, language: string): Token[] => {
  if (!withoutSpaces.test(language))
    return [...narration.matchAll(/\S+/gu)]
      .map((match) => ({ text: match[0], offset: match.index }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const tokens: Token[] = [];
  for (const part of new Intl.Segmenter(knownLocale(language), { granularity: 'word' }).segment(narration)) {
    const last = tokens.at(-1);
    if (part.isWordLike === true) tokens.push({ text: part.segment, offset: part.index });
    else if (last !== undefined && /\S/u.test(part.segment)) last.text += part.segment.trim();
  }
  return tokens;
};
