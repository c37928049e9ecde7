import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { BRoll } from '../backdrop/b-roll.ts';
import { Backdrop, type Halo } from '../backdrop/backdrop.ts';
import { Clip } from '../backdrop/clip.ts';
import { sheetOf } from '../brand.ts';
import { defaultPresenter, findPresenter } from '../catalogue.ts';
import type { Composition } from '../composition.ts';
import type { Film, PictureFiles, SceneTiming } from '../contract.ts';
import type { NamedPicture, Shot } from '../direction/direction.ts';
import type { Insert } from '../direction/insert.ts';
import { insertOf, presenceOf } from '../direction/inserts.ts';
import { shotsOf } from '../direction/shots.ts';
import { smoothStep } from '../easing.ts';
import type { StyleSheet } from '../styles.ts';
import { Captions } from '../text/captions.ts';
import { type Card, closingCard, isMoving, titleCard } from '../text/cards.ts';
import { isReadFromRight } from '../text/lettering.ts';
import { lowerThird } from '../text/lower-third.ts';
import { Transition } from '../transition.ts';
import { animatePresenter } from './animation.ts';
import { framingOf } from './framing.ts';
import { gesturesOf, Hands, hasRoomForHands } from './gestures.ts';
import { type Performance, PresenterView } from './presenter-view.ts';
import type { PresenterLook } from './presenters.ts';
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

/** What a shot shows. */
interface Staged {
  shot: Shot;
  /** Undefined where the presenter is not seen. */
  view: PresenterView | undefined;
  hands: Hands | undefined;
  halo: Halo | undefined;
  insert: Insert | undefined;
}

/** A scene with a presenter who speaks to the camera, shot by shot. */
export class PortraitScene implements Composition {
  readonly #film: Film;
  readonly #timing: SceneTiming;
  readonly #sheet: StyleSheet;
  readonly #look: PresenterLook;
  readonly #backdrop: Backdrop;
  readonly #performance: Performance;
  readonly #shots: readonly Shot[];
  readonly #captions: Captions;
  readonly #cards: readonly Card[];
  readonly #transition: Transition;
  readonly #clip: Clip | undefined;
  readonly #bRoll: BRoll | undefined;
  readonly #files: PictureFiles['bRoll'] | undefined;
  readonly #stay: Stay;
  /** When no card is over the presenter. */
  readonly #bare: Stay;
  /** From this frame on, a closing card covers a presenter who then moves at the backdrop's pace. */
  readonly #restFrame: number;
  #staged: Staged | undefined;

  constructor(
    film: Film,
    timing: SceneTiming,
    { background, bRoll }: OwnPictures = {},
    shots: readonly Shot[] = shotsOf(film, timing),
  ) {
    const scene = film.scenes[timing.index];
    if (scene === undefined) throw new RangeError(`The film has no scene ${timing.index}`);
    const { width, height, framesPerSecond, seed } = film;
    const sheet = sheetOf(film);
    const presenter = findPresenter(film.avatarId) ?? defaultPresenter;
    const length = timing.frames / framesPerSecond;
    this.#film = film;
    this.#timing = timing;
    this.#sheet = sheet;
    this.#look = presenter.look;
    this.#shots = shots;
    const pace = { frames: timing.frames, framesPerSecond, every: backdropEvery };
    const picture =
      background === undefined ? undefined : { image: background, looks: film.pictureLooks ?? {}, pace };
    this.#clip = background instanceof Clip ? background : undefined;
    this.#files = bRoll;
    this.#bRoll = BRoll.of(film, timing, {
      files: bRoll,
      every: backdropEvery,
      isElsewhere: (one) => shots.some((shot) => ownOf(shot) === one),
    });
    this.#backdrop = new Backdrop(width, height, sheet, [seed, timing.index], picture);
    const poseAt = animatePresenter(timing, framesPerSecond, seed, attentionsOf(film, shots));
    this.#performance = { poseAt, poses: new StillPoses(poseAt, framesPerSecond) };
    this.#captions = new Captions(film, timing, sheet);
    this.#cards = cardsOf(film, timing, sheet, film.brand?.lowerThird?.name ?? presenter.name);
    this.#transition = new Transition(film, timing, sheet);
    this.#stay = { from: scene.leadInSeconds > 1 ? scene.leadInSeconds - 0.6 : -1, to: length + 1 };
    const closing = this.#cards.find(({ end }) => end > length)?.start ?? length;
    this.#bare = { from: Math.max(0, this.#stay.from + 0.5), to: Math.min(length, closing) };
    this.#restFrame = restFrameOf(this.#cards, length, framesPerSecond);
  }

  changed(frame: number): readonly Area[] {
    const seconds = frame / this.#film.framesPerSecond;
    const before = (frame - 1) / this.#film.framesPerSecond;
    const whole = { x: 0, y: 0, width: this.#film.width, height: this.#film.height };
    const { shot, view, hands, insert } = this.#stageAt(frame);
    const showsBackdrop = insert?.isOpaque !== true;
    const isAllNew =
      frame === shot.from || (showsBackdrop && (this.#clip !== undefined || frame % backdropEvery === 0));
    if (isAllNew || this.#transition.isActive(frame) || this.#bRoll?.isMoving(frame) === true) return [whole];
    const areas: Area[] = [];
    const [present, was] = [this.#presence(seconds), this.#presence(before)];
    if (view !== undefined && present !== was) areas.push(view.area);
    else if (view !== undefined && present > 0 && frame <= this.#restFrame) areas.push(...view.moved(frame));
    areas.push(...(insert?.changed(frame) ?? []), ...(hands?.changed(frame) ?? []));
    const [now, last] = [this.#captionAt(frame), this.#captionAt(frame - 1)];
    if (now?.key !== last?.key) for (const caption of [now, last]) if (caption) areas.push(caption.area);
    for (const card of this.#cards) if (isMoving(card, before, seconds)) areas.push(card.area);
    return areas;
  }

  prepare(frame: number): Promise<void> | undefined {
    const waited = [
      this.#clip?.seek(frame / this.#film.framesPerSecond),
      this.#bRoll?.prepare(frame),
      this.#stageAt(frame).insert?.prepare?.(frame),
    ];
    const due = waited.filter((one) => one !== undefined);
    return due.length > 1 ? Promise.all(due).then(() => undefined) : due[0];
  }

  async close(): Promise<void> {
    this.#bRoll?.close();
    this.#staged?.insert?.close?.();
  }

  draw(context: SKRSContext2D, frame: number): void {
    const seconds = frame / this.#film.framesPerSecond;
    const staged = this.#stageAt(frame);
    if (this.#bRoll?.isAll(frame) !== true) this.#drawShot(context, frame, staged);
    this.#bRoll?.draw(context, frame);
    if (hasCaptions(staged.shot)) this.#captions.draw(context, seconds);
    for (const card of this.#cards)
      if (seconds >= card.start && seconds < card.end) card.draw(context, seconds);
    this.#transition.draw(context, frame);
  }

  #drawShot(context: SKRSContext2D, frame: number, { view, hands, halo, insert }: Staged): void {
    if (insert?.isOpaque !== true)
      this.#backdrop.draw(context, dueFrame(frame) / this.#film.framesPerSecond, halo);
    if (view !== undefined) this.#drawPresenter(context, frame, view);
    hands?.draw(context, frame);
    insert?.draw(context, frame);
  }

  #shotAt(frame: number): Shot {
    const shot = this.#shots.findLast(({ from }) => frame >= from) ?? this.#shots[0];
    if (shot === undefined) throw new RangeError('A scene has a shot at least');
    return shot;
  }

  /** What the shot of a frame shows; the last one is kept, since frames come in order. */
  #stageAt(frame: number): Staged {
    const shot = this.#shotAt(frame);
    if (this.#staged?.shot === shot) return this.#staged;
    this.#staged?.insert?.close?.();
    this.#staged = this.#stage(shot);
    return this.#staged;
  }

  #stage(shot: Shot): Staged {
    const film = this.#film;
    const insert = insertOf({ film, timing: this.#timing, sheet: this.#sheet, shot, files: this.#files });
    const presence = presenceOf(shot.layout);
    if (presence === 'none') return { shot, view: undefined, hands: undefined, halo: undefined, insert };
    const framing = framingOf(film, { size: shot.size, isAside: presence === 'aside' });
    const looks = { look: this.#look, sheet: this.#sheet, framing };
    const view = new PresenterView(film, looks, this.#performance, { shot, every: backdropEvery });
    const halo = { x: framing.x, y: framing.y - 6 * framing.unit, radius: 125 * framing.unit };
    const gestures = hasRoomForHands(film, framing) ? gesturesOf(film, this.#timing, shot, this.#bare) : [];
    const hands = gestures.length === 0 ? undefined : new Hands(film, this.#look, framing, gestures);
    return { shot, view, hands, halo, insert };
  }

  #captionAt(frame: number): ReturnType<Captions['at']> {
    return hasCaptions(this.#shotAt(frame))
      ? this.#captions.at(frame / this.#film.framesPerSecond)
      : undefined;
  }

  #presence(seconds: number): number {
    const { from, to } = this.#stay;
    return smoothStep(from, from + 0.45, seconds) * (1 - smoothStep(to - 0.4, to, seconds));
  }

  #drawPresenter(context: SKRSContext2D, frame: number, view: PresenterView): void {
    const presence = this.#presence(frame / this.#film.framesPerSecond);
    if (presence <= 0) return;
    // Faded as one picture: parts that are faded one by one would show through each other.
    context.globalAlpha = presence;
    view.draw(context, frame, frame > this.#restFrame ? dueFrame(frame) : frame);
    context.globalAlpha = 1;
  }
}

/** The owner's picture that a shot shows in its layout. */
const ownOf = ({ layout }: Shot): NamedPicture | undefined =>
  'illustration' in layout ? layout.illustration.own : undefined;

/** A quotation is read where it stands: its words are not shown twice. */
const hasCaptions = ({ layout }: Shot): boolean => layout.kind !== 'quotation';

/** What presenters turn to. */
const attentionsOf = (film: Film, shots: readonly Shot[]) => {
  const side = isReadFromRight(film) ? (-1 as const) : (1 as const);
  return shots
    .filter(({ layout }) => presenceOf(layout) === 'aside')
    .map(({ from, to }) => ({ from: from / film.framesPerSecond, to: to / film.framesPerSecond, side }));
};

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
