import { execFileSync } from 'node:child_process';
import { VideoFrame } from '@napi-rs/webcodecs';
import { describe, expect, it } from 'vitest';
import { Clip } from '../../../engine/backdrop/clip.ts';
import type { Film } from '../../../engine/contract.ts';
import { SegmentWriter } from '../../../engine/mux/segment.ts';
import { sceneEngine } from '../../../engine/scene.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf, silentTiming } from './films.ts';
import { decodePictures } from './media.ts';

/** A clip whose pictures grow brighter one by one: 20, 24, 28 ... */
const rampOf = async (frames: number, width = 64, height = 36): Promise<Uint8Array> => {
  const writer = new SegmentWriter(width, height, 30);
  for (let frame = 0; frame < frames; frame += 1) {
    const planes = new Uint8Array((width * height * 3) / 2).fill(128);
    planes.fill(20 + 4 * frame, 0, width * height);
    const layout = { format: 'I420', codedWidth: width, codedHeight: height } as const;
    await writer.add(new VideoFrame(planes, { ...layout, timestamp: writer.nextTimestamp }));
  }
  return writer.finish();
};

/** How bright the picture is at each of so many moments. */
const seen = async (file: Uint8Array, moments: number, perSecond: number): Promise<number[]> => {
  const clip = await Clip.open(file);
  const levels: number[] = [];
  for (let moment = 0; moment < moments; moment += 1) {
    await clip.seek(moment / perSecond);
    levels.push(clip.picture.data()[0] ?? 0);
  }
  clip.close();
  return levels;
};

describe('a clip', () => {
  it('shows the picture of each moment, goes round, and does so twice alike', async () => {
    const file = await rampOf(40);
    const levels = await seen(file, 100, 30);
    for (let at = 1; at < 40; at += 1) expect(levels[at], String(at)).toBeGreaterThan(levels[at - 1] ?? 255);
    expect(levels.slice(40, 80)).toEqual(levels.slice(0, 40));
    expect(levels.slice(80)).toEqual(levels.slice(0, 20));
    expect(await seen(file, 100, 30)).toEqual(levels);
  });

  it.skipIf(!hasFfmpeg)(
    'shows them in their order where they are stored in another, at its own rate',
    async () => {
      const ramp = "geq=lum='20+4*N':cb=128:cr=128";
      const source = ['-f', 'lavfi', '-i', 'color=black:size=66x38:rate=25:duration=2', '-vf', ramp];
      const codec = [
        '-pix_fmt',
        'yuv420p',
        '-bf',
        '3',
        '-movflags',
        '+frag_keyframe+empty_moov',
        '-f',
        'mp4',
      ];
      const file = execFileSync('ffmpeg', ['-v', 'error', ...source, ...codec, '-']);
      const levels = await seen(file, 100, 25);
      for (let at = 1; at < 50; at += 1)
        expect(levels[at], String(at)).toBeGreaterThan(levels[at - 1] ?? 255);
      expect(levels.slice(50)).toEqual(levels.slice(0, 50));
      const halves = await seen(file, 20, 50);
      expect(halves).toEqual(levels.slice(0, 10).flatMap((level) => [level, level]));
    },
  );

  it('is refused where it has no pictures', async () => {
    const whole = await rampOf(3);
    for (const bytes of [new Uint8Array(0), new Uint8Array(900).fill(7), whole.subarray(0, 200)])
      await expect(Clip.open(bytes)).rejects.toThrow();
  });
});

describe('a clip behind a presenter', () => {
  const film: Film = filmOf(['Hello.'], {
    pictures: { backgroundClip: 'one' },
    pictureLooks: { fit: 'cover' },
  });
  const timing = { ...silentTiming(60), words: [{ text: 'Hello.', offset: 0, start: 0.1, end: 0.6 }] };

  it('moves with every frame of the film, which is the same film every time', async () => {
    const pictures = { backgroundClip: await rampOf(48) };
    const draw = () => sceneEngine.renderScene(film, timing, { pictures });
    const [one, other] = [await draw(), await draw()];
    expect(Buffer.from(one).equals(other)).toBe(true);
    const planes = await decodePictures(one);
    // The left upper corner: there is no presenter. The scene comes out of the dark and goes into it.
    const corners = planes.map((plane) => plane[10 * film.width + 10] ?? 0);
    for (let at = 8; at < 44; at += 1)
      expect(corners[at + 2], String(at)).toBeGreaterThan(corners[at] ?? 255);
    // There the clip begins anew.
    expect(corners[50]).toBeLessThan(corners[10] ?? 0);
  });

  it('that is damaged is told as an unreadable picture', async () => {
    const pictures = { backgroundClip: new Uint8Array(100) };
    await expect(sceneEngine.renderScene(film, timing, { pictures })).rejects.toMatchObject({
      name: 'PictureUnreadable',
    });
    await expect(sceneEngine.renderScene(film, timing, {})).rejects.toMatchObject({
      name: 'PictureUnreadable',
    });
  });
});
