import type { SKRSContext2D } from '@napi-rs/canvas';
import { withAlpha } from '../color.ts';
import { unitOf } from '../frame.ts';
import { between, seededRandom } from '../random.ts';
import { Blaze } from './blaze.ts';
import type { StoryPalette } from './palette.ts';
import { cupX } from './place-room.ts';
import { shore } from './place-water.ts';
import type { Setting } from './setting.ts';

/** A point of light that comes and goes. Shares of the frame; `depth` 0 far .. 1 near. */
interface Glint {
  x: number;
  y: number;
  depth: number;
  phase: number;
  pace: number;
}

/** How much wider than the frame the near layer is: the camera's way across it. */
export const nearTravel = 0.15;

/** The frame that is drawn on: how far a layer has moved, in pixels; flipped when left and right are changed. */
export interface View {
  width: number;
  height: number;
  shift: number;
  isFlipped: boolean;
}

/** Paints a layer's things where they are in it: `paint` works in the layer as it was painted, before it was flipped. */
export const inLayer = (context: SKRSContext2D, view: View, paint: (shift: number) => void): void => {
  context.save();
  if (view.isFlipped) {
    context.translate(view.width, 0);
    context.scale(-1, 1);
  }
  paint(view.isFlipped ? -view.shift : view.shift);
  context.restore();
};

/** The small movements of a place: stars that twinkle, light that plays on the water, steam above a cup. */
export class AmbientMotion {
  readonly #setting: Setting;
  readonly #palette: StoryPalette;
  readonly #stars: readonly Glint[];
  readonly #waves: readonly Glint[];
  readonly #blaze: Blaze;

  constructor(setting: Setting, palette: StoryPalette, seed: number) {
    const random = seededRandom(seed, 67);
    const { place, hour, weather } = setting;
    const glints = (count: number): Glint[] =>
      Array.from({ length: count }, () => ({
        x: random(),
        y: random(),
        depth: random(),
        phase: between(random, 0, 7),
        pace: between(random, 0.6, 1.5),
      }));
    this.#setting = setting;
    this.#palette = palette;
    const isStarry = place === 'space' || (hour === 'night' && weather === 'clear' && place !== 'room');
    this.#stars = isStarry ? glints(16) : [];
    const isOpen = (place === 'sea' || place === 'lake') && setting.states?.includes('frozen') !== true;
    this.#blaze = new Blaze(setting, palette.isDark, seed);
    this.#waves = isOpen ? glints(weather === 'clear' ? 54 : 22) : [];
  }

  /** Stars that twinkle in the sky, which does not move; they are strewn, and need not be flipped. */
  drawSky(context: SKRSContext2D, { width, height }: Pick<View, 'width' | 'height'>, seconds: number): void {
    const unit = unitOf({ width, height });
    for (const { x, y, depth, phase, pace } of this.#stars) {
      const strength = Math.max(0, Math.sin(seconds * pace * 1.6 + phase));
      context.fillStyle = withAlpha('#ffffff', 0.9 * strength * strength);
      context.beginPath();
      sparkle(context, x * width, y * height * 0.5, unit * (0.5 + 0.8 * depth) * strength);
      context.fill();
    }
  }

  /** What moves on the water of the far layer, or burns behind the middle one. */
  drawFar(context: SKRSContext2D, view: View, seconds: number): void {
    if (this.#blaze.isBurning)
      inLayer(context, view, (shift) => this.#blaze.draw(context, { ...view, shift }, seconds));
    inLayer(context, view, (shift) => this.#glitter(context, { ...view, shift }, seconds));
  }

  #glitter(context: SKRSContext2D, { width, height, shift }: View, seconds: number): void {
    const unit = unitOf({ width, height });
    for (const { x, y, depth, phase, pace } of this.#waves) {
      const near = depth ** 1.5;
      const strength = Math.max(0, Math.sin(seconds * pace * 1.3 + phase));
      const spread = (0.014 + near * 0.13) * (x + y - 1) * 2;
      context.fillStyle = withAlpha(this.#palette.orb, 0.8 * strength * (1 - near * 0.5));
      context.beginPath();
      context.ellipse(
        (this.#palette.orbX + spread) * width + shift,
        height * (shore + 0.006 + (0.99 - shore) * near),
        unit * (0.6 + near * 4.8) * (0.5 + 0.5 * strength),
        unit * (0.1 + near * 0.36),
        0,
        0,
        7,
      );
      context.fill();
    }
  }

  /** What moves in the near layer. */
  drawNear(context: SKRSContext2D, { width, height, shift, isFlipped }: View, seconds: number): void {
    if (this.#setting.place !== 'room') return;
    const unit = unitOf({ width, height });
    const x = width * (1 + nearTravel) * cupX + unit * 4;
    steam(
      context,
      { x: (isFlipped ? width * (1 + nearTravel) - x : x) + shift, y: height * 0.9 - unit * 9.6, unit },
      seconds,
    );
  }
}

/** A star with four points. */
const sparkle = (context: SKRSContext2D, x: number, y: number, size: number): void => {
  context.moveTo(x - size, y);
  context.quadraticCurveTo(x, y, x, y - size);
  context.quadraticCurveTo(x, y, x + size, y);
  context.quadraticCurveTo(x, y, x, y + size);
  context.quadraticCurveTo(x, y, x - size, y);
};

/** Three threads of steam that curl and fade as they rise. */
const steam = (context: SKRSContext2D, at: { x: number; y: number; unit: number }, seconds: number): void => {
  const { x, y, unit } = at;
  context.lineCap = 'round';
  for (const thread of [0, 1, 2]) {
    for (let part = 0; part < 7; part += 1) {
      const rise = (part + 0.5) / 7;
      const sway = (share: number): number =>
        x +
        unit * (thread - 1) * 1.5 +
        unit * (0.5 + share) * Math.sin(seconds * 1.2 + share * 4.5 + thread * 2);
      context.strokeStyle = `rgba(255,250,240,${(0.2 * Math.sin(Math.PI * rise)).toFixed(3)})`;
      context.lineWidth = unit * (0.6 + rise * 0.9);
      context.beginPath();
      context.moveTo(sway(part / 7), y - (unit * 13 * part) / 7);
      context.lineTo(sway((part + 1) / 7), y - (unit * 13 * (part + 1)) / 7);
      context.stroke();
    }
  }
};
