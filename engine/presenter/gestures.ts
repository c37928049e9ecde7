import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import type { Film, SceneTiming, WordTiming } from '../contract.ts';
import type { Shot } from '../direction/direction.ts';
import { heardAt } from '../direction/insert.ts';
import { smoothStep } from '../easing.ts';
import { seededRandom } from '../random.ts';
import { isReadFromRight } from '../text/lettering.ts';
import type { Framing } from './framing.ts';
import { drawHand, type HandSign, handBox } from './hand.ts';
import type { PresenterLook } from './presenters.ts';

/** A hand that comes into the picture. */
export interface Gesture {
  sign: HandSign;
  /** Seconds from the start of the scene in which it begins to come, and in which it is gone. */
  from: number;
  to: number;
}

/** Seconds in which a hand comes and goes. */
const comingSeconds = 0.42;
const goingSeconds = 0.36;
/** How long before its word a hand begins to come, and how long it stays. */
const leadSeconds = 0.3;
const countedSeconds = 1.7;
const emphasisSeconds = 1.6;
/** A shot this long may have a gesture of emphasis; so long it keeps from the shot's ends, in seconds. */
const leastShotSeconds = 4;
const edgeSeconds = 0.9;
/** How often such a shot has one. */
const chance = 0.55;

/** Where the wrist rests, in hundredths of the head's height from the head's middle. */
const rest = { x: 76, y: 92 } as const;
/** How far a spread hand reaches from its middle, in hundredths of the head's height. */
const handReach = 32;
/** How the hand leans outwards, in radians. */
const lean = 0.14;

/**
 * The gestures of a shot: items of a numbered list are counted on the fingers, and a long shot of the presenter alone
 * may stress its longest word with an open hand. Same film, same gestures.
 *
 * @param within seconds of the scene in which the presenter is seen whole
 */
export const gesturesOf = (
  film: Film,
  timing: SceneTiming,
  shot: Shot,
  within: { from: number; to: number },
): Gesture[] => {
  const [start, end] = [shot.from / film.framesPerSecond, shot.to / film.framesPerSecond];
  const low = Math.max(start, within.from);
  const high = Math.min(end, within.to);
  const { layout } = shot;
  if (layout.kind === 'list' && layout.list.isNumbered) {
    const counted = layout.list.items.flatMap(({ at }, index): Gesture[] => {
      const sign = ([1, 2, 3, 4, 5] as const)[index];
      if (at === undefined || sign === undefined) return [];
      const from = Math.max(low, heardAt({ film, timing, shot }, at) - leadSeconds);
      return [{ sign, from, to: Math.min(high, from + countedSeconds) }];
    });
    return counted.map((gesture, index) => ({
      ...gesture,
      to: Math.min(gesture.to, counted[index + 1]?.from ?? gesture.to),
    }));
  }
  if (layout.kind !== 'presenter' || high - low < leastShotSeconds) return [];
  const random = seededRandom(film.seed, timing.index, 307, shot.from);
  if (random() > chance) return [];
  const word = longestIn(timing.words, low + edgeSeconds, high - edgeSeconds - emphasisSeconds);
  if (word === undefined) return [];
  const from = word.start - leadSeconds;
  return [{ sign: 'open', from, to: from + emphasisSeconds }];
};

const longestIn = (words: readonly WordTiming[], from: number, to: number): WordTiming | undefined =>
  words
    .filter(({ start }) => start >= from && start <= to)
    .reduce<WordTiming | undefined>(
      (best, word) => (best === undefined || word.end - word.start > best.end - best.start ? word : best),
      undefined,
    );

/** Whether a hand that is held up is in the picture, all of it. */
export const hasRoomForHands = (film: Film, { x, unit }: Framing): boolean => {
  const reach = (rest.x + handReach) * unit;
  return isReadFromRight(film) ? x + reach <= film.width : x - reach >= 0;
};

/** The hands of a shot, each painted once and moved by whole pixels. */
export class Hands {
  readonly #film: Film;
  readonly #framing: Framing;
  readonly #look: PresenterLook;
  readonly #gestures: readonly Gesture[];
  readonly #side: -1 | 1;
  readonly #painted = new Map<HandSign, Canvas>();

  constructor(film: Film, look: PresenterLook, framing: Framing, gestures: readonly Gesture[]) {
    this.#film = film;
    this.#look = look;
    this.#framing = framing;
    this.#gestures = gestures;
    // On the outer side where something is shown beside the presenter.
    this.#side = isReadFromRight(film) ? 1 : -1;
  }

  changed(frame: number): readonly Area[] {
    const [now, before] = [this.#placeAt(frame), this.#placeAt(frame - 1)];
    if (now === undefined && before === undefined) return [];
    if (now?.y === before?.y && now?.sign === before?.sign) return [];
    return [now, before].flatMap((place) => (place === undefined ? [] : [this.#areaOf(place.y)]));
  }

  draw(context: SKRSContext2D, frame: number): void {
    const place = this.#placeAt(frame);
    if (place === undefined) return;
    const { x, y } = this.#areaOf(place.y);
    context.drawImage(this.#paintedHand(place.sign), x, y);
  }

  /** The hand that is seen in a frame, and its wrist's height in the picture. */
  #placeAt(frame: number): { sign: HandSign; y: number } | undefined {
    const seconds = frame / this.#film.framesPerSecond;
    const index = this.#gestures.findIndex(({ from, to }) => seconds >= from && seconds < to);
    const gesture = this.#gestures[index];
    if (gesture === undefined) return undefined;
    const { from, to, sign } = gesture;
    // One that follows another at once takes its place.
    const isFollowing = this.#gestures[index - 1]?.to === from;
    const isFollowed = this.#gestures[index + 1]?.from === to;
    const come = isFollowing ? 1 : smoothStep(from, from + comingSeconds, seconds);
    const gone = isFollowed ? 0 : smoothStep(to - goingSeconds, to, seconds);
    const { y, unit } = this.#framing;
    const up = y + rest.y * unit;
    const below = this.#film.height + handBox.top * unit;
    return { sign, y: Math.round(below + (up - below) * come * (1 - gone)) };
  }

  #areaOf(wrist: number): Area {
    const { x, unit } = this.#framing;
    const side = Math.ceil(handBox.left * unit);
    const middle = Math.round(x + this.#side * rest.x * unit);
    const top = wrist - Math.ceil(handBox.top * unit);
    return {
      x: middle - side,
      y: top,
      width: side * 2,
      height: Math.ceil((handBox.top + handBox.bottom) * unit),
    };
  }

  #paintedHand(sign: HandSign): Canvas {
    const made = this.#painted.get(sign);
    if (made !== undefined) return made;
    const { unit } = this.#framing;
    const { width, height } = this.#areaOf(0);
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.translate(width / 2, Math.ceil(handBox.top * unit));
    context.scale(unit * -this.#side, unit);
    context.rotate(-lean);
    drawHand(context, this.#look, sign);
    this.#painted.set(sign, canvas);
    return canvas;
  }
}
