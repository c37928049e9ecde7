import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePcm, encodePcm, fillFrames, heldScene, heldSound } from '../../../engine/pacing.ts';

describe('[S4-1] the frames of a film', () => {
  const spoken = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 });
  const sum = (frames: readonly number[]): number => frames.reduce((total, count) => total + count, 0);

  test('are the length asked for, exactly, or that of the speech where it is longer', () => {
    fc.assert(
      fc.property(spoken, fc.integer({ min: 0, max: 4000 }), (frames, target) => {
        const filled = fillFrames(frames, target);
        expect(sum(filled)).toBe(Math.max(target, sum(frames)));
        const added = filled.map((count, index) => count - (frames[index] ?? 0));
        expect(Math.min(...added)).toBeGreaterThanOrEqual(0);
        // The closing card comes first; the rest is spread evenly.
        const spare = Math.max(0, target - sum(frames));
        const spread = added.with(-1, (added.at(-1) ?? 0) - Math.min(spare, 75));
        expect(Math.min(...spread)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('without a target are those of the speech', () => {
    expect(fillFrames([30, 45], undefined)).toEqual([30, 45]);
  });
});

describe('a held scene', () => {
  test('is held as much longer as it has frames more', () => {
    const scene = { index: 0, narration: 'Hi', leadInSeconds: 1, leadOutSeconds: 0.35 };
    expect(heldScene(scene, 60, 90, 30).leadOutSeconds).toBeCloseTo(1.35);
  });

  test('has sound to the end of its last frame: its own, then silence', () => {
    const samples = Float32Array.from({ length: 48_000 }, () => 0.5);
    const held = heldSound({ sampleRate: 48000, samples }, 45, 30).samples;
    expect(held).toHaveLength(72_000);
    expect(held[47_999]).toBe(0.5);
    expect(held[48_000]).toBe(0);
    expect(heldSound({ sampleRate: 48000, samples }, 15, 30).samples).toHaveLength(24_000);
  });
});

describe('sound in the bucket', () => {
  test('comes back within one step of 16 bits, clipped where it was too loud', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { maxLength: 200 }), (values) => {
        const sound = { sampleRate: 48000 as const, samples: Float32Array.from(values) };
        const back = decodePcm(encodePcm(sound)).samples;
        expect(back).toHaveLength(values.length);
        back.forEach((sample, index) => {
          const clipped = Math.max(-1, Math.min(1, values[index] ?? 0));
          expect(Math.abs(sample - clipped)).toBeLessThanOrEqual(1 / 32767);
        });
      }),
    );
  });

  test('is read from the middle of a larger buffer too', () => {
    const bytes = encodePcm({ sampleRate: 48000, samples: Float32Array.from([0.25, -0.25]) });
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect([...decodePcm(larger.subarray(3)).samples].map((s) => Math.round(s * 100))).toEqual([25, -25]);
  });
});
