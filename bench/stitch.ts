import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Film } from '../engine/contract.ts';
import { sceneEngine } from '../engine/scene.ts';
import { megabytes, printTable, round } from './table.ts';

/**
 * Memory of joining and reading back, by length of the film: one scene of ten seconds in 1080p is drawn once, and its
 * copies are joined in a process of their own.
 */
const minutes = [5, 30];
const sceneSeconds = 10;

interface Measured {
  seconds: number;
  cpuSeconds: number;
  beforeBytes: number;
  joinBytes: number;
  maxRssBytes: number;
  headBytes: number;
  filmBytes: number;
  filmSeconds: number;
}

const scene: Film = {
  kind: 'prompt',
  title: 'A lighthouse',
  language: 'en',
  style: 'cinematic',
  avatarId: '',
  voiceId: '',
  width: 1920,
  height: 1080,
  framesPerSecond: 30,
  seed: 1,
  music: false,
  scenes: [{ index: 0, narration: 'A lighthouse at the sea.', leadInSeconds: 0, leadOutSeconds: 0 }],
};

const folder = await mkdtemp(join(tmpdir(), 'kinora-stitch-'));
try {
  const frames = sceneSeconds * 30;
  const path = join(folder, 'scene.mp4');
  await writeFile(path, await sceneEngine.renderScene(scene, { index: 0, frames, words: [], phonemes: [] }));
  const measure = (length: number): Measured => {
    const copies = (length * 60) / sceneSeconds;
    const args = ['stitch-child.ts', path, join(folder, 'film.mp4'), String(frames), String(copies)];
    const [child = '', ...rest] = args;
    const told = execFileSync(process.execPath, [join(import.meta.dirname, child), ...rest]);
    return JSON.parse(told.toString('utf8')) as Measured;
  };
  const rows = minutes.map((length) => {
    const found = measure(length);
    return [
      `${length} min`,
      megabytes(found.filmBytes),
      megabytes(found.headBytes),
      megabytes(found.beforeBytes),
      megabytes(found.joinBytes),
      megabytes(found.maxRssBytes),
      round(found.seconds, 1),
      round(found.cpuSeconds, 1),
    ];
  });
  const headings = ['movie', 'MB', 'MB of head', 'RSS before', 'RSS joining', 'RSS at most', 's', 'CPU s'];
  printTable('Joining and reading back copies of one scene in 1080p (memory in MB)', headings, rows);
} finally {
  await rm(folder, { recursive: true, force: true });
}
