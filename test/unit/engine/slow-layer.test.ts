import { type Canvas, createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlowLayer } from '../../../engine/slow-layer.ts';

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

  it('is the same when it is known to be opaque and covers the frame', () => {
    const opaque = (): Canvas => {
      const canvas = painted();
      const context = canvas.getContext('2d');
      context.globalCompositeOperation = 'destination-over';
      context.fillStyle = '#789';
      context.fillRect(0, 0, canvas.width, canvas.height);
      return canvas;
    };
    const [plain, known] = [new SlowLayer(opaque()), new SlowLayer(opaque(), { isOpaque: true })];
    const [x, y] = [
      fc.double({ min: -20, max: 0, noNaN: true }),
      fc.double({ min: -20, max: 0, noNaN: true }),
    ];
    fc.assert(
      fc.property(x, y, (left, top) => {
        // At the frame's very edge a plain layer lets half of what is below it through.
        const inside = (data: Uint8ClampedArray): number[] =>
          Array.from(data).filter((_, at) => {
            const [column, row] = [(at >> 2) % width, Math.floor((at >> 2) / width)];
            return column > 0 && row > 0 && column < width - 1 && row < height - 1;
          });
        expect(inside(shown((context) => known.draw(context, left, top)))).toEqual(
          inside(shown((context) => plain.draw(context, left, top))),
        );
      }),
    );
  });

  it('covers what is below it to its edge when it is opaque', () => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    const layer = new SlowLayer(canvas, { isOpaque: true });
    for (const [x, y] of [
      [0, 0],
      [-0.5, -0.5],
    ] as const)
      expect(shown((target) => layer.draw(target, x, y)).slice(0, 4)).toEqual(
        Uint8ClampedArray.of(255, 255, 255, 255),
      );
  });

  it('may be empty', () => {
    const layer = new SlowLayer(createCanvas(20, 20));
    const before = shown(() => undefined);
    expect(shown((context) => layer.draw(context, -3.4, -2.5))).toEqual(before);
  });
});
