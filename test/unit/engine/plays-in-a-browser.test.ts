import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { sceneEngine } from '../../../engine/scene.ts';
import { filmOf, speak } from './films.ts';
import { decodePictures } from './media.ts';

/** Debian's, which decodes H.264. */
const executablePath = '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'];

/** A picture in few numbers: brightness of the tiles of a grid, in 0..255. */
const [columns, rows] = [16, 9];

/** The tiles of a decoded picture (I420, limited range). */
const tilesOf = (picture: Uint8Array, width: number, height: number): number[] =>
  Array.from({ length: columns * rows }, (_, tile) => {
    const [left, top] = [(tile % columns) * (width / columns), Math.floor(tile / columns) * (height / rows)];
    let sum = 0;
    for (let row = top; row < top + height / rows; row += 1)
      for (let column = left; column < left + width / columns; column += 1)
        sum += picture[row * width + column] ?? 0;
    return ((sum / ((width / columns) * (height / rows)) - 16) * 255) / 219;
  });

const difference = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;

/** Serves a page with a film, whole and in ranges (RFC 9110, section 14). */
const serve = async (film: Uint8Array): Promise<Server> => {
  const server = createServer((request, response) => {
    if (request.url !== '/film.mp4') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><video muted playsinline preload="auto" src="/film.mp4"></video>');
      return;
    }
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const last = to === '' ? film.length - 1 : Math.min(Number(to), film.length - 1);
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'content-length': last - Number(from) + 1,
      ...(request.headers.range === undefined
        ? {}
        : { 'content-range': `bytes ${from}-${last}/${film.length}` }),
    });
    response.end(film.subarray(Number(from), last + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

describe.skipIf(!existsSync(executablePath))('a film in a browser', () => {
  const film = filmOf(['The first scene speaks.', 'The second one, too.', 'And the third ends.']);
  let server: Server;
  let browser: Browser;
  let page: Page;
  /** First frame of each scene. */
  const starts: number[] = [];
  let tiles: number[][] = [];
  let length = 0;

  beforeAll(async () => {
    const spoken = await speak(film);
    const timings = spoken.map(({ timing }) => timing);
    for (const { frames } of timings) {
      starts.push(length);
      length += frames;
    }
    const { video } = await stitchEngine.stitchFilm({
      film,
      timings,
      segment: (index) => sceneEngine.renderScene(film, timings[index] ?? raise(index)),
      sound: async (index) => spoken[index]?.sound ?? raise(index),
    });
    tiles = (await decodePictures(video)).map((picture) => tilesOf(picture, film.width, film.height));
    server = await serve(video);
    browser = await chromium.launch({ executablePath, args: flags });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 3);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('has its size and its length, and plays', async () => {
    const seen = await page.evaluate(async () => {
      const video = document.querySelector('video');
      if (video === null) throw new Error('no video');
      await video.play();
      const from = video.currentTime;
      await new Promise<void>((resolve) => {
        video.ontimeupdate = () => {
          if (video.currentTime > from + 0.3) resolve();
        };
      });
      video.pause();
      const { videoWidth, videoHeight, duration, error } = video;
      return { videoWidth, videoHeight, duration, error: error?.message ?? null };
    });
    expect(seen).toMatchObject({ videoWidth: film.width, videoHeight: film.height, error: null });
    const frame = 1 / film.framesPerSecond;
    expect(Math.abs(seen.duration - length * frame)).toBeLessThanOrEqual(frame);
  });

  it('shows the picture that is sought: of each scene, at its start and inside it, in any order', async () => {
    const frames = starts.flatMap((start) => [start, start + 12, start + 25]);
    for (const frame of [...frames, ...frames.toReversed().slice(1)]) {
      const seen = await page.evaluate(
        async ({ at, within, columns, rows }) => {
          const video = document.querySelector('video');
          if (video === null) throw new Error('no video');
          // `seeked` may come before the picture is there to be drawn: the frame's own time tells.
          const shown = new Promise<void>((resolve) => {
            const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
              if (Math.abs(mediaTime + within - at) < within) resolve();
              else video.requestVideoFrameCallback(look);
            };
            video.requestVideoFrameCallback(look);
          });
          video.currentTime = at;
          await shown;
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('no context');
          context.drawImage(video, 0, 0);
          const [wide, tall] = [canvas.width / columns, canvas.height / rows];
          const tiles = Array.from({ length: columns * rows }, (_, tile) => {
            const [x, y] = [(tile % columns) * wide, Math.floor(tile / columns) * tall];
            const { data } = context.getImageData(x, y, wide, tall);
            let sum = 0;
            for (let index = 0; index < data.length; index += 4)
              sum +=
                0.2126 * (data[index] ?? 0) +
                0.7152 * (data[index + 1] ?? 0) +
                0.0722 * (data[index + 2] ?? 0);
            return sum / (data.length / 4);
          });
          return { at: video.currentTime, tiles };
        },
        // The middle of a frame's time: there is no doubt which one is shown.
        {
          at: (frame + 0.5) / film.framesPerSecond,
          within: 0.5 / film.framesPerSecond,
          columns,
          rows,
        },
      );
      const meant = tiles[frame] ?? [];
      expect(difference(seen.tiles, meant), `frame ${frame}`).toBeLessThan(3);
      // The tiles tell the scenes apart.
      for (const start of starts)
        if (frame - start < 0 || frame - start > 30)
          expect(difference(seen.tiles, tiles[start + 25] ?? []), `frame ${frame}`).toBeGreaterThan(
            difference(seen.tiles, meant),
          );
    }
  });
});

const raise = (index: number): never => {
  throw new RangeError(`no scene ${index}`);
};
