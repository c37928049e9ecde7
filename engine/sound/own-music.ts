import { sampleRate } from '../contract.ts';
import { bedLoudness } from './bed-level.ts';
import { decodeAudio } from './decode-audio.ts';
import { blockPowers, gatedLoudness } from './loudness.ts';

/** What of a file is played before it begins again, and the shortest that is, in seconds. */
export const mostMusicSeconds = 600;
export const leastMusicSeconds = 1;

/** Length in which the end of a round goes over into the beginning of the next, in seconds. */
const seamSeconds = 0.5;
/** Blocks by which the loudness of a bed is found: those of a long file are thinned out to about as many. */
const mostBlocks = 400;

/** A file of music that no film can have under its speech. */
export class MusicUnusable extends Error {
  override readonly name = 'MusicUnusable';
  readonly reason: 'unreadable' | 'short' | 'silent';

  constructor(reason: MusicUnusable['reason'], options?: ErrorOptions) {
    super(`The music is ${reason}`, options);
    this.reason = reason;
  }
}

/**
 * Decodes the music of an owner: mono at 48 kHz, no more of it than a film needs.
 *
 * @param seconds of the film
 * @throws {MusicUnusable}
 */
export const readMusic = async (file: Uint8Array, seconds: number): Promise<Float32Array> => {
  const maxSeconds = Math.min(mostMusicSeconds, seconds + 2 * seamSeconds);
  const decoded = await decodeAudio(file, { maxSeconds, sampleRate, channels: 1 }).catch((cause: unknown) => {
    throw new MusicUnusable('unreadable', { cause });
  });
  const samples = decoded[0] ?? new Float32Array();
  if (samples.length < leastMusicSeconds * sampleRate) throw new MusicUnusable('short');
  if (!Number.isFinite(gatedLoudness(blockPowers(samples)))) throw new MusicUnusable('silent');
  return samples;
};

/** Music of an owner as the bed of a film: from its beginning, again and again, as loud as a bed of ours. */
export class OwnMusicBed {
  readonly #samples: Float32Array;
  readonly #seam: number;
  readonly #gain: number;
  #position = 0;

  /**
   * @param samples at least a second, mono at 48 kHz, not silent
   * @param options.share of the film in which somebody speaks, 0..1, see `bedLoudness`
   * @param options.volume 1: as loud as a bed of ours; 2 is 6 dB more
   */
  constructor(samples: Float32Array, { share, volume }: { share: number; volume: number }) {
    const powers = blockPowers(samples);
    const every = Math.ceil(powers.length / mostBlocks);
    const some = powers.filter((_, index) => index % every === 0);
    const decibels = bedLoudness(some, share) - gatedLoudness(powers);
    this.#samples = samples;
    this.#seam = Math.min(seamSeconds * sampleRate, samples.length >> 2);
    this.#gain = volume * 10 ** (decibels / 20);
  }

  /** Writes the next 10 ms, in about -1..1. */
  play(hop: Float32Array): void {
    for (let i = 0; i < hop.length; i += 1) hop[i] = this.#next() * this.#gain;
  }

  /** Rounds overlap by the seam, in which one goes as the other comes: their powers add up to one. */
  #next(): number {
    const { length } = this.#samples;
    const left = length - this.#position;
    const sample = this.#samples[this.#position] as number;
    this.#position += 1;
    if (left > this.#seam) return sample;
    const at = this.#seam - left;
    const angle = (Math.PI / 2) * ((at + 0.5) / this.#seam);
    if (left === 1) this.#position = this.#seam;
    return sample * Math.cos(angle) + (this.#samples[at] as number) * Math.sin(angle);
  }
}
