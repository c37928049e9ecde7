import { resolveVoice } from '../catalogue.ts';
import {
  type Film,
  type PhonemeTiming,
  type Scene,
  type SceneSound,
  type SceneTiming,
  type SpeechEngine,
  sampleRate,
} from '../contract.ts';
import { tokensOf } from '../language/tokens.ts';
import { normalise } from '../sound/loudness.ts';
import { synthesize, type VoiceEvent } from './espeak.ts';
import { resample } from './resample.ts';
import { speakableOf } from './speakable.ts';
import { type Heard, wordTimings } from './word-times.ts';

/** Kept of the silence that a voice ends with, in seconds. */
const tailSeconds = 0.12;
/** Length of the fades at both ends of the speech. */
const fadeSeconds = 0.008;

/** Speaks one scene: sound as long as its frames, words and phonemes on the scene's clock. */
const speakScene: SpeechEngine['speakScene'] = async (film, sceneIndex) => {
  const scene = film.scenes[sceneIndex];
  if (scene !== undefined && film.part?.card !== undefined) return silence(film, sceneIndex, scene);
  const voice = resolveVoice(film.voiceId, film.language);
  if (voice === undefined) throw new Error(`Voice "${film.voiceId}" does not speak "${film.language}"`);
  return speakSceneAs(film, sceneIndex, { source: voice.source });
};

/**
 * Speaks one scene with any voice of the voice package.
 *
 * @param voice `source` as in `Voice`; `wordsPerMinute`: how fast it speaks
 */
export const speakSceneAs = async (
  film: Film,
  sceneIndex: number,
  voice: { source: string; wordsPerMinute?: number },
): Promise<{ timing: SceneTiming; sound: SceneSound }> => {
  const scene = film.scenes[sceneIndex];
  if (scene === undefined) throw new RangeError(`The film has no scene ${sceneIndex}`);
  const speakable = speakableOf(scene.narration);
  const utterance = await synthesize(speakable.text, voice.source, voice.wordsPerMinute);
  const speech = trimmed(resample(utterance.samples, utterance.sampleRate, sampleRate));
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
  const phonemes = phonemeTimings(utterance.events, shift, spokenUntil);
  const tokens = tokensOf(scene.narration, film.language);
  const heard = heardWords(utterance.events, speakable.offsets, shift);
  // Where the voice has nothing to say, words have the whole scene to be read in.
  const [from, until] = phonemes.length > 0 ? [shift, spokenUntil] : [0, length];
  const words = wordTimings(tokens, heard, phonemes, from, until);
  return { timing: { index: sceneIndex, frames, words, phonemes }, sound: { sampleRate, samples } };
};

/** A card is read, not heard. */
const silence = (
  { framesPerSecond }: Film,
  index: number,
  { leadInSeconds, leadOutSeconds }: Scene,
): { timing: SceneTiming; sound: SceneSound } => {
  const frames = Math.max(1, Math.round((leadInSeconds + leadOutSeconds) * framesPerSecond));
  const samples = new Float32Array((frames * sampleRate) / framesPerSecond);
  return { timing: { index, frames, words: [], phonemes: [] }, sound: { sampleRate, samples } };
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

/** Where the voice began a word in the narration, and when. */
const heardWords = (events: readonly VoiceEvent[], offsets: readonly number[], shift: number): Heard[] =>
  events.flatMap((event) => {
    const offset = offsets[event.text_position - 1];
    if (event.type !== 'word' || offset === undefined) return [];
    return { offset, start: event.audio_position / 1000 + shift };
  });

const phonemeTimings = (
  events: readonly VoiceEvent[],
  shift: number,
  spokenUntil: number,
): PhonemeTiming[] => {
  const marks = events.filter(({ type }) => type === 'phoneme' || type === 'end');
  return marks.flatMap((event, index): PhonemeTiming[] => {
    const symbol = event.type === 'phoneme' ? String(event.id ?? '') : '';
    // The package names language switches, such as `(en)`, like sounds.
    if (symbol === '' || symbol.startsWith('(')) return [];
    const start = event.audio_position / 1000 + shift;
    const end = (marks[index + 1]?.audio_position ?? event.audio_position + 80) / 1000 + shift;
    return start < spokenUntil ? [{ symbol, start, end: Math.min(end, spokenUntil) }] : [];
  });
};

/** Speech of the embedded engine: eSpeak NG, without a key or a network. */
export const speechEngine: SpeechEngine = { speakScene };
