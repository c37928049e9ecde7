/** Music is made at half the film's rate: it holds nothing above a few kilohertz, and takes half the time. */
export const musicRate = 24_000;

/** How an instrument sounds: overtones, and the way a tone comes and goes. */
export interface Instrument {
  /** Strength of each harmonic, the fundamental first. */
  partials: readonly number[];
  /** Seconds until a tone is there. */
  attack: number;
  /** Seconds in which a tone falls by 60 dB towards what is sustained. */
  decay: number;
  /** What is left of a tone that is held, 0..1. */
  sustain: number;
  /** Seconds in which a tone falls by 60 dB after its end. */
  release: number;
  /** Cents by which two strings of one tone lie apart; 0 for a single string. */
  spread: number;
}

/** One tone. Times are in samples from the beginning of the music. */
export interface Tone {
  instrument: Instrument;
  /** Hz */
  frequency: number;
  start: number;
  length: number;
  gain: number;
}

const tableSize = 2048;
const tables = new WeakMap<Instrument, Float32Array>();

/** One period of an instrument's wave with a peak of 1, and its first sample again at the end. */
const tableOf = (instrument: Instrument): Float32Array => {
  const known = tables.get(instrument);
  if (known !== undefined) return known;
  const table = Float32Array.from({ length: tableSize + 1 }, (_, at) =>
    instrument.partials.reduce(
      (sum, strength, index) => sum + strength * Math.sin((2 * Math.PI * (index + 1) * at) / tableSize),
      0,
    ),
  );
  const peak = table.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const wave = table.map((sample) => sample / peak);
  tables.set(instrument, wave);
  return wave;
};

/** What a level is multiplied by in each sample to fall by 60 dB in some seconds. */
const fallOf = (seconds: number): number => 0.001 ** (1 / (seconds * musicRate));

/** Below this a tone is over; so far below hearing that its end cannot click. */
const silence = 0.0003;

/** A string that sounds: a wave read from a table, and its level. */
export class Voice {
  readonly #tone: Tone;
  readonly #table: Float32Array;
  readonly #step: number;
  readonly #rise: number;
  readonly #decay: number;
  readonly #release: number;
  #phase: number;
  #level = 0;
  #isRising = true;
  #isOver = false;

  /**
   * @param cents how far the string is out of tune
   * @param phase where in its period it begins, 0..1
   */
  constructor(tone: Tone, cents: number, phase: number) {
    const { instrument, frequency } = tone;
    this.#tone = tone;
    this.#table = tableOf(instrument);
    this.#step = (frequency * 2 ** (cents / 1200) * tableSize) / musicRate;
    this.#rise = 1 / (instrument.attack * musicRate);
    this.#decay = fallOf(instrument.decay);
    this.#release = fallOf(instrument.release);
    this.#phase = phase * tableSize;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Adds what is heard to a block that begins at a sample of the music. */
  addTo(block: Float32Array, blockStart: number): void {
    const { start, length, gain, instrument } = this.#tone;
    const table = this.#table;
    const end = start + length - blockStart;
    let phase = this.#phase;
    let level = this.#level;
    for (let i = Math.max(0, start - blockStart); i < block.length; i += 1) {
      if (i >= end) level *= this.#release;
      else if (this.#isRising) {
        level += this.#rise;
        if (level >= 1) this.#isRising = false;
      } else level = instrument.sustain + (level - instrument.sustain) * this.#decay;
      const at = phase | 0;
      const before = table[at] as number;
      const wave = before + ((table[at + 1] as number) - before) * (phase - at);
      block[i] = (block[i] as number) + wave * level * gain;
      phase += this.#step;
      if (phase >= tableSize) phase -= tableSize;
    }
    this.#phase = phase;
    this.#level = level;
    this.#isOver = !this.#isRising
      ? level < silence
      : blockStart + block.length > start + length && level < silence;
  }
}

/** Takes the highs away: two poles, in place. */
export class LowPass {
  #first = 0;
  #second = 0;

  /** @param cutoff Hz from which on it grows quieter */
  apply(block: Float32Array, cutoff: number): void {
    const share = 1 - Math.exp((-2 * Math.PI * cutoff) / musicRate);
    let first = this.#first;
    let second = this.#second;
    for (let i = 0; i < block.length; i += 1) {
      first += ((block[i] as number) - first) * share;
      second += (first - second) * share;
      block[i] = second;
    }
    this.#first = first;
    this.#second = second;
  }
}
