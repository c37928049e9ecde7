import { beforeAll, describe, expect, it } from 'vitest';
import { type Style, styles } from '../../../engine/contract.ts';
import { integratedLoudness } from '../../../engine/sound/loudness.ts';
import { duckDecibels, withMusic } from '../../../engine/sound/mixdown.ts';
import { hopSamples, MusicBed } from '../../../engine/sound/music.ts';
import { speechEngine } from '../../../engine/speech/speech.ts';
import { filmOf } from './films.ts';

const rate = 48_000;

const play = (style: Style, seed: number, seconds: number): Float32Array => {
  const bed = new MusicBed({ style, seed });
  const samples = new Float32Array(seconds * rate);
  for (let at = 0; at < samples.length; at += hopSamples) bed.play(samples.subarray(at, at + hopSamples));
  return samples;
};

const largestJump = (samples: Float32Array): number =>
  samples.reduce((most, sample, index) => Math.max(most, Math.abs(sample - (samples[index - 1] ?? 0))), 0);

const peakOf = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** Mean level in decibels, above which nothing counts as silent. */
const levelOf = (samples: Float32Array, from: number, to: number): number => {
  const part = samples.subarray(from * rate, to * rate);
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length + 1e-12);
};

async function* pieces(...samples: Float32Array[]): AsyncGenerator<Float32Array> {
  yield* samples;
}

const mix = async (
  speech: readonly Float32Array[],
  bed: { play(hop: Float32Array): void },
): Promise<Float32Array> => {
  const length = speech.reduce((sum, piece) => sum + piece.length, 0);
  const mixed = new Float32Array(length);
  let at = 0;
  for await (const piece of withMusic(pieces(...speech), bed, length)) {
    mixed.set(piece, at);
    at += piece.length;
  }
  expect(at).toBe(length);
  return mixed;
};

const style = 'cinematic';
const bed = () => new MusicBed({ style, seed: 3 });

describe('the music of a style', () => {
  it.each(styles)('%s: -26 LUFS, no click, no peak that would bend speech', (name) => {
    const samples = play(name, 5, 40);
    expect(integratedLoudness(samples)).toBeGreaterThan(-27.5);
    expect(integratedLoudness(samples)).toBeLessThan(-24.5);
    expect(largestJump(samples)).toBeLessThan(0.06);
    expect(peakOf(samples)).toBeLessThan(0.6);
    // It goes on: no second is silent, neither early nor late.
    for (let second = 2; second < 39; second += 1)
      expect(levelOf(samples, second, second + 1)).toBeGreaterThan(-50);
  });

  it('is the same for the same seed, another for another seed and style', () => {
    const first = play('professional', 9, 12);
    expect(play('professional', 9, 12)).toEqual(first);
    expect(play('professional', 10, 12)).not.toEqual(first);
    expect(play('commercial', 9, 12)).not.toEqual(first);
  });
});

describe('music under speech', () => {
  /** Three seconds without speech, six with, four without; in pieces that are no whole number of blocks. */
  const speechAt = (level: number): Float32Array => {
    const samples = new Float32Array(13 * rate);
    for (let i = 3 * rate; i < 9 * rate; i += 1)
      samples[i] = level * Math.sin((2 * Math.PI * 220 * i) / rate);
    return samples;
  };
  const speech = speechAt(0.2);
  /** A steady tone in place of music shows nothing but the ramps. */
  const tone = () => {
    let at = 0;
    return {
      play: (hop: Float32Array) => {
        for (let i = 0; i < hop.length; i += 1) hop[i] = 0.1 * Math.sin((2 * Math.PI * 500 * at++) / rate);
      },
    };
  };
  let music = new Float32Array();

  beforeAll(async () => {
    const mixed = await mix([speech.subarray(0, 100_001), speech.subarray(100_001)], tone());
    music = mixed.map((sample, index) => sample - (speech[index] ?? 0));
  });

  it('steps back by 10 dB, before the first word, and comes forward after the last', () => {
    const alone = levelOf(music, 1, 2.5);
    expect(duckDecibels).toBe(10);
    expect(Math.abs(alone - levelOf(music, 3, 9) - duckDecibels)).toBeLessThan(0.3);
    expect(Math.abs(alone - levelOf(music, 10, 11))).toBeLessThan(0.2);
  });

  it('takes 150 to 400 ms in either direction, and never leaps', () => {
    const levels = Array.from({ length: 1100 }, (_, hop) => levelOf(music, hop / 100, (hop + 1) / 100));
    const alone = levelOf(music, 1, 2.5);
    const low = levelOf(music, 4, 8);
    const betweenBoth = (level: number) => level < alone - 0.5 && level > low + 0.5;
    const down = levels.slice(200, 400).filter(betweenBoth).length * 10;
    const up = levels.slice(850).filter(betweenBoth).length * 10;
    for (const milliseconds of [down, up]) {
      expect(milliseconds).toBeGreaterThanOrEqual(150);
      expect(milliseconds).toBeLessThanOrEqual(400);
    }
    const steps = levels.slice(101).map((level, index) => Math.abs(level - (levels[index + 100] ?? level)));
    expect(Math.max(...steps.slice(0, 900))).toBeLessThan(1.5);
  });

  it('does not come forward in the pause between two sentences', async () => {
    const paused = speech.slice();
    paused.fill(0, 5 * rate, 5.4 * rate);
    const mixed = await mix([paused], tone());
    expect(levelOf(mixed, 5.1, 5.35)).toBeLessThan(levelOf(music, 1, 2) - duckDecibels + 0.3);
  });

  it('comes in and goes out without an edge, and is over with the film', () => {
    expect(levelOf(music, 0, 0.02)).toBeLessThan(-60);
    expect(levelOf(music, 12.95, 13)).toBeLessThan(-50);
    expect(Math.abs(music.at(-1) ?? 1)).toBeLessThan(0.001);
    expect(largestJump(music)).toBeLessThan(0.0075);
  });

  it('keeps the peak below -1 dBFS where speech is as loud as it can be', async () => {
    const loud = speechAt(10 ** (-1 / 20));
    expect(peakOf(await mix([loud], bed()))).toBeLessThanOrEqual(10 ** (-1 / 20) + 1e-6);
  });

  it('is the same in whatever pieces the speech comes', async () => {
    const whole = await mix([speech], bed());
    const cuts = [0, 1, 7777, 200_000, 200_480, speech.length];
    const parts = cuts.slice(1).map((to, index) => speech.subarray(cuts[index] ?? 0, to));
    expect(await mix(parts, bed())).toEqual(whole);
  });

  it('makes no jumps of its own in a film of speech', async () => {
    const words = 'A quiet bed of music lies under every word. It steps back while somebody speaks. ';
    const film = filmOf([words.repeat(4)]);
    const { sound } = await speechEngine.speakScene(film, 0);
    const spoken = new Float32Array(sound.samples.length + 4 * rate);
    spoken.set(sound.samples, 2 * rate);
    const mixed = await mix([spoken], bed());
    expect(largestJump(mixed)).toBeLessThan(largestJump(spoken) + 0.03);
    expect(integratedLoudness(mixed.subarray(0, 1.5 * rate))).toBeGreaterThan(-33);
  });

  it('is nothing for a film without a sample', async () => {
    expect(await mix([], bed())).toHaveLength(0);
    expect(await mix([new Float32Array(3)], bed())).toHaveLength(3);
  });
});
