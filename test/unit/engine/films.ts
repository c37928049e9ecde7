import type { Film, Scene, SceneSound, SceneTiming } from '../../../engine/contract.ts';
import { speechEngine } from '../../../engine/speech/speech.ts';

/** A small film: one scene for each narration. */
export const filmOf = (narrations: readonly string[], changes: Partial<Film> = {}): Film => ({
  kind: 'avatar',
  title: 'A small film',
  language: 'en',
  style: 'professional',
  avatarId: 'amelia',
  voiceId: 'en-ava',
  width: 320,
  height: 180,
  framesPerSecond: 30,
  seed: 7,
  music: false,
  scenes: narrations.map(
    (narration, index): Scene => ({ index, narration, leadInSeconds: 0, leadOutSeconds: 0.3 }),
  ),
  ...changes,
});

/** Every scene of a film, spoken. */
export const speak = async (film: Film): Promise<{ timing: SceneTiming; sound: SceneSound }[]> => {
  const spoken = [];
  for (const { index } of film.scenes) spoken.push(await speechEngine.speakScene(film, index));
  return spoken;
};

/** A scene of silence that lasts a number of frames. */
export const silentTiming = (frames: number, index = 0): SceneTiming => ({
  index,
  frames,
  words: [],
  phonemes: [],
});
