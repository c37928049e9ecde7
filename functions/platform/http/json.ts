import { type KinoraError, problem } from '../../shared/errors.ts';
import { isTooDeep, maxDepth } from './nesting.ts';

/**
 * A value of JSON that a client sent.
 *
 * @param part what errors call it
 * @throws KinoraError 400 `MALFORMED_JSON`, or 422 for one that nests deeper than 64 levels
 */
export const parseJson = (text: string, part: 'body' | 'message'): unknown => {
  if (isTooDeep(text)) {
    const message = `Arrays and objects may be nested ${maxDepth} deep at most.`;
    throw problem('VALIDATION_ERROR', {}, { errors: [{ path: part, message, code: 'too_deep' }] });
  }
  try {
    return JSON.parse(text);
  } catch {
    // A message is short enough to be looked through by whoever wrote it.
    throw part === 'body' ? malformed(text) : problem('MALFORMED_JSON', { part });
  }
};

/** Characters; longer texts are not searched for the position of their mistake, which costs several parses. */
const searchedCharacters = 100_000;

/**
 * The error of a text that is no JSON. JavaScript's own message is not passed on: it quotes the text and often lacks
 * the position.
 */
const malformed = (text: string): KinoraError => {
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
