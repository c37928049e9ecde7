import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Body, type TestUser, useSharedCloud } from '../support/cloud.ts';
import { boxesOf, complaintsAbout, hasFfmpeg, loudnessOf, probe } from '../support/ffmpeg.ts';

const framesPerSecond = 30;
const script =
  'Take care, this film is short.\n\nPeople read it from a file.\n\nBut nobody wrote it by hand.';

/** Debian's, which decodes H.264. */
const browser = '/usr/bin/chromium';
const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--autoplay-policy=no-user-gesture-required',
];

interface Cue {
  start: number;
  end: number;
  text: string;
}

const secondsOf = (clock: string): number =>
  clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);

/** Cues of a WebVTT file; anything that is no cue fails. */
const cuesOf = (captions: string): Cue[] => {
  const [head, ...blocks] = captions.trimEnd().split(/\n\n/);
  expect(head).toBe('WEBVTT');
  return blocks.map((block) => {
    const [times = '', ...lines] = block.split('\n');
    expect(times).toMatch(/^\d{2,}:[0-5]\d:[0-5]\d\.\d{3} --> \d{2,}:[0-5]\d:[0-5]\d\.\d{3}$/);
    const [start = '', end = ''] = times.split(' --> ');
    return { start: secondsOf(start), end: secondsOf(end), text: lines.join(' ') };
  });
};

describe.skipIf(!hasFfmpeg)('a film made from a script and downloaded', () => {
  const cloud = useSharedCloud();
  let user: TestUser;
  let video: Body;
  let manifest: Body;
  let captions = '';
  let link = '';
  let file = Buffer.alloc(0);
  let path = '';
  let folder = '';

  const linkTo = async (name: string): Promise<string> => {
    const { status, headers } = await cloud.request(
      'GET',
      `/api/v2/videos/${video.id}/download?file=${name}`,
      user,
    );
    expect(status).toBe(302);
    return String(headers.get('location'));
  };
  const download = async (name: string): Promise<Buffer> => {
    const answer = await fetch(await linkTo(name));
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };

  beforeAll(async () => {
    user = await cloud.registerByRequest();
    const { body: made } = await cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      // Without music, so that the first sound of a scene is its first word.
      body: { script, quality: 'low', music: false },
    });
    video = (await cloud.ended(user, String(made.id))).body;
    expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed' });
    manifest = JSON.parse((await download('manifest')).toString());
    captions = (await download('captions')).toString();
    link = await linkTo('video');
    file = Buffer.from(await (await fetch(link)).arrayBuffer());
    folder = await mkdtemp(join(tmpdir(), 'kinora-film-'));
    path = join(folder, 'video.mp4');
    await writeFile(path, file);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('[S0-10] is the file that was verified', () => {
    expect(file.length).toBe(video.file_size);
    expect(createHash('sha256').update(file).digest('hex')).toBe(video.sha256);
  });

  test('has H.264 High and AAC LC streams of the size, rate and length told', () => {
    const { streams, format } = probe(path);
    expect(streams).toMatchObject([
      {
        codec_type: 'video',
        codec_name: 'h264',
        profile: 'High',
        pix_fmt: 'yuv420p',
        width: 854,
        height: 480,
        avg_frame_rate: `${framesPerSecond}/1`,
        start_time: 0,
      },
      { codec_type: 'audio', codec_name: 'aac', profile: 'LC', start_time: 0 },
      { codec_type: 'subtitle', codec_name: 'mov_text', start_time: 0 },
    ]);
    expect(format).toMatchObject({ format_name: expect.stringContaining('mp4'), start_time: 0 });
    const told = Number(manifest.duration_seconds);
    const frame = 1 / framesPerSecond;
    expect(streams[0]?.nb_read_frames).toBe(Math.round(told * framesPerSecond));
    for (const duration of [format.duration, ...streams.map((stream) => stream.duration), video.duration])
      expect(Math.abs(Number(duration) - told)).toBeLessThanOrEqual(frame);
  });

  test('plays from its first bytes, and decodes without a complaint', () => {
    const boxes = boxesOf(file);
    expect(boxes[0]).toBe('ftyp');
    expect(boxes.indexOf('moov')).toBeGreaterThan(0);
    expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
    expect(complaintsAbout(path)).toBe('');
  });

  test('has captions in order within its length that tell the script', () => {
    const cues = cuesOf(captions);
    expect(cues.map(({ text }) => text).join(' ')).toBe(script.replace(/\s+/g, ' '));
    let last = 0;
    for (const { start, end } of cues) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(Number(manifest.duration_seconds));
  });

  test('speaks each scene within 80 ms of its first caption', () => {
    const loudness = loudnessOf(path);
    // The film is silent where nobody speaks; what stands 40 dB below the loudest is a consonant's beginning.
    const loud = Math.max(...loudness) / 100;
    const cues = cuesOf(captions);
    const offsets = Object.values(manifest.scenes ?? {}).map((scene) => {
      const cue = cues.find(({ start }) => start >= Number(scene.start));
      const from = Math.floor(Number(scene.start) * 100);
      const onset = loudness.findIndex((value, index) => index >= from && value > loud) / 100;
      return onset - Number(cue?.start);
    });
    expect(offsets).toHaveLength(3);
    for (const offset of offsets) expect(Math.abs(offset)).toBeLessThanOrEqual(0.08);
  });

  test('has the same captions as a track of its own', () => {
    const read = execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-map', '0:s', '-f', 'webvtt', '-']);
    // ffmpeg leaves out hours that are none.
    const found = cuesOf(read.toString().replace(/(?<!:)\b(\d\d:\d\d\.\d{3})/g, '00:$1'));
    const cues = cuesOf(captions);
    expect(found.map(({ text }) => text)).toEqual(cues.map(({ text }) => text));
    found.forEach(({ start, end }, index) => {
      expect(Math.abs(start - (cues[index]?.start ?? -1))).toBeLessThanOrEqual(0.002);
      expect(Math.abs(end - (cues[index]?.end ?? -1))).toBeLessThanOrEqual(0.002);
    });
  });

  test.skipIf(!existsSync(browser))('plays in a browser from its link, from any scene on', async () => {
    const opened = await chromium.launch({ executablePath: browser, args: browserFlags });
    try {
      const page = await opened.newPage();
      await page.setContent(
        `<video muted playsinline preload="auto" src="${link.replaceAll('&', '&amp;')}"></video>`,
      );
      const starts = Object.values(manifest.scenes ?? {}).map((scene) => Number(scene.start));
      expect(starts).toHaveLength(3);
      for (const start of [...starts.toReversed(), ...starts]) {
        const seen = await page.evaluate(async (at) => {
          const player = document.querySelector('video');
          if (player === null) throw new Error('no video');
          const until = (name: string) =>
            new Promise((resolve, reject) => {
              player.addEventListener(name, resolve, { once: true });
              player.addEventListener('error', () => reject(new Error(player.error?.message)), {
                once: true,
              });
            });
          if (player.readyState === 0) await until('loadedmetadata');
          const sought = until('seeked');
          player.currentTime = at;
          await sought;
          const landed = player.currentTime;
          await player.play();
          while (player.currentTime < at + 0.2) await until('timeupdate');
          player.pause();
          return { landed, width: player.videoWidth, length: player.duration };
        }, start);
        expect(seen).toMatchObject({ width: 854 });
        expect(Math.abs(seen.landed - start)).toBeLessThanOrEqual(1 / framesPerSecond);
        expect(Math.abs(seen.length - Number(manifest.duration_seconds))).toBeLessThanOrEqual(
          1 / framesPerSecond,
        );
      }
    } finally {
      await opened.close();
    }
  });

  test('goes on with a download that broke off', async () => {
    const half = Math.floor(file.length / 2);
    const parts = [`bytes=0-${half - 1}`, `bytes=${half}-`];
    const pieces: Buffer[] = [];
    for (const range of parts) {
      const answer = await fetch(link, { headers: { range } });
      expect(answer.status).toBe(206);
      const [first, end] = pieces.length === 0 ? [0, half - 1] : [half, file.length - 1];
      expect(answer.headers.get('content-range')).toBe(`bytes ${first}-${end}/${file.length}`);
      pieces.push(Buffer.from(await answer.arrayBuffer()));
    }
    expect(Buffer.concat(pieces).equals(file)).toBe(true);
    const beyond = await fetch(link, { headers: { range: `bytes=${file.length}-` } });
    expect(beyond.status).toBe(416);
  });
});
