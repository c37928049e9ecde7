import { describe, expect, test } from 'vitest';
import { silentSample, spokenSample } from '../../../doubles/sample-film.ts';
import type { Film } from '../../../engine/contract.ts';
import { inspectPictures } from '../../../engine/mux/inspect.ts';
import { vendorFilmEngine } from '../../../engine/vendor-film.ts';

const narration = 'Ships come home to the harbour at night.';
const film: Film = {
  kind: 'avatar',
  title: 'A test',
  language: 'en',
  style: 'realistic',
  avatarId: '',
  voiceId: 'of-a-vendor',
  width: 240,
  height: 240,
  framesPerSecond: 30,
  seed: 1,
  music: false,
  scenes: [{ index: 0, narration, leadInSeconds: 2, leadOutSeconds: 2 }],
};

const sizeOf = async (pictures: Uint8Array) => {
  const { width, height, frames } = await inspectPictures(pictures);
  return { width, height, frames };
};
const timing = (frames: number) => ({ index: 0, frames, words: [], phonemes: [] });

describe('a film of a vendor', () => {
  test.each([
    ['longer than its scene is cut', 20],
    ['shorter than its scene is held', 45],
  ])('%s', async (_what, frames) => {
    const file = await silentSample({ width: 320, height: 180, text: 'A', seconds: 1 });
    const pictures = await vendorFilmEngine.pictures(film, timing(frames), file);
    expect(await sizeOf(pictures)).toEqual({ width: 240, height: 240, frames });
  });

  test('that covers less than half of its scene is of no use, nor is what is no film', async () => {
    const file = await silentSample({ width: 320, height: 180, text: 'A', seconds: 1 });
    await expect(vendorFilmEngine.pictures(film, timing(70), file)).rejects.toThrow(/lasts 1\.0 s/);
    const nonsense = Buffer.from('This is no film.'.repeat(50));
    await expect(vendorFilmEngine.pictures(film, timing(10), nonsense)).rejects.toMatchObject({
      name: 'ClipUnusable',
    });
    await expect(vendorFilmEngine.talking(film, 0, nonsense)).rejects.toMatchObject({ name: 'ClipUnusable' });
  });

  test('that talks gives its words at the times at which they are heard', async () => {
    const file = await spokenSample({ width: 320, height: 180, text: narration });
    const { timing: heard, sound, pictures } = await vendorFilmEngine.talking(film, 0, file);
    expect(await sizeOf(pictures)).toEqual({ width: 240, height: 240, frames: heard.frames });
    expect(sound.samples).toHaveLength(heard.frames * 1600);
    expect(heard.words.map(({ text }) => text)).toEqual(narration.split(' '));
    // The sample begins with 0.4 s of silence, and ends with as much.
    const [first, last] = [heard.words[0], heard.words.at(-1)];
    expect(first?.start).toBeGreaterThan(0.3);
    expect(first?.start).toBeLessThan(0.65);
    const end = heard.frames / 30;
    expect(last?.end).toBeGreaterThan(end - 0.9);
    expect(last?.end).toBeLessThanOrEqual(end);
  });

  test('in which nobody speaks does not talk', async () => {
    const file = await silentSample({ width: 320, height: 180, text: 'A', seconds: 1 });
    await expect(vendorFilmEngine.talking(film, 0, file)).rejects.toMatchObject({ name: 'ClipUnusable' });
  });
});
