import type { SKRSContext2D } from '@napi-rs/canvas';
import { unitOf } from '../frame.ts';
import type { Place } from '../language/vocabulary.ts';
import { paintLight } from '../light.ts';
import { between, seededRandom } from '../random.ts';
import { flames, smoke } from '../subjects/fire.ts';
import { newPen } from '../subjects/shapes.ts';
import type { Setting } from './setting.ts';

/** Where a place burns, as a share of the height. */
const levels: Readonly<Partial<Record<Place, number>>> = { city: 0.52, forest: 0.68, meadow: 0.7 };

/** The fires of a place that burns, with their smoke and the light they throw on the sky. */
export class Blaze {
  readonly #level: number | undefined;
  readonly #isDark: boolean;
  readonly #fires: readonly { x: number; y: number; wide: number; late: number }[];

  constructor({ place, states }: Setting, isDark: boolean, seed: number) {
    const random = seededRandom(seed, 83);
    this.#level = states?.includes('burning') === true ? levels[place] : undefined;
    this.#isDark = isDark;
    this.#fires = Array.from({ length: this.#level === undefined ? 0 : 8 }, (_, index) => ({
      x: (index + between(random, 0.1, 0.9)) / 8,
      y: between(random, -0.06, 0.05),
      wide: between(random, 7, 13),
      late: random(),
    }));
  }

  get isBurning(): boolean {
    return this.#level !== undefined;
  }

  /** Draws what burns behind the middle layer; `shift` in pixels. */
  draw(
    context: SKRSContext2D,
    { width, height, shift }: { width: number; height: number; shift: number },
    seconds: number,
  ): void {
    const level = this.#level;
    if (level === undefined) return;
    const unit = unitOf({ width, height });
    const strength = (this.#isDark ? 0.75 : 0.5) + 0.05 * Math.sin(seconds * 7);
    context.save();
    context.translate(width / 2, height * (level + 0.1));
    context.scale(width / unit / 50, 1);
    paintLight(context, { x: 0, y: 0, radius: unit * 58 }, '#ff7a26', [
      [0, strength],
      [0.4, strength * 0.5],
      [1, 0],
    ]);
    context.restore();
    const pen = newPen(context, {
      size: 100,
      ink: '#241a18',
      light: '#8a7a70',
      accent: '#ff7a26',
      seconds,
      seed: 5,
      isDark: this.#isDark,
    });
    for (const { x, y, wide, late } of this.#fires) {
      context.save();
      context.translate(x * width * 1.04 + shift, (level + y) * height);
      context.scale(unit, unit);
      smoke(pen, 0, -wide, wide * 3, wide * 0.7, late);
      flames(pen, 0, 0, wide, late);
      context.restore();
    }
  }
}
