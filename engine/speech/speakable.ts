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
