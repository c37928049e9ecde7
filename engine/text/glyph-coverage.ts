import { gunzipSync } from 'node:zlib';
import { glyphRuns } from './glyph-runs.ts';

/** Code points at which letters that can be drawn begin and end by turns. */
let turns: readonly number[] | undefined;

const readTurns = (): number[] => {
  let code = 0;
  return gunzipSync(Buffer.from(glyphRuns, 'base64'))
    .toString()
    .split(' ')
    .map((length) => {
      code += Number.parseInt(length, 36);
      return code;
    });
};

/**
 * Whether films can show a letter or a figure: one of their fonts has it. Known without the font files, which the
 * functions that take requests do not have.
 *
 * @param character one letter or figure; of anything else nothing is known
 */
export const hasGlyph = (character: string): boolean => {
  turns ??= readTurns();
  const code = character.codePointAt(0) ?? 0;
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] ?? 0) <= code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
};
