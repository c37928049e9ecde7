import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sceneEngine } from '../../../functions/generation/engines/embedded/scene.ts';
import { stitchEngine } from '../../../functions/generation/engines/embedded/stitch.ts';
import { filmOf, speak } from './films.ts';

/** Debian's, which decodes H.264. */
const executablePath = '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'];

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
  const starts: number[] = [];
  let seconds = 0;

  beforeAll(async () => {
    const spoken = await speak(film);
    const timings = spoken.map(({ timing }) => timing);
    for (const { frames } of timings) {
      starts.push(seconds);
      seconds += frames / film.framesPerSecond;
    }
    const { video } = await stitchEngine.stitchFilm({
      film,
      timings,
      segment: (index) => sceneEngine.renderScene(film, timings[index] ?? raise(index)),
      sound: async (index) => spoken[index]?.sound ?? raise(index),
    });
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

  it('[S0-12] has its size and its length, and plays', async () => {
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
    expect(Math.abs(seen.duration - seconds)).toBeLessThan(0.05);
  });

  it('[S0-12] shows a picture wherever it is sought: at each scene, inside it, backwards', async () => {
    const times = [...starts.map((start) => start + 0.7), ...starts.toReversed().map((start) => start + 1)];
    for (const time of times) {
      const seen = await page.evaluate(async (at) => {
        const video = document.querySelector('video');
        if (video === null) throw new Error('no video');
        const sought = new Promise((resolve) => {
          video.onseeked = resolve;
        });
        video.currentTime = at;
        await sought;
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(video, 0, 0);
        const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const green = Array.from(pixels).filter((_, index) => index % 4 === 1);
        return {
          at: video.currentTime,
          range: Math.max(...green.slice(0, 50_000)) - Math.min(...green.slice(0, 50_000)),
        };
      }, time);
      expect(seen.at).toBeCloseTo(time, 2);
      expect(seen.range, `at ${time} s`).toBeGreaterThan(60);
    }
  });
});

const raise = (index: number): never => {
  throw new RangeError(`no scene ${index}`);
};
