import { createCanvas } from '@napi-rs/canvas';
import type { Film } from '../contract.ts';
import { scriptOf } from '../language/script.ts';

const ruler = createCanvas(1, 1).getContext('2d');
ruler.textAlign = 'left';
/** The lettering that the ruler is set to: setting it reads the list of fonts again. */
let set: Lettering = { font: '', isRightToLeft: false };

/** How letters are drawn; marks reach elsewhere in a line that is read from the right. */
export interface Lettering {
  /** CSS font */
  font: string;
  isRightToLeft: boolean;
}

/** What the canvas measures of a text, from its left end. */
export const measured = (text: string, { font, isRightToLeft }: Lettering) => {
  if (set.font !== font || set.isRightToLeft !== isRightToLeft) {
    ruler.font = font;
    ruler.direction = isRightToLeft ? 'rtl' : 'ltr';
    set = { font, isRightToLeft };
  }
  return ruler.measureText(text);
};

/** In pixels. */
export interface Extent {
  width: number;
  /** How far the first letter reaches over its own beginning, to the left. */
  overhang: number;
}

/** What was measured with a lettering: a text that is set asks for the same beginnings of lines again and again. */
const extents = new WeakMap<Lettering, Map<string, Extent>>();

/** Width in pixels, and a hair more: slanted letters reach over their advance. */
export const extentOf = (text: string, lettering: Lettering): Extent => {
  const ofLettering = extents.get(lettering) ?? new Map<string, Extent>();
  extents.set(lettering, ofLettering);
  const known = ofLettering.get(text);
  if (known !== undefined) return known;
  const { width, actualBoundingBoxRight, actualBoundingBoxLeft } = measured(text, lettering);
  const overhang = Math.max(0, actualBoundingBoxLeft);
  const extent = { width: Math.max(width, actualBoundingBoxRight) + overhang, overhang };
  ofLettering.set(text, extent);
  return extent;
};

export const widthOf = (text: string, lettering: Lettering): number => extentOf(text, lettering).width;

export const fontOf = (weight: number, size: number, family: string): string =>
  `${weight} ${size}px ${family}`;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** By their ISO 15924 codes. */
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa']);

/**
 * Decided by the first letter that has a direction (Unicode UAX #9, rule P2). A text in a language that is read
 * from the right is, even where it begins with a foreign name or has figures alone.
 *
 * @param language BCP 47 tag
 */
export const isRightToLeft = (text: string, language = ''): boolean => {
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (rightToLeftScripts.has(scriptOf(language))) return first === undefined || rightToLeftLetter.test(text);
  return rightToLeftLetter.test(first ?? '');
};

/** Whether what is spoken in a film is read from the right: what stands beside the words changes sides. */
export const isReadFromRight = ({ scenes, language }: Film): boolean =>
  isRightToLeft(scenes.map(({ narration }) => narration).join(' '), language);
