import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';

/** Families of the font packages as their files name themselves; anything else is a font of the machine. */
const ours = /^(Inter|Fraunces|Noto Sans)\b/;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const ruler = createCanvas(1, 1).getContext('2d');

/** The record of drawing a text, on a canvas no wider than it: each has pixels, freed when they are next swept. */
const recordOf = (text: string, font: string, flag: SvgExportFlag): string => {
  ruler.font = font;
  const canvas = createCanvas(Math.ceil(ruler.measureText(text).width) + 100, 100, flag);
  const context = canvas.getContext('2d');
  context.font = font;
  context.fillText(text, 50, 60);
  return canvas.getContent().toString();
};

/** The families that a text was set from, run by run, as Skia's own record of the drawing tells. */
export const familiesOf = (text: string, font: string): string[] => {
  const svg = recordOf(text, font, SvgExportFlag.NoPrettyXML);
  return [...svg.matchAll(/font-family="([^"]*)"/g)].map(([, family = '']) => unescaped(family));
};

/** Families of a text's runs that do not come from the packages. */
export const strangersIn = (text: string, font: string): string[] =>
  familiesOf(text, font).filter((family) => !ours.test(family));

/** Outlines of a text's glyphs: each contour as the steps between its points, wherever it stands. */
const contoursOf = (text: string, font: string): number[][] => {
  const svg = recordOf(text, font, SvgExportFlag.ConvertTextToPaths);
  const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path);
  return paths.flatMap((path) =>
    path
      .split('M')
      .filter((contour) => contour !== '')
      .map((contour) => {
        const numbers = (contour.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
        return numbers.slice(2).map((value, index) => value - (numbers[index] ?? 0));
      }),
  );
};

const isAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, index) => Math.abs(value - (other[index] ?? 0)) < 0.02);

const boxes = new Map<string, number[][]>();

/** How often the box that stands for a missing glyph is drawn in a text. */
export const boxesIn = (text: string, font: string): number => {
  let box = boxes.get(font);
  if (box === undefined) {
    // No font has a glyph for a private character; every family of the list may draw its own box.
    const [, size = '', list = ''] = /^(.*?px) (.*)$/.exec(font) ?? [];
    box = list.split(',').flatMap((family) => contoursOf('\u{10fffd}', `${size} ${family}`));
    boxes.set(font, box);
  }
  if (box.length === 0) throw new Error(`No box is known for ${font}`);
  return contoursOf(text, font).filter((contour) => box.some((part) => isAlike(part, contour))).length;
};
