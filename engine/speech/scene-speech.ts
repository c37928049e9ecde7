import {
  type Film,
  type PhonemeTiming,
  type Scene,
  type SceneSound,
  type SceneTiming,
  sampleRate,
} from '../contract.ts';
import { tokensOf } from '../language/tokens.ts';
import { normalise } from '../sound/loudness.ts';
import type { MonoSound } from './align.ts';
import { resample } from './resample.ts';
import { type Heard, wordTimings } from './word-times.ts';

/** Kept of the silence that a voice ends with, in seconds. */
const tailSeconds = 0.12;
/** Length of the fades at both ends of the speech. */
const fadeSeconds = 0.008;

/** A narration as a voice spoke it, before it has a place in its scene. */
export interface PlainSpeech extends MonoSound {
  /** What the voice began in the narration, in seconds from the beginning of the sound; in the order of time. */
  heard: readonly Heard[];
  /** On the same clock, in the order of time. */
  phonemes: readonly PhonemeTiming[];
}

/** @throws {RangeError} when the film has no such scene */
export const sceneIn = (film: Film, sceneIndex: number): Scene => {
  const scene = film.scenes[sceneIndex];
  if (scene === undefined) throw new RangeError(`The film has no scene ${sceneIndex}`);
  return scene;
};

/**
 * Puts speech into its scene, whoever spoke it: with the scene's pauses, as loud as every voice is, as long as its
 * frames, words and sounds on the scene's clock.
 */
export const sceneOfSpeech = (
  film: Film,
  sceneIndex: number,
  { samples: spoken, sampleRate: spokenRate, heard, phonemes: sounds }: PlainSpeech,
): { timing: SceneTiming; sound: SceneSound } => {
  const scene = sceneIn(film, sceneIndex);
  const speech = trimmed(resample(spoken, spokenRate, sampleRate));
  fade(speech);
  normalise(speech);

  const samplesPerFrame = sampleRate / film.framesPerSecond;
  const seconds = scene.leadInSeconds + speech.length / sampleRate + scene.leadOutSeconds;
  const frames = Math.max(1, Math.round(seconds * film.framesPerSecond));
  const samples = new Float32Array(frames * samplesPerFrame);
  samples.set(speech.subarray(0, samples.length), Math.round(scene.leadInSeconds * sampleRate));

  const shift = scene.leadInSeconds;
  const length = frames / film.framesPerSecond;
  const spokenUntil = Math.min(length, shift + speech.length / sampleRate);
  const phonemes = sounds.flatMap(({ symbol, start, end }): PhonemeTiming[] =>
    start + shift < spokenUntil
      ? [{ symbol, start: start + shift, end: Math.min(end + shift, spokenUntil) }]
      : [],
  );
  const tokens = tokensOf(scene.narration, film.language);
  const begun = heard.map(({ offset, start }) => ({ offset, start: start + shift }));
  // Where the voice has nothing to say, words have the whole scene to be read in.
  const [from, until] = phonemes.length > 0 ? [shift, spokenUntil] : [0, length];
  const words = wordTimings(tokens, begun, phonemes, from, until);
  return { timing: { index: sceneIndex, frames, words, phonemes }, sound: { sampleRate, samples } };
};

/** A scene in which nobody speaks: a card is read, not heard. */
export const silentScene = (film: Film, sceneIndex: number): { timing: SceneTiming; sound: SceneSound } => {
  const { leadInSeconds, leadOutSeconds } = sceneIn(film, sceneIndex);
  const frames = Math.max(1, Math.round((leadInSeconds + leadOutSeconds) * film.framesPerSecond));
  const samples = new Float32Array((frames * sampleRate) / film.framesPerSecond);
  return {
    timing: { index: sceneIndex, frames, words: [], phonemes: [] },
    sound: { sampleRate, samples },
  };
};

/** Without the silence at the end, which a scene's own pause replaces. */
const trimmed = (samples: Float32Array): Float32Array => {
  let last = samples.length - 1;
  while (last > 0 && Math.abs(samples[last] ?? 0) < 0.004) last -= 1;
  return samples.slice(0, Math.min(samples.length, last + Math.round(tailSeconds * sampleRate)));
};

/** Fades both ends of a sound in place, so that a cut never clicks. */
export const fade = (samples: Float32Array): void => {
  const length = Math.min(Math.round(fadeSeconds * sampleRate), Math.floor(samples.length / 2));
  for (let i = 0; i < length; i += 1) {
    const gain = i / length;
    samples[i] = (samples[i] ?? 0) * gain;
    const mirror = samples.length - 1 - i;
    samples[mirror] = (samples[mirror] ?? 0) * gain;
  }
};
