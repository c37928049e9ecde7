import { defaultVoice } from '../../../engine/catalogue.ts';
import type { Film, SceneSound, SceneTiming } from '../../../engine/contract.ts';
import { heldSound, heldTiming } from '../../../engine/pacing.ts';
import { filmSound } from '../../../engine/sound/film-sound.ts';
import { filmOf, speak } from './films.ts';

export const rate = 48_000;

interface Spoken {
  timing: SceneTiming;
  sound: SceneSound;
}

/** A film with title and closing card whose last scene is held until the film has its length. */
export const spokenFilm = async (
  language: string,
  narrations: readonly string[],
  seconds: number,
  changes: Partial<Film> = {},
): Promise<{ film: Film; spoken: Spoken[] }> => {
  const film = filmOf(narrations, { language, voiceId: defaultVoice(language)?.id ?? '', ...changes });
  film.scenes = film.scenes.map((scene) => ({ ...scene, leadInSeconds: scene.index === 0 ? 2.2 : 0 }));
  const spoken = await speak(film);
  const frames = spoken.reduce((sum, { timing }) => sum + timing.frames, 0);
  const last = spoken.at(-1);
  if (last === undefined) throw new Error('nothing was spoken');
  const held = last.timing.frames + Math.max(0, Math.round(seconds * film.framesPerSecond) - frames);
  const timing = heldTiming(last.timing, held);
  const sound = heldSound(last.sound, held, film.framesPerSecond);
  return { film, spoken: [...spoken.slice(0, -1), { timing, sound }] };
};

/** Everything that is heard in a film. */
export const mixOf = async (
  film: Film,
  spoken: readonly Spoken[],
  ownMusic?: Float32Array,
): Promise<Float32Array> => {
  const timings = spoken.map(({ timing }) => timing);
  const soundOf = async (index: number): Promise<SceneSound> => {
    const found = spoken.find(({ timing }) => timing.index === index);
    if (found === undefined) throw new Error(`scene ${index} was not spoken`);
    return found.sound;
  };
  const pieces = filmSound(film, timings, soundOf, ownMusic);
  const samples = new Float32Array(spoken.reduce((sum, { sound }) => sum + sound.samples.length, 0));
  let at = 0;
  for await (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  if (at !== samples.length) throw new Error(`${at} samples were heard of ${samples.length}`);
  return samples;
};

/** The largest step from one sample to the next. */
export const largestStep = (samples: Float32Array): number =>
  samples.reduce(
    (most, sample, index) => Math.max(most, Math.abs(sample - (samples[index - 1] ?? sample))),
    0,
  );
