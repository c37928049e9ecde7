/** A round figure at or above `most`, for the top of a plot: 1, 2 or 5 with noughts; 1 at least. */
export const topOf = (most: number): number => {
  if (most <= 1) return most > 0 && most < 1 ? roundUp(most) : 1;
  return roundUp(most);
};

const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
};

/** The share of a part in a whole, in percent: `12 %`, `0.4 %`; `–` where there is no whole. */
export const percent = (part: number, whole: number): string => {
  if (whole <= 0) return '–';
  const value = (part / whole) * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} %`;
};

/** Millionths of a dollar in words: `$4.20`; below a cent with four digits. */
export const dollars = (microdollars: number): string => {
  const value = microdollars / 1e6;
  const digits = value !== 0 && Math.abs(value) < 0.01 ? 4 : 2;
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
};

/** A day such as `2026-11-29` in short: `29 Nov`. */
export const shortDay = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });

/** How high each part of a pile begins and ends, from the bottom: parts in the order in which they are given. */
export const pile = (parts: readonly number[]): { from: number; to: number }[] => {
  let height = 0;
  return parts.map((part) => {
    const from = height;
    height += part;
    return { from, to: height };
  });
};
