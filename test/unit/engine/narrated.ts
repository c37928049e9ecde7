import { type Film, type PhonemeTiming, sampleRate, type WordTiming } from '../../../engine/contract.ts';
import { between, type Random, seededRandom } from '../../../engine/random.ts';
import { speakSceneAs } from '../../../engine/speech/speech.ts';
import { filmOf } from './films.ts';

/** How a reading differs from what the embedded voice makes of the same text. */
export interface Reader {
  /** The voice package's name of the voice. */
  source: string;
  /** Words per minute, slowest and fastest; each sentence has a rate of its own. */
  rates: readonly [number, number];
  /** Seconds between sentences, shortest and longest. */
  pauses: readonly [number, number];
  /** Decibels by which noise lies below the voice. */
  noiseBelow?: number;
  /** Seconds in which the echo of the room falls by 60 dB. */
  roomSeconds?: number;
  seed: number;
}

export interface Reading {
  sampleRate: number;
  samples: Float32Array;
  words: WordTiming[];
  phonemes: PhonemeTiming[];
}

/** A text read aloud by somebody, and when each of its words is heard. */
export const readAloud = async (
  sentences: readonly string[],
  language: string,
  { source, rates, pauses, noiseBelow, roomSeconds, seed }: Reader,
): Promise<Reading> => {
  const random = seededRandom(seed);
  const film: Film = filmOf(sentences, { language });
  const parts: Float32Array[] = [];
  const words: WordTiming[] = [];
  const phonemes: PhonemeTiming[] = [];
  let length = 0;
  const silence = (seconds: number): void => {
    const samples = new Float32Array(Math.round(seconds * sampleRate));
    parts.push(samples);
    length += samples.length;
  };
  silence(between(random, ...pauses));
  for (const { index } of film.scenes) {
    const wordsPerMinute = Math.round(between(random, ...rates));
    const { timing, sound } = await speakSceneAs(film, index, { source, wordsPerMinute });
    const at = length / sampleRate;
    words.push(...timing.words.map((word) => ({ ...word, start: word.start + at, end: word.end + at })));
    phonemes.push(...timing.phonemes.map((one) => ({ ...one, start: one.start + at, end: one.end + at })));
    parts.push(sound.samples);
    length += sound.samples.length;
    silence(between(random, ...pauses));
  }
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  if (roomSeconds !== undefined) addRoom(samples, roomSeconds, random);
  if (noiseBelow !== undefined) addNoise(samples, noiseBelow, random);
  return { sampleRate, samples, words, phonemes };
};

/** Echoes at random moments, ever weaker; in place. */
const addRoom = (samples: Float32Array, seconds: number, random: Random): void => {
  const dry = samples.slice();
  for (let echo = 0; echo < 60; echo += 1) {
    const delay = 0.004 + random() * seconds * 0.7;
    const gain = 0.22 * 0.001 ** (delay / seconds) * (random() < 0.5 ? -1 : 1);
    const shift = Math.round(delay * sampleRate);
    for (let i = shift; i < samples.length; i += 1)
      samples[i] = (samples[i] ?? 0) + gain * (dry[i - shift] ?? 0);
  }
};

/** Noise with more lows than highs, as rooms and microphones have it; in place. */
const addNoise = (samples: Float32Array, below: number, random: Random): void => {
  let [squares, count, low] = [0, 0, 0];
  for (const sample of samples)
    if (Math.abs(sample) > 0.01) [squares, count] = [squares + sample * sample, count + 1];
  const level = Math.sqrt(squares / Math.max(1, count)) * 10 ** (-below / 20);
  for (let i = 0; i < samples.length; i += 1) {
    low += 0.2 * (random() * 2 - 1 - low);
    samples[i] = (samples[i] ?? 0) + level * 4.1 * low;
  }
};
