import {
  type Film,
  type NarrationEngine,
  type PhonemeTiming,
  type SceneSound,
  type SceneTiming,
  sampleRate,
  type WordTiming,
} from '../contract.ts';
import { normalise } from '../sound/loudness.ts';
import { type Alignment, alignWords, type MonoSound, type Reference } from './align.ts';
import { cepstraRate } from './cepstra.ts';
import { leastConfidence } from './likeness.ts';
import { NarrationUnusable } from './narration-unusable.ts';
import { decodeRecording } from './recording.ts';
import { resample } from './resample.ts';
import { fade } from './scene-speech.ts';
import { speechEngine } from './speech.ts';

/** Kept before the first word and after the last, in seconds. */
const breathSeconds = 0.12;

interface ReadFilm extends Reference {
  /** How many words and sounds each scene has. */
  counts: { words: number; phonemes: number }[];
}

/** The narration of a film, spoken by its own voice without pauses. */
const readFilm = async (film: Film): Promise<ReadFilm> => {
  const scenes = film.scenes.map((scene) => ({ ...scene, leadInSeconds: 0, leadOutSeconds: 0.3 }));
  const parts: Float32Array[] = [];
  const [words, phonemes]: [WordTiming[], PhonemeTiming[]] = [[], []];
  const counts: ReadFilm['counts'] = [];
  let length = 0;
  for (const { index } of scenes) {
    const { timing, sound } = await speechEngine.speakScene({ ...film, scenes }, index);
    const at = length / cepstraRate;
    words.push(...timing.words.map((word) => moved(word, at)));
    phonemes.push(...timing.phonemes.map((phoneme) => moved(phoneme, at)));
    counts.push({ words: timing.words.length, phonemes: timing.phonemes.length });
    const part = resample(sound.samples, sampleRate, cepstraRate);
    parts.push(part);
    length += part.length;
  }
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { sampleRate: cepstraRate, samples, words, phonemes, counts };
};

const moved = <Timed extends { start: number; end: number }>(timed: Timed, seconds: number): Timed => ({
  ...timed,
  start: timed.start + seconds,
  end: timed.end + seconds,
});

/** Frames of the recording at which a scene begins, and the last one ends: just before its first word. */
const cutsOf = (film: Film, aligned: Alignment, counts: ReadFilm['counts']): number[] => {
  const { framesPerSecond } = film;
  const cuts = [Math.max(0, Math.floor((aligned.from - breathSeconds) * framesPerSecond))];
  let next = 0;
  counts.slice(0, -1).forEach(({ words }) => {
    next += words;
    const begins = aligned.words[next]?.start ?? aligned.until;
    const pause = Math.max(0, begins - (aligned.words[next - 1]?.end ?? begins));
    const cut = Math.round((begins - Math.min(breathSeconds, pause / 2)) * framesPerSecond);
    cuts.push(Math.max((cuts.at(-1) as number) + 1, cut));
  });
  const end = Math.ceil((aligned.until + breathSeconds) * framesPerSecond);
  return [...cuts, Math.max((cuts.at(-1) as number) + 1, end)];
};

/**
 * Makes the speech of a film of a recording of its narration, as a voice would have spoken it: every scene lasts from
 * just before its first word to just before the next scene's, and sounds as loud as a voice does. What lies before the
 * first word and behind the last is left out; the first scene's title and the last one's closing stay as they are.
 *
 * @param film its voice speaks the language of the recording
 * @param recording mono
 * @returns scene after scene
 * @throws {NarrationUnusable} `mismatch` when the recording is of something else
 */
export async function* narrate(
  film: Film,
  recording: MonoSound,
): AsyncGenerator<{ timing: SceneTiming; sound: SceneSound }> {
  const { counts, ...reference } = await readFilm(film);
  const aligned = alignWords(recording, reference);
  if (aligned.confidence < leastConfidence) throw new NarrationUnusable('mismatch');
  const samples = resample(recording.samples, recording.sampleRate, sampleRate).slice();
  normalise(samples);
  const cuts = cutsOf(film, aligned, counts);
  const perFrame = sampleRate / film.framesPerSecond;
  fade(samples.subarray((cuts[0] as number) * perFrame, (cuts.at(-1) as number) * perFrame));
  let [word, phoneme] = [0, 0];
  for (const [index, count] of counts.entries()) {
    const [from, to] = [cuts[index] as number, cuts[index + 1] as number];
    yield sceneOf(film, index, {
      from,
      to,
      samples,
      words: aligned.words.slice(word, word + count.words),
      phonemes: aligned.phonemes.slice(phoneme, phoneme + count.phonemes),
    });
    word += count.words;
    phoneme += count.phonemes;
  }
}

interface Part {
  /** Frames of the recording. */
  from: number;
  to: number;
  samples: Float32Array;
  words: WordTiming[];
  phonemes: PhonemeTiming[];
}

const sceneOf = (
  { scenes, framesPerSecond }: Film,
  index: number,
  { from, to, samples, words, phonemes }: Part,
): { timing: SceneTiming; sound: SceneSound } => {
  const scene = scenes[index];
  const isLast = index === scenes.length - 1;
  const leadIn = Math.round((scene?.leadInSeconds ?? 0) * framesPerSecond);
  // A breath between scenes is in the recording already.
  const leadOut = isLast ? Math.round((scene?.leadOutSeconds ?? 0) * framesPerSecond) : 0;
  const frames = leadIn + to - from + leadOut;
  const perFrame = sampleRate / framesPerSecond;
  const sound = new Float32Array(frames * perFrame);
  sound.set(samples.subarray(from * perFrame, to * perFrame), leadIn * perFrame);
  const shift = (leadIn - from) / framesPerSecond;
  const length = frames / framesPerSecond;
  const within = <Timed extends { start: number; end: number }>(timed: Timed): Timed => {
    const start = Math.min(length, Math.max(0, timed.start + shift));
    return { ...timed, start, end: Math.min(length, Math.max(start, timed.end + shift)) };
  };
  return {
    timing: { index, frames, words: words.map(within), phonemes: phonemes.map(within) },
    sound: { sampleRate, samples: sound },
  };
};

/** Speech of a film from a file that somebody recorded. */
export const narrationEngine: NarrationEngine = {
  async *narrateFilm(film, file, options) {
    yield* narrate(film, await decodeRecording(file, options));
  },
};
