import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SceneTiming } from '../../../engine/contract.ts';
import { tokensOf } from '../../../engine/language/tokens.ts';
import { boxesIn } from '../../../engine/mux/boxes.ts';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { addTextTrack } from '../../../engine/mux/text-track.ts';
import { cuesOfFilm } from '../../../engine/text/captions-vtt.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf, silentTiming } from './films.ts';
import { decodeClean, hashOfPictures, probe } from './media.ts';
import { plainSegment } from './segments.ts';

/** Two scenes of words, with a pause between them. */
const narrations = ['Fish & chips <today>? Yes!', 'مرحبا بالعالم 中文 naïve 👋 end.'];
const film = filmOf(narrations, { language: 'ar', music: false });
const timings = narrations.map((narration, index): SceneTiming => {
  const words = tokensOf(narration, 'ar').map((token, at) => ({
    ...token,
    start: 0.5 + at * 0.4,
    end: 0.9 + at * 0.4,
  }));
  return { ...silentTiming(120, index), words };
});

const filmWith = async (spoken: readonly SceneTiming[]): Promise<Uint8Array> => {
  const { video } = await stitchEngine.stitchFilm({
    film: { ...film, scenes: film.scenes.slice(0, spoken.length) },
    timings: [...spoken],
    segment: (index) => plainSegment(film, spoken[index]?.frames ?? 1),
    sound: async (index) => ({
      sampleRate: 48_000,
      samples: new Float32Array((spoken[index]?.frames ?? 1) * 1600),
    }),
  });
  return video;
};

describe('captions in the film itself', () => {
  let folder = '';
  let path = '';
  let video: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    video = await filmWith(timings);
    folder = await mkdtemp(join(tmpdir(), 'kinora-track-'));
    path = join(folder, 'film.mp4');
    await writeFile(path, video);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('lie behind the index and before what is played; every box ends where the next begins', () => {
    const boxes = boxesIn(video);
    expect(boxes.map(({ name }) => name)).toEqual(['ftyp', 'moov', 'mdat', 'free', 'mdat']);
    expect(boxes.at(-1)?.end).toBe(video.length);
    const tracks = boxesIn(video, boxes[1]?.content, boxes[1]?.end).filter(({ name }) => name === 'trak');
    expect(tracks).toHaveLength(3);
  });

  it('leave pictures and sound as they are', async () => {
    const report = await stitchEngine.inspectFilm(video);
    expect(report).toMatchObject({ videoCodec: 'avc', audioCodec: 'aac', videoFrames: 240, fastStart: true });
    const whole = await hashOfPictures(await plainSegment(film, 240));
    expect(await hashOfPictures(video)).toBe(whole);
  });

  it.skipIf(!hasFfmpeg)(
    'are a track of timed text in the language of the film, as ffprobe reads it',
    async () => {
      await decodeClean(video, 240);
      const { streams } = await probe(video);
      expect(streams.map(({ codec_type, codec_name }) => [codec_type, codec_name])).toEqual([
        ['video', 'h264'],
        ['audio', 'aac'],
        ['subtitle', 'mov_text'],
      ]);
      expect(streams[2]).toMatchObject({ tags: { language: 'ara' }, disposition: { default: 0 } });
      expect(Number(streams[2]?.duration)).toBeCloseTo(8, 3);
    },
  );

  it.skipIf(!hasFfmpeg)('say what captions.vtt says, when it says it', () => {
    const read = execFileSync('ffmpeg', [
      '-v',
      'error',
      '-i',
      path,
      '-map',
      '0:s',
      '-f',
      'srt',
      '-',
    ]).toString();
    const blocks = read.trim().split(/\n\n+/);
    const clock = (text: string): number =>
      text.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);
    const found = blocks.map((block) => {
      const [, times = '', ...lines] = block.split('\n');
      const [start = '', end = ''] = times.split(' --> ');
      return { start: clock(start), end: clock(end), text: lines.join('\n') };
    });
    const cues = cuesOfFilm(timings, 30);
    expect(found.map(({ text }) => text)).toEqual(cues.map(({ text }) => text));
    found.forEach(({ start, end }, index) => {
      expect(start).toBeCloseTo(cues[index]?.start ?? -1, 2);
      expect(end).toBeCloseTo(cues[index]?.end ?? -1, 2);
    });
  });

  it('find room in the shortest film and in the densest', async () => {
    for (const frames of [1, 2, 10])
      expect((await filmWith([silentTiming(frames)])).length).toBeGreaterThan(0);
    // Nobody speaks faster than ten words a second, each a sentence of its own.
    const words = Array.from({ length: 60 }, (_, at) => ({
      text: '你好世界你好世界你好世界你好世界！',
      offset: at * 17,
      start: at / 10,
      end: (at + 1) / 10,
    }));
    const dense = await filmWith([{ ...silentTiming(180), words }]);
    expect((await stitchEngine.inspectFilm(dense)).videoFrames).toBe(180);
  });

  it('find room for words of any length, which need no time of their own to be said', async () => {
    const text = `👩‍👩‍👧‍👦${'ẅ\u0308'.repeat(20_000)}`;
    const words = Array.from({ length: 3 }, (_, at) => ({ text, offset: 0, start: at, end: at + 1 }));
    const long = await filmWith([{ ...silentTiming(90), words }]);
    expect((await stitchEngine.inspectFilm(long)).videoFrames).toBe(90);
    // As much as a sample's length can tell, and no half of a character at its end.
    const said = new TextDecoder('utf-8', { fatal: true });
    const texts = boxesIn(long).find(({ name }) => name === 'mdat');
    const at = texts?.content ?? 0;
    const length = new DataView(long.buffer, long.byteOffset).getUint16(at);
    expect(length).toBeGreaterThan(65_000);
    expect(text.startsWith(said.decode(long.subarray(at + 2, at + 2 + length)))).toBe(true);
  });
});

describe('a text track', () => {
  it('is refused where there is no room for it', async () => {
    const look = { width: 320, height: 180, seconds: 1, code: 'eng' };
    expect(() => addTextTrack(new Uint8Array(40), [], look)).toThrow(/no index/);
    expect(() => addTextTrack(new Uint8Array(0), [], look)).toThrow(/no index/);
    const cues = [{ start: 0, end: 1, text: 'x'.repeat(60_000) }];
    const video = await filmWith([silentTiming(3)]);
    expect(() => addTextTrack(video, cues, look)).toThrow(/more bytes|no index/);
  });
});

describe('the boxes of a file', () => {
  it('are found in anything, and never beyond its end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let before = 0;
        for (const { at, content, end } of boxesIn(bytes)) {
          expect(at).toBe(before);
          expect(content).toBeLessThanOrEqual(end);
          before = end;
        }
      }),
    );
  });
});
