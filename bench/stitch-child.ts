import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { type Film, type RangeFile, sampleRate } from '../engine/contract.ts';
import { stitchEngine } from '../engine/mux/stitch.ts';

// Joins copies of one scene into a file, part by part, and reads the film back: what a function does with the bucket.
const [scenePath = '', filmPath = '', frames = '0', copies = '0'] = process.argv.slice(2);
const framesOfScene = Number(frames);
const film: Film = {
  kind: 'prompt',
  title: 'Copies',
  language: 'en',
  style: 'cinematic',
  avatarId: '',
  voiceId: '',
  width: 1920,
  height: 1080,
  framesPerSecond: 30,
  seed: 1,
  music: false,
  scenes: Array.from({ length: Number(copies) }, (_, index) => ({
    index,
    narration: '',
    leadInSeconds: framesOfScene / 30,
    leadOutSeconds: 0,
  })),
};
let peakBytes = 0;
const watch = (): void => {
  peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
};
const beforeBytes = process.memoryUsage().rss;
const cpu = process.cpuUsage();
const startedAt = performance.now();
const samples = Float32Array.from(
  { length: (framesOfScene * sampleRate) / 30 },
  (_, i) => Math.sin(i / 20) * 0.2,
);
const target = openSync(filmPath, 'w+');
const tail = createHash('sha256');
let appended = 0;
const { head } = await stitchEngine.stitchInParts(
  {
    film,
    timings: film.scenes.map(({ index }) => ({ index, frames: framesOfScene, words: [], phonemes: [] })),
    segment: async () => {
      watch();
      return new Uint8Array(readFileSync(scenePath));
    },
    sound: async () => ({ sampleRate, samples }),
  },
  async (bytes) => {
    tail.update(bytes);
    appended += writeSync(target, bytes);
  },
);
closeSync(target);
watch();
const joined = { joinBytes: peakBytes, seconds: (performance.now() - startedAt) / 1000 };
// The head comes last and stands first: a file cannot be put together so, a reader can.
const source = openSync(filmPath, 'r');
const file: RangeFile = {
  size: head.length + appended,
  read: async (first, end) => {
    const bytes = new Uint8Array(end - first);
    const ofHead = head.subarray(first, end);
    bytes.set(ofHead);
    if (ofHead.length < bytes.length)
      readSync(
        source,
        bytes,
        ofHead.length,
        bytes.length - ofHead.length,
        first + ofHead.length - head.length,
      );
    watch();
    return bytes;
  },
};
const report = await stitchEngine.inspectFilm(file);
watch();
closeSync(source);
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(
  JSON.stringify({
    ...joined,
    beforeBytes,
    peakBytes,
    // Of the kernel: what no look saw.
    maxRssBytes: process.resourceUsage().maxRSS * 1024,
    headBytes: head.length,
    filmBytes: report.bytes,
    filmSeconds: report.durationSeconds,
    isFastStart: report.fastStart,
    cpuSeconds: (user + system) / 1e6,
  }),
);
