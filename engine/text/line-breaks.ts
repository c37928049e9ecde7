import { graphemesOf } from '../language/segments.ts';
import { hasWords } from '../language/spoken-length.ts';
import { type Lettering, widthOf } from './lettering.ts';

/** No box shows more characters than this; what follows needs no measuring. */
export const longestShown = 1200;

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Pieces between which a line may break: words with the spaces behind them and, in CJK, the signs beside them. */
const breakable = (text: string): string[] => {
  const pieces: string[] = [];
  for (const run of text.split(/(?<= )/u)) {
    if (!cjk.test(run)) {
      // Signs that stand alone stay with what they belong to: 10 €, 50 %.
      if (pieces.length > 0 && !hasWords(run)) pieces[pieces.length - 1] += run;
      else pieces.push(run);
      continue;
    }
    let isOpen = false;
    for (const { segment } of words.segment(run)) {
      // Closing signs never begin a line, opening ones never end it.
      const isClosing = /^[\p{Pe}\p{Pf}\p{Po} ]/u.test(segment) && pieces.length > 0;
      if (isOpen || isClosing) pieces[pieces.length - 1] += segment;
      else pieces.push(segment);
      isOpen = /[\p{Ps}\p{Pi}]$/u.test(segment);
    }
  }
  return pieces;
};

/** How many of the characters fit a width; at least one, or a line would never end. */
const fitting = (characters: readonly string[], lettering: Lettering, width: number, ending = ''): number => {
  let low = 1;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(characters.slice(0, middle).join('').trimEnd() + ending, lettering) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Breaks a text into lines, at most `most`; undefined when it needs more. */
export const wrap = (
  text: string,
  lettering: Lettering,
  width: number,
  most: number,
): string[] | undefined => {
  const lines: string[] = [];
  let line = '';
  const push = (): boolean => {
    if (line.trim() !== '') lines.push(line.trim());
    return lines.length <= most;
  };
  for (const piece of breakable(text)) {
    if (widthOf((line + piece).trimEnd(), lettering) <= width) {
      line += piece;
      continue;
    }
    if (!push()) return undefined;
    let rest = graphemesOf(piece);
    while (rest.length > 1 && widthOf(rest.join('').trimEnd(), lettering) > width) {
      const count = fitting(rest, lettering, width);
      line = rest.slice(0, count).join('');
      rest = rest.slice(count);
      if (!push()) return undefined;
    }
    line = rest.join('');
  }
  // A single character may be wider than the box.
  return push() && lines.every((done) => widthOf(done, lettering) <= width) ? lines : undefined;
};

/** As many lines, as nearly alike as words allow: a last word alone looks lost. */
export const balanced = (text: string, lettering: Lettering, width: number, lines: string[]): string[] => {
  if (lines.length < 2) return lines;
  let best = lines;
  // No word that was whole is broken for it.
  let low = Math.max(...breakable(text).map((piece) => widthOf(piece.trimEnd(), lettering)));
  let high = width;
  while (high - low > width / 100) {
    const middle = (low + high) / 2;
    const tried = wrap(text, lettering, middle, lines.length);
    if (tried === undefined) low = middle;
    else {
      best = tried;
      high = middle;
    }
  }
  return best;
};

/** A text cut so that it and its ellipsis fit one line; empty when not even that fits. */
export const ellipsized = (text: string, lettering: Lettering, width: number): string => {
  if (widthOf(text, lettering) <= width) return text;
  const characters = graphemesOf(text.slice(0, longestShown));
  const count = fitting(characters, lettering, width, '…');
  const cut = `${characters.slice(0, count).join('').trimEnd()}…`;
  if (widthOf(cut, lettering) <= width) return cut;
  return widthOf('…', lettering) <= width ? '…' : '';
};

/** Fills the lines there are and ends the last with an ellipsis. */
export const wrapCut = (text: string, lettering: Lettering, width: number, most: number): string[] => {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && rest !== '') {
    const line = firstLine(rest, lettering, width);
    lines.push(ellipsized(line.trim(), lettering, width));
    rest = rest.slice(line.length);
  }
  return rest.trim() === '' ? lines : [...lines, ellipsized(rest.trim(), lettering, width)];
};

const firstLine = (text: string, lettering: Lettering, width: number): string => {
  let line = '';
  for (const piece of breakable(text)) {
    if (widthOf((line + piece).trimEnd(), lettering) > width) break;
    line += piece;
  }
  if (line !== '') return line;
  const characters = graphemesOf(text);
  return characters.slice(0, fitting(characters, lettering, width)).join('');
};
