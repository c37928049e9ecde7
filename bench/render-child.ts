/** One process of `npm run bench:render`: warms up, waits for the word, does its task, and says what it took. */
import { once } from 'node:events';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VideoFrame } from '@napi-rs/webcodecs';
import {
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import type { Film, SceneTiming } from '../engine/contract.ts';
import { FrameRenderer } from '../engine/frame-renderer.ts';
import { I420Picture } from '../engine/mux/i420.ts';
import { SegmentWriter } from '../engine/mux/segment.ts';
import { stitchEngine } from '../engine/mux/stitch.ts';
import { decodePcm } from '../engine/pacing.ts';
import { compose, sceneEngine } from '../engine/scene.ts';
import type { Measured, Message, Task } from './render-tasks.ts';

type Work = Pick<Measured, 'frames'> & Partial<Measured>;
type Of<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;

const task: Task = JSON.parse(process.argv[2] ?? '{}');
const file = (name: string): string => join(task.folder, name);
const { film, timings }: { film: Film; timings: SceneTiming[] } = JSON.parse(
  await readFile(file('film.json'), 'utf8'),
);
const frameBytes = (film.width * film.height * 3) / 2;

const timingOf = (index: number): SceneTiming => {
  const timing = timings[index];
  if (timing === undefined) throw new RangeError(`The film has no scene ${index}`);
  return timing;
};

const cpuSecondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const render = async ({ scenes }: Of<'render'>): Promise<Work> => {
  let frames = 0;
  for (const index of scenes) {
    const timing = timingOf(index);
    await writeFile(file(`scene-${index}.mp4`), await sceneEngine.renderScene(film, timing));
    frames += timing.frames;
  }
  return { frames };
};

const draw = async ({ scene, frames }: Of<'draw'>): Promise<Work> => {
  let convertSeconds = 0;
  const { write } = I420Picture.prototype;
  I420Picture.prototype.write = function timed(...given) {
    const startedAt = performance.now();
    write.apply(this, given);
    convertSeconds += (performance.now() - startedAt) / 1000;
  };
  const timing = timingOf(scene);
  const composition = compose(film, timing);
  const renderer = new FrameRenderer(film.width, film.height);
  const raw = await open(file('raw.i420'), 'w');
  const written = { seconds: 0, cpuSeconds: 0 };
  for (let frame = 0; frame < frames; frame += 1) {
    const bytes = renderer.render(composition, frame);
    const startedAt = performance.now();
    const cpu = process.cpuUsage();
    await raw.write(bytes);
    written.seconds += (performance.now() - startedAt) / 1000;
    written.cpuSeconds += cpuSecondsSince(cpu);
  }
  await raw.close();
  // What the benchmark itself does is no part of the film's cost.
  return { frames, convertSeconds, seconds: -written.seconds, cpuSeconds: -written.cpuSeconds };
};

const encode = async (): Promise<Work> => {
  // Frame by frame, as ffmpeg reads them.
  const raw = await open(file('raw.i420'));
  const writer = new SegmentWriter(film.width, film.height, film.framesPerSecond);
  const bytes = new Uint8Array(frameBytes);
  let frames = 0;
  while ((await raw.read(bytes, 0, frameBytes)).bytesRead === frameBytes) {
    await writer.add(
      new VideoFrame(bytes, {
        format: 'I420',
        codedWidth: film.width,
        codedHeight: film.height,
        timestamp: writer.nextTimestamp,
      }),
    );
    frames += 1;
  }
  await raw.close();
  await writeFile(file('encoded.mp4'), await writer.finish());
  return { frames };
};

const mux = async (): Promise<Work> => {
  using input = new Input({ source: new BufferSource(await readFile(file('encoded.mp4'))), formats: [MP4] });
  const video = await input.getPrimaryVideoTrack();
  const decoderConfig = await video?.getDecoderConfig();
  if (video == null || decoderConfig == null) throw new Error('There are no pictures');
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new BufferTarget(),
  });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source, { frameRate: film.framesPerSecond });
  await output.start();
  let frames = 0;
  for await (const packet of new EncodedPacketSink(video).packets()) {
    await source.add(packet, frames === 0 ? { decoderConfig } : undefined);
    frames += 1;
  }
  await output.finalize();
  return { frames };
};

const stitch = async (): Promise<Work> => {
  const { video } = await stitchEngine.stitchFilm({
    film,
    timings,
    segment: async (index) => new Uint8Array(await readFile(file(`scene-${index}.mp4`))),
    sound: async (index) => decodePcm(await readFile(file(`sound-${index}.pcm`))),
  });
  await writeFile(file('film.mp4'), video);
  return { frames: timings.reduce((sum, timing) => sum + timing.frames, 0), bytes: video.length };
};

const work = (): Promise<Work> => {
  if (task.kind === 'render') return render(task);
  if (task.kind === 'draw') return draw(task);
  if (task.kind === 'encode') return encode();
  return task.kind === 'mux' ? mux() : stitch();
};

/** Fonts, native packages and compiled code are there before the clock runs. */
const warmUp = async (): Promise<void> => {
  if (task.kind === 'stitch') return;
  await sceneEngine.renderScene({ ...film, width: 320, height: 180 }, { ...timingOf(0), frames: 60 });
};

const peak = (): number => process.resourceUsage().maxRSS * 1024;
const tell = (message: Message): void => {
  process.send?.(message);
};

const word = once(process, 'message');
await warmUp();
tell({ type: 'ready' });
await word;
// Keeps the process alive while it waits for nothing but its encoder; the benchmark ends it.
process.on('message', () => undefined);
const cpu = process.cpuUsage();
const startedAt = performance.now();
const { seconds = 0, cpuSeconds = 0, ...done } = await work();
tell({
  type: 'done',
  measured: {
    ...done,
    seconds: (performance.now() - startedAt) / 1000 + seconds,
    cpuSeconds: cpuSecondsSince(cpu) + cpuSeconds,
    peakBytes: peak(),
  },
});
