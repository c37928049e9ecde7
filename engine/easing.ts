/** Bounds a number. */
export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));

/** 0 before `from`, 1 after `to`, a smooth S between (Hermite). */
export const smoothStep = (from: number, to: number, value: number): number => {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
};

/** 0 before `from`, 1 after `to`; starts fast and settles. */
export const easeOut = (from: number, to: number, value: number): number =>
  1 - (1 - clamp((value - from) / (to - from))) ** 3;
