import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlowLayer } from '../../../functions/generation/engines/embedded/slow-layer.ts';

const [width, height] = [60, 40];

/** A painted layer with empty rows above and below. */
const painted = () => {
  const canvas = createCanvas(80, 60);
  const context = canvas.getContext('2d');
  for (let index = 0; index < 40; index += 1) {
    context.fillStyle = `hsl(${index * 47} 70% ${30 + (index % 5) * 10}%)`;
    context.fillRect((index * 13) % 74, 12 + ((index * 7) % 30), 9, 5);
  }
  return canvas;
};

const shown = (draw: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void) => {
  const context = createCanvas(width, height).getContext('2d', { alpha: false });
  context.fillStyle = '#345';
  context.fillRect(0, 0, width, height);
  draw(context);
  return context.getImageData(0, 0, width, height).data;
};

describe('a slow layer', () => {
  it('lies at the half pixel next to where it should, as if sampled there', () => {
    const layer = new SlowLayer(painted());
    const source = painted();
    const place = fc.double({ min: -18, max: 0, noNaN: true });
    fc.assert(
      fc.property(place, place, (x, y) => {
        const seen = shown((context) => layer.draw(context, x, y));
        const sampled = shown((context) =>
          context.drawImage(source, Math.round(x * 2) / 2, Math.round(y * 2) / 2),
        );
        // The copy is rounded to whole steps of colour once more.
        const apart = seen.reduce(
          (most, value, at) => Math.max(most, Math.abs(value - (sampled[at] ?? 0))),
          0,
        );
        expect(apart).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  it('may be empty', () => {
    const layer = new SlowLayer(createCanvas(20, 20));
    const before = shown(() => undefined);
    expect(shown((context) => layer.draw(context, -3.4, -2.5))).toEqual(before);
  });
});
