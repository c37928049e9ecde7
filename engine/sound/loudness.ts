/** ITU-R BS.1770-4, annex 1: the two K-weighting filters at 48 kHz, as b0 b1 b2 a1 a2. */
const shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585];
const highPass = [1, -2, 1, -1.99004745483398, 0.99007225036621];

/** Samples by which the blocks of the measurement are apart; a block has four of these. */
const hop = 4800;
const hopsInBlock = 4;

/** Energy of each 100 ms after K-weighting; the last one may be shorter. */
const hopEnergies = (samples: Float32Array): number[] => {
  const [b0 = 0, b1 = 0, b2 = 0, a1 = 0, a2 = 0] = shelf;
  const [, , , c1 = 0, c2 = 0] = highPass;
  const energies = new Array<number>(Math.ceil(samples.length / hop));
  // Both filters in transposed direct form II: two states each.
  let [s1, s2, h1, h2] = [0, 0, 0, 0];
  for (let start = 0, index = 0; start < samples.length; start += hop, index += 1) {
    const end = Math.min(samples.length, start + hop);
    let energy = 0;
    for (let i = start; i < end; i += 1) {
      const x = samples[i] as number;
      const bright = b0 * x + s1;
      s1 = b1 * x - a1 * bright + s2;
      s2 = b2 * x - a2 * bright;
      const y = bright + h1;
      h1 = -2 * bright - c1 * y + h2;
      h2 = bright - c2 * y;
      energy += y * y;
    }
    energies[index] = energy;
  }
  return energies;
};

/**
 * Mean square of each block of 400 ms, which overlap by 75 %; what is shorter than a block is one.
 *
 * @param samples mono at 48 kHz
 */
export const blockPowers = (samples: Float32Array): number[] => {
  const energies = hopEnergies(samples);
  const blocks = Math.floor(samples.length / hop) - hopsInBlock + 1;
  if (blocks < 1) return [sum(energies) / Math.max(1, samples.length)];
  return powersOf(energies, blocks);
};

const powersOf = (energies: readonly number[], blocks: number): number[] =>
  Array.from(
    { length: blocks },
    (_, block) => sum(energies.slice(block, block + hopsInBlock)) / (hop * hopsInBlock),
  );

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const loudnessOf = (meanSquare: number): number => -0.691 + 10 * Math.log10(meanSquare);

/**
 * Loudness of blocks in LUFS after the two gates of BS.1770-4: at -70 LUFS, and at 10 LU below what is left.
 *
 * @param powers mean squares, as of `blockPowers`
 * @returns -Infinity for silence
 */
export const gatedLoudness = (powers: readonly number[]): number => {
  const audible = powers.filter((power) => power > 0 && loudnessOf(power) > -70);
  if (audible.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = mean(audible) / 10;
  return loudnessOf(mean(audible.filter((power) => power > gate)));
};

/**
 * Integrated loudness in LUFS (BS.1770-4).
 *
 * @param samples mono at 48 kHz
 * @returns -Infinity for silence
 */
export const integratedLoudness = (samples: Float32Array): number => gatedLoudness(blockPowers(samples));

/** The same between two silences: blocks that hold but a part of the sound count, as they do in a film. */
const loudnessInSilence = (samples: Float32Array): number => {
  const silence = new Array<number>(hopsInBlock - 1).fill(0);
  const energies = [...silence, ...hopEnergies(samples), ...silence];
  return gatedLoudness(powersOf(energies, energies.length - hopsInBlock + 1));
};

/** Streaming services' usual level for speech is -16 LUFS; encoding takes up to a tenth away. */
export const speechGoal = -15.9;
/** How near speech comes to it, in LU, and by how many decibels more than its peaks allow it is raised for that. */
const tolerance = 0.03;
const mostMakeUp = 2;

/**
 * Highest samples. What is heard has gone through an encoder that adds up to half a decibel to peaks; services ask
 * for -1 dBTP. What lies between samples adds next to nothing: voices and music hold nothing above 12 kHz.
 */
const speechCeiling = 10 ** (-2 / 20);
const mixCeiling = 10 ** (-1.7 / 20);
const speechKnee = 0.6;

/** A sample as it is up to the knee, bent softly towards the ceiling beyond it. */
const bend = (sample: number, knee: number, ceiling: number): number => {
  const size = Math.abs(sample);
  if (size <= knee) return sample;
  const room = ceiling - knee;
  return Math.sign(sample) * (knee + room * Math.tanh((size - knee) / room));
};

/**
 * Brings speech to -16 LUFS in place, as a film measures it: between silences, and after its peaks have been
 * bent softly below -2 dBFS, which takes up to a decibel away.
 */
export const normalise = (samples: Float32Array): void => {
  const before = loudnessInSilence(samples);
  if (!Number.isFinite(before)) return;
  const source = samples.slice();
  let decibels = speechGoal - before;
  const most = decibels + mostMakeUp;
  for (let turn = 0; turn < 4; turn += 1) {
    const gain = 10 ** (decibels / 20);
    for (let i = 0; i < source.length; i += 1)
      samples[i] = bend((source[i] as number) * gain, speechKnee, speechCeiling);
    const missing = speechGoal - loudnessInSilence(samples);
    if (Math.abs(missing) < tolerance) return;
    decibels = Math.min(most, decibels + missing);
  }
};

/** Keeps a sample of a mix below -1.7 dBFS. Speech has been bent before: only what is added to it is bent here. */
export const limit = (sample: number): number => bend(sample, speechCeiling, mixCeiling);
