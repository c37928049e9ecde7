import type { PhonemeTiming } from '@kinora/engine/contract';
import type { PlainSpeech } from '@kinora/engine/speech/scene-speech';

/** What a vendor made of one part of a text. */
export interface SpokenPart {
  /** Mono in -1..1. */
  samples: Float32Array;
  /** When it began what stands at an offset of the narration, in seconds; undefined where it does not tell. */
  heard: PlainSpeech['heard'] | undefined;
  /** When its sounds are heard, in seconds; undefined where it does not tell. */
  phonemes: readonly PhonemeTiming[] | undefined;
}

/** All parts of a narration, one behind the other. */
export interface SpokenWhole {
  sampleRate: number;
  samples: Float32Array;
  /** Undefined where one of the parts has no times. */
  heard: PlainSpeech['heard'] | undefined;
  phonemes: readonly PhonemeTiming[] | undefined;
}

/** Between two parts, in seconds: they end with sentences, as far as there are any. */
const pauseSeconds = 0.25;

/** @param sampleRate of all parts, in Hz */
export const joinParts = (parts: readonly SpokenPart[], sampleRate: number): SpokenWhole => {
  const pause = Math.round(pauseSeconds * sampleRate);
  const length = parts.reduce((sum, { samples }) => sum + samples.length, 0);
  const samples = new Float32Array(length + pause * Math.max(0, parts.length - 1));
  const heard: PlainSpeech['heard'][number][] = [];
  const phonemes: PhonemeTiming[] = [];
  let at = 0;
  for (const part of parts) {
    samples.set(part.samples, at);
    const seconds = at / sampleRate;
    heard.push(...(part.heard ?? []).map(({ offset, start }) => ({ offset, start: start + seconds })));
    phonemes.push(
      ...(part.phonemes ?? []).map((sound) => ({
        ...sound,
        start: sound.start + seconds,
        end: sound.end + seconds,
      })),
    );
    at += part.samples.length + pause;
  }
  return {
    sampleRate,
    samples,
    heard: parts.every((part) => part.heard !== undefined) ? heard : undefined,
    phonemes: parts.every((part) => part.phonemes !== undefined) ? phonemes : undefined,
  };
};

/** Nobody is heard in what never is louder: 50 dB below full scale. */
const quietest = 10 ** (-50 / 20);

/**
 * 16-bit little-endian mono, as samples in -1..1.
 *
 * @returns undefined where the bytes are no such sound, or nobody is heard in it
 */
export const speechIn = (pcm: Uint8Array): Float32Array | undefined => {
  if (pcm.byteLength % 2 !== 0) return undefined;
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const samples = Float32Array.from(
    { length: pcm.byteLength / 2 },
    (_, at) => view.getInt16(at * 2, true) / 32_768,
  );
  return samples.some((sample) => Math.abs(sample) > quietest) ? samples : undefined;
};
