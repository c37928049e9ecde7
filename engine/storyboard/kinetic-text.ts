import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { brightened, mix, withAlpha } from '../color.ts';
import type { Film, SceneTiming } from '../contract.ts';
import { easeOut, smoothStep } from '../easing.ts';
import { isWideFrame } from '../frame.ts';
import type { StyleSheet } from '../styles.ts';
import { type Phrase, phrasesOf } from '../text/phrases.ts';

/** How long a word takes to appear, and a phrase to leave, in seconds. */
const arrival = 0.28;
const departure = 0.3;
/** A word begins to appear before it is heard, comes up, and loses its glow after it was heard. */
const early = 0.06;
const rising = 0.4;
const cooling = 0.35;
/** How long the bar above a phrase grows. */
const barSeconds = 0.7;

/** The smallest area that holds some others. */
const around = (areas: readonly Area[]): Area => {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  return {
    x,
    y,
    width: Math.max(...areas.map((area) => area.x + area.width)) - x,
    height: Math.max(...areas.map((area) => area.y + area.height)) - y,
  };
};

const measuresOf = (film: Film, sheet: StyleSheet) => {
  const { width, height } = film;
  const isWide = isWideFrame(film);
  const size = Math.max(
    10,
    sheet.verse * (isWide ? height * 0.068 : Math.min(width * 0.074, height * 0.062)),
  );
  return { size, padY: size * 0.1, leading: size * 1.26, lines: isWide ? 3 : 4 };
};

/** Where a phrase ends in a wide frame and begins in a tall one, as shares of the height. */
const lowEnd = 0.86;
const highStart = 0.15;

/** The heights between which the verses of a film stand, with the bar above them, in pixels. */
export const verseBand = (film: Film, sheet: StyleSheet): { top: number; bottom: number } => {
  const { size, padY, leading, lines } = measuresOf(film, sheet);
  const tallest = lines * leading + 2 * padY;
  const start = isWideFrame(film) ? film.height * lowEnd - tallest : film.height * highStart;
  return { top: start - 0.6 * size, bottom: start + tallest };
};

/** A storyboard's words, set large: each appears as it is spoken, the phrase leaves as one. */
export class KineticText {
  readonly #film: Film;
  readonly #accent: string;
  readonly #phrases: readonly Phrase[];
  readonly #size: number;
  readonly #ink: string;
  readonly #margin: number;

  constructor(film: Film, timing: SceneTiming, sheet: StyleSheet) {
    const { width } = film;
    const isWide = isWideFrame(film);
    const { size, padY, leading, lines } = measuresOf(film, sheet);
    this.#film = film;
    this.#accent = brightened(sheet.accent);
    this.#ink = sheet.verseInk ?? '#ffffff';
    this.#size = size;
    this.#margin = width * (isWide ? 0.07 : 0.08);
    this.#phrases = phrasesOf(film, timing, {
      face: sheet.heading.face,
      weight: Math.min(700, sheet.heading.weight),
      size,
      width: Math.floor(width * (isWide ? 0.52 : 0.84)),
      lines,
      align: 'start',
      padX: 0,
      padY,
      leading,
      linger: 1.6,
    });
  }

  /** What differs from a moment before. */
  changed(before: number, seconds: number): readonly Area[] {
    const [last, now] = [this.#at(before), this.#at(seconds)];
    if (now === undefined || last !== now || seconds > now.end - departure)
      return [last, now].filter((phrase) => phrase !== undefined).map((phrase) => this.#areaOf(phrase));
    const size = this.#size;
    const { x, y } = this.#place(now);
    const moving = now.words
      .filter(
        ({ start, end }) => seconds >= start - early && before < Math.max(start + rising, end + cooling),
      )
      .map((word) => ({
        x: x + word.x - size * 0.2,
        y: y + word.y - size * 1.2,
        width: word.width + size * 0.4,
        height: size * 2,
      }));
    if (before < now.start + barSeconds)
      moving.push({ x, y: y - size * 0.7, width: now.width, height: size * 0.4 });
    return moving.length === 0 ? [] : [around(moving)];
  }

  #areaOf(phrase: Phrase): Area {
    const { x, y } = this.#place(phrase);
    const spare = this.#size;
    return {
      x: x - spare,
      y: y - spare * 2,
      width: phrase.width + 2 * spare,
      height: phrase.height + spare * 3,
    };
  }

  draw(context: SKRSContext2D, seconds: number): void {
    const phrase = this.#at(seconds);
    if (phrase === undefined) return;
    const { x, y } = this.#place(phrase);
    const accent = this.#accent;
    const size = this.#size;
    const leaving = 1 - smoothStep(phrase.end - departure, phrase.end, seconds);
    context.save();
    context.translate(x, y);
    context.fillStyle = withAlpha(accent, leaving);
    const bar = size * 1.7 * easeOut(phrase.start, phrase.start + barSeconds, seconds);
    const barX = phrase.isRightToLeft ? phrase.width - bar : 0;
    context.fillRect(barX, -size * 0.55, bar, Math.max(2, size * 0.11));
    context.font = phrase.font;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.direction = phrase.isRightToLeft ? 'rtl' : 'ltr';
    for (const word of phrase.words) {
      const here = smoothStep(word.start - early, word.start - early + arrival, seconds);
      if (here <= 0) continue;
      const rise = (1 - easeOut(word.start - early, word.start + rising, seconds)) * size * 0.28;
      // A word glows in the accent while it is heard.
      const warm = here * (1 - smoothStep(word.end, word.end + cooling, seconds));
      context.fillStyle = withAlpha(mix(this.#ink, accent, 0.85 * warm), here * leaving);
      context.fillText(word.text, word.x, word.y + rise);
    }
    context.restore();
  }

  #at(seconds: number): Phrase | undefined {
    return this.#phrases.find(({ start, end }) => seconds >= start && seconds < end);
  }

  #place({ width, height, isRightToLeft }: Phrase): { x: number; y: number } {
    const x = isRightToLeft ? this.#film.width - this.#margin - width : this.#margin;
    const { height: tall } = this.#film;
    // Wide: low, beside what is seen. Tall: in the sky, above it.
    return { x, y: isWideFrame(this.#film) ? tall * lowEnd - height : tall * highStart };
  }
}
