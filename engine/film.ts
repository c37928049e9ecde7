import type { Film, SceneSound, SceneTiming } from './contract.ts';
import type { FilmFiles } from './joining.ts';
import { stitchEngine } from './mux/stitch.ts';
import { sceneEngine } from './scene.ts';
import { speechEngine } from './speech/speech.ts';

/** What is being done, and how much of it is, 0..1. */
export type OnStep = (step: 'speak' | 'draw' | 'join', fraction: number) => void;

/**
 * Makes a film in this process, scene after scene. The pictures of all scenes are kept in memory until they are joined.
 *
 * @param options `onStep` hears of progress, a few times a second at most
 * @throws {DOMException} `AbortError` when the signal fires
 */
export const makeFilm = async (
  film: Film,
  { onStep, signal }: { onStep?: OnStep; signal?: AbortSignal } = {},
): Promise<FilmFiles> => {
  const count = film.scenes.length;
  const timings: SceneTiming[] = [];
  const sounds: SceneSound[] = [];
  for (const { index } of film.scenes) {
    signal?.throwIfAborted();
    const { timing, sound } = await speechEngine.speakScene(film, index);
    timings.push(timing);
    sounds.push(sound);
    onStep?.('speak', (index + 1) / count);
  }
  const segments: Uint8Array[] = [];
  for (const timing of timings) {
    const onProgress = (fraction: number): void => onStep?.('draw', (timing.index + fraction) / count);
    segments.push(
      await sceneEngine.renderScene(film, timing, {
        onProgress,
        ...(signal === undefined ? {} : { signal }),
      }),
    );
  }
  return stitchEngine.stitchFilm({
    film,
    timings,
    segment: async (index) => partOf(segments, index),
    sound: async (index) => partOf(sounds, index),
    onProgress: (fraction) => onStep?.('join', fraction),
  });
};

const partOf = <Part>(parts: readonly Part[], index: number): Part => {
  const part = parts[index];
  if (part === undefined) throw new RangeError(`The film has no scene ${index}`);
  return part;
};
