import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { paintVignette } from '../backdrop/backdrop.ts';
import { sheetOf } from '../brand.ts';
import { mix, withAlpha } from '../color.ts';
import type { Composition } from '../composition.ts';
import type { Film, SceneTiming } from '../contract.ts';
import { isWideFrame } from '../frame.ts';
import type { StyleSheet } from '../styles.ts';
import { type Card, closingCard, engineMark, isMoving, titleCard } from '../text/cards.ts';
import { isReadFromRight } from '../text/lettering.ts';
import { Transition } from '../transition.ts';
import { KineticText } from './kinetic-text.ts';
import { settingOf } from './setting.ts';
import { StoryPicture } from './story-picture.ts';

/** A scene without a presenter: a landscape in motion and the words that are spoken. */
export class Storyboard implements Composition {
  readonly #film: Film;
  readonly #picture: StoryPicture;
  readonly #words: KineticText;
  readonly #cards: readonly Card[];
  readonly #transition: Transition;

  constructor(film: Film, timing: SceneTiming) {
    const sheet = sheetOf(film);
    const setting = settingOf(film, timing.index);
    const isFlipped = isReadFromRight(film);
    const part = {
      index: timing.index,
      frames: timing.frames,
      isFlipped,
      stage: { hasWords: true, floor: 1 },
    };
    this.#film = film;
    let scrim: Canvas | undefined;
    this.#picture = new StoryPicture(film, part, setting, (context) => {
      scrim ??= paintScrim(film, sheet, mix(this.#picture.palette.near, '#05060c', 0.3), isFlipped);
      context.drawImage(scrim, 0, 0);
    });
    this.#words = new KineticText(film, timing, sheet);
    this.#cards = cardsOf(film, timing, sheet);
    this.#transition = new Transition(film, timing, sheet);
  }

  changed(frame: number): readonly Area[] {
    const { width, height, framesPerSecond } = this.#film;
    const whole = { x: 0, y: 0, width, height };
    if (this.#picture.isMoving(frame) || this.#transition.isActive(frame)) return [whole];
    const seconds = frame / framesPerSecond;
    const before = (frame - 1) / framesPerSecond;
    const areas = [...this.#words.changed(before, seconds)];
    for (const card of this.#cards) if (isMoving(card, before, seconds)) areas.push(card.area);
    return areas;
  }

  draw(context: SKRSContext2D, frame: number): void {
    const seconds = frame / this.#film.framesPerSecond;
    this.#picture.draw(context, frame);
    const shown = this.#cards.filter(({ start, end }) => seconds >= start && seconds < end);
    if (!shown.some(({ isAlone }) => isAlone)) this.#words.draw(context, seconds);
    for (const card of shown) card.draw(context, seconds);
    this.#transition.draw(context, frame);
  }
}

/** Darkens where the words stand, in the scene's own dark, and the corners. */
const paintScrim = (
  { width, height }: Film,
  sheet: StyleSheet,
  dark: string,
  isRightToLeft: boolean,
): Canvas => {
  const canvas = paintVignette(width, height, sheet.vignette * 0.4);
  const context = canvas.getContext('2d');
  const isWide = isWideFrame({ width, height });
  const [reach, tall] = isWide ? [width * 0.7, height * 0.54] : [width * 1.1, height * 0.34];
  context.translate(width * (isWide ? (isRightToLeft ? 0.88 : 0.12) : 0.5), height * (isWide ? 0.82 : 0.22));
  context.scale(reach, tall);
  const scrim = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  for (const [at, share] of [
    [0, 0.8],
    [0.3, 0.64],
    [0.55, 0.33],
    [0.8, 0.08],
    [1, 0],
  ] as const)
    scrim.addColorStop(at, withAlpha(dark, share));
  context.fillStyle = scrim;
  context.fillRect(-1, -1, 2, 2);
  return canvas;
};

/** A title needs a second to be read, the closing card two; the last verse stands a moment before that. */
const leastTitleSeconds = 1;
const closingSeconds = 1.9;
const verseSeconds = 0.3;

const cardsOf = (film: Film, timing: SceneTiming, sheet: StyleSheet): Card[] => {
  if (film.part !== undefined) return [];
  const leadIn = film.scenes[timing.index]?.leadInSeconds ?? 0;
  const length = timing.frames / film.framesPerSecond;
  const lastWord = timing.words.at(-1)?.end ?? 0;
  const cards: Card[] = [];
  const onScenery: StyleSheet = {
    ...sheet,
    ink: sheet.wash === undefined ? '#ffffff' : sheet.ink,
    base: [sheet.panel, sheet.panel, sheet.panel],
  };
  if (timing.index === 0 && leadIn >= leastTitleSeconds) cards.push(titleCard(film, onScenery, leadIn));
  const isLast = timing.index === film.scenes.length - 1;
  if (isLast && length - lastWord > closingSeconds + verseSeconds)
    cards.push(closingCard(film, sheet, undefined, length - closingSeconds, length + 1));
  else if (isLast) cards.push(engineMark(film, onScenery, Math.max(0, length - 2.6), length + 1));
  return cards;
};
