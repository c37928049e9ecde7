import type { SKRSContext2D } from '@napi-rs/canvas';
import { graphemesOf } from '../language/segments.ts';
import { drawableText, type Typeface } from './fonts.ts';
import { type Extent, extentOf, fontOf, isRightToLeft, type Lettering, measured } from './lettering.ts';
import { balanced, longestShown, wrap, wrapCut } from './line-breaks.ts';

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

export interface TextLine extends Extent {
  text: string;
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
/** How much room a line needs above and below its baseline, in pixels, for everything that stands in a text. */
const reachOf = (text: string, lettering: Lettering, size: number): { above: number; below: number } => {
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = measured(text, lettering);
  const above = Math.max(ascentFactor * size, actualBoundingBoxAscent);
  return { above, below: Math.max(leadingFactor * size - above, actualBoundingBoxDescent) };
};

/**
 * Sets a text into a box: it wraps into lines of like length, then shrinks, then is cut with an ellipsis. No line is wider than the box and
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
      if (lines !== undefined) return set(balanced(shown, lettering, box.width, lines));
    }
  }
  const smallest = sized(box.smallest);
  const { lettering, most, set } =
    smallest.most > 0 ? smallest : sized((box.smallest * box.height) / smallest.leading);
  return set(shown === '' || most < 1 ? [] : wrapCut(shown, lettering, box.width, most));
};

/** The beginning of a text, which is all that a box can show of it, cut between characters. */
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
