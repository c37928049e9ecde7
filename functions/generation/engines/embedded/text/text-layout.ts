import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Film } from '../../../film.ts';
import { drawableText, type Typeface } from './fonts.ts';

/** How a text is set. */
export interface TextStyle {
  face: Typeface;
  /** 100..900 */
  weight: number;
  /** BCP 47 tag */
  language: string;
}

/** The room a text has, in pixels. */
export interface TextBox {
  width: number;
  height: number;
  /** Size of the letters when there is room enough, and the size below which text is cut instead. */
  largest: number;
  smallest: number;
  /** Most lines; fewer where the height allows no more. */
  lines: number;
}

export interface TextLine {
  text: string;
  width: number;
  /** How far the first letter reaches over its own beginning, to the left. */
  overhang: number;
}

/** A text that fits its box. */
export interface TextLayout extends Lettering {
  size: number;
  /** From one baseline to the next. */
  leading: number;
  /** From a line's top to its baseline. */
  ascent: number;
  lines: readonly TextLine[];
}

/** From one baseline to the next, and from a line's top to its baseline, as multiples of the letters' size. */
const leadingFactor = 1.28;
const ascentFactor = 0.97;
/** No box shows more characters than this; what follows needs no measuring. */
const longestShown = 1200;

const ruler = createCanvas(1, 1).getContext('2d');
ruler.textAlign = 'left';

/** How letters are drawn; marks reach elsewhere in a line that is read from the right. */
export interface Lettering {
  /** CSS font */
  font: string;
  isRightToLeft: boolean;
}

const measured = (text: string, { font, isRightToLeft }: Lettering) => {
  ruler.font = font;
  ruler.direction = isRightToLeft ? 'rtl' : 'ltr';
  return ruler.measureText(text);
};

/** Width in pixels, and a hair more: slanted letters reach over their advance. */
export const extentOf = (text: string, lettering: Lettering): Pick<TextLine, 'width' | 'overhang'> => {
  const { width, actualBoundingBoxRight, actualBoundingBoxLeft } = measured(text, lettering);
  const overhang = Math.max(0, actualBoundingBoxLeft);
  return { width: Math.max(width, actualBoundingBoxRight) + overhang, overhang };
};

export const widthOf = (text: string, lettering: Lettering): number => extentOf(text, lettering).width;

export const fontOf = (weight: number, size: number, family: string): string =>
  `${weight} ${size}px ${family}`;

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const rightToLeftLanguage = /^(ar|dv|fa|he|ps|syr|ur|yi)\b/i;

/**
 * Decided by the first letter that has a direction (Unicode UAX #9, rule P2). A text in a language that is read
 * from the right is, even where it begins with a foreign name or has figures alone.
 *
 * @param language BCP 47 tag
 */
export const isRightToLeft = (text: string, language = ''): boolean => {
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (rightToLeftLanguage.test(language)) return first === undefined || rightToLeftLetter.test(text);
  return rightToLeftLetter.test(first ?? '');
};

/** Whether what is spoken in a film is read from the right: what stands beside the words changes sides. */
export const isReadFromRight = ({ scenes, language }: Film): boolean =>
  isRightToLeft(scenes.map(({ narration }) => narration).join(' '), language);

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

const graphemesOf = (text: string): string[] => Array.from(graphemes.segment(text), (part) => part.segment);

/** Pieces between which a line may break: words with the spaces behind them, and single CJK words. */
const breakable = (text: string): string[] => {
  const pieces: string[] = [];
  for (const run of text.split(/(?<= )/u)) {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) pieces.push(run);
    else {
      for (const character of graphemesOf(run)) {
        // Closing signs never begin a line.
        if (/^[\p{Pe}\p{Pf}\p{Po} ]/u.test(character) && pieces.length > 0)
          pieces[pieces.length - 1] += character;
        else pieces.push(character);
      }
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
const wrap = (text: string, lettering: Lettering, width: number, most: number): string[] | undefined => {
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
const wrapCut = (text: string, lettering: Lettering, width: number, most: number): string[] => {
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

/** How much room a line needs above and below its baseline, in pixels, for everything that stands in a text. */
const reachOf = (text: string, lettering: Lettering, size: number): { above: number; below: number } => {
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = measured(text, lettering);
  const above = Math.max(ascentFactor * size, actualBoundingBoxAscent);
  return { above, below: Math.max(leadingFactor * size - above, actualBoundingBoxDescent) };
};

/**
 * Sets a text into a box: it wraps, then shrinks, then is cut with an ellipsis. No line is wider than the box and
 * no block higher, nor does any mark above or below a letter leave it. Text without anything drawable gives no
 * lines.
 */
export const layOut = (text: string, style: TextStyle, box: TextBox): TextLayout => {
  const drawable = drawableText(`${text.slice(0, 4 * longestShown)}…`, style.face, style.language);
  const { shown, isCut } = beginningOf(drawable.text.slice(0, -1).trimEnd());
  const rightToLeft = isRightToLeft(shown, style.language);
  const sized = (size: number) => {
    const lettering = { font: fontOf(style.weight, size, drawable.family), isRightToLeft: rightToLeft };
    const { above, below } = reachOf(shown, lettering, size);
    const leading = above + below;
    const most = Math.min(box.lines, Math.floor(box.height / leading));
    const set = (lines: readonly string[]): TextLayout => ({
      ...lettering,
      size,
      leading,
      ascent: above,
      lines: lines
        .filter((line) => line !== '')
        .map((line) => ({ text: line, ...extentOf(line, lettering) })),
    });
    return { lettering, most, leading, set };
  };
  if (shown !== '' && !isCut) {
    for (let size = box.largest; size >= box.smallest; size *= 0.94) {
      const { lettering, most, set } = sized(size);
      const lines = wrap(shown, lettering, box.width, most);
      if (lines !== undefined) return set(lines);
    }
  }
  const smallest = sized(box.smallest);
  const { lettering, most, set } =
    smallest.most > 0 ? smallest : sized((box.smallest * box.height) / smallest.leading);
  return set(shown === '' || most < 1 ? [] : wrapCut(shown, lettering, box.width, most));
};

/** As much of a text as any box shows, cut between characters. */
const beginningOf = (text: string): { shown: string; isCut: boolean } => {
  if (text.length <= longestShown) return { shown: text, isCut: false };
  const characters = graphemesOf(text.slice(0, longestShown + 1)).slice(0, -1);
  return { shown: characters.join(''), isCut: true };
};

/** Draws a text with its block's top left corner at a point; lines stand left, centred or right in `width`. */
export const drawText = (
  context: SKRSContext2D,
  layout: TextLayout,
  at: { x: number; y: number; width: number; align: 'start' | 'center' },
): void => {
  context.font = layout.font;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.direction = layout.isRightToLeft ? 'rtl' : 'ltr';
  layout.lines.forEach((line, index) => {
    const spare = at.width - line.width;
    const indent = at.align === 'center' ? spare / 2 : layout.isRightToLeft ? spare : 0;
    const baseline = at.y + index * layout.leading + layout.ascent;
    context.fillText(line.text, at.x + indent + line.overhang, baseline);
  });
  context.direction = 'ltr';
};
