/**
 * `npm run bench:render [-- --quick] [-- --sizes=medium,high] [-- --repeat=3]`: how fast films are drawn and encoded
 * by size and number of processes, where the time goes, beside ffmpeg on the same raw frames, films of a prompt, and
 * what a film costs by its length. Ours and ffmpeg's are each the best of as many runs: other work slows any of them.
 */
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encoderOf, encodeWithFfmpeg, hasFfmpeg, sameSettings } from './render-ffmpeg.ts';
import { removeFilm, resize, type Size, type SpokenFilm, sizeNames, speakFilm } from './render-films.ts';
import { lengthHeadings, measureLengths, measurePrompts, promptHeadings } from './render-kinds.ts';
import { fastest, type Measured, type Render, renderFilm, runTask } from './render-tasks.ts';
import { megabytes, printTable, round, sum } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    repeat: { type: 'string', default: '3' },
  },
});
const allSizes = Object.keys(sizeNames) as Size[];
const asked = values.sizes?.split(',') ?? (values.quick ? ['low', 'medium'] : allSizes);
const sizes = allSizes.filter((size) => asked.includes(size));
const repeat = Math.max(1, Number(values.repeat));
const workerCounts = [1, 2];
const lengths = values.quick ? [10, 60] : [10, 60, 600];
/** Frames that are kept raw: at most half a gigabyte. */
const rawFrames: Readonly<Record<Size, number>> = { low: 300, medium: 300, high: 150, ultra: 90 };

const speedRows: (string | number)[][] = [];
const shareRows: (string | number)[][] = [];
const ratioRows: (string | number)[][] = [];
let settings: string[] = [];
let encoder: string | undefined;
let ffmpegEncoder: string | undefined;
const withFfmpeg = hasFfmpeg();

/** What one way of rendering achieves; `cpu`: processor seconds a frame. */
interface Speed {
  framesPerSecond: number;
  cpu: number;
}

/** What one size took: everything is done once a round, so that all meet the same other work; the best of each counts. */
interface Rounds {
  renders: Map<number, Render[]>;
  encodes: Measured[];
  ffmpegs: ReturnType<typeof encodeWithFfmpeg>[];
}

const measureRounds = async (spoken: SpokenFilm): Promise<Rounds> => {
  const rounds: Rounds = {
    renders: new Map(workerCounts.map((count) => [count, []])),
    encodes: [],
    ffmpegs: [],
  };
  for (let round = 0; round < repeat; round += 1) {
    for (const [workers, renders] of rounds.renders) renders.push(await renderFilm(spoken, workers));
    rounds.encodes.push(await runTask({ kind: 'encode', folder: spoken.folder }));
    encoder = encoderOf(await readFile(join(spoken.folder, 'encoded.mp4'))) ?? encoder;
    if (!withFfmpeg || encoder === undefined) continue;
    settings = sameSettings(encoder);
    rounds.ffmpegs.push(encodeWithFfmpeg(spoken.folder, spoken.film, settings));
  }
  return rounds;
};

const reportSpeed = (rounds: Rounds, size: Size): Speed[] => {
  const speeds: Speed[] = [];
  for (const [workers, renders] of rounds.renders) {
    const { seconds, each } = fastest(renders);
    const frames = sum(each.map((one) => one.frames));
    const framesPerSecond = frames / seconds;
    const cpu = sum(each.map((one) => one.cpuSeconds)) / frames;
    speeds.push({ framesPerSecond, cpu });
    speedRows.push([
      sizeNames[size],
      workers,
      round(framesPerSecond),
      round(framesPerSecond / 30, 1),
      round(cpu * 30, 3),
      round(availableParallelism() / (cpu * 30), 1),
      round(framesPerSecond / (speeds[0]?.framesPerSecond ?? framesPerSecond), 2),
      megabytes(Math.max(...each.map((one) => one.peakBytes))),
      megabytes(sum(each.map((one) => one.peakBytes))),
    ]);
  }
  return speeds;
};

/** Draws a scene's raw frames, which encoders are measured with. */
const drawRaw = (spoken: SpokenFilm, size: Size): Promise<Measured> => {
  const longest = spoken.timings.reduce((found, one) => (one.frames > found.frames ? one : found));
  const frames = Math.min(longest.frames, rawFrames[size]);
  return runTask({ kind: 'draw', folder: spoken.folder, scene: longest.index, frames });
};

const reportShares = async (
  { folder }: SpokenFilm,
  size: Size,
  drawn: Measured,
  encoded: Measured,
): Promise<void> => {
  const muxed = await runTask({ kind: 'mux', folder });
  const convert = (drawn.convertSeconds ?? 0) / drawn.seconds;
  const milliseconds = [
    drawn.cpuSeconds * (1 - convert),
    drawn.cpuSeconds * convert,
    encoded.cpuSeconds - muxed.cpuSeconds,
    muxed.cpuSeconds,
  ].map((seconds) => (seconds * 1000) / drawn.frames);
  const total = sum(milliseconds);
  shareRows.push([
    sizeNames[size],
    drawn.frames,
    ...milliseconds.flatMap((one) => [round(one, 2), `${round((100 * one) / total)}%`]),
  ]);
};

const reportRatio = async (
  spoken: SpokenFilm,
  size: Size,
  speeds: readonly Speed[],
  { encodes, ffmpegs }: Rounds,
): Promise<void> => {
  if (ffmpegs.length === 0) return;
  const [own, theirs] = [fastest(encodes), fastest(ffmpegs)];
  ffmpegEncoder = theirs.encoder;
  const ffmpegSpeed = own.frames / theirs.seconds;
  ratioRows.push([
    sizeNames[size],
    round(ffmpegSpeed),
    round(own.frames / own.seconds),
    ...speeds.map(({ framesPerSecond }) => round(framesPerSecond)),
    ...speeds.map(({ framesPerSecond }) => round(framesPerSecond / ffmpegSpeed, 2)),
    round(theirs.cpuSeconds / own.frames / (speeds[0]?.cpu ?? Number.NaN), 2),
    round(theirs.bytes / 1024),
    round((await stat(join(spoken.folder, 'encoded.mp4'))).size / 1024),
  ]);
};

const spoken = await speakFilm(24, 'low');
try {
  for (const size of sizes) {
    const sized = await resize(spoken, size);
    const drawn = await drawRaw(sized, size);
    const rounds = await measureRounds(sized);
    const speeds = reportSpeed(rounds, size);
    await reportShares(sized, size, drawn, fastest(rounds.encodes));
    await reportRatio(sized, size, speeds, rounds);
    process.stderr.write('.');
  }
} finally {
  await removeFilm(spoken);
}

const promptRows = await measurePrompts(sizes, repeat);
const lengthRows = await measureLengths(lengths);

printTable(
  `Drawing and encoding a film of ${round(spoken.seconds)} s, by processes (${availableParallelism()} processors, load ${round(loadavg()[0] ?? 0, 1)}; "free machine": film s per s by processor time, were nothing else running)`,
  [
    'size',
    'workers',
    'frames/s',
    'film s per s',
    'CPU s per film s',
    'free machine',
    'scaling',
    'peak MB each',
    'peak MB all',
  ],
  speedRows,
);
printTable(
  'Where the time goes (processor milliseconds a frame, of all threads; longest scene)',
  ['size', 'frames', 'draw', 'of all', 'convert', 'of all', 'encode', 'of all', 'mux', 'of all'],
  shareRows,
);
if (withFfmpeg) {
  printTable(
    'Beside ffmpeg on the same raw frames (frames/s; aim: ratio 0.6; drawing is in ours alone)',
    [
      'size',
      'ffmpeg',
      'our encoder',
      '1 worker',
      '2 workers',
      'ratio 1',
      'ratio 2',
      'ratio of CPU',
      'KB ffmpeg',
      'KB ours',
    ],
    ratioRows,
  );
  console.log(`\nffmpeg ${settings.join(' ')}`);
} else console.log('\nffmpeg with libx264 is not installed: nothing to compare with.');
printTable('Films of a prompt, without a presenter (2 workers)', promptHeadings, promptRows);
printTable('What a film costs by its length (480p, 2 workers)', lengthHeadings, lengthRows);
console.log(`\nOur encoder: ${encoder ?? 'it does not say'}`);
if (ffmpegEncoder !== undefined) console.log(`ffmpeg's:    ${ffmpegEncoder}`);
