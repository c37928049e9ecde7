import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { brightened, withAlpha } from '../color.ts';
import type { Film, SceneTiming } from '../contract.ts';
import { isWideFrame } from '../frame.ts';
import type { StyleSheet } from '../styles.ts';
import { type Phrase, type PhraseStyle, phrasesOf } from './phrases.ts';

/** What a caption shows at a time; equal keys look equal. */
interface CaptionState {
  phrase: Phrase;
  /** Index of the word being spoken; -1 before the first. */
  current: number;
}

interface Room {
  style: PhraseStyle;
  frameWidth: number;
  bottom: number;
}

/** Captions: the phrase being spoken, word by word, in a panel at the bottom. */
export class Captions {
  readonly #phrases: readonly Phrase[];
  readonly #sheet: StyleSheet;
  readonly #room: Room;
  #panel: { key: string; canvas: Canvas } | undefined;

  constructor(film: Film, timing: SceneTiming, sheet: StyleSheet) {
    this.#sheet = sheet;
    this.#room = roomOf(film.width, film.height);
    this.#phrases = phrasesOf(film, timing, this.#room.style);
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
    const { width, height } = phrase;
    const { size } = this.#room.style;
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
    context.textAlign = 'left';
    context.direction = phrase.isRightToLeft ? 'rtl' : 'ltr';
    phrase.words.forEach((word, index) => {
      const isCurrent = index === current;
      const alpha = index <= current ? 1 : (sheet.unspoken ?? 0.62);
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
      context.fillStyle = isCurrent
        ? (sheet.spoken ?? brightened(sheet.accent))
        : withAlpha(sheet.panelInk, alpha);
      context.fillText(word.text, word.x, word.y);
    });
    return canvas;
  }
}

const keyOf = ({ phrase, current }: CaptionState): string => `${phrase.start}:${current}`;

/** Above this height, in pixels, no caption stands. */
export const captionTop = ({ width, height }: Film): number => {
  const { style, bottom } = roomOf(width, height);
  return bottom - 2 * style.padY - style.lines * style.leading;
};

const roomOf = (width: number, height: number): Room => {
  const isWide = isWideFrame({ width, height });
  const size = Math.max(9, isWide ? height * 0.043 : Math.min(width * 0.054, height * 0.046));
  return {
    style: {
      face: 'sans',
      weight: 600,
      size,
      width: Math.floor(width * (isWide ? 0.68 : 0.82)),
      lines: 2,
      align: 'center',
      padX: size * 0.8,
      padY: size * 0.5,
      leading: size * 1.42,
      linger: 0.5,
    },
    frameWidth: width,
    bottom: height * (isWide ? 0.945 : 0.9),
  };
};
