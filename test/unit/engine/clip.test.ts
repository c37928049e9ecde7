import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picturesOf } from '../../../engine/clip.ts';
import { clipEngine } from '../../../engine/clip-sound.ts';
import type { Film, FilmClip, RangeFile } from '../../../engine/contract.ts';
import { openInput } from '../../../engine/mux/range-file.ts';
import { sceneEngine } from '../../../engine/scene.ts';
import { integratedLoudness } from '../../../engine/sound/loudness.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf } from './films.ts';
import { decodePictures, inspectVideo } from './media.ts';
import { plainSegment } from './segments.ts';

const fileOf = (bytes: Uint8Array): RangeFile => ({
  size: bytes.length,
  read: async (first, end) => bytes.slice(first, end),
});

/** A film that shows so many seconds of a clip in each of its scenes. */
const clipFilm = (
  scenes: readonly number[],
  clip: Partial<FilmClip> = {},
  edges: 'cut' | 'fade' = 'cut',
): Film =>
  filmOf([], {
    kind: 'prompt',
    width: 160,
    height: 160,
    part: { edges, clip: { checksum: 'x', from: 0, fit: 'contain', muted: false, ...clip } },
    scenes: scenes.map((leadInSeconds, index) => ({
      index,
      narration: '',
      leadInSeconds,
      leadOutSeconds: 0,
    })),
  });

const timingOf = (index: number, frames: number) => ({ index, frames, words: [], phonemes: [] });

/** Brightness of one pixel of a picture in I420, 16 to 235. */
const lumaAt = (picture: Uint8Array | undefined, width: number, x: number, y: number): number =>
  picture?.[y * width + x] ?? 0;

const messageOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return '';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
};

describe('a clip of the house', () => {
  it('is shown on black, as long as it is asked for, and what is no film is refused in words', async () => {
    const grey = fileOf(await plainSegment({ width: 64, height: 32, framesPerSecond: 30 }, 20));
    const film = clipFilm([0.5]);
    const shown = await sceneEngine.renderScene(film, timingOf(0, 15), { clip: grey });
    expect(await inspectVideo(shown)).toMatchObject({
      width: 160,
      height: 160,
      frames: 15,
      firstIsKey: true,
    });
    const [picture] = await decodePictures(shown, 0);
    expect(lumaAt(picture, 160, 80, 80)).toBeGreaterThan(110);
    expect(lumaAt(picture, 160, 80, 10)).toBeLessThan(20);
    // Without a sound track it is silent.
    const { timing, sound } = await clipEngine.hearScene(film, 0, grey);
    expect([timing.frames, sound.samples.length, sound.samples.every((sample) => sample === 0)]).toEqual([
      15,
      24_000,
      true,
    ]);
    const long = clipFilm([0.5, 0.5], { from: 0.2 });
    expect(await messageOf(clipEngine.hearScene(long, 0, grey))).toBe(
      'ClipUnusable: The clip lasts 0.7 s, and the scene is to show it up to 1.2 s.',
    );
    const noise = fileOf(new Uint8Array(5000).fill(7));
    expect(await messageOf(clipEngine.hearScene(film, 0, noise))).toMatch(
      /^ClipUnusable: The file is damaged/,
    );
    const render = sceneEngine.renderScene(film, timingOf(0, 15), { clip: noise });
    expect(await messageOf(render)).toMatch(/^ClipUnusable/);
  });
});

describe.skipIf(!hasFfmpeg)('a clip of another house', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kinora-clip-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const beeps = 'if(lt(mod(t,1),0.02),sin(2*PI*1000*t),0)';
  /** Frame `n` has the brightness 20 + 2n; a tone of 20 ms begins with every second. */
  const made = (name: string, rate: number, args: readonly string[], tone = beeps): RangeFile => {
    const path = join(folder, `${name}.mp4`);
    const pictures = `color=c=black:s=128x64:r=${rate}:d=4,geq=lum='20+2*N':cb=128:cr=128`;
    const sound = `aevalsrc='${tone}':s=44100:d=4`;
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-y', '-f', 'lavfi', '-i', pictures, '-f', 'lavfi', '-i', sound],
      ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', ...args, path],
    ]);
    return fileOf(readFileSync(path));
  };
  const withLaterPictures = ['-c:v', 'libx264', '-bf', '3', '-g', '50'];

  it('[S4-17] is shown picture by picture in time, whatever its rate and the order of its packets', async () => {
    const file = made('later', 25, withLaterPictures);
    const film = clipFilm([1, 1], { from: 0.5, fit: 'cover' });
    const shown = await decodePictures(
      await sceneEngine.renderScene(film, timingOf(1, 30), { clip: file }),
      0,
    );
    // The second scene begins at 1.5 s, between pictures 37 and 38 of the clip.
    for (const frame of [0, 1, 10, 20, 29]) {
      const number = Math.floor((1.5 + (frame + 0.25) / 30) * 25);
      expect(Math.abs(lumaAt(shown[frame], 160, 80, 80) - (20 + 2 * number))).toBeLessThanOrEqual(1);
    }
  });

  it('is heard in time, at the level of speech, and not at all when it is muted', async () => {
    const file = made('heard', 25, withLaterPictures);
    const film = clipFilm([1, 1], { from: 0.5 });
    const { sound } = await clipEngine.hearScene(film, 1, file);
    const first = sound.samples.findIndex((sample) => Math.abs(sample) > 0.05);
    // The tone of the third second, half a second into the second scene.
    expect(Math.abs(first - 24_000)).toBeLessThan(100);
    expect(Math.max(...sound.samples.map(Math.abs))).toBeLessThan(0.83);
    const whole = await clipEngine.hearScene(
      clipFilm([4]),
      0,
      made('tone', 25, withLaterPictures, '0.02*sin(2*PI*500*t)'),
    );
    // Raised by no more than 12 dB.
    expect(integratedLoudness(whole.sound.samples)).toBeGreaterThan(-30);
    expect(integratedLoudness(whole.sound.samples)).toBeLessThan(-20);
    const muted = await clipEngine.hearScene(clipFilm([1], { muted: true }), 0, file);
    expect(muted.sound.samples.some((sample) => sample !== 0)).toBe(false);
  });

  it('is turned as its file says, and fades at its ends alone', async () => {
    made('upright', 25, withLaterPictures);
    const turned = join(folder, 'turned.mp4');
    const turn = ['-c', 'copy', '-metadata:s:v', 'rotate=90', turned];
    execFileSync('ffmpeg', ['-v', 'error', '-i', join(folder, 'upright.mp4'), ...turn]);
    const file = fileOf(readFileSync(turned));
    const { rotation } = await picturesOf(openInput(file));
    expect([90, 270]).toContain(rotation);
    const film = clipFilm([0.5, 0.5], { from: 2 }, 'fade');
    const first = await decodePictures(
      await sceneEngine.renderScene(film, timingOf(0, 15), { clip: file }),
      0,
    );
    // Taller than wide: black beside it, and seen to the upper edge.
    expect(lumaAt(first[14], 160, 20, 80)).toBeLessThan(20);
    expect(lumaAt(first[14], 160, 80, 4)).toBeGreaterThan(100);
    expect(lumaAt(first[0], 160, 80, 80)).toBeLessThan(30);
    const second = await decodePictures(
      await sceneEngine.renderScene(film, timingOf(1, 15), { clip: file }),
      0,
    );
    expect(lumaAt(second[0], 160, 80, 80)).toBeGreaterThan(100);
    expect(lumaAt(second[14], 160, 80, 80)).toBeLessThan(40);
  });

  it('of HEVC is decoded too, and a long distance to its key picture keeps little in memory', async () => {
    const file = made('hevc', 25, [
      '-c:v',
      'libx265',
      '-x265-params',
      'log-level=none:keyint=100',
      '-tag:v',
      'hvc1',
    ]);
    const { frames } = await picturesOf(openInput(file));
    let count = 0;
    for await (const { visibleRect } of frames({ from: 3, frames: 30, framesPerSecond: 30 })) {
      expect(visibleRect.width).toBe(128);
      count += 1;
    }
    expect(count).toBe(30);
  });
});
