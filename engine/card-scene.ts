import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from './area.ts';
import { Backdrop } from './backdrop/backdrop.ts';
import { sheetOf } from './brand.ts';
import type { Composition } from './composition.ts';
import type { Film, SceneTiming } from './contract.ts';
import { type Card, closingCard, isMoving, titleCard } from './text/cards.ts';
import { Transition } from './transition.ts';

/** The backdrop drifts slowly enough to be painted on every third frame. */
const backdropEvery = 3;

/** A scene of a movie that is a card: its title over a style's scenery. */
export class CardScene implements Composition {
  readonly #film: Film;
  readonly #backdrop: Backdrop;
  readonly #card: Card;
  readonly #transition: Transition;

  constructor(film: Film, timing: SceneTiming) {
    const { width, height, seed } = film;
    const sheet = sheetOf(film);
    const below = film.scenes[timing.index]?.narration ?? '';
    // It stands longer than the scene: it goes with its last frame, or with the light.
    const end = timing.frames / film.framesPerSecond + 1;
    this.#film = film;
    this.#backdrop = new Backdrop(width, height, sheet, [seed, timing.index]);
    this.#card =
      film.part?.card === 'closing'
        ? closingCard(film, sheet, undefined, 0, end)
        : titleCard(film, sheet, end, below);
    this.#transition = new Transition(film, timing, sheet);
  }

  changed(frame: number): readonly Area[] {
    const { width, height, framesPerSecond } = this.#film;
    if (frame % backdropEvery === 0 || this.#transition.isActive(frame))
      return [{ x: 0, y: 0, width, height }];
    const isChanged = isMoving(this.#card, (frame - 1) / framesPerSecond, frame / framesPerSecond);
    return isChanged ? [this.#card.area] : [];
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { framesPerSecond } = this.#film;
    this.#backdrop.draw(context, (frame - (frame % backdropEvery)) / framesPerSecond);
    this.#card.draw(context, frame / framesPerSecond);
    this.#transition.draw(context, frame);
  }
}
