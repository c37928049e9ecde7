import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SceneTiming } from '../../../engine/contract.ts';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { sceneEngine } from '../../../engine/scene.ts';
import { aspectRatios } from '../../../functions/engines/frame-size.ts';
import { complaintsAbout, hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf, speak } from './films.ts';
import { decodePictures } from './media.ts';

const frame = 1 / 30;
const narrations = ['The first scene speaks.', 'The second one, too.', 'And the third ends.'];

interface Packet {
  stream_index: number;
  pts_time: string;
  dts_time: string;
  duration_time: string;
  flags: string;
}

/** Packets of the streams as ffprobe reads them, in the order of the file. */
const packetsOf = (path: string): Packet[] => {
  const args = ['-v', 'error', '-show_packets', '-of', 'json', path];
  return JSON.parse(execFileSync('ffprobe', args, { maxBuffer: 1 << 28 }).toString()).packets;
};

/** The picture that ffmpeg shows after it has sought each of some times, in I420. */
const soughtPictures = async (path: string, seconds: readonly number[]): Promise<Buffer[]> => {
  const inputs = seconds.flatMap((second) => ['-ss', second.toFixed(6), '-i', path]);
  const files = seconds.map((_, index) => `${path}.${index}.yuv`);
  const outputs = files.flatMap((file, index) => [
    ...['-map', `${index}:v`, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', file],
  ]);
  execFileSync('ffmpeg', ['-v', 'error', ...inputs, ...outputs]);
  return await Promise.all(files.map((file) => readFile(file)));
};

/** Small: what is read of a file does not depend on the size of its pictures. */
const sizes = { '16:9': [320, 180], '9:16': [180, 320], '1:1': [240, 240] } as const;

/** Every aspect ratio, and both kinds. */
const films = aspectRatios.map(
  (aspect, index) => ({ aspect, kind: index === 0 ? 'avatar' : 'prompt' }) as const,
);

describe.skipIf(!hasFfmpeg).each(films)(
  'a film of kind $kind in $aspect, as others read it',
  ({ aspect, kind }) => {
    const [width, height] = sizes[aspect];
    const film = filmOf(narrations, { kind, width, height, music: true, style: 'cinematic' });
    /** First frame of each scene. */
    const starts: number[] = [];
    let timings: SceneTiming[] = [];
    let frames = 0;
    let video: Uint8Array = new Uint8Array();
    /** What the whole film shows. */
    let whole: Uint8Array[] = [];
    /** The streams' packets, in the order of the file. */
    let packets: Packet[] = [];
    let folder = '';
    let path = '';

    beforeAll(async () => {
      const spoken = await speak(film);
      timings = spoken.map(({ timing }) => timing);
      for (const timing of timings) {
        starts.push(frames);
        frames += timing.frames;
      }
      ({ video } = await stitchEngine.stitchFilm({
        film,
        timings,
        segment: (index) => sceneEngine.renderScene(film, timings[index] ?? raise(index)),
        sound: async (index) => spoken[index]?.sound ?? raise(index),
      }));
      folder = await mkdtemp(join(tmpdir(), 'kinora-file-'));
      path = join(folder, 'film.mp4');
      await writeFile(path, video);
      whole = await decodePictures(video);
      packets = packetsOf(path);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('lasts as long as its plan, to the frame, in every stream', async () => {
      const report = await stitchEngine.inspectFilm(video);
      expect([report.width, report.height]).toEqual([film.width, film.height]);
      const args = [
        '-v',
        'error',
        '-show_entries',
        'stream=codec_type,duration:format=duration',
        '-of',
        'json',
        path,
      ];
      const { streams, format } = JSON.parse(execFileSync('ffprobe', args).toString());
      expect(streams).toHaveLength(3);
      for (const { duration } of [...streams, format, { duration: report.durationSeconds }])
        expect(Math.abs(Number(duration) - frames * frame)).toBeLessThanOrEqual(frame);
    });

    it('decodes without a word of complaint', () => {
      expect(complaintsAbout(path)).toBe('');
    });

    it('has times that only grow, and pictures in the order they are shown', () => {
      for (const stream of [0, 1, 2]) {
        const own = packets.filter(({ stream_index }) => stream_index === stream);
        expect(own.length).toBeGreaterThan(0);
        own.forEach(({ dts_time }, index) => {
          if (index > 0) expect(Number(dts_time)).toBeGreaterThan(Number(own[index - 1]?.dts_time));
        });
      }
      const pictures = packets.filter(({ stream_index }) => stream_index === 0);
      expect(pictures).toHaveLength(frames);
      pictures.forEach(({ pts_time, dts_time }, index) => {
        expect(pts_time).toBe(dts_time);
        expect(Math.abs(Number(pts_time) - index * frame)).toBeLessThan(0.001);
      });
    });

    it('begins every scene with a picture that needs no other', async () => {
      const pictures = packets.filter(({ stream_index }) => stream_index === 0);
      for (const start of starts) expect(pictures[start]?.flags).toMatch(/^K/);
      for (const [index, start] of starts.entries()) {
        // From there on and nothing before: a closed group shows what the whole film shows.
        const alone = start === 0 ? whole : await decodePictures(video, start);
        expect(alone).toHaveLength(frames - start);
        const last = (timings[index]?.frames ?? 1) - 1;
        for (const at of [0, 1, last])
          expect(Buffer.compare(alone[at] ?? new Uint8Array(), whole[start + at] ?? new Uint8Array(1))).toBe(
            0,
          );
      }
    });

    it('shows the scene that is sought', async () => {
      const frames = starts.flatMap((start) => [start, start + 12]);
      const sought = await soughtPictures(
        path,
        frames.map((at) => at * frame),
      );
      expect(sought).toHaveLength(6);
      for (const [index, picture] of sought.entries()) {
        const at = frames[index] ?? 0;
        expect(Buffer.compare(picture, whole[at] ?? new Uint8Array()), `frame ${at}`).toBe(0);
      }
    });
  },
);

const raise = (index: number): never => {
  throw new RangeError(`no scene ${index}`);
};
