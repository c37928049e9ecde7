import { prompts, removeFilm, resize, type Size, sizeNames, speakFilm, speakPrompt } from './render-films.ts';
import { fastest, type Render, renderFilm, runTask } from './render-tasks.ts';
import { megabytes, round, sum } from './table.ts';

type Rows = (string | number)[][];

const workers = 2;

export const promptHeadings = [
  'prompt',
  'size',
  'frames/s',
  'film s per s',
  'CPU s per film s',
  'peak MB all',
] as const;

/** Films of a prompt, in each size the best of some renders. */
export const measurePrompts = async (sizes: readonly Size[], repeat: number): Promise<Rows> => {
  const rows: Rows = [];
  for (const prompt of Object.keys(prompts) as (keyof typeof prompts)[]) {
    const film = await speakPrompt(prompt, 'low');
    try {
      for (const size of sizes) {
        const sized = await resize(film, size);
        const renders: Render[] = [];
        while (renders.length < repeat) renders.push(await renderFilm(sized, workers));
        const { seconds, each } = fastest(renders);
        const frames = sum(each.map((one) => one.frames));
        const cpu = sum(each.map((one) => one.cpuSeconds)) / frames;
        rows.push([
          prompt,
          sizeNames[size],
          round(frames / seconds),
          round(frames / seconds / 30, 1),
          round(cpu * 30, 3),
          megabytes(sum(each.map((one) => one.peakBytes))),
        ]);
      }
    } finally {
      await removeFilm(film);
    }
    process.stderr.write('.');
  }
  return rows;
};

export const lengthHeadings = [
  'film s',
  'scenes',
  'speak s',
  'draw s',
  'stitch s',
  'in all s',
  'film s per s',
  'CPU s per film s',
  'draw MB each',
  'film MB',
  'stitch MB',
] as const;

/** Whole films, from the voice to the joined file. @param lengths in seconds, about */
export const measureLengths = async (lengths: readonly number[]): Promise<Rows> => {
  const rows: Rows = [];
  for (const length of lengths) {
    const film = await speakFilm(length, 'low');
    try {
      const { seconds, each } = await renderFilm(film, workers);
      const stitched = await runTask({ kind: 'stitch', folder: film.folder });
      const cpu = sum(each.map((one) => one.cpuSeconds)) + stitched.cpuSeconds + film.speakSeconds;
      const total = film.speakSeconds + seconds + stitched.seconds;
      rows.push([
        round(film.seconds, 1),
        film.timings.length,
        round(film.speakSeconds, 1),
        round(seconds, 1),
        round(stitched.seconds, 1),
        round(total, 1),
        round(film.seconds / total, 1),
        round(cpu / film.seconds, 3),
        megabytes(Math.max(...each.map((one) => one.peakBytes))),
        round((stitched.bytes ?? 0) / 1e6, 1),
        megabytes(stitched.peakBytes),
      ]);
    } finally {
      await removeFilm(film);
    }
    process.stderr.write('.');
  }
  return rows;
};
