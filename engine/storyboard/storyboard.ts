import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Area } from '../area.ts';
import { paintVignette } from '../backdrop/backdrop.ts';
import { sheetOf } from '../brand.ts';
import { mix, withAlpha } from '../color.ts';
import type { Composition } from '../composition.ts';
import type { Film, SceneTiming } from '../contract.ts';
import { isWideFrame, unitOf } from '../frame.ts';
import type { Place } from '../language/vocabulary.ts';
import { seededRandom } from '../random.ts';
import { SlowLayer } from '../slow-layer.ts';
import { type StyleSheet, styleSheet } from '../styles.ts';
import { type Card, closingCard, engineMark, isMoving, titleCard } from '../text/cards.ts';
import { isReadFromRight } from '../text/lettering.ts';
import { Transition } from '../transition.ts';
import { AmbientMotion, nearTravel } from './ambient-motion.ts';
import { StoryCast } from './cast.ts';
import { KineticText } from './kinetic-text.ts';
import { type Layers, newTerrain, paintClouds, paintSky, type Terrain } from './landscape.ts';
import { paletteOf } from './palette.ts';
import { city } from './place-city.ts';
import { desert } from './place-desert.ts';
import { meadow, road } from './place-open.ts';
import { room } from './place-room.ts';
import { paintCosmos, space } from './place-space.ts';
import { lake, sea } from './place-water.ts';
import { forest, mountains } from './place-wild.ts';
import { settingOf } from './setting.ts';
import { Falling } from './weather.ts';

const placeLayers: Readonly<Record<Place, Layers>> = {
  sea,
  lake,
  city,
  forest,
  mountains,
  meadow,
  desert,
  space,
  room,
  road,
};

/** The camera's way across a scene, as a share of the width, for clouds, far, middle and near. */
const travels = [0.05, 0.03, 0.075, nearTravel] as const;
/** The land moves slowly enough to be drawn on every second frame. */
const landEvery = 2;

/** A part of the picture that moves as one. */
interface Layer {
  picture: SlowLayer;
  travel: number;
}

/** A scene without a presenter: a landscape in motion and the words that are spoken. */
export class Storyboard implements Composition {
  readonly #film: Film;
  readonly #frames: number;
  readonly #direction: number;
  readonly #reach: number;
  readonly #sky: SlowLayer;
  readonly #layers: readonly Layer[];
  readonly #scrim: Canvas;
  readonly #land: Canvas;
  readonly #falling: Falling;
  readonly #motion: AmbientMotion;
  readonly #cast: StoryCast;
  readonly #isFlipped: boolean;
  readonly #words: KineticText;
  readonly #cards: readonly Card[];
  readonly #transition: Transition;
  #landFrame = -1;

  constructor(film: Film, timing: SceneTiming) {
    const { width, height, seed, style } = film;
    const sheet = sheetOf(film);
    const setting = settingOf(film, timing.index);
    const rest = {
      palette: paletteOf(setting, styleSheet(style)),
      setting,
      random: seededRandom(seed, timing.index, 53),
    };
    const isFlipped = isReadFromRight(film);
    const painted = (share: number, paint: (terrain: Terrain) => void): Canvas => {
      const { canvas, terrain } = newTerrain(Math.ceil(width * (1 + share)), height, rest);
      paint(terrain);
      return isFlipped ? flipped(canvas) : canvas;
    };
    this.#film = film;
    this.#frames = timing.frames;
    this.#direction = timing.index % 2;
    this.#reach = Math.min(1, 0.5 + 0.35 * sheet.motion);
    const sky = painted(0, setting.place === 'space' ? paintCosmos : paintSky);
    this.#sky = new SlowLayer(sky, { isOpaque: true });
    this.#layers = [paintClouds, ...placeLayers[setting.place]].map((paint, index) => {
      const travel = travels[index] ?? 0;
      const layer = painted(travel, paint);
      return { picture: new SlowLayer(sheet.isPaper && index > 0 ? withShadow(layer) : layer), travel };
    });
    this.#scrim = paintScrim(film, sheet, mix(rest.palette.near, '#05060c', 0.3), isFlipped);
    this.#land = createCanvas(width, height);
    this.#falling = new Falling(setting, rest.palette, seed + timing.index);
    this.#motion = new AmbientMotion(setting, rest.palette, seed + timing.index);
    this.#cast = new StoryCast(
      film,
      { index: timing.index, length: timing.frames / film.framesPerSecond },
      setting,
      rest.palette,
      sheet,
    );
    this.#isFlipped = isFlipped;
    this.#words = new KineticText(film, timing, sheet);
    this.#cards = cardsOf(film, timing, sheet);
    this.#transition = new Transition(film, timing, sheet);
  }

  changed(frame: number): readonly Area[] {
    const { width, height, framesPerSecond } = this.#film;
    const whole = { x: 0, y: 0, width, height };
    if (frame % landEvery === 0 || this.#falling.isFalling || this.#transition.isActive(frame))
      return [whole];
    const seconds = frame / framesPerSecond;
    const before = (frame - 1) / framesPerSecond;
    const areas = [...this.#words.changed(before, seconds)];
    for (const card of this.#cards) if (isMoving(card, before, seconds)) areas.push(card.area);
    return areas;
  }

  draw(context: SKRSContext2D, frame: number): void {
    const { width, height, framesPerSecond } = this.#film;
    const seconds = frame / framesPerSecond;
    this.#refreshLand(frame);
    context.drawImage(this.#land, 0, 0);
    this.#falling.draw(context, width, height, seconds);
    const shown = this.#cards.filter(({ start, end }) => seconds >= start && seconds < end);
    if (!shown.some(({ isAlone }) => isAlone)) this.#words.draw(context, seconds);
    for (const card of shown) card.draw(context, seconds);
    this.#transition.draw(context, frame);
  }

  #refreshLand(frame: number): void {
    const due = frame - (frame % landEvery);
    if (this.#landFrame === due) return;
    this.#landFrame = due;
    const context = this.#land.getContext('2d', { alpha: false });
    const way = due / Math.max(1, this.#frames - 1);
    // A calm style goes less far.
    const share = 0.5 + (this.#direction === 0 ? way - 0.5 : 0.5 - way) * this.#reach;
    this.#sky.draw(context, 0, 0);
    const { width, height, framesPerSecond } = this.#film;
    const seconds = due / framesPerSecond;
    const [clouds, far, middle, near] = this.#layers;
    const shifted = (layer: Layer | undefined): number => -(layer?.travel ?? 0) * width * share;
    // A subject stands where it belongs in the middle of the way.
    const swayed = (layer: Layer | undefined): number => shifted(layer) + ((layer?.travel ?? 0) * width) / 2;
    const view = { width, height, isFlipped: this.#isFlipped };
    this.#motion.drawSky(context, view, seconds);
    clouds?.picture.draw(context, shifted(clouds), 0);
    far?.picture.draw(context, shifted(far), 0);
    this.#motion.drawFar(context, { ...view, shift: shifted(far) }, seconds);
    this.#cast.draw(context, 'far', { ...view, shift: swayed(far) }, seconds);
    middle?.picture.draw(context, shifted(middle), 0);
    this.#cast.draw(context, 'middle', { ...view, shift: swayed(middle) }, seconds);
    near?.picture.draw(context, shifted(near), 0);
    this.#motion.drawNear(context, { ...view, shift: shifted(near) }, seconds);
    this.#cast.draw(context, 'near', { ...view, shift: swayed(near) }, seconds);
    context.drawImage(this.#scrim, 0, 0);
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

/** A layer as if cut from paper: its shadow lies on what is behind it, and its edge catches the light. */
const withShadow = (canvas: Canvas): Canvas => {
  const { width, height } = canvas;
  const unit = unitOf(canvas);
  const copy = createCanvas(width, height);
  const context = copy.getContext('2d');
  context.shadowColor = 'rgba(30,14,20,0.5)';
  context.shadowBlur = unit * 2.4;
  context.shadowOffsetY = -unit * 0.5;
  context.drawImage(canvas, 0, 0);
  context.shadowColor = 'rgba(255,246,226,0.55)';
  context.shadowBlur = 0;
  context.shadowOffsetY = -unit * 0.24;
  context.drawImage(canvas, 0, 0);
  return copy;
};

/** The same picture with left and right changed: where words stand on the right, the sights stand on the left. */
const flipped = (canvas: Canvas): Canvas => {
  const copy = createCanvas(canvas.width, canvas.height);
  const context = copy.getContext('2d');
  context.translate(canvas.width, 0);
  context.scale(-1, 1);
  context.drawImage(canvas, 0, 0);
  return copy;
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
