import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lipsOf } from '../../../engine/presenter/mouth.ts';
import { mouthTrack, visemeOf, visemes } from '../../../engine/speech/visemes.ts';

const opening = (mouth: ReturnType<ReturnType<typeof mouthTrack>>): number => {
  const { top, bottom } = lipsOf({ mouth, smile: 0 });
  return bottom - top;
};

describe('visemes', () => {
  it('are at least nine, and each is a shape of its own', () => {
    const shapes = new Set(Object.values(visemes).map((shape) => shape.join()));
    expect(shapes.size).toBe(Object.keys(visemes).length);
    expect(shapes.size).toBeGreaterThanOrEqual(9);
  });

  it('are known for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (symbol) => {
        expect(Object.keys(visemes)).toContain(visemeOf(symbol));
      }),
    );
  });

  it.each([
    ['p', 'closed'],
    ['mˈ', 'closed'],
    ['f', 'lipTeeth'],
    ['θ', 'dental'],
    ['d', 'alveolar'],
    ['k', 'velar'],
    ['tʃ', 'hushed'],
    ['t͡s', 'hissed'],
    ['ɹ', 'liquid'],
    ['aː', 'wide'],
    ['ɛ̃', 'middle'],
    ['ə', 'neutral'],
    ['iː', 'spread'],
    ['oʊ', 'rounded'],
    ['uː', 'puckered'],
    ['ˈ', 'rest'],
    ['', 'rest'],
    ['☃', 'rest'],
    ['Ж', 'neutral'],
  ])('maps %s to %s', (symbol, viseme) => {
    expect(visemeOf(symbol)).toBe(viseme);
  });
});

describe('the mouth over time', () => {
  const phonemes = [
    { symbol: 'm', start: 0.5, end: 0.58 },
    { symbol: 'aː', start: 0.58, end: 0.76 },
    { symbol: 'p', start: 0.76, end: 0.84 },
    { symbol: 'a', start: 0.84, end: 1 },
  ];
  const track = mouthTrack(phonemes);

  it('closes for lip sounds and opens for vowels within 40 ms of their middle', () => {
    /** The middle of the time in which the mouth is as open as it gets between two times, or as shut. */
    const extreme = (from: number, to: number, sign: 1 | -1): number => {
      const times = Array.from({ length: Math.round((to - from) / 0.005) }, (_, step) => from + step * 0.005);
      const most = Math.max(...times.map((at) => sign * opening(track(at))));
      const near = times.filter((at) => sign * opening(track(at)) > most - 0.2);
      return near.reduce((sum, at) => sum + at, 0) / near.length;
    };
    expect(Math.abs(extreme(0.6, 0.76, 1) - 0.67)).toBeLessThanOrEqual(0.04);
    expect(Math.abs(extreme(0.67, 0.92, -1) - 0.8)).toBeLessThanOrEqual(0.04);
    expect(Math.abs(extreme(0.8, 1.1, 1) - 0.92)).toBeLessThanOrEqual(0.04);
    expect(opening(track(0.8))).toBeLessThan(1);
    expect(opening(track(0.67))).toBeGreaterThan(8);
  });

  it('is shut before a p is heard, and parts with it: what is heard of it is the lips parting', () => {
    const papa = mouthTrack([
      { symbol: 'a', start: 0.1, end: 0.3 },
      { symbol: 'ˈp', start: 0.3, end: 0.335 },
      { symbol: 'aː', start: 0.335, end: 0.5 },
    ]);
    for (const at of [0.265, 0.28, 0.295]) expect(opening(papa(at)), `${at}`).toBeLessThan(0.5);
    for (const at of [0.2, 0.36]) expect(opening(papa(at)), `${at}`).toBeGreaterThan(8);
  });

  it('rests before and after', () => {
    for (const at of [0, 0.4, 1.2, 9]) expect(track(at).open).toBe(0);
  });

  it('never jumps: from frame to frame it moves by less than three quarters of its range', () => {
    for (let at = 0.4; at < 1.1; at += 1 / 30)
      expect(Math.abs(track(at + 1 / 30).open - track(at).open)).toBeLessThan(0.75);
  });

  it('keeps every measure in its range for any row of sounds', () => {
    const sound = fc.record({
      symbol: fc.constantFrom('m', 'a', 'i', 'u', 'f', 's', 'ʃ', 'ə', '', 'θ'),
      length: fc.double({ min: 0, max: 0.3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(sound, { maxLength: 12 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (sounds, at) => {
          let time = 0;
          const row = sounds.map(({ symbol, length }) => {
            time += length;
            return { symbol, start: time - length, end: time };
          });
          const { width, ...others } = mouthTrack(row)(at);
          expect(Math.abs(width)).toBeLessThanOrEqual(1);
          for (const value of Object.values(others)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
