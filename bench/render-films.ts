import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { charactersPerSecond, voices } from '../engine/catalogue.ts';
import type { Film, SceneTiming } from '../engine/contract.ts';
import { encodePcm } from '../engine/pacing.ts';
import { speechEngine } from '../engine/speech/speech.ts';
import { frameSize } from '../functions/engines/frame-size.ts';
import { plannedSeconds, planScript } from '../functions/planning/planner.ts';

/** Sizes by their names in the API. */
export type Size = Parameters<typeof frameSize>[0];
export const sizeNames: Readonly<Record<Size, string>> = {
  low: '480p',
  medium: '720p',
  high: '1080p',
  ultra: '1440p',
};

/** A spoken film, ready to be drawn by any process. */
export interface SpokenFilm {
  film: Film;
  timings: SceneTiming[];
  /** Seconds of the film. */
  seconds: number;
  /** Seconds that speaking took. */
  speakSeconds: number;
  /** `film.json` and `sound-<index>.pcm` are in it; segments go there. */
  folder: string;
}

const sentences = [
  'Every film begins with a few lines of plain text.',
  'The script is cut into scenes along its sentences, and each scene is drawn and encoded apart.',
  'A voice reads it, and the mouth follows every sound.',
  'Words appear below the presenter at the moment when they are heard.',
  'Nothing that stays the same is drawn a second time!',
  'When all scenes are there, their packets are joined into one file without encoding anything again.',
];

/** A script that takes about so long to read. */
const scriptOf = (seconds: number): string => {
  let script = '';
  for (let n = 0; n < 2000; n += 1) {
    script += `${sentences[n % sentences.length]}${n % 4 === 3 ? '\n\n' : ' '}`;
    if (plannedSeconds(planScript(script.trim(), 'en', charactersPerSecond('en'))) >= seconds) break;
  }
  return script.trim();
};

/** What a storyboard shows: the weather is drawn anew on every frame, the sea is not. */
export const prompts = {
  rain: [
    'Heavy rain falls on the city at night, and the lights of the street are lost in the water.',
    'Under an umbrella somebody waits in the rain for the last tram, and it does not come.',
  ],
  snow: [
    'Snow falls on the quiet mountains in winter, and every path is white and soft.',
    'By evening the snow lies so high on the hills that nobody leaves the valley.',
  ],
  sea: [
    'A small boat sails on the open sea on a bright summer day, and the waves are calm.',
    'Far out behind the last island the sea and the sky are one and the same blue.',
  ],
} as const;

const baseFilm = (size: Size): Omit<Film, 'scenes'> => ({
  kind: 'avatar',
  title: 'How long does a film take?',
  language: 'en',
  style: 'professional',
  avatarId: 'amelia',
  voiceId: voices[0]?.id ?? '',
  ...frameSize(size, '16:9'),
  framesPerSecond: 30,
  seed: 1,
  music: true,
});

/** Plans and speaks a film of about so many seconds into a temporary folder. */
export const speakFilm = (seconds: number, size: Size): Promise<SpokenFilm> => {
  const scenes = planScript(scriptOf(seconds), 'en', charactersPerSecond('en'));
  return speak({ ...baseFilm(size), scenes: scenes.map(({ estimatedSeconds: _, ...scene }) => scene) });
};

/** Speaks a film without a presenter, of two scenes of about six seconds. */
export const speakPrompt = (prompt: keyof typeof prompts, size: Size): Promise<SpokenFilm> =>
  speak({
    ...baseFilm(size),
    kind: 'prompt',
    style: 'cinematic',
    scenes: prompts[prompt].map((narration, index) => ({
      index,
      narration,
      leadInSeconds: 0.3,
      leadOutSeconds: 0.6,
    })),
  });

const speak = async (film: Film): Promise<SpokenFilm> => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-render-'));
  const startedAt = performance.now();
  const timings: SceneTiming[] = [];
  for (const { index } of film.scenes) {
    const { timing, sound } = await speechEngine.speakScene(film, index);
    timings.push(timing);
    await writeFile(join(folder, `sound-${index}.pcm`), encodePcm(sound));
  }
  const speakSeconds = (performance.now() - startedAt) / 1000;
  await writeFile(join(folder, 'film.json'), JSON.stringify({ film, timings }));
  const frames = timings.reduce((sum, timing) => sum + timing.frames, 0);
  return { film, timings, seconds: frames / film.framesPerSecond, speakSeconds, folder };
};

/** The same film in another size: what was spoken stays. */
export const resize = async (spoken: SpokenFilm, size: Size): Promise<SpokenFilm> => {
  const film = { ...spoken.film, ...frameSize(size, '16:9') };
  await writeFile(join(spoken.folder, 'film.json'), JSON.stringify({ film, timings: spoken.timings }));
  return { ...spoken, film };
};

export const removeFilm = ({ folder }: SpokenFilm): Promise<void> =>
  rm(folder, { recursive: true, force: true });
