import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { sheetOf } from '../brand.ts';
import type { Film } from '../contract.ts';
import { unitOf } from '../frame.ts';
import type { Place } from '../language/vocabulary.ts';
import { seededRandom } from '../random.ts';
import { SlowLayer } from '../slow-layer.ts';
import { styleSheet } from '../styles.ts';
import { AmbientMotion, nearTravel } from './ambient-motion.ts';
import { StoryCast } from './cast.ts';
import { type Layers, newTerrain, paintClouds, paintSky, type Terrain } from './landscape.ts';
import { paletteOf, type StoryPalette } from './palette.ts';
import { city } from './place-city.ts';
import { desert } from './place-desert.ts';
import { meadow, road } from './place-open.ts';
import { room } from './place-room.ts';
import { paintCosmos, space } from './place-space.ts';
import { lake, sea } from './place-water.ts';
import { forest, mountains } from './place-wild.ts';
import type { Stage } from './roles.ts';
import type { Setting } from './setting.ts';
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

/** Which picture of a film it is. */
export interface StoryPart {
  /** 0-based position of its scene in the film; decides what the words leave open. */
  index: number;
  /** Frames in which it is seen. */
  frames: number;
  /** Whether left and right are changed. */
  isFlipped: boolean;
  stage: Stage;
}

/** A place in motion, with whom the words name in it: the picture of a storyboard, without its words. */
export class StoryPicture {
  /** The place's colours. */
  readonly palette: StoryPalette;
  readonly #film: Film;
  readonly #part: StoryPart;
  readonly #reach: number;
  readonly #sky: SlowLayer;
  readonly #layers: readonly Layer[];
  readonly #land: Canvas;
  readonly #falling: Falling;
  readonly #motion: AmbientMotion;
  readonly #cast: StoryCast;
  readonly #finish: ((context: SKRSContext2D) => void) | undefined;
  #landFrame = -1;

  /**
   * @param film whose `width` and `height` are the picture's
   * @param finish draws over the picture wherever it is drawn anew, before what falls from the sky
   */
  constructor(film: Film, part: StoryPart, setting: Setting, finish?: (context: SKRSContext2D) => void) {
    const { width, height, seed, style } = film;
    const sheet = sheetOf(film);
    const palette = paletteOf(setting, styleSheet(style));
    const rest = { palette, setting, random: seededRandom(seed, part.index, 53) };
    const painted = (share: number, paint: (terrain: Terrain) => void): Canvas => {
      const { canvas, terrain } = newTerrain(Math.ceil(width * (1 + share)), height, rest);
      paint(terrain);
      return part.isFlipped ? flipped(canvas) : canvas;
    };
    this.palette = palette;
    this.#film = film;
    this.#part = part;
    this.#finish = finish;
    this.#reach = Math.min(1, 0.5 + 0.35 * sheet.motion);
    const sky = painted(0, setting.place === 'space' ? paintCosmos : paintSky);
    this.#sky = new SlowLayer(sky, { isOpaque: true });
    this.#layers = [paintClouds, ...placeLayers[setting.place]].map((paint, index) => {
      const travel = travels[index] ?? 0;
      const layer = painted(travel, paint);
      return { picture: new SlowLayer(sheet.isPaper && index > 0 ? withShadow(layer) : layer), travel };
    });
    this.#land = createCanvas(width, height);
    this.#falling = new Falling(setting, palette, seed + part.index);
    this.#motion = new AmbientMotion(setting, palette, seed + part.index);
    const scene = { index: part.index, length: part.frames / film.framesPerSecond, ...part.stage };
    this.#cast = new StoryCast(film, scene, setting, palette, sheet);
  }

  /** Whether a frame differs from the one before. */
  isMoving(frame: number): boolean {
    return frame % landEvery === 0 || this.#falling.isFalling;
  }

  /** @param frame of the part */
  draw(context: SKRSContext2D, frame: number): void {
    const { width, height, framesPerSecond } = this.#film;
    this.#refreshLand(frame);
    context.drawImage(this.#land, 0, 0);
    this.#falling.draw(context, width, height, frame / framesPerSecond);
  }

  #refreshLand(frame: number): void {
    const due = frame - (frame % landEvery);
    if (this.#landFrame === due) return;
    this.#landFrame = due;
    const context = this.#land.getContext('2d', { alpha: false });
    const way = due / Math.max(1, this.#part.frames - 1);
    // A calm style goes less far.
    const share = 0.5 + (this.#part.index % 2 === 0 ? way - 0.5 : 0.5 - way) * this.#reach;
    this.#sky.draw(context, 0, 0);
    const { width, height, framesPerSecond } = this.#film;
    const seconds = due / framesPerSecond;
    const [clouds, far, middle, near] = this.#layers;
    const shifted = (layer: Layer | undefined): number => -(layer?.travel ?? 0) * width * share;
    // A subject stands where it belongs in the middle of the way.
    const swayed = (layer: Layer | undefined): number => shifted(layer) + ((layer?.travel ?? 0) * width) / 2;
    const view = { width, height, isFlipped: this.#part.isFlipped };
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
    this.#finish?.(context);
  }
}

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
