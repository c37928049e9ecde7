import { binCount, frameSamples, powerSpectra } from './spectrum.ts';

/** Samples per second of what is looked at, in Hz: speech has little above half of it. */
export const cepstraRate = 16_000;
/** Samples between two frames: 10 ms. */
const hopSamples = 160;
export const framesPerSecond = cepstraRate / hopSamples;
/** Samples of a frame that are seen: 25 ms. */
const windowSamples = 400;

const bandCount = 32;
const lowestHz = 80;
const highestHz = 7600;
/** Cepstral coefficients of a frame; as many more say how they change. */
const coefficientCount = 13;
export const featureCount = 2 * coefficientCount;
/** Frames on either side from which it is told how coefficients change. */
const slopeFrames = 2;

/** What is known of each 10 ms of a sound. */
export interface Cepstra {
  frames: number;
  /** `featureCount` numbers of each frame. */
  features: Float32Array;
  /** Level of each frame, in decibels below full scale. */
  levels: Float32Array;
}

export const framesIn = (features: Float32Array): number => features.length / featureCount;

/** Hann window, as long as what is seen of a frame. */
const hann = Float32Array.from(
  { length: windowSamples },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / windowSamples),
);

/** The mel scale (O'Shaughnessy 1987). */
const melOf = (hz: number): number => 1127 * Math.log(1 + hz / 700);
const hzOf = (mel: number): number => 700 * (Math.exp(mel / 1127) - 1);

/** Which frequencies a band is made of, and how much of each. */
interface Band {
  first: number;
  weights: Float64Array;
}

/** Triangles that overlap by half. @param stretch by which all frequencies are multiplied */
const bandsOf = (stretch: number): Band[] => {
  const step = (melOf(highestHz) - melOf(lowestHz)) / (bandCount + 1);
  const edgeOf = (edge: number): number => hzOf(melOf(lowestHz) + step * edge) * stretch;
  return Array.from({ length: bandCount }, (_, band) => {
    const [from, peak, to] = [edgeOf(band), edgeOf(band + 1), edgeOf(band + 2)];
    const weights = Array.from({ length: binCount }, (_, bin) => {
      const hz = (bin * cepstraRate) / frameSamples;
      return Math.max(0, Math.min((hz - from) / (peak - from), (to - hz) / (to - peak)));
    });
    const first = weights.findIndex((weight) => weight > 0);
    const last = weights.findLastIndex((weight) => weight > 0);
    return { first, weights: Float64Array.from(first < 0 ? [] : weights.slice(first, last + 1)) };
  });
};

/** Discrete cosine transform of the bands' levels. */
const cosines = Array.from({ length: coefficientCount }, (_, coefficient) =>
  Float64Array.from({ length: bandCount }, (_, band) =>
    Math.cos((Math.PI * coefficient * (band + 0.5)) / bandCount),
  ),
);

/** Power below which nothing is told apart. */
const floorPower = 1e-10;

/**
 * Mel-frequency cepstra of a sound and their slopes (Davis and Mermelstein 1980; Furui 1986), not yet normalised.
 *
 * @param samples mono in -1..1 at `cepstraRate`
 * @param stretch of the frequencies: what is above 1 makes the voice that of a larger head
 */
export const cepstraOf = (samples: Float32Array, stretch = 1): Cepstra => {
  const bands = bandsOf(stretch);
  const frames = Math.max(1, Math.ceil(samples.length / hopSamples));
  const features = new Float32Array(frames * featureCount);
  const levels = new Float32Array(frames);
  const pair = [new Float32Array(frameSamples), new Float32Array(frameSamples)] as const;
  const powers = [new Float64Array(binCount), new Float64Array(binCount)] as const;
  const logs = new Float64Array(bandCount);
  for (let frame = 0; frame < frames; frame += 2) {
    pair.forEach((window, index) => {
      const energy = look(samples, (frame + index) * hopSamples, window);
      if (frame + index < frames) levels[frame + index] = 10 * Math.log10(energy + floorPower);
    });
    powerSpectra(...pair, powers);
    for (let index = 0; index < 2 && frame + index < frames; index += 1)
      writeCoefficients(bands, powers[index] as Float64Array, logs, features, (frame + index) * featureCount);
  }
  writeSlopes(features, frames);
  return { frames, features, levels };
};

/** Puts what is seen around a place into a window. @returns its mean square */
const look = (samples: Float32Array, center: number, window: Float32Array): number => {
  const start = center - windowSamples / 2;
  let energy = 0;
  for (let at = 0; at < windowSamples; at += 1) {
    const sample = samples[start + at] ?? 0;
    // Highs are raised, as ears do it.
    const raised = sample - 0.97 * (samples[start + at - 1] ?? 0);
    energy += sample * sample;
    window[at] = raised * (hann[at] as number);
  }
  return energy / windowSamples;
};

const writeCoefficients = (
  bands: readonly Band[],
  powers: Float64Array,
  logs: Float64Array,
  features: Float32Array,
  at: number,
): void => {
  bands.forEach(({ first, weights }, band) => {
    let sum = 0;
    for (let i = 0; i < weights.length; i += 1) sum += (weights[i] as number) * (powers[first + i] as number);
    logs[band] = Math.log(sum + 1e-7);
  });
  cosines.forEach((row, coefficient) => {
    let sum = 0;
    for (let band = 0; band < bandCount; band += 1) sum += (row[band] as number) * (logs[band] as number);
    features[at + coefficient] = sum;
  });
};

const writeSlopes = (features: Float32Array, frames: number): void => {
  for (let frame = 0; frame < frames; frame += 1)
    for (let coefficient = 0; coefficient < coefficientCount; coefficient += 1) {
      let slope = 0;
      for (let distance = 1; distance <= slopeFrames; distance += 1) {
        const after = Math.min(frames - 1, frame + distance) * featureCount + coefficient;
        const before = Math.max(0, frame - distance) * featureCount + coefficient;
        slope += distance * ((features[after] as number) - (features[before] as number));
      }
      features[frame * featureCount + coefficientCount + coefficient] = slope;
    }
};

/**
 * The features of some frames, in their order, each of them with a mean of 0 and a variance of 1: what is left is
 * what was said, not who said it into which microphone.
 *
 * @param kept numbers of frames
 */
export const normalised = ({ features }: Cepstra, kept: Int32Array): Float32Array => {
  const out = new Float32Array(kept.length * featureCount);
  for (let feature = 0; feature < featureCount; feature += 1) {
    let [sum, squares] = [0, 0];
    for (const frame of kept) {
      const value = features[frame * featureCount + feature] as number;
      sum += value;
      squares += value * value;
    }
    const mean = sum / kept.length;
    const scale = 1 / Math.sqrt(Math.max(1e-6, squares / kept.length - mean * mean));
    kept.forEach((frame, index) => {
      const value = features[frame * featureCount + feature] as number;
      out[index * featureCount + feature] = (value - mean) * scale;
    });
  }
  return out;
};
