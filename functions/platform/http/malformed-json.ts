import { type KinoraError, problem } from '../../shared/errors.ts';

/** Characters; longer texts are not searched for the position of their mistake, which costs several parses. */
const searchedCharacters = 100_000;

/**
 * The error of a text that is no JSON. JavaScript's own message is not passed on: it quotes the text and often lacks
 * the position.
 */
export const malformed = (text: string): KinoraError => {
  if (text.length > searchedCharacters) return problem('MALFORMED_JSON', { part: 'body' });
  const position = mistakeIn(text);
  const before = text.slice(0, position).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return problem('MALFORMED_JSON', { part: 'body', position, line: before.length, column });
};

/** Where a text stops being the beginning of some JSON: the length of its longest such prefix. */
const mistakeIn = (text: string): number => {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
};

/** Whether a text is JSON or would be with more at its end: then what is wrong with it is at its end. */
const isBeginning = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    return /^Unexpected end|^Unterminated string/.test(message) || Number(position) === text.length;
  }
};
