import type { Film, SceneTiming, WordTiming } from '../contract.ts';
import { endsSentence } from '../language/tokens.ts';
import { drawableText, type Typeface } from './fonts.ts';
import { extentOf, fontOf, isRightToLeft, widthOf } from './lettering.ts';
import { ellipsized } from './line-breaks.ts';

/** A word where it stands. Pixels from the block's top left corner; `y` is the baseline. */
export interface PlacedWord {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Seconds from the scene's start. */
  start: number;
  end: number;
}

/** Words that are shown together. */
export interface Phrase {
  start: number;
  end: number;
  words: readonly PlacedWord[];
  width: number;
  height: number;
  font: string;
  isRightToLeft: boolean;
}

/** How phrases are set; lengths in pixels. */
export interface PhraseStyle {
  face: Typeface;
  weight: number;
  size: number;
  /** Widest line. */
  width: number;
  /** Most lines of a phrase. */
  lines: number;
  align: 'center' | 'start';
  padX: number;
  padY: number;
  /** From one baseline to the next. */
  leading: number;
  /** A phrase stays this long after its last word, in seconds, unless the next one comes. */
  linger: number;
}

/** A phrase ends early when it would take longer, in seconds. */
const longestPhrase = 7;
/** A phrase stands a moment before its first word is heard, in seconds. */
const ahead = 0.08;

/** A word ready to be placed: what is drawn, and whether a space stands before it. */
interface Measured {
  word: WordTiming;
  text: string;
  width: number;
  overhang: number;
  space: number;
}

/** Cuts what is spoken into phrases that fit their lines; every word knows its place and its time. */
export const phrasesOf = (film: Film, timing: SceneTiming, style: PhraseStyle): Phrase[] => {
  const { face, size, width: widest } = style;
  // A word that is too wide for a line ends with an ellipsis.
  const all = `${timing.words.map(({ text }) => text).join(' ')}…`;
  const { family } = drawableText(all, face, film.language);
  const font = fontOf(style.weight, size, family);
  const plain = { font, isRightToLeft: false };
  const spaceWidth = widthOf('n n', plain) - widthOf('nn', plain);
  const measured = timing.words.map((word, index): Measured => {
    const lettering = { font, isRightToLeft: isRightToLeft(word.text, film.language) };
    const text = ellipsized(drawableText(word.text, face, film.language).text, lettering, widest);
    const before = timing.words[index - 1];
    const isApart = before !== undefined && word.offset > before.offset + before.text.length;
    return { word, text, ...extentOf(text, lettering), space: isApart ? spaceWidth : 0 };
  });
  const groups = groupsOf(
    measured.filter(({ text }) => text !== ''),
    widest,
    style.lines,
  );
  const length = timing.frames / film.framesPerSecond;
  return groups.map((lines, index): Phrase => {
    const first = lines[0]?.[0]?.word.start ?? 0;
    const last = lines.at(-1)?.at(-1)?.word.end ?? first;
    const following = groups[index + 1]?.[0]?.[0]?.word.start ?? length;
    return {
      ...place(lines, style, film.language),
      start: Math.max(0, first - ahead),
      end: Math.min(following - ahead, last + style.linger),
      font,
    };
  });
};

/** Fills lines, and phrases of two lines, in the order of speech. */
const groupsOf = (words: readonly Measured[], width: number, most: number): Measured[][][] => {
  const groups: Measured[][][] = [];
  let used = 0;
  let isNew = true;
  for (const item of words) {
    const lines = groups.at(-1);
    const line = lines?.at(-1);
    const from = lines?.[0]?.[0]?.word.start ?? 0;
    const fitsLine = used + item.space + item.width <= width;
    const isFull = lines !== undefined && lines.length >= most && !fitsLine;
    if (
      lines === undefined ||
      line === undefined ||
      isNew ||
      isFull ||
      item.word.end - from > longestPhrase
    ) {
      groups.push([[item]]);
      used = item.width;
    } else if (fitsLine) {
      line.push(item);
      used += item.space + item.width;
    } else {
      lines.push([item]);
      used = item.width;
    }
    isNew = endsSentence(item.word);
  }
  return groups.map(balanced);
};

/** Two lines of like length read better than a long one and a single word. */
const balanced = (lines: Measured[][]): Measured[][] => {
  if (lines.length !== 2) return lines;
  const all = lines.flat();
  const total = lineWidth(all);
  const limit = Math.max(...lines.map(lineWidth));
  for (let count = 1; count < all.length; count += 1) {
    const [upper, lower] = [all.slice(0, count), all.slice(count)];
    if (lineWidth(upper) >= total * 0.46 && lineWidth(upper) <= limit && lineWidth(lower) <= limit)
      return [upper, lower];
  }
  return lines;
};

const lineWidth = (line: readonly Measured[]): number =>
  line.reduce((sum, { width, space }, index) => sum + width + (index === 0 ? 0 : space), 0);

/** Stands the words in their lines: from the right where the language is read so. */
const place = (
  lines: readonly (readonly Measured[])[],
  { size, padX, padY, leading, align }: PhraseStyle,
  language: string,
): Pick<Phrase, 'words' | 'width' | 'height' | 'isRightToLeft'> => {
  const width = Math.ceil(Math.max(...lines.map(lineWidth)) + 2 * padX);
  const spoken = lines.flat().map(({ text }) => text);
  const rightToLeft = isRightToLeft(spoken.join(' '), language);
  const words = lines.flatMap((line, row) => {
    // The letters' middle stands in the middle of their line.
    const y = padY + row * leading + leading / 2 + size * 0.36;
    const spare = width - lineWidth(line);
    let x = align === 'center' ? spare / 2 : rightToLeft ? spare - padX : padX;
    const placed = new Map<number, PlacedWord>();
    const order = visualOrder(
      line.map(({ text }) => text),
      rightToLeft,
    );
    order.forEach((index, position) => {
      const item = line[index];
      if (item === undefined) return;
      const neighbour = line[Math.max(index, order[position - 1] ?? index)];
      if (position > 0) x += neighbour?.space ?? 0;
      const { start, end } = item.word;
      placed.set(index, { text: item.text, x: x + item.overhang, y, width: item.width, start, end });
      x += item.width;
    });
    return line.flatMap((_, index) => placed.get(index) ?? []);
  });
  return { words, width, height: Math.ceil(2 * padY + lines.length * leading), isRightToLeft: rightToLeft };
};

/**
 * How deep each word of a line is nested in runs of a direction (Unicode UAX #9, rules W7, I1 and I2). A number goes
 * with the word before it.
 */
const levelsOf = (words: readonly string[], rightToLeft: boolean): number[] => {
  let isAmongRightToLeft = rightToLeft;
  return words.map((text) => {
    if (/\p{L}/u.test(text)) isAmongRightToLeft = isRightToLeft(text);
    if (isAmongRightToLeft) return 1;
    return rightToLeft ? 2 : 0;
  });
};

/** The words of a line, by index, as they stand from left to right (rule L2). */
const visualOrder = (words: readonly string[], rightToLeft: boolean): number[] => {
  const levels = levelsOf(words, rightToLeft);
  let order = words.map((_, index) => index);
  for (const level of [2, 1]) {
    const runs: number[][] = [];
    for (const index of order) {
      const run = runs.at(-1);
      const isDeep = (levels[index] ?? 0) >= level;
      if (isDeep && run !== undefined && (levels[run[0] ?? 0] ?? 0) >= level) run.unshift(index);
      else runs.push([index]);
    }
    order = runs.flat();
  }
  return order;
};
