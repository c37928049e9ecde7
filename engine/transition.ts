import type { SKRSContext2D } from '@napi-rs/canvas';
import { withAlpha } from './color.ts';
import type { Film, SceneTiming } from './contract.ts';
import { smoothStep } from './easing.ts';
import type { StyleSheet } from './styles.ts';

/** Frames of a scene's opening and closing. */
const openingFrames = 9;
const closingFrames = 7;

/** A short dip of light between scenes; the film begins and ends in the dark. */
export class Transition {
  readonly #width: number;
  readonly #height: number;
  readonly #frames: number;
  readonly #opening: { color: string; strength: number; frames: number };
  readonly #closing: { color: string; strength: number; frames: number };

  constructor(film: Film, timing: SceneTiming, sheet: StyleSheet) {
    this.#width = film.width;
    this.#height = film.height;
    this.#frames = timing.frames;
    const isFirst = timing.index === 0;
    const isLast = timing.index === film.scenes.length - 1;
    const dip = { color: sheet.base[1], strength: 0.72 };
    // A scene of a movie may begin and end without any.
    const dark = { color: sheet.panel, strength: film.part?.edges === 'cut' ? 0 : 1 };
    this.#opening = isFirst ? { ...dark, frames: openingFrames * 2 } : { ...dip, frames: openingFrames };
    this.#closing = isLast ? { ...dark, frames: closingFrames * 2 } : { ...dip, frames: closingFrames };
  }

  /** Whether a frame differs from its neighbour for the transition alone. */
  isActive(frame: number): boolean {
    return frame <= this.#opening.frames || frame >= this.#frames - this.#closing.frames - 1;
  }

  draw(context: SKRSContext2D, frame: number): void {
    const opening = this.#opening;
    const closing = this.#closing;
    const begun = opening.strength * (1 - smoothStep(0, opening.frames, frame));
    const ended = closing.strength * smoothStep(this.#frames - closing.frames, this.#frames, frame + 1);
    const { color } = ended > begun ? closing : opening;
    const strength = Math.max(begun, ended);
    if (strength <= 0.002) return;
    context.fillStyle = withAlpha(color, strength);
    context.fillRect(0, 0, this.#width, this.#height);
  }
}
