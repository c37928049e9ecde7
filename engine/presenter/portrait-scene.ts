import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { BRoll } from '../backdrop/b-roll.ts';
import { Backdrop } from '../backdrop/backdrop.ts';
import { Clip } from '../backdrop/clip.ts';
import { sheetOf } from '../brand.ts';
import { defaultPresenter, findPresenter } from '../catalogue.ts';
import type { Composition } from '../composition.ts';
import type { Film, PictureFiles, SceneTiming } from '../contract.ts';
import { smoothStep } from '../easing.ts';
import type { StyleSheet } from '../styles.ts';
import { Captions } from '../text/captions.ts';
import { type Card, closingCard, isMoving, titleCard } from '../text/cards.ts';
import { lowerThird } from '../text/lower-third.ts';
import { Transition } from '../transition.ts';
import { animatePresenter } from './animation.ts';
import { framingOf } from './framing.ts';
import { PresenterRig } from './presenter.ts';
import { PresenterLayer } from './presenter-layer.ts';
import { StillBreath } from './still-breath.ts';
import { StillPoses } from './still-poses.ts';

/** The backdrop drifts slowly enough to be painted on every third frame. */
const backdropEvery = 3;

/** When a presenter is seen: not under the title and not behind the closing card. */
interface Stay {
  from: number;
  to: number;
}

/** What a presenter's scene shows of its owner's. */
interface OwnPictures {
  /** Behind the presenter in place of the style's scenery. */
  background?: Image | Clip | undefined;
  bRoll?: PictureFiles['bRoll'] | undefined;
}

/** A scene with a presenter who speaks to the camera. */
export class PortraitScene implements Composition {
  readonly #film: Film;
  readonly #backdrop: Backdrop;
  readonly #rig: PresenterRig;
  readonly #presenter: PresenterLayer;
  readonly #poses: StillPoses;
  readonly #breath: StillBreath;
  readonly #captions: Captions;
  readonly #cards: readonly Card[];
  readonly #transition: Transition;
  readonly #clip: Clip | undefined;
  readonly #bRoll: BRoll | undefined;
  readonly #stay: Stay;
  /** From this frame on, a closing card covers a presenter who then moves at the backdrop's pace. */
  readonly #restFrame: number;

  constructor(film: Film, timing: SceneTiming, { background, bRoll }: OwnPictures = {}) {
    const scene = film.scenes[timing.index];
    if (scene === undefined) throw new RangeError(`The film has no scene ${timing.index}`);
    const { width, height, framesPerSecond, seed } = film;
    const sheet = sheetOf(film);
    const presenter = findPresenter(film.avatarId) ?? defaultPresenter;
    const length = timing.frames / framesPerSecond;
    this.#film = film;
    const framing = framingOf(film, timing.index);
    const halo = { x: framing.x, y: framing.y - 6 * framing.unit, radius: 125 * framing.unit };
    const pace = { frames: timing.frames, framesPerSecond, every: backdropEvery };
    const picture =
      background === undefined ? undefined : { image: background, looks: film.pictureLooks ?? {}, pace };
    this.#clip = background instanceof Clip ? background : undefined;
    this.#bRoll = BRoll.of(film, timing, { files: bRoll, every: backdropEvery });
    this.#backdrop = new Backdrop(width, height, sheet, [seed, timing.index], { halo, picture });
    this.#rig = new PresenterRig(presenter.look, sheet, framing);
    this.#presenter = new PresenterLayer(this.#rig, width, height);
    const perform = animatePresenter(timing, framesPerSecond, seed);
    this.#poses = new StillPoses(perform, framesPerSecond);
    // A whole breath lifts the body by about one unit: half a pixel a step.
    const breathing = { framesPerSecond, every: backdropEvery, step: 0.5 / framing.unit };
    this.#breath = new StillBreath(perform, this.#poses, breathing);
    this.#captions = new Captions(film, timing, sheet);
    this.#cards = cardsOf(film, timing, sheet, film.brand?.lowerThird?.name ?? presenter.name);
    this.#transition = new Transition(film, timing, sheet);
    this.#stay = { from: scene.leadInSeconds > 1 ? scene.leadInSeconds - 0.6 : -1, to: length + 1 };
    this.#restFrame = restFrameOf(this.#cards, length, framesPerSecond);
  }

  changed(frame: number): readonly Area[] {
    const seconds = frame / this.#film.framesPerSecond;
    const before = (frame - 1) / this.#film.framesPerSecond;
    const whole = { x: 0, y: 0, width: this.#film.width, height: this.#film.height };
    const isAllNew = this.#clip !== undefined || frame % backdropEvery === 0;
    if (isAllNew || this.#transition.isActive(frame) || this.#bRoll?.isMoving(frame) === true) return [whole];
    const areas: Area[] = [];
    const [present, was] = [this.#presence(seconds), this.#presence(before)];
    if (present !== was) areas.push(this.#rig.area);
    else if (present > 0) areas.push(...this.#moved(frame));
    const [now, last] = [this.#captions.at(seconds), this.#captions.at(before)];
    if (now?.key !== last?.key) for (const caption of [now, last]) if (caption) areas.push(caption.area);
    for (const card of this.#cards) if (isMoving(card, before, seconds)) areas.push(card.area);
    return areas;
  }

  prepare(frame: number): Promise<void> | undefined {
    const waited = [this.#clip?.seek(frame / this.#film.framesPerSecond), this.#bRoll?.prepare(frame)];
    const due = waited.filter((one) => one !== undefined);
    return due.length > 1 ? Promise.all(due).then(() => undefined) : due[0];
  }

  async close(): Promise<void> {
    this.#bRoll?.close();
  }

  /** What the presenter has moved since the frame before. */
  #moved(frame: number): Area[] {
    if (frame > this.#restFrame) return [];
    const { pose, headSince, eyesSince, mouthSince } = this.#poses.at(frame);
    if (headSince === frame) return [this.#rig.headArea];
    const areas: Area[] = [];
    if (eyesSince === frame) areas.push(this.#rig.eyesArea(pose));
    if (mouthSince === frame) areas.push(this.#rig.mouthArea(pose));
    return areas;
  }

  draw(context: SKRSContext2D, frame: number): void {
    const seconds = frame / this.#film.framesPerSecond;
    if (this.#bRoll?.isAll(frame) !== true) {
      this.#backdrop.draw(context, dueFrame(frame) / this.#film.framesPerSecond);
      this.#drawPresenter(context, frame);
    }
    this.#bRoll?.draw(context, frame);
    this.#captions.draw(context, seconds);
    for (const card of this.#cards)
      if (seconds >= card.start && seconds < card.end) card.draw(context, seconds);
    this.#transition.draw(context, frame);
  }

  #presence(seconds: number): number {
    const { from, to } = this.#stay;
    return smoothStep(from, from + 0.45, seconds) * (1 - smoothStep(to - 0.4, to, seconds));
  }

  #drawPresenter(context: SKRSContext2D, frame: number): void {
    const presence = this.#presence(frame / this.#film.framesPerSecond);
    if (presence <= 0) return;
    const due = dueFrame(frame);
    const still = this.#poses.at(frame > this.#restFrame ? due : frame);
    // Faded as one picture: parts that are faded one by one would show through each other.
    context.globalAlpha = presence;
    this.#presenter.draw(context, still, this.#breath.at(frame));
    context.globalAlpha = 1;
  }
}

/** The last frame, up to this one, in which the backdrop was painted. */
const dueFrame = (frame: number): number => frame - (frame % backdropEvery);

/** From when on a card that stays to the end is at rest, in frames and at the backdrop's pace. */
const restFrameOf = (cards: readonly Card[], seconds: number, framesPerSecond: number): number => {
  const rest = cards.find(({ end }) => end > seconds)?.moves.at(-1)?.[1] ?? Number.POSITIVE_INFINITY;
  return Math.ceil((rest * framesPerSecond) / backdropEvery) * backdropEvery;
};

const cardsOf = (film: Film, timing: SceneTiming, sheet: StyleSheet, name: string): Card[] => {
  if (film.part !== undefined) return [];
  const scene = film.scenes[timing.index];
  const length = timing.frames / film.framesPerSecond;
  const cards: Card[] = [];
  const lastWord = timing.words.at(-1)?.end ?? 0;
  const isLast = timing.index === film.scenes.length - 1;
  if (timing.index === 0) {
    const leadIn = scene?.leadInSeconds ?? 0;
    if (leadIn > 1) cards.push(titleCard(film, sheet, leadIn));
    const start = leadIn + 0.3;
    if (length - start > 3 && film.brand?.lowerThird?.isHidden !== true)
      cards.push(lowerThird(film, sheet, name, start));
  }
  if (isLast && length - lastWord > 1.4)
    cards.push(closingCard(film, sheet, name, lastWord + 0.5, length + 1));
  return cards;
};
