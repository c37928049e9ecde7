import { type Film, type SceneSound, type SceneTiming, sampleRate } from '../contract.ts';
import { spokenShare } from './bed-level.ts';
import { withMusic } from './mixdown.ts';
import { MusicBed } from './music.ts';
import { OwnMusicBed } from './own-music.ts';

/**
 * What is heard in a film, scene after scene: speech at -16 LUFS, with music under it if the film wants some.
 *
 * @param timings of all scenes, in order
 * @param sound what scene `index` sounds like, as long as its frames
 * @param ownMusic what is played under it in place of ours, as `readMusic` gave it
 * @returns consecutive samples in -1..1 at 48 kHz, mono
 */
export const filmSound = (
  film: Film,
  timings: readonly SceneTiming[],
  sound: (index: number) => Promise<SceneSound>,
  ownMusic?: Float32Array,
): AsyncGenerator<Float32Array> => {
  async function* speech(): AsyncGenerator<Float32Array> {
    for (const { index } of timings) yield (await sound(index)).samples;
  }
  if (!film.music) return speech();
  const frames = timings.reduce((sum, timing) => sum + timing.frames, 0);
  const share = spokenShare(timings, film.framesPerSecond);
  const volume = film.musicVolume ?? 1;
  const bed =
    ownMusic === undefined ? new MusicBed(film, share, volume) : new OwnMusicBed(ownMusic, { share, volume });
  return withMusic(speech(), bed, Math.round((frames * sampleRate) / film.framesPerSecond));
};
