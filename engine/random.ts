/** A source of numbers in 0..1 that gives the same row for the same seed (mulberry32, public domain). */
export type Random = () => number;

/** @param parts whole numbers; every combination gives a row of its own */
export const seededRandom = (...parts: readonly number[]): Random => {
  let state = parts.reduce((seed, part) => Math.imul(seed ^ part, 0x9e3779b1) ^ (seed >>> 15), 0x6b696e6f);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A number between two bounds. */
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
