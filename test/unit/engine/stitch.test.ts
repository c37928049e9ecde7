import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SceneSound, SceneTiming } from '../../../engine/contract.ts';
import type { FilmFiles, FilmReport } from '../../../engine/joining.ts';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { sceneEngine } from '../../../engine/scene.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf, speak } from './films.ts';
import { decodeClean, decodeSound, probe } from './media.ts';

const film = filmOf(['The first scene speaks.', 'The second one, too.', 'And the third ends.']);
let spoken: { timing: SceneTiming; sound: SceneSound }[] = [];
let files: FilmFiles;
let report: FilmReport;
let frames = 0;
const progress: number[] = [];

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
};

beforeAll(async () => {
  spoken = await speak(film);
  const segments: Uint8Array[] = [];
  for (const { timing } of spoken) segments.push(await sceneEngine.renderScene(film, timing));
  frames = spoken.reduce((sum, { timing }) => sum + timing.frames, 0);
  files = await stitchEngine.stitchFilm({
    film,
    timings: spoken.map(({ timing }) => timing),
    segment: async (index) => at(segments, index),
    sound: async (index) => at(spoken, index).sound,
    onProgress: (fraction) => {
      progress.push(fraction);
    },
  });
  report = await stitchEngine.inspectFilm(files.video);
});

describe('three scenes joined', () => {
  it('are one film: H.264 and AAC, every frame, the index first', () => {
    expect(report).toMatchObject({
      container: 'mp4',
      videoCodec: 'avc',
      audioCodec: 'aac',
      width: 320,
      height: 180,
      videoFrames: frames,
      fastStart: true,
      bytes: files.video.length,
    });
    expect(report.durationSeconds).toBeCloseTo(frames / 30, 3);
    expect(Math.abs(report.audioDurationSeconds - frames / 30)).toBeLessThan(0.05);
  });

  it('report their progress up to the end', () => {
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(progress.at(-1)).toBe(1);
  });

  it('leave a JPEG that is neither dark nor flat, of the film’s size', async () => {
    const image = await loadImage(Buffer.from(files.thumbnail));
    expect([image.width, image.height]).toEqual([320, 180]);
    const context = createCanvas(320, 180).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, 320, 180);
    const green = data.filter((_, index) => index % 4 === 1);
    expect(Math.max(...green.subarray(0, 20_000)) - Math.min(...green.subarray(0, 20_000))).toBeGreaterThan(
      90,
    );
  });

  it('cannot be joined when a scene lacks frames', async () => {
    const short = await sceneEngine.renderScene(film, { ...at(spoken, 0).timing, frames: 5 });
    const work = stitchEngine.stitchFilm({
      film,
      timings: [at(spoken, 0).timing],
      segment: async () => short,
      sound: async () => at(spoken, 0).sound,
    });
    await expect(work).rejects.toThrow(/frames instead of/);
  });

  it('[S4-17] are the same film in pieces: all but the head in order, and read back in parts', async () => {
    const segments: Uint8Array[] = [];
    for (const { timing } of spoken) segments.push(await sceneEngine.renderScene(film, timing));
    const tail: Uint8Array[] = [];
    const { head, captions } = await stitchEngine.stitchInParts(
      {
        film,
        timings: spoken.map(({ timing }) => timing),
        segment: async (index) => at(segments, index),
        sound: async (index) => at(spoken, index).sound,
      },
      async (bytes) => {
        tail.push(bytes.slice());
      },
    );
    const whole = Buffer.concat([head, ...tail]);
    expect(whole.equals(files.video)).toBe(true);
    expect(captions).toBe(files.captions);
    // The head is the index and little else.
    expect(head.length).toBeLessThan(whole.length / 4);
    const read = async (first: number, end: number): Promise<Uint8Array> => {
      return whole.subarray(first, end);
    };
    expect(await stitchEngine.inspectFilm({ size: whole.length, read })).toEqual(report);
    const failed = stitchEngine.stitchInParts(
      {
        film,
        timings: [at(spoken, 0).timing],
        segment: async () => at(segments, 0),
        sound: async () => at(spoken, 0).sound,
      },
      () => Promise.reject(new Error('no room')),
    );
    await expect(failed).rejects.toThrow('no room');
  });

  it('refuses to read what is not a film', async () => {
    await expect(stitchEngine.inspectFilm(new Uint8Array(100))).rejects.toThrow();
    await expect(stitchEngine.inspectFilm(files.video.subarray(0, 200))).rejects.toThrow();
  });
});

describe.skipIf(!hasFfmpeg)('three scenes joined, as ffmpeg reads them', () => {
  it('decode without a complaint, High profile, tagged BT.709, both streams from zero', async () => {
    await decodeClean(files.video, frames);
    const { streams, format } = await probe(files.video);
    const video = streams.find((stream) => stream.codec_type === 'video');
    const audio = streams.find((stream) => stream.codec_type === 'audio');
    expect(video).toMatchObject({
      codec_name: 'h264',
      profile: 'High',
      pix_fmt: 'yuv420p',
      color_space: 'bt709',
    });
    expect(audio).toMatchObject({ codec_name: 'aac', profile: 'LC', sample_rate: '48000', channels: 1 });
    expect(video?.nb_frames).toBe(String(frames));
    expect(Math.abs(Number(video?.start_time))).toBeLessThan(0.001);
    expect(Math.abs(Number(audio?.start_time))).toBeLessThan(0.03);
    expect(Math.abs(Number(format.duration) - frames / 30)).toBeLessThan(0.05);
  });

  it('carry their sound within 40 ms of where it belongs', async () => {
    const rate = 8000;
    const decoded = await decodeSound(files.video, rate);
    const written = new Float32Array(Math.round((frames / 30) * rate));
    let start = 0;
    for (const { sound } of spoken) {
      for (let index = 0; index < sound.samples.length / 6; index += 1) {
        let sum = 0;
        for (let tap = 0; tap < 6; tap += 1) sum += sound.samples[index * 6 + tap] ?? 0;
        written[Math.round(start * rate) + index] = sum / 6;
      }
      start += sound.samples.length / 48_000;
    }
    const likeness = (lag: number): number => {
      let sum = 0;
      for (let index = 2000; index < written.length - 2000; index += 1)
        sum += (written[index] ?? 0) * (decoded[index + lag] ?? 0);
      return sum;
    };
    const lags = Array.from({ length: 2 * 0.2 * rate + 1 }, (_, index) => index - 0.2 * rate);
    const best = lags.reduce((found, lag) => (likeness(lag) > likeness(found) ? lag : found), 0);

    expect(Math.abs(best / rate)).toBeLessThanOrEqual(0.04);
  });
});
