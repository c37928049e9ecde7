/** Zero crossings of the sinc on each side. */
const crossings = 16;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/**
 * The filter at each of the positions that an output sample can have between two input samples.
 *
 * @param reach input samples that it takes on each side
 */
const phasesOf = (count: number, reach: number): Float32Array[] => {
  const stretch = reach / crossings;
  return Array.from({ length: count }, (_, phase) =>
    Float32Array.from({ length: 2 * reach }, (_, tap) => {
      const distance = (phase / count - (tap - reach + 1)) / stretch;
      const x = Math.PI * distance;
      const sinc = distance === 0 ? 1 : Math.sin(x) / x;
      return Math.abs(distance) > crossings ? 0 : (sinc * (0.5 + 0.5 * Math.cos(x / crossings))) / stretch;
    }),
  );
};

/**
 * Resamples with a windowed sinc (Hann): no audible aliasing for speech.
 *
 * @param from and `to` in whole Hz
 */
export const resample = (samples: Float32Array, from: number, to: number): Float32Array => {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const stepIn = from / divisor;
  const stepOut = to / divisor;
  // What a lower rate cannot hold is filtered away: the filter is as much longer.
  const reach = Math.ceil(crossings * Math.max(1, from / to));
  const taps = 2 * reach;
  const phases = phasesOf(stepOut, reach);
  const padded = new Float32Array(samples.length + 2 * taps);
  padded.set(samples, reach - 1);
  const out = new Float32Array(Math.round((samples.length * to) / from));
  for (let i = 0; i < out.length; i += 1) {
    const position = i * stepIn;
    const filter = phases[position % stepOut] as Float32Array;
    const first = Math.floor(position / stepOut);
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) sum += (padded[first + tap] as number) * (filter[tap] as number);
    out[i] = sum;
  }
  return out;
};
