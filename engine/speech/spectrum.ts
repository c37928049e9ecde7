/** Samples of a frame that is looked at, at `cepstraRate`; a power of two. */
const size = 512;

/** Positions of the samples in the order in which the transform takes them. */
const reversed = Uint16Array.from({ length: size }, (_, at) => {
  let [rest, mirror] = [at, 0];
  for (let bit = 1; bit < size; bit *= 2) {
    mirror = mirror * 2 + (rest & 1);
    rest >>= 1;
  }
  return mirror;
});

const cosines = Float64Array.from({ length: size / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / size));
const sines = Float64Array.from({ length: size / 2 }, (_, at) => -Math.sin((2 * Math.PI * at) / size));

/** Number of powers of a spectrum: from 0 Hz to half the rate. */
export const binCount = size / 2 + 1;
export const frameSamples = size;

const real = new Float64Array(size);
const imaginary = new Float64Array(size);

/** Fast Fourier transform in place, radix 2 (Cooley and Tukey 1965). */
const transform = (): void => {
  for (let half = 1, step = size / 2; half < size; half *= 2, step /= 2)
    for (let start = 0; start < size; start += 2 * half)
      for (let k = 0; k < half; k += 1) {
        const [low, high] = [start + k, start + k + half];
        const cos = cosines[k * step] as number;
        const sin = sines[k * step] as number;
        const x = (real[high] as number) * cos - (imaginary[high] as number) * sin;
        const y = (real[high] as number) * sin + (imaginary[high] as number) * cos;
        real[high] = (real[low] as number) - x;
        imaginary[high] = (imaginary[low] as number) - y;
        real[low] = (real[low] as number) + x;
        imaginary[low] = (imaginary[low] as number) + y;
      }
};

/**
 * Power of each frequency in two frames. They are transformed as one: the second as the imaginary part of the first.
 *
 * @param one and `other`: `frameSamples` samples each, with their window
 * @param powers of both, `binCount` numbers each; written
 */
export const powerSpectra = (
  one: Float32Array,
  other: Float32Array,
  powers: readonly [Float64Array, Float64Array],
): void => {
  for (let at = 0; at < size; at += 1) {
    const from = reversed[at] as number;
    real[at] = one[from] as number;
    imaginary[at] = other[from] as number;
  }
  transform();
  for (let bin = 0; bin < binCount; bin += 1) {
    const mirror = (size - bin) % size;
    const [a, b] = [real[bin] as number, imaginary[bin] as number];
    const [c, d] = [real[mirror] as number, imaginary[mirror] as number];
    powers[0][bin] = ((a + c) ** 2 + (b - d) ** 2) / 4;
    powers[1][bin] = ((b + d) ** 2 + (c - a) ** 2) / 4;
  }
};
