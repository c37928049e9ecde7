/** Zero crossings of the sinc on each side. */
const crossings = 16;
const taps = 2 * crossings;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** The filter at each of the positions that an output sample can have between two input samples. */
const phasesOf = (count: number): Float32Array[] =>
  Array.from({ length: count }, (_, phase) =>
    Float32Array.from({ length: taps }, (_, tap) => {
      const distance = phase / count - (tap - crossings + 1);
      const x = Math.PI * distance;
      const sinc = distance === 0 ? 1 : Math.sin(x) / x;
      return Math.abs(distance) > crossings ? 0 : sinc * (0.5 + 0.5 * Math.cos(x / crossings));
    }),
  );

/**
 * Resamples with a windowed sinc (Hann): no audible aliasing for speech.
 *
 * @param from and `to` in whole Hz; `to` is not below `from`
 */
export const resample = (samples: Float32Array, from: number, to: number): Float32Array => {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const stepIn = from / divisor;
  const stepOut = to / divisor;
  const phases = phasesOf(stepOut);
  const padded = new Float32Array(samples.length + 2 * taps);
  padded.set(samples, crossings - 1);
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
