/** ITU-R BS.1770-4, annex 1: the two K-weighting filters at 48 kHz, as b0 b1 b2 a1 a2. */
const shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585];
const highPass = [1, -2, 1, -1.99004745483398, 0.99007225036621];

const filtered = (samples: Float32Array, coefficients: readonly number[]): Float32Array => {
  const [b0 = 0, b1 = 0, b2 = 0, a1 = 0, a2 = 0] = coefficients;
  const out = new Float32Array(samples.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < samples.length; i += 1) {
    const x = samples[i] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    out[i] = y;
  }
  return out;
};

const loudnessOf = (meanSquare: number): number => -0.691 + 10 * Math.log10(meanSquare);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Integrated loudness in LUFS with the two gates of BS.1770-4 (blocks of 400 ms that overlap by 75 %).
 *
 * @param samples mono at 48 kHz
 * @returns -Infinity for silence
 */
export const integratedLoudness = (samples: Float32Array): number => {
  const weighted = filtered(filtered(samples, shelf), highPass);
  const block = 19_200;
  const step = block / 4;
  const powers: number[] = [];
  for (let start = 0; start + block <= weighted.length || start === 0; start += step) {
    const end = Math.min(weighted.length, start + block);
    let sum = 0;
    for (let i = start; i < end; i += 1) sum += (weighted[i] ?? 0) ** 2;
    powers.push(sum / Math.max(1, end - start));
  }
  const audible = powers.filter((power) => power > 0 && loudnessOf(power) > -70);
  if (audible.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = loudnessOf(mean(audible)) - 10;
  return loudnessOf(mean(audible.filter((power) => loudnessOf(power) > gate)));
};

/** Streaming services' usual level for speech, and the highest sample. */
const targetLufs = -16;
const ceiling = 10 ** (-1 / 20);

/** A sample as it is up to the knee, bent softly below -1 dBFS beyond it. */
const bend = (sample: number, knee: number): number => {
  const size = Math.abs(sample);
  if (size <= knee) return sample;
  const room = ceiling - knee;
  return Math.sign(sample) * (knee + room * Math.tanh((size - knee) / room));
};

/** Brings speech to -16 LUFS in place, with peaks bent softly below -1 dBFS. */
export const normalise = (samples: Float32Array): void => {
  const loudness = integratedLoudness(samples);
  if (!Number.isFinite(loudness)) return;
  const gain = 10 ** ((targetLufs - loudness) / 20);
  for (let i = 0; i < samples.length; i += 1) samples[i] = bend((samples[i] ?? 0) * gain, 0.7);
};

/** Keeps a sample of a mix below -1 dBFS. Speech has been bent before: only what is added to it is bent here. */
export const limit = (sample: number): number => bend(sample, 0.84);
