import { defaultVoice } from './catalogue.ts';
import { asUnusable, ClipUnusable, openClip, picturesOf } from './clip.ts';
import { type Film, type SceneSound, type SceneTiming, sampleRate, type WordTiming } from './contract.ts';
import { heldFile } from './mux/range-file.ts';
import { sceneEngine } from './scene.ts';
import { decodeAudio } from './sound/decode-audio.ts';
import { normalise } from './sound/loudness.ts';
import { alignWords, type Reference } from './speech/align.ts';
import { leastConfidence } from './speech/likeness.ts';
import { speechEngine } from './speech/speech.ts';

/** Longest film of one scene that is taken, in seconds: its sound is held whole. */
const longestSeconds = 400;
/** Of a scene, that a film has to cover: its last picture is held for the rest. */
const leastCover = 0.5;
/** Below this nothing is spoken: 45 dB below full scale. */
const quietest = 10 ** (-45 / 20);

/**
 * Brings films of vendors, of whatever size, rate and length, into the form of a scene. Their files are MP4.
 *
 * @throws {Error} named `ClipUnusable`, whose message says what is wrong with the film
 */
export interface VendorFilmEngine {
  /** The pictures of a scene: cut to fill the frame; what is longer is cut, of what is shorter the last one is held. */
  pictures(film: Film, timing: SceneTiming, file: Uint8Array): Promise<Uint8Array>;
  /** A film in which the narration of a scene is spoken: its pictures, its sound, and when its words are heard. */
  talking(
    film: Film,
    sceneIndex: number,
    file: Uint8Array,
  ): Promise<{ timing: SceneTiming; sound: SceneSound; pictures: Uint8Array }>;
}

const secondsOf = async (file: Uint8Array): Promise<number> => {
  const input = await openClip(heldFile(file));
  try {
    return (await picturesOf(input)).seconds;
  } catch (error) {
    throw asUnusable(error);
  } finally {
    input.dispose();
  }
};

/** A scene that shows a film of its own from its beginning, and nothing else. */
const asClip = ({ pictures: _, ...film }: Film, timing: SceneTiming): Film => ({
  ...film,
  part: { edges: 'cut', clip: { checksum: '', from: 0, fit: 'cover', muted: true } },
  scenes: [
    { index: 0, narration: '', leadInSeconds: timing.frames / film.framesPerSecond, leadOutSeconds: 0 },
  ],
});

const reframed = (film: Film, timing: SceneTiming, file: Uint8Array): Promise<Uint8Array> =>
  sceneEngine.renderScene(asClip(film, timing), { ...timing, index: 0 }, { clip: heldFile(file) });

const pictures: VendorFilmEngine['pictures'] = async (film, timing, file) => {
  const [seconds, wanted] = [await secondsOf(file), timing.frames / film.framesPerSecond];
  if (seconds < wanted * leastCover)
    throw new ClipUnusable(`The film lasts ${seconds.toFixed(1)} s, and the scene ${wanted.toFixed(1)} s.`);
  return reframed(film, timing, file);
};

/** The narration of a scene as the embedded voice speaks it: the words of another voice are found by it. */
const referenceOf = async (film: Film, sceneIndex: number): Promise<Reference> => {
  const scene = film.scenes[sceneIndex];
  if (scene === undefined) throw new RangeError(`The film has no scene ${sceneIndex}`);
  const voiceId = defaultVoice(film.language)?.id ?? film.voiceId;
  const scenes = [{ ...scene, index: 0, leadInSeconds: 0, leadOutSeconds: 0.3 }];
  const { timing, sound } = await speechEngine.speakScene({ ...film, voiceId, scenes }, 0);
  return { ...sound, words: timing.words, phonemes: timing.phonemes };
};

/** Between the first sample that is heard and the last, in seconds. */
const heardRange = (samples: Float32Array): [number, number] => {
  const first = samples.findIndex((sample) => Math.abs(sample) > quietest);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > quietest);
  return [Math.max(0, first) / sampleRate, (last + 1) / sampleRate];
};

/** The words of a reference spread over another range of time, in the same proportions. */
const spread = <Timed extends { start: number; end: number }>(
  timed: readonly Timed[],
  length: number,
  [from, until]: [number, number],
): Timed[] => {
  const scale = Math.max(0, until - from) / Math.max(length, 0.01);
  return timed.map((one) => ({ ...one, start: from + one.start * scale, end: from + one.end * scale }));
};

const clampedTo =
  (length: number) =>
  <Timed extends { start: number; end: number }>(timed: Timed): Timed => {
    const start = Math.min(length, Math.max(0, timed.start));
    return { ...timed, start, end: Math.min(length, Math.max(start, timed.end)) };
  };

const talking: VendorFilmEngine['talking'] = async (film, sceneIndex, file) => {
  const seconds = await secondsOf(file);
  if (seconds > longestSeconds)
    throw new ClipUnusable(`The film lasts ${seconds.toFixed(0)} s, longer than a scene may be.`);
  const { framesPerSecond } = film;
  const frames = Math.max(1, Math.round(seconds * framesPerSecond));
  const samples = new Float32Array((frames * sampleRate) / framesPerSecond);
  const options = { maxSeconds: longestSeconds, sampleRate, channels: 1 } as const;
  const [heard = new Float32Array()] = await decodeAudio(file, options).catch((cause: unknown) => {
    throw new ClipUnusable('The film has no sound that can be decoded.', { cause });
  });
  samples.set(heard.subarray(0, samples.length));
  const range = heardRange(samples);
  if (range[1] <= range[0]) throw new ClipUnusable('Nobody is heard in the film.');
  const reference = await referenceOf(film, sceneIndex);
  const aligned = alignWords({ sampleRate, samples }, reference);
  const isFound = aligned.confidence >= leastConfidence;
  // A voice that is too unlike ours to be compared says the same words all the same.
  const length = reference.samples.length / reference.sampleRate;
  const words: WordTiming[] = isFound ? aligned.words : spread(reference.words, length, range);
  const phonemes = isFound ? aligned.phonemes : spread(reference.phonemes, length, range);
  normalise(samples);
  const clamped = clampedTo(frames / framesPerSecond);
  const timing = { index: sceneIndex, frames, words: words.map(clamped), phonemes: phonemes.map(clamped) };
  return {
    timing,
    sound: { sampleRate, samples },
    pictures: await reframed(film, timing, file),
  };
};

/** Shows and hears films of vendors with what this processor has. */
export const vendorFilmEngine: VendorFilmEngine = { pictures, talking };
