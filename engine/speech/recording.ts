import { sampleRate } from '../contract.ts';
import { decodeAudio } from '../sound/decode-audio.ts';
import type { MonoSound } from './align.ts';
import { NarrationUnusable } from './narration-unusable.ts';

/** Shortest recording, in seconds: a word. */
const leastSeconds = 0.4;
/** Nobody is heard in what never is louder: 50 dB below full scale. */
const quietest = 10 ** (-50 / 20);

/**
 * The sound of a recording, of all its channels together, from its own beginning: what an encoder puts in front of the
 * first sample is left out.
 *
 * @param longestSeconds decoding ends just behind: the memory that a recording takes is bounded
 * @throws {NarrationUnusable} where nothing can be made of it
 */
export const decodeRecording = async (
  file: Uint8Array,
  { longestSeconds }: { longestSeconds: number },
): Promise<MonoSound> => {
  // One second more tells whether there is more.
  const options = { maxSeconds: longestSeconds + 1, sampleRate, channels: 1 } as const;
  const [samples = new Float32Array()] = await decodeAudio(file, options).catch((error: unknown) => {
    throw new NarrationUnusable('unreadable', { cause: error });
  });
  if (samples.length > longestSeconds * sampleRate) throw new NarrationUnusable('too-long');
  if (samples.length < leastSeconds * sampleRate) throw new NarrationUnusable('too-short');
  if (samples.every((sample) => Math.abs(sample) < quietest)) throw new NarrationUnusable('silent');
  return { sampleRate, samples };
};
