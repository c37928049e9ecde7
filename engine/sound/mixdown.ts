import { sampleRate } from '../contract.ts';
import { limit } from './loudness.ts';
import { hopSamples } from './music.ts';

/** Hops in the blocks that are handed on: one second. */
const blockHops = sampleRate / hopSamples;
const blockSamples = blockHops * hopSamples;

/** By how much music steps back while somebody speaks, in decibels. */
export const duckDecibels = 10;
/** Hops in which it steps back, all of them before the first sound of speech, and in which it comes forward. */
const downHops = 25;
const upHops = 40;
/** Hops that it waits after the last sound: pauses between sentences are shorter. */
const holdHops = 45;
/** From this mean level on a hop counts as speech: 46 dB below full scale. */
const speechLevel = 0.005;

/** Seconds in which the music comes at the beginning of a film and goes at its end. */
const fadeInSeconds = 0.6;
const fadeOutSeconds = 1.8;

/** Something that goes on sounding. */
interface Bed {
  /** Writes the next 10 ms. */
  play(hop: Float32Array): void;
}

/**
 * Lays music under the sound of a film. Holds two seconds at a time, however long the film is.
 *
 * @param speech consecutive samples in -1..1 at 48 kHz, mono
 * @param length samples of the whole film: where the music has to have ended
 */
export async function* withMusic(
  speech: AsyncIterable<Float32Array>,
  bed: Bed,
  length: number,
): AsyncGenerator<Float32Array> {
  const mixer = new Mixer(bed, length);
  let held: Float32Array | undefined;
  for await (const block of blocksOf(speech)) {
    if (held !== undefined) yield mixer.mix(held, block);
    held = block;
  }
  if (held !== undefined) yield mixer.mix(held, undefined);
}

/** The same samples in blocks of a second; the last one may be shorter. */
async function* blocksOf(pieces: AsyncIterable<Float32Array>): AsyncGenerator<Float32Array> {
  let block = new Float32Array(blockSamples);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + blockSamples - filled);
      block.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < blockSamples) continue;
      yield block;
      block = new Float32Array(blockSamples);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

/** Whether somebody speaks, for each hop of a block. */
const activityOf = (block: Float32Array | undefined): boolean[] => {
  if (block === undefined) return [];
  return Array.from({ length: Math.ceil(block.length / hopSamples) }, (_, hop) => {
    const samples = block.subarray(hop * hopSamples, (hop + 1) * hopSamples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    return Math.sqrt(power) > speechLevel;
  });
};

class Mixer {
  readonly #bed: Bed;
  readonly #length: number;
  readonly #hop = new Float32Array(hopSamples);
  #position = 0;
  /** 0 while the music is alone, 1 while it has stepped back. */
  #depth = 0;
  #hold = 0;

  constructor(bed: Bed, length: number) {
    this.#bed = bed;
    this.#length = length;
  }

  /** @param following the block after this one: music steps back before speech begins */
  mix(block: Float32Array, following: Float32Array | undefined): Float32Array {
    const mixed = block.slice();
    const isSpoken = [...activityOf(block), ...activityOf(following)];
    for (let hop = 0; hop * hopSamples < block.length; hop += 1) {
      const from = this.#duck;
      this.#move(isSpoken[hop] === true, isSpoken.slice(hop, hop + downHops).includes(true));
      this.#lay(mixed.subarray(hop * hopSamples, (hop + 1) * hopSamples), from, this.#duck);
    }
    return mixed;
  }

  get #duck(): number {
    // Eased, so that neither end of a ramp is heard as an edge.
    const eased = this.#depth * this.#depth * (3 - 2 * this.#depth);
    return 10 ** ((-duckDecibels * eased) / 20);
  }

  #move(isSpoken: boolean, isSpokenSoon: boolean): void {
    this.#hold = isSpoken ? holdHops : Math.max(0, this.#hold - 1);
    if (isSpokenSoon || this.#hold > 0) this.#depth = Math.min(1, this.#depth + 1 / downHops);
    else this.#depth = Math.max(0, this.#depth - 1 / upHops);
  }

  #lay(samples: Float32Array, from: number, to: number): void {
    this.#bed.play(this.#hop);
    for (let i = 0; i < samples.length; i += 1) {
      const duck = from + ((to - from) * i) / hopSamples;
      const music = (this.#hop[i] as number) * duck * this.#fade(this.#position + i);
      samples[i] = limit((samples[i] as number) + music);
    }
    this.#position += samples.length;
  }

  #fade(position: number): number {
    const begun = Math.min(1, position / (fadeInSeconds * sampleRate));
    const left = Math.max(0, Math.min(1, (this.#length - position) / (fadeOutSeconds * sampleRate)));
    const share = Math.min(begun, left);
    return share * share * (3 - 2 * share);
  }
}
