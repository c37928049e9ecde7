import { beforeAll, describe, expect, it } from 'vitest';
import type { Film, SceneTiming } from '../../../engine/contract.ts';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import type { Framing } from '../../../engine/presenter/framing.ts';
import { sceneEngine } from '../../../engine/scene.ts';
import { captionTop } from '../../../engine/text/captions.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { filmOf, framingAt, speak } from './films.ts';
import { decodePictures, decodeSound } from './media.ts';

const rate = 8000;

/** A finished film as a player has it: its pictures and its sound, and what was planned to be heard when. */
interface Played {
  film: Film;
  pictures: Uint8Array[];
  sound: Float32Array;
  timings: SceneTiming[];
  captions: string;
}

const played = async (film: Film): Promise<Played> => {
  const spoken = await speak(film);
  const timings = spoken.map(({ timing }) => timing);
  const { video, captions } = await stitchEngine.stitchFilm({
    film,
    timings,
    segment: (index) => sceneEngine.renderScene(film, timings[index] ?? raise(index)),
    sound: async (index) => spoken[index]?.sound ?? raise(index),
  });
  const [pictures, sound] = [await decodePictures(video), await decodeSound(video, rate)];
  return { film, pictures, sound, timings, captions };
};

/** Loudness around a time: root mean square of some milliseconds. */
const loudnessAt = (sound: Float32Array, seconds: number, milliseconds: number): number => {
  const from = Math.max(0, Math.round((seconds - milliseconds / 2000) * rate));
  const part = sound.subarray(from, from + Math.round((milliseconds / 1000) * rate));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / Math.max(1, part.length));
};

/** Pixels of an open mouth: much redder than a beard, much darker than any lip. From BT.709, limited range. */
const darkOfMouth = (picture: Uint8Array, { width, height }: Film, stand: Framing): number => {
  const { x, y, unit } = stand;
  const [left = 0, top = 0, right = 0, bottom = 0] = [
    x - 14 * unit,
    y + 24 * unit,
    x + 14 * unit,
    y + 50 * unit,
  ].map(Math.round);
  let dark = 0;
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1) {
      const at = width * height + (row >> 1) * (width / 2) + (column >> 1);
      const luma = 1.164 * ((picture[row * width + column] ?? 0) - 16);
      const [blue, red] = [(picture[at] ?? 0) - 128, (picture[at + (width * height) / 4] ?? 0) - 128];
      const [r, g] = [luma + 1.793 * red, luma - 0.213 * blue - 0.533 * red];
      if (r < 100 && g < 42 && r - g > 20) dark += 1;
    }
  return dark;
};

/** Pearson's correlation. */
const correlation = (one: readonly number[], other: readonly number[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const sum = (term: (x: number, y: number) => number) =>
    one.reduce((total, value, index) => total + term(value - a, (other[index] ?? 0) - b), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
};

describe.skipIf(!hasFfmpeg).each([
  ['amelia', 'en-ava'],
  ['noah', 'en-ethan'],
])('the mouth of %s in a finished film', (avatarId, voiceId) => {
  let { film, pictures, sound, timings }: Omit<Played, 'captions'> = {
    film: filmOf([]),
    pictures: [],
    sound: new Float32Array(),
    timings: [],
  };
  /** How open the mouth is in each frame, and the frames that no transition covers. */
  const open: number[] = [];
  const clear: number[] = [];
  beforeAll(async () => {
    const narrations = [
      'A papa popped up apart. Bob abhors a baby.',
      'Mama may map a mop. A puppy hopped about.',
    ];
    ({ film, pictures, sound, timings } = await played(
      filmOf(narrations, { width: 854, height: 480, avatarId, voiceId }),
    ));
    for (const timing of timings) {
      const { frames } = timing;
      const first = open.length;
      for (let frame = 0; frame < frames; frame += 1) {
        const stand = framingAt(film, timing, frame);
        const dark = darkOfMouth(pictures[first + frame] ?? raise(first + frame), film, stand);
        // A nearer mouth has more pixels.
        open.push(dark / stand.unit ** 2);
        if (frame > 20 && frame < frames - 10) clear.push(first + frame);
      }
    }
  });

  it('moves with the sound: neither is 40 ms before the other', () => {
    const likeness = (late: number): number =>
      correlation(
        clear.map((frame) => open[frame] ?? 0),
        clear.map((frame) => Math.log10(1e-5 + loudnessAt(sound, (frame + 0.5) / 30 - late / 1000, 20))),
      );
    const lags = Array.from({ length: 81 }, (_, index) => (index - 40) * 5);
    const best = lags.reduce((found, late) => (likeness(late) > likeness(found) ? late : found), 0);
    expect(likeness(best)).toBeGreaterThan(0.35);
    expect(Math.abs(best)).toBeLessThanOrEqual(40);
  });

  it('is shut within 40 ms of every silence before a p', () => {
    const widest = Math.max(...clear.map((frame) => open[frame] ?? 0));
    let stops = 0;
    let offset = 0;
    for (const { phonemes, frames } of timings) {
      for (const { symbol, start } of phonemes) {
        const burst = offset + start;
        if (!/^\W*p/u.test(symbol) || !clear.includes(Math.floor(burst * 30) - 2)) continue;
        // The middle of what is silent just before the lips part, found in the sound alone.
        const silent = Array.from({ length: 50 }, (_, step) => burst - 0.08 + step * 0.002).filter(
          (at) => loudnessAt(sound, at, 8) < 0.03,
        );
        if (silent.length < 8) continue;
        stops += 1;
        const middle = silent.reduce((sum, at) => sum + at, 0) / silent.length;
        const shut = clear.filter(
          (frame) => (open[frame] ?? 0) < widest * 0.2 && Math.abs((frame + 0.5) / 30 - middle) <= 0.04,
        );
        expect(shut.length, `${symbol} at ${burst} s`).toBeGreaterThan(0);
      }
      offset += frames / 30;
    }
    expect(stops).toBeGreaterThan(4);
  });
});

describe.skipIf(!hasFfmpeg)('the words of a finished film', () => {
  const narrations = ['Take. Bake. Cake. Gate.', 'Dome. Pine. Tone. Beam.'];
  let all: Played | undefined;
  /** When a word begins to be heard: a sound after a silence. */
  const onsets: number[] = [];
  beforeAll(async () => {
    all = await played(filmOf(narrations, { width: 854, height: 480 }));
    const seconds = all.sound.length / rate;
    let quiet = 1;
    for (let at = 0; at < seconds; at += 0.005) {
      const isHeard = loudnessAt(all.sound, at, 10) > 0.02;
      if (isHeard && quiet > 0.12) onsets.push(at);
      quiet = isHeard ? 0 : quiet + 0.005;
    }
  });

  it('are heard within 100 ms of their cue in captions.vtt', () => {
    const starts = [...(all?.captions ?? '').matchAll(/(\d+):(\d+):([\d.]+) -->/g)].map(
      ([, hours, minutes, seconds]) => Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    );
    expect(onsets).toHaveLength(8);
    expect(starts).toHaveLength(8);
    starts.forEach((start, index) => {
      expect(Math.abs(start - (onsets[index] ?? 0)), `word ${index}`).toBeLessThan(0.1);
    });
  });

  it('are shown within 100 ms of being heard', () => {
    const { film, pictures } = all ?? raise(0);
    const top = Math.round(captionTop(film));
    const bottom = Math.round(film.height * 0.945);
    const [left, right] = [Math.round(film.width * 0.42), Math.round(film.width * 0.58)];
    /** How much the place of the captions differs from the frame before. */
    const changes = pictures.map((picture, frame) => {
      const before = pictures[frame - 1] ?? picture;
      let sum = 0;
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) {
          const at = row * film.width + column;
          sum += Math.abs((picture[at] ?? 0) - (before[at] ?? 0));
        }
      return sum / ((bottom - top) * (right - left));
    });
    for (const onset of onsets) {
      const near = changes.flatMap((change, frame) =>
        change > 2 && Math.abs(frame / 30 - onset) < 0.1 ? [frame] : [],
      );
      expect(near.length, `at ${onset} s`).toBeGreaterThan(0);
    }
    // A test of changes would pass if everything changed all the time: between scenes it does.
    const [first = 0] = (all?.timings ?? []).map(({ frames }) => frames);
    const calm = changes.filter(
      (_, frame) => frame > 20 && Math.abs(frame - first) > 12 && frame < changes.length - 20,
    );
    expect(calm.filter((change) => change > 2).length).toBeLessThan(calm.length / 4);
  });
});

const raise = (index: number): never => {
  throw new RangeError(`nothing at ${index}`);
};
