import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Film, type SceneTiming, styles } from '../../../engine/contract.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { compose, sceneEngine } from '../../../engine/scene.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf, silentTiming, speak } from './films.ts';
import { decodeClean, decodePictures, hashOfPictures, inspectVideo } from './media.ts';

const run = promisify(execFile);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Renders a scene of several films in a process of its own. */
const renderElsewhere = async (films: readonly Film[], timing: SceneTiming): Promise<Uint8Array[]> => {
  const engine = new URL('../../../engine/scene.ts', import.meta.url);
  const script = `const { sceneEngine } = await import(${JSON.stringify(engine.href)});
    const [films, timing] = JSON.parse(process.env.SCENE);
    const segments = [];
    for (const film of films) segments.push(await sceneEngine.renderScene(film, timing));
    process.stdout.write(JSON.stringify(segments.map((bytes) => Buffer.from(bytes).toString('base64'))));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, SCENE: JSON.stringify([films, timing]) },
    maxBuffer: 1 << 27,
  });
  return (JSON.parse(stdout) as string[]).map((text) => Buffer.from(text, 'base64'));
};

describe('a scene', () => {
  const film = filmOf(['Hello there. This is a small film, and it speaks.', 'It ends here.']);
  let timings: SceneTiming[] = [];
  beforeAll(async () => {
    timings = (await speak(film)).map(({ timing }) => timing);
  });

  it('is the same, byte for byte, when it is drawn again', async () => {
    const [timing] = timings as [SceneTiming];
    const first = await sceneEngine.renderScene(film, timing);
    const again = await sceneEngine.renderScene(film, timing);
    expect(hashOf(again)).toBe(hashOf(first));
    const other = await sceneEngine.renderScene({ ...film, seed: 8 }, timing);
    expect(hashOf(other)).not.toBe(hashOf(first));
  });

  it('shows the same pictures again, here and in another process', async () => {
    const [timing] = timings as [SceneTiming];
    const films = (['avatar', 'prompt'] as const).map((kind) => ({ ...film, kind }));
    const elsewhere = await renderElsewhere(films, timing);
    expect(elsewhere).toHaveLength(films.length);
    for (const [index, other] of elsewhere.entries()) {
      const bytes = await sceneEngine.renderScene(films[index] ?? film, timing);
      expect(await hashOfPictures(other)).toBe(await hashOfPictures(bytes));
    }
  });

  it('looks after encoding as it was drawn', async () => {
    const timing = { ...timings[0], frames: 40 } as SceneTiming;
    const pictures = await decodePictures(await sceneEngine.renderScene(film, timing));
    const renderer = new FrameRenderer(film.width, film.height);
    const drawn = compose(film, timing);
    expect(pictures.length).toBe(timing.frames);
    pictures.forEach((picture, frame) => {
      const planes = renderer.render(drawn, frame);
      const luma = film.width * film.height;
      let squares = 0;
      for (let at = 0; at < luma; at += 1) squares += ((planes[at] ?? 0) - (picture[at] ?? 0)) ** 2;
      // 10 log10(255^2 / mean squared error): 34 dB and more look alike.
      expect(10 * Math.log10((255 ** 2 * luma) / squares), `frame ${frame}`).toBeGreaterThan(34);
    });
  });

  it('has exactly the frames of its timing, and decodes clean', async () => {
    for (const timing of timings) {
      const bytes = await sceneEngine.renderScene(film, timing);
      if (hasFfmpeg) await decodeClean(bytes, timing.frames);
      const report = await inspectVideo(bytes);
      expect(report.frames).toBe(timing.frames);
      expect(report.seconds).toBeCloseTo(timing.frames / 30, 6);
      expect(report.codec).toMatch(/^avc1\.64/);
      expect(report.firstIsKey).toBe(true);
    }
  });

  it.each([1, 2, 59, 60, 61])('of %i frames has that many', async (frames) => {
    const report = await inspectVideo(await sceneEngine.renderScene(film, silentTiming(frames)));
    expect(report.frames).toBe(frames);
  });

  it.each([
    [854, 480],
    [480, 854],
    [360, 360],
    [64, 64],
    [2560, 1440],
  ])('is drawn at %i x %i', async (width, height) => {
    for (const kind of ['avatar', 'prompt'] as const) {
      const report = await inspectVideo(
        await sceneEngine.renderScene({ ...film, kind, width, height }, {
          ...timings[0],
          frames: 2,
        } as SceneTiming),
      );
      expect([report.width, report.height, report.frames]).toEqual([width, height, 2]);
    }
  });

  it('is drawn in each style for both kinds of film, and each differs from the others', async () => {
    const timing = { ...timings[0], frames: 6 } as SceneTiming;
    for (const kind of ['avatar', 'prompt'] as const) {
      const hashes = new Map<string, string>();
      for (const style of styles) {
        const hash = hashOf(await sceneEngine.renderScene({ ...film, kind, style }, timing));
        expect(hashes.get(hash), `${kind}, ${style}`).toBeUndefined();
        hashes.set(hash, style);
      }
    }
  });

  it.each([
    ['no words at all', ''],
    ['emoji', '😀👩‍👩‍👧🎉'],
    ['an endless word', 'Donaudampfschiff'.repeat(60)],
    ['only marks', '?! ... --- /// ???'],
    ['mixed directions', 'Kinora (مرحبا 2026) и שלום, 100% ok'],
    ['control characters', 'One\u0000 two\u0007\u001b[31m three\u202e four\u200b\ufeff five\r\n\tsix.'],
    ['broken surrogates and marks upon marks', `a\ud800b \udc00 z${'\u0301'.repeat(300)}`],
    ['right to left', 'مرحبا بكم في 25 Kinora، شكرا.'],
    ['marks', '<b>&amp;</b> -->'],
  ])('shows %s', async (_, narration) => {
    const odd: Film = { ...filmOf([narration]), title: narration };
    const [spoken] = await speak({
      ...odd,
      scenes: odd.scenes.map((scene) => ({ ...scene, leadInSeconds: 1.2 })),
    });
    const timing = { ...spoken?.timing, frames: 40 } as SceneTiming;
    for (const kind of ['avatar', 'prompt'] as const)
      expect((await inspectVideo(await sceneEngine.renderScene({ ...odd, kind }, timing))).frames).toBe(40);
  });

  it('refuses a scene that the film does not have', async () => {
    await expect(sceneEngine.renderScene(film, silentTiming(3, 9))).rejects.toThrow(RangeError);
  });
});

describe('work on a scene', () => {
  const film = filmOf(['Hello.']);

  it('reports how far it is: from nothing to everything, never backwards', async () => {
    const seen: number[] = [];
    await sceneEngine.renderScene(film, silentTiming(100), {
      onProgress: async (fraction) => {
        seen.push(fraction);
      },
    });
    expect(seen.length).toBeGreaterThan(4);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });

  it('stops with an AbortError, before it begins and on its way', async () => {
    await expect(
      sceneEngine.renderScene(film, silentTiming(30), { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    const controller = new AbortController();
    let last = 0;
    const work = sceneEngine.renderScene(film, silentTiming(3000), {
      signal: controller.signal,
      onProgress: (fraction) => {
        last = fraction;
        if (fraction > 0.02) controller.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(last).toBeLessThan(0.2);
  });

  it('lets other work go on meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await sceneEngine.renderScene(film, silentTiming(90));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('passes on what a reporter throws, and gives the encoder up', async () => {
    const work = sceneEngine.renderScene(film, silentTiming(60), {
      onProgress: () => {
        throw new Error('the reporter failed');
      },
    });
    await expect(work).rejects.toThrow('the reporter failed');
  });
});
