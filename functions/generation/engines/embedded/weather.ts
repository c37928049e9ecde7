import type { SKRSContext2D } from '@napi-rs/canvas';
import { between, seededRandom } from './seeded.ts';
import type { Weather } from './story-setting.ts';

/** A drop or a flake. Shares of the frame; `depth` is 0 far .. 1 near. */
interface Particle {
  x: number;
  y: number;
  depth: number;
  phase: number;
}

const counts: Readonly<Record<Weather, number>> = { clear: 0, rain: 150, snow: 120 };

/** Falling rain or snow. */
export class Falling {
  readonly #weather: Weather;
  readonly #particles: readonly Particle[];

  constructor(weather: Weather, seed: number) {
    const random = seededRandom(seed, 41);
    this.#weather = weather;
    this.#particles = Array.from({ length: counts[weather] }, () => ({
      x: random(),
      y: random(),
      depth: random(),
      phase: between(random, 0, 7),
    }));
  }

  get isFalling(): boolean {
    return this.#particles.length > 0;
  }

  draw(context: SKRSContext2D, width: number, height: number, seconds: number): void {
    const unit = Math.min(width, height) / 100;
    const wrap = (value: number): number => value - Math.floor(value);
    if (this.#weather === 'rain') {
      context.lineCap = 'round';
      // Three strokes of one path each cost less than a stroke for every drop.
      for (const [near, alpha] of [
        [0, 0.16],
        [1, 0.24],
        [2, 0.36],
      ] as const) {
        context.beginPath();
        for (const { x, y, depth } of this.#particles) {
          if (Math.floor(depth * 3) !== near) continue;
          const fall = wrap(y + seconds * (0.9 + 0.9 * depth)) * 1.1 - 0.05;
          const left = wrap(x - seconds * 0.05) * width;
          const reach = unit * (2.2 + 4 * depth);
          context.moveTo(left, fall * height);
          context.lineTo(left - reach * 0.14, fall * height + reach);
        }
        context.strokeStyle = `rgba(226,238,255,${alpha})`;
        context.lineWidth = Math.max(0.5, unit * (0.1 + near * 0.08));
        context.stroke();
      }
      return;
    }
    for (const near of [0, 1, 2]) {
      context.beginPath();
      for (const { x, y, depth, phase } of this.#particles) {
        if (Math.floor(depth * 3) !== near) continue;
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
}
