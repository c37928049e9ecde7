import { type Canvas, createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureLooks } from '../contract.ts';
import { fittedOf } from '../fitted.ts';
import { type LightStop, paintLight } from '../light.ts';
import { between, type Random, seededRandom } from '../random.ts';
import { SlowLayer } from '../slow-layer.ts';
import type { StyleSheet } from '../styles.ts';
import { Clip, PlayedClip } from './clip.ts';
import { type Pace, PannedPicture } from './panned-picture.ts';
import { paintScenery } from './scenery.ts';

/** The scenery is this much larger than the frame, so that it may drift. */
const overscan = 1.06;

/** A soft spot of light that wanders. */
interface Mote {
  x: number;
  y: number;
  radius: number;
  speed: number;
  phase: number;
  opacity: number;
  sprite: SlowLayer;
}

/** A glow behind somebody: its middle and reach in pixels. */
export interface Halo {
  x: number;
  y: number;
  radius: number;
}

/** A picture or a clip in place of the scenery. */
interface Behind {
  image: Image | Clip;
  looks: PictureLooks;
  pace: Pace;
}

/** What is behind everything: painted once, then moved slowly, the near lights faster than the far scenery. */
export class Backdrop {
  readonly #width: number;
  readonly #height: number;
  readonly #sheet: StyleSheet;
  readonly #scenery: { draw(context: SKRSContext2D, seconds: number): void };
  readonly #vignettes = new Map<string, Canvas>();
  readonly #motes: readonly Mote[];
  readonly #phase: number;

  /** @param picture instead of the scenery */
  constructor(
    width: number,
    height: number,
    sheet: StyleSheet,
    seeds: readonly [film: number, scene: number],
    picture?: Behind,
  ) {
    this.#width = width;
    this.#height = height;
    this.#sheet = sheet;
    // The room stays the same through a film; the lights in it change from scene to scene.
    const random = seededRandom(...seeds);
    this.#phase = random() * Math.PI * 2;
    this.#scenery = this.#sceneryBehind(picture, seeds[0]);
    this.#motes = makeMotes(random, sheet, Math.min(width, height));
  }

  #sceneryBehind(picture: Behind | undefined, seed: number) {
    const frame = { width: this.#width, height: this.#height };
    if (picture === undefined) return this.#swaying(undefined, seed);
    const { image, looks, pace } = picture;
    if (image instanceof Clip) return new PlayedClip(image, frame, looks.fit);
    return looks.pan === undefined
      ? this.#swaying({ image, looks }, seed)
      : new PannedPicture(image, frame, looks, pace);
  }

  /** The scenery, or a picture in its place, that sways a little. */
  #swaying(picture: { image: Image; looks: PictureLooks } | undefined, seed: number) {
    const [width, height] = [this.#width, this.#height];
    const [wide, tall] = [Math.ceil(width * overscan), Math.ceil(height * overscan)];
    const spare = { x: wide - width, y: tall - height };
    const layer =
      picture === undefined
        ? sceneryOf(wide, tall, this.#sheet, seed)
        : new SlowLayer(
            fittedOf(
              picture.image,
              { width: wide, height: tall },
              { fit: picture.looks.fit, hidden: spare.x },
            ),
            { isOpaque: true },
          );
    return {
      draw: (context: SKRSContext2D, seconds: number): void => {
        const swing = (seconds * this.#sheet.motion * Math.PI * 2) / 26 + this.#phase;
        layer.draw(
          context,
          -spare.x * (0.5 + 0.5 * Math.sin(swing)),
          -spare.y * (0.5 + 0.4 * Math.cos(swing * 0.8)),
        );
      },
    };
  }

  /**
   * @param seconds from the scene's start
   * @param halo where somebody stands, whom light from behind sets off
   */
  draw(context: SKRSContext2D, seconds: number, halo?: Halo): void {
    const width = this.#width;
    const height = this.#height;
    const { motion } = this.#sheet;
    this.#scenery.draw(context, seconds);
    context.globalCompositeOperation = 'screen';
    for (const mote of this.#motes) {
      const turn = seconds * mote.speed * motion + mote.phase;
      const x = (mote.x + 0.03 * Math.sin(turn)) * width;
      const y = (mote.y + 0.025 * Math.cos(turn * 0.8)) * height;
      context.globalAlpha = mote.opacity * (0.8 + 0.2 * Math.sin(turn * 1.7));
      mote.sprite.draw(context, x - mote.radius, y - mote.radius);
    }
    context.globalAlpha = 1;
    context.globalCompositeOperation = 'source-over';
    context.drawImage(this.#vignetteWith(halo), 0, 0);
  }

  #vignetteWith(halo: Halo | undefined): Canvas {
    const key = JSON.stringify(halo);
    const made = this.#vignettes.get(key);
    if (made !== undefined) return made;
    const vignette = paintVignette(this.#width, this.#height, this.#sheet.vignette);
    if (halo !== undefined) paintHalo(vignette, halo, this.#sheet);
    this.#vignettes.set(key, vignette);
    return vignette;
  }
}

let lastScenery: { key: string; layer: SlowLayer } | undefined;

/** The last scenery stays painted: scenes of one film that are drawn in turn share it. */
const sceneryOf = (width: number, height: number, sheet: StyleSheet, seed: number): SlowLayer => {
  const key = JSON.stringify([width, height, sheet, seed]);
  if (lastScenery?.key !== key) {
    const painted = paintScenery(width, height, sheet, seededRandom(seed));
    lastScenery = { key, layer: new SlowLayer(painted, { isOpaque: true }) };
  }
  return lastScenery.layer;
};

const makeMotes = (random: Random, sheet: StyleSheet, unit: number): Mote[] =>
  Array.from({ length: 7 }, (_, index) => {
    // Away from the middle, where a face is.
    const side = index % 2 === 0 ? between(random, 0.02, 0.3) : between(random, 0.7, 0.98);
    // A lens draws lights in the dark as discs; by day, dust hangs in the light.
    const isDark = sheet.scenery === 'bokeh' || sheet.scenery === 'shelves';
    const radius = Math.ceil(unit * (isDark ? between(random, 0.04, 0.14) : between(random, 0.006, 0.018)));
    return {
      x: side,
      y: between(random, 0.06, 0.8),
      radius,
      speed: between(random, 0.15, 0.4),
      phase: between(random, 0, 7),
      opacity: isDark ? between(random, 0.1, 0.28) : between(random, 0.5, 0.9),
      sprite: new SlowLayer(paintMote(radius, sheet.light, isDark ? disc : dust)),
    };
  });

/** A speck that the light falls on. */
const dust: readonly LightStop[] = [
  [0, 1],
  [0.4, 0.5],
  [1, 0],
];
/** A disc of light as a lens draws one out of focus: even, a little brighter at the rim, soft at the edge. */
const disc: readonly LightStop[] = [
  [0, 0.55],
  [0.72, 0.68],
  [0.86, 0.8],
  [0.93, 0.35],
  [1, 0],
];

const paintMote = (radius: number, color: string, stops: readonly LightStop[]): Canvas => {
  const canvas = createCanvas(radius * 2, radius * 2);
  paintLight(canvas.getContext('2d'), { x: radius, y: radius, radius }, color, stops);
  return canvas;
};

const paintHalo = (canvas: Canvas, halo: Halo, sheet: StyleSheet): void =>
  paintLight(canvas.getContext('2d'), halo, sheet.light, [
    [0, 0.34],
    [0.45, 0.2],
    [1, 0],
  ]);

/** Darkens the corners and a little of the bottom, where captions stand. */
export const paintVignette = (width: number, height: number, strength: number): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const reach = Math.hypot(width, height) / 2;
  const corners = context.createRadialGradient(
    width / 2,
    height * 0.44,
    reach * 0.42,
    width / 2,
    height * 0.48,
    reach * 1.05,
  );
  corners.addColorStop(0, 'rgba(0,0,0,0)');
  corners.addColorStop(0.6, `rgba(0,0,0,${strength * 0.35})`);
  corners.addColorStop(1, `rgba(0,0,0,${strength})`);
  context.fillStyle = corners;
  context.fillRect(0, 0, width, height);
  return canvas;
};
