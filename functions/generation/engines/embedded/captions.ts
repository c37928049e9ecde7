import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Film, SceneTiming, WordTiming } from '../../film.ts';
import { withAlpha } from './color.ts';
import { drawableText } from './fonts.ts';
import type { Area } from './i420.ts';
import type { StyleSheet } from './styles.ts';
import { ellipsized, fontOf, isRightToLeft, widthOf } from './text-layout.ts';

/** A word where it stands. Pixels from the panel's top left corner; `y` is the baseline. */
interface PlacedWord {
  text: string;
  x: number;
  y: number;
  width: number;
  start: number;
  end: number;
}

/** Words that are shown together, at most two lines. */
interface Phrase {
  start: number;
  end: number;
  words: readonly PlacedWord[];
  width: number;
  height: number;
  font: string;
  size: number;
}

/** What a caption shows at a time; equal keys look equal. */
interface CaptionState {
  phrase: Phrase;
  /** Index of the word being spoken; -1 before the first. */
  current: number;
}

interface Room {
  width: number;
  size: number;
  frameWidth: number;
  bottom: number;
}

const mostLines = 2;
/** A phrase ends early when the next word would come this late, in seconds. */
const longestPhrase = 6;
/** A phrase stays this long after its last word, unless the next one comes. */
const lingerSeconds = 0.5;

/** Captions: the phrase being spoken, word by word, in a panel at the bottom. */
export class Captions {
  readonly #phrases: readonly Phrase[];
  readonly #sheet: StyleSheet;
  readonly #room: Room;
  #panel: { key: string; canvas: Canvas } | undefined;

  constructor(film: Film, timing: SceneTiming, sheet: StyleSheet) {
    this.#sheet = sheet;
    this.#room = roomOf(film.width, film.height);
    this.#phrases = phrasesOf(film, timing, this.#room);
  }

  /** The area of the panel shown, and a key that changes when its looks do. */
  at(seconds: number): { key: string; area: Area } | undefined {
    const state = this.#stateAt(seconds);
    if (state === undefined) return undefined;
    return { key: keyOf(state), area: this.#areaOf(state.phrase) };
  }

  draw(context: SKRSContext2D, seconds: number): void {
    const state = this.#stateAt(seconds);
    if (state === undefined) return;
    const key = keyOf(state);
    if (this.#panel?.key !== key) this.#panel = { key, canvas: this.#paint(state) };
    const { x, y } = this.#areaOf(state.phrase);
    context.drawImage(this.#panel.canvas, x, y);
  }

  #areaOf({ width, height }: Phrase): Area {
    const { frameWidth, bottom } = this.#room;
    return { x: Math.round((frameWidth - width) / 2), y: Math.round(bottom - height), width, height };
  }

  #stateAt(seconds: number): CaptionState | undefined {
    const phrase = this.#phrases.find(({ start, end }) => seconds >= start && seconds < end);
    if (phrase === undefined) return undefined;
    return { phrase, current: phrase.words.findLastIndex((word) => word.start <= seconds) };
  }

  #paint({ phrase, current }: CaptionState): Canvas {
    const { width, height, size } = phrase;
    const sheet = this.#sheet;
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = withAlpha(sheet.panel, sheet.panelOpacity);
    context.beginPath();
    context.roundRect(0.5, 0.5, width - 1, height - 1, size * 0.55);
    context.fill();
    context.strokeStyle = withAlpha(sheet.panelInk, 0.1);
    context.lineWidth = 1;
    context.stroke();
    context.font = phrase.font;
    context.textBaseline = 'alphabetic';
    phrase.words.forEach((word, index) => {
      const isCurrent = index === current;
      const alpha = index <= current ? 1 : 0.62;
      if (isCurrent) {
        context.fillStyle = withAlpha(sheet.accent, 0.22);
        context.beginPath();
        context.roundRect(
          word.x - size * 0.18,
          word.y - size * 0.98,
          word.width + size * 0.36,
          size * 1.32,
          size * 0.3,
        );
        context.fill();
      }
      context.fillStyle = isCurrent ? sheet.accent : withAlpha(sheet.panelInk, alpha);
      context.fillText(word.text, word.x, word.y);
    });
    return canvas;
  }
}

const keyOf = ({ phrase, current }: CaptionState): string => `${phrase.start}:${current}`;

const roomOf = (width: number, height: number): Room => {
  const isWide = width > height * 1.2;
  const size = Math.max(9, isWide ? height * 0.043 : Math.min(width * 0.054, height * 0.046));
  return {
    width: Math.floor(width * (isWide ? 0.68 : 0.82)),
    size,
    frameWidth: width,
    bottom: height * (isWide ? 0.945 : 0.9),
  };
};

const endsSentence = (word: WordTiming): boolean => /[.!?…。！？؟।]["'”’»)]*$/u.test(word.text);

/** A word ready to be placed: what is drawn, and whether a space stands before it. */
interface Measured {
  word: WordTiming;
  text: string;
  width: number;
  space: number;
}

const phrasesOf = (film: Film, timing: SceneTiming, room: Room): Phrase[] => {
  const { family } = drawableText(timing.words.map(({ text }) => text).join(' '), 'sans', film.language);
  const font = fontOf(600, room.size, family);
  const spaceWidth = widthOf('n n', font) - widthOf('nn', font);
  const measured = timing.words.map((word, index): Measured => {
    const text = ellipsized(drawableText(word.text, 'sans', film.language).text, font, room.width);
    const before = timing.words[index - 1];
    const isApart = before !== undefined && word.offset > before.offset + before.text.length;
    return { word, text, width: widthOf(text, font), space: isApart ? spaceWidth : 0 };
  });
  const groups = groupsOf(
    measured.filter(({ text }) => text !== ''),
    room.width,
  );
  const length = timing.frames / film.framesPerSecond;
  return groups.map((lines, index): Phrase => {
    const first = lines[0]?.[0]?.word.start ?? 0;
    const last = lines.at(-1)?.at(-1)?.word.end ?? first;
    const following = groups[index + 1]?.[0]?.[0]?.word.start ?? length;
    return {
      ...place(lines, room.size),
      start: Math.max(0, first - 0.08),
      end: Math.min(following - 0.08, last + lingerSeconds),
      font,
      size: room.size,
    };
  });
};

/** Fills lines, and phrases of two lines, in the order of speech. */
const groupsOf = (words: readonly Measured[], width: number): Measured[][][] => {
  const groups: Measured[][][] = [];
  let used = 0;
  let isNew = true;
  for (const item of words) {
    const lines = groups.at(-1);
    const line = lines?.at(-1);
    const from = lines?.[0]?.[0]?.word.start ?? 0;
    const fitsLine = used + item.space + item.width <= width;
    const isFull = lines !== undefined && lines.length >= mostLines && !fitsLine;
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
  if (lines.length !== mostLines) return lines;
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

/** Stands the words in their lines: centred, and from the right where the language is read so. */
const place = (
  lines: readonly (readonly Measured[])[],
  size: number,
): Pick<Phrase, 'words' | 'width' | 'height'> => {
  const padX = size * 0.8;
  const padY = size * 0.5;
  const leading = size * 1.42;
  const width = Math.ceil(Math.max(...lines.map(lineWidth)) + 2 * padX);
  const rightToLeft = isRightToLeft(
    lines
      .flat()
      .map(({ text }) => text)
      .join(' '),
  );
  const words = lines.flatMap((line, row) => {
    const y = padY + row * leading + size * 1.05;
    const free = width - lineWidth(line);
    let x = rightToLeft ? width - padX : free / 2;
    const order = rightToLeft ? visualOrder(line) : line;
    const placed = new Map<Measured, PlacedWord>();
    order.forEach((item, index) => {
      const space = index === 0 ? 0 : item.space || (order[index - 1]?.space ?? 0);
      if (rightToLeft) x -= item.width + space;
      else x += space;
      const { start, end } = item.word;
      placed.set(item, { text: item.text, x, y, width: item.width, start, end });
      if (!rightToLeft) x += item.width;
    });
    return line.flatMap((item) => placed.get(item) ?? []);
  });
  return { words, width, height: Math.ceil(2 * padY + lines.length * leading) };
};

/** In a line that is read from the right, neighbours of Latin words and figures still run from the left. */
const visualOrder = (line: readonly Measured[]): Measured[] => {
  const order: Measured[] = [];
  let run: Measured[] = [];
  for (const item of line) {
    if (/\p{Script=Latin}|\p{Nd}/u.test(item.text) && !isRightToLeft(item.text)) run.unshift(item);
    else {
      order.push(...run, item);
      run = [];
    }
  }
  return [...order, ...run];
};
