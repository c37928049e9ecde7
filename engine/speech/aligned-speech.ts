import { defaultVoice } from '../catalogue.ts';
import type { Film } from '../contract.ts';
import { tokensOf } from '../language/tokens.ts';
import { alignWords, type MonoSound, type Reference } from './align.ts';
import { leastConfidence } from './likeness.ts';
import { soundsWithin } from './lip-sounds.ts';
import { type PlainSpeech, sceneIn } from './scene-speech.ts';
import { speakSceneAs } from './speech.ts';
import { type Heard, wordTimings } from './word-times.ts';

/** Behind the last word of what the embedded voice reads, in seconds: an end is where it is quiet. */
const tailSeconds = 0.3;

/** Of so few words it cannot be told whether a sound is of them: every order of their sounds is much like another. */
const fewWords = 4;

/** The narration of one scene as the embedded voice of its language reads it, without the scene's pauses. */
const readScene = async (film: Film, sceneIndex: number): Promise<Reference> => {
  const voice = defaultVoice(film.language);
  if (voice === undefined) throw new Error(`No voice of the voice package speaks "${film.language}"`);
  const scene = { ...sceneIn(film, sceneIndex), index: 0, leadInSeconds: 0, leadOutSeconds: tailSeconds };
  const { timing, sound } = await speakSceneAs({ ...film, scenes: [scene] }, 0, { source: voice.source });
  return { ...sound, words: timing.words, phonemes: timing.phonemes };
};

/**
 * Finds the words and sounds of a scene in a sound that came without their times, as those of a recording are found.
 *
 * @param sound mono at 16 kHz or more
 * @returns undefined where the sound is not of this text, or nobody is heard in it
 */
export const alignedSpeech = async (
  film: Film,
  sceneIndex: number,
  sound: MonoSound,
): Promise<PlainSpeech | undefined> => {
  const { words, phonemes, from, until, confidence } = alignWords(sound, await readScene(film, sceneIndex));
  const isHeard = until > from && (words.length < fewWords || confidence >= leastConfidence);
  if (!isHeard) return undefined;
  return { ...sound, heard: words.map(({ offset, start }) => ({ offset, start })), phonemes };
};

/**
 * Speech whose words have times and whose sounds have none: the mouth moves as the embedded voice's would.
 *
 * @param heard where words begin in the narration, and when, in the order of time
 */
export const speechOfWords = async (
  film: Film,
  sceneIndex: number,
  sound: MonoSound,
  heard: readonly Heard[],
): Promise<PlainSpeech> => {
  const tokens = tokensOf(sceneIn(film, sceneIndex).narration, film.language);
  const words = wordTimings(tokens, heard, [], 0, sound.samples.length / sound.sampleRate);
  const phonemes = soundsWithin(words, await readScene(film, sceneIndex));
  return { ...sound, heard, phonemes };
};

/**
 * Speech of which nothing is told but that it is this text: words and sounds lie in it as the embedded voice would say
 * them, stretched to its length.
 */
export const spreadSpeech = async (
  film: Film,
  sceneIndex: number,
  sound: MonoSound,
): Promise<PlainSpeech> => {
  const { words, phonemes, samples, sampleRate } = await readScene(film, sceneIndex);
  const readSeconds = Math.max(samples.length / sampleRate - tailSeconds, 0.001);
  const stretch = sound.samples.length / sound.sampleRate / readSeconds;
  return {
    ...sound,
    heard: words.map(({ offset, start }) => ({ offset, start: start * stretch })),
    phonemes: phonemes.map(({ symbol, start, end }) => ({
      symbol,
      start: start * stretch,
      end: end * stretch,
    })),
  };
};
