import type { Film, Scene, SceneSound, SceneTiming } from '../../../engine/contract.ts';
import type { Shot } from '../../../engine/direction/direction.ts';
import { presenceOf } from '../../../engine/direction/inserts.ts';
import { shotsOf } from '../../../engine/direction/shots.ts';
import { type Framing, framingOf } from '../../../engine/presenter/framing.ts';
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

/** Every way in which a presenter is framed. */
export const everyStand = (['wide', 'medium', 'close'] as const).flatMap((size) =>
  [false, true].map((isAside) => ({ size, isAside })),
);

/** A scene in one shot, with the presenter in its middle. */
export const oneShot = (frames: number): Shot => ({
  from: 0,
  to: frames,
  layout: { kind: 'presenter' },
  size: 'medium',
  push: 'none',
});

/** How the presenter is framed in a frame of a scene, but for a push. */
export const framingAt = (film: Film, timing: SceneTiming, frame: number): Framing => {
  const shot = shotsOf(film, timing).findLast(({ from }) => frame >= from) ?? oneShot(timing.frames);
  return framingOf(film, { size: shot.size, isAside: presenceOf(shot.layout) === 'aside' });
};
