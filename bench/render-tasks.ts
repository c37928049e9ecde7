import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { SpokenFilm } from './render-films.ts';

/** What a process of the benchmark is asked to do, in the folder of a spoken film. */
export type Task =
  /** Draws and encodes scenes into `scene-<index>.mp4`. */
  | { kind: 'render'; folder: string; scenes: number[] }
  /** Draws so many frames of a scene into `raw.i420`, and encodes nothing. */
  | { kind: 'draw'; folder: string; scene: number; frames: number }
  /** Encodes `raw.i420` into `encoded.mp4`, and draws nothing. */
  | { kind: 'encode'; folder: string }
  /** Writes the packets of `encoded.mp4` into another file. */
  | { kind: 'mux'; folder: string }
  /** Joins all scenes into `film.mp4`. */
  | { kind: 'stitch'; folder: string };

export interface Measured {
  /** From the word to begin to the end of the work. */
  seconds: number;
  cpuSeconds: number;
  frames: number;
  /** Most memory that the process ever had, with everything that Node itself takes. */
  peakBytes: number;
  /** Of `draw`: seconds that turning pixels into the encoder's format took. */
  convertSeconds?: number;
  /** Of `stitch`: size of the film. */
  bytes?: number;
}

/** Tasks side by side. */
export interface Render {
  seconds: number;
  each: Measured[];
}

/** What a process says. */
export type Message = { type: 'ready' } | { type: 'done'; measured: Measured };

const next = async (child: ChildProcess): Promise<Message> => {
  const { promise, resolve, reject } = Promise.withResolvers<Message>();
  const onExit = (code: number | null) => reject(new Error(`A process of the benchmark ended with ${code}`));
  child.once('exit', onExit);
  child.once('message', (message) => resolve(message as Message));
  try {
    return await promise;
  } finally {
    child.off('exit', onExit);
  }
};

/** Runs tasks side by side, each in a process of its own that is warm before any of them begins. */
const runTasks = async (tasks: readonly Task[]): Promise<Render> => {
  const children = tasks.map((task) =>
    fork(join(import.meta.dirname, 'render-child.ts'), [JSON.stringify(task)]),
  );
  try {
    await Promise.all(children.map(next));
    const startedAt = performance.now();
    const done = children.map(async (child) => {
      const message = next(child);
      child.send('go');
      const told = await message;
      if (told.type !== 'done') throw new Error('A process of the benchmark began twice');
      return told.measured;
    });
    const each = await Promise.all(done);
    return { seconds: (performance.now() - startedAt) / 1000, each };
  } finally {
    for (const child of children) child.kill();
  }
};

/** @throws when the task's process fails */
export const runTask = async (task: Task): Promise<Measured> => {
  const [measured] = (await runTasks([task])).each;
  if (measured === undefined) throw new Error('A task was not measured');
  return measured;
};

/** Scenes for each worker: the longest first, each to who has least. */
const share = ({ timings }: SpokenFilm, workers: number): number[][] => {
  const shares = Array.from({ length: workers }, () => ({ frames: 0, scenes: [] as number[] }));
  for (const { index, frames } of timings.toSorted((one, other) => other.frames - one.frames)) {
    const least = shares.reduce((found, other) => (other.frames < found.frames ? other : found));
    least.frames += frames;
    least.scenes.push(index);
  }
  return shares.map(({ scenes }) => scenes).filter((scenes) => scenes.length > 0);
};

/** Draws and encodes a film's scenes in so many processes. */
export const renderFilm = (spoken: SpokenFilm, workers: number): Promise<Render> =>
  runTasks(
    share(spoken, workers).map((scenes) => ({ kind: 'render', folder: spoken.folder, scenes }) as const),
  );

/** @throws when nothing was measured */
export const fastest = <One extends { seconds: number }>(runs: readonly One[]): One => {
  const [best] = runs.toSorted((one, other) => one.seconds - other.seconds);
  if (best === undefined) throw new RangeError('Nothing was measured');
  return best;
};
