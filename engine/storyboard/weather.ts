import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../color.ts';
import { unitOf } from '../frame.ts';
import { between, seededRandom } from '../random.ts';
import { type StoryPalette, toned } from './palette.ts';
import type { Setting } from './setting.ts';

/** What is in the air: rain, snow, leaves in autumn, petals in spring, fireflies in a summer's night. */
type Kind = 'rain' | 'snow' | 'leaves' | 'petals' | 'fireflies';

/** A drop, a flake or a leaf. Shares of the frame; `depth` is 0 far .. 1 near. */
interface Particle {
  x: number;
  y: number;
  depth: number;
  phase: number;
}

const counts: Readonly<Record<Kind, number>> = {
  rain: 170,
  snow: 130,
  leaves: 26,
  petals: 30,
  fireflies: 22,
};

const kindOf = ({ weather, season, place, hour }: Setting): Kind | undefined => {
  if (place === 'room' || place === 'space') return undefined;
  if (weather === 'rain' || weather === 'snow') return weather;
  if (place !== 'forest' && place !== 'meadow') return undefined;
  if (season === 'autumn') return 'leaves';
  if (season === 'spring') return 'petals';
  return hour === 'night' && season !== 'winter' ? 'fireflies' : undefined;
};

const wrap = (value: number): number => value - Math.floor(value);

/** The three depths at which particles are drawn: a path for each costs less than one for every particle. */
const depths = [0, 1, 2] as const;

/** What falls or floats before the scenery. */
export class Falling {
  readonly #kind: Kind | undefined;
  readonly #particles: readonly Particle[];
  readonly #colors: readonly string[];

  constructor(setting: Setting, palette: StoryPalette, seed: number) {
    const random = seededRandom(seed, 41);
    this.#kind = kindOf(setting);
    this.#particles = Array.from({ length: this.#kind === undefined ? 0 : counts[this.#kind] }, () => ({
      x: random(),
      y: random(),
      depth: random(),
      phase: between(random, 0, 7),
    }));
    const leaves =
      this.#kind === 'petals' ? ['#ffd9e6', '#f7b3cb', '#ffeaf1'] : ['#e08a2c', '#c4532a', '#e9b743'];
    this.#colors = leaves.map((color) => toned(palette, color, 0));
  }

  get isFalling(): boolean {
    return this.#particles.length > 0;
  }

  draw(context: SKRSContext2D, width: number, height: number, seconds: number): void {
    const frame = { width, height, unit: unitOf({ width, height }), seconds };
    if (this.#kind === 'rain') this.#rain(context, frame);
    else if (this.#kind === 'snow') this.#snow(context, frame);
    else if (this.#kind === 'fireflies') this.#fireflies(context, frame);
    else if (this.#kind !== undefined) this.#leaves(context, frame);
  }

  #at(near: (typeof depths)[number]): Particle[] {
    return this.#particles.filter(({ depth }) => Math.floor(depth * 3) === near);
  }

  #rain(context: SKRSContext2D, { width, height, unit, seconds }: Frame): void {
    context.lineCap = 'round';
    for (const near of depths) {
      context.beginPath();
      for (const { x, y, depth } of this.#at(near)) {
        const fall = wrap(y + seconds * (0.9 + 0.9 * depth)) * 1.1 - 0.05;
        const left = wrap(x - seconds * 0.05) * width;
        const reach = unit * (2.2 + 4.6 * depth);
        context.moveTo(left, fall * height);
        context.lineTo(left - reach * 0.14, fall * height + reach);
      }
      context.strokeStyle = `rgba(226,238,255,${0.16 + near * 0.1})`;
      context.lineWidth = Math.max(0.5, unit * (0.1 + near * 0.08));
      context.stroke();
    }
  }

  #snow(context: SKRSContext2D, { width, height, unit, seconds }: Frame): void {
    for (const near of depths) {
      context.beginPath();
      for (const { x, y, depth, phase } of this.#at(near)) {
        const fall = wrap(y + seconds * (0.06 + 0.09 * depth)) * 1.06 - 0.03;
        const left = wrap(x + 0.012 * Math.sin(seconds * 0.9 + phase)) * width;
        const radius = unit * (0.22 + 0.62 * depth);
        context.moveTo(left + radius, fall * height);
        context.arc(left, fall * height, radius, 0, Math.PI * 2);
      }
      context.fillStyle = `rgba(255,255,255,${0.45 + near * 0.18})`;
      context.fill();
    }
  }

  /** Leaves and petals turn as they fall, and are blown to and fro. */
  #leaves(context: SKRSContext2D, { width, height, unit, seconds }: Frame): void {
    this.#particles.forEach(({ x, y, depth, phase }, index) => {
      const fall = wrap(y + seconds * (0.045 + 0.06 * depth)) * 1.1 - 0.05;
      const left = wrap(x - seconds * 0.02 + 0.03 * Math.sin(seconds * 0.8 + phase)) * width;
      const size = unit * (0.7 + 1.3 * depth);
      const turn = phase + seconds * (0.7 + depth);
      context.save();
      context.translate(left, fall * height);
      context.rotate(turn);
      // Seen now flat, now from the side.
      context.scale(1, 0.25 + 0.75 * Math.abs(Math.sin(turn * 1.3)));
      context.fillStyle = this.#colors[index % this.#colors.length] ?? '#e08a2c';
      context.beginPath();
      context.moveTo(-size, 0);
      context.quadraticCurveTo(0, -size * 0.95, size, 0);
      context.quadraticCurveTo(0, size * 0.95, -size, 0);
      context.fill();
      context.restore();
    });
  }

  #fireflies(context: SKRSContext2D, { width, height, unit, seconds }: Frame): void {
    for (const { x, y, depth, phase } of this.#particles) {
      const left = wrap(x + 0.04 * Math.sin(seconds * 0.35 + phase)) * width;
      const top = (0.55 + 0.4 * y + 0.03 * Math.sin(seconds * 0.5 + phase * 2)) * height;
      const glow = Math.max(0, Math.sin(seconds * 1.1 + phase * 3));
      for (const [reach, alpha] of [
        [3.2, 0.1],
        [1.6, 0.22],
        [0.5, 0.95],
      ] as const) {
        context.fillStyle = withAlpha(mix('#e8ff8a', '#ffffff', reach < 1 ? 0.5 : 0), alpha * glow);
        context.beginPath();
        context.arc(left, top, unit * reach * (0.5 + depth * 0.5), 0, 7);
        context.fill();
      }
    }
  }
}

interface Frame {
  width: number;
  height: number;
  unit: number;
  seconds: number;
}
