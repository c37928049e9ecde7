/**
 * `npm run bench:render [-- --quick]`: how fast films are drawn and encoded by size and number of processes, where
 * the time goes, beside ffmpeg on the same raw frames, and what a film costs by its length.
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encoderOf, encodeWithFfmpeg, hasFfmpeg, sameSettings } from './render-ffmpeg.ts';
import { removeFilm, resize, type Size, type SpokenFilm, sizeNames, speakFilm } from './render-films.ts';
import { type Measured, runTask, runTasks } from './render-tasks.ts';
import { printTable, round } from './table.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const sizes: Size[] = values.quick ? ['low', 'medium'] : ['low', 'medium', 'high', 'ultra'];
const lengths = values.quick ? [10, 60] : [10, 60, 600];
/** Frames that are kept raw: at most half a gigabyte. */
const rawFrames: Readonly<Record<Size, number>> = { low: 300, medium: 300, high: 150, ultra: 90 };

const megabytes = (bytes: number): number => round(bytes / 1e6);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

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

const renderFilm = (spoken: SpokenFilm, workers: number) =>
  runTasks(
    share(spoken, workers).map((scenes) => ({ kind: 'render', folder: spoken.folder, scenes }) as const),
  );

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

const measureSpeed = async (spoken: SpokenFilm, size: Size): Promise<Speed[]> => {
  const speeds: Speed[] = [];
  for (const workers of [1, 2]) {
    const { seconds, each } = await renderFilm(spoken, workers);
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

const measureShares = async (spoken: SpokenFilm, size: Size): Promise<Measured> => {
  const { folder } = spoken;
  const longest = spoken.timings.reduce((found, one) => (one.frames > found.frames ? one : found));
  const frames = Math.min(longest.frames, rawFrames[size]);
  const drawn = await runTask({ kind: 'draw', folder, scene: longest.index, frames });
  const encoded = await runTask({ kind: 'encode', folder });
  const muxed = await runTask({ kind: 'mux', folder });
  const convert = (drawn.convertSeconds ?? 0) / drawn.seconds;
  const milliseconds = [
    drawn.cpuSeconds * (1 - convert),
    drawn.cpuSeconds * convert,
    encoded.cpuSeconds - muxed.cpuSeconds,
    muxed.cpuSeconds,
  ].map((seconds) => (seconds * 1000) / frames);
  const total = sum(milliseconds);
  shareRows.push([
    sizeNames[size],
    frames,
    ...milliseconds.flatMap((one) => [round(one, 2), `${round((100 * one) / total)}%`]),
  ]);
  return encoded;
};

const measureRatio = async (
  spoken: SpokenFilm,
  size: Size,
  speeds: Speed[],
  own: Measured,
): Promise<void> => {
  const mp4 = await readFile(join(spoken.folder, 'encoded.mp4'));
  encoder = encoderOf(mp4) ?? encoder;
  if (!withFfmpeg || encoder === undefined) return;
  settings = sameSettings(encoder);
  const theirs = encodeWithFfmpeg(spoken.folder, spoken.film, settings);
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
    round(mp4.length / 1024),
  ]);
};

const spoken = await speakFilm(24, 'low');
try {
  for (const size of sizes) {
    const sized = await resize(spoken, size);
    const speeds = await measureSpeed(sized, size);
    const encoded = await measureShares(sized, size);
    await measureRatio(sized, size, speeds, encoded);
    process.stderr.write('.');
  }
} finally {
  await removeFilm(spoken);
}

const lengthRows: (string | number)[][] = [];
for (const length of lengths) {
  const film = await speakFilm(length, 'low');
  try {
    const { seconds, each } = await renderFilm(film, 2);
    const stitched = await runTask({ kind: 'stitch', folder: film.folder });
    const cpu = sum(each.map((one) => one.cpuSeconds)) + stitched.cpuSeconds + film.speakSeconds;
    const total = film.speakSeconds + seconds + stitched.seconds;
    const bytes = stitched.bytes ?? 0;
    lengthRows.push([
      round(film.seconds, 1),
      film.timings.length,
      round(film.speakSeconds, 1),
      round(seconds, 1),
      round(stitched.seconds, 1),
      round(total, 1),
      round(film.seconds / total, 1),
      round(cpu / film.seconds, 3),
      megabytes(Math.max(...each.map((one) => one.peakBytes))),
      round(bytes / 1e6, 1),
      megabytes(stitched.peakBytes),
    ]);
  } finally {
    await removeFilm(film);
  }
  process.stderr.write('.');
}

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
printTable(
  'What a film costs by its length (480p, 2 workers)',
  [
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
  ],
  lengthRows,
);
console.log(`\nOur encoder: ${encoder ?? 'it does not say'}`);
if (ffmpegEncoder !== undefined) console.log(`ffmpeg's:    ${ffmpegEncoder}`);
