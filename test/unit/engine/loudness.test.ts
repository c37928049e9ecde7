import { describe, expect, it } from 'vitest';
import type { Film } from '../../../engine/contract.ts';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { bedLoudness, spokenShare } from '../../../engine/sound/bed-level.ts';
import { blockPowers, gatedLoudness, integratedLoudness, normalise } from '../../../engine/sound/loudness.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { mixOf, rate, spokenFilm } from './mixes.ts';
import { plainSegment } from './segments.ts';
import { sentences } from './sentences.ts';
import { measureFilm, measureSamples } from './sound-meter.ts';

/** A steady tone. */
const tone = (hertz: number, seconds: number, peak: number): Float32Array =>
  Float32Array.from({ length: seconds * rate }, (_, i) => peak * Math.sin((2 * Math.PI * hertz * i) / rate));

const joined = (...parts: Float32Array[]): Float32Array => {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

describe('integrated loudness', () => {
  it('of 997 Hz at full scale in one channel is -3.01 LUFS (BS.1770-4)', () => {
    expect(integratedLoudness(tone(997, 5, 1))).toBeCloseTo(-3.01, 1);
    expect(integratedLoudness(tone(997, 5, 0.1))).toBeCloseTo(-23.01, 1);
  });

  it('passes silence over, and what lies more than 10 LU below the rest', () => {
    const loud = tone(997, 10, 0.1);
    expect(integratedLoudness(joined(new Float32Array(20 * rate), loud))).toBeCloseTo(-23.01, 0);
    expect(integratedLoudness(joined(tone(997, 10, 0.01), loud))).toBeCloseTo(-23.01, 0);
    expect(integratedLoudness(joined(tone(997, 10, 0.05), loud))).toBeCloseTo(-25.05, 0);
    expect(integratedLoudness(new Float32Array(rate))).toBe(Number.NEGATIVE_INFINITY);
  });

  it('of what is shorter than a block is that of all of it', () => {
    expect(integratedLoudness(tone(997, 0.25, 0.1))).toBeCloseTo(-23, 0);
    expect(integratedLoudness(new Float32Array())).toBe(Number.NEGATIVE_INFINITY);
  });

  it.skipIf(!hasFfmpeg)('is what ffmpeg measures', () => {
    const parts = [tone(180, 2, 0.5), tone(2500, 1.3, 0.1), new Float32Array(rate), tone(600, 3, 0.03)];
    const samples = joined(...parts);
    expect(Math.abs(integratedLoudness(samples) - measureSamples(samples).lufs)).toBeLessThanOrEqual(0.1);
  });
});

describe('speech brought to its level', () => {
  it('is as loud between silences, however short it is and however high its peaks are', () => {
    for (const seconds of [0.3, 0.7, 3])
      for (const spikes of [1, 6]) {
        const samples = tone(220, seconds, 0.1);
        for (let i = 0; i < samples.length; i += 4000) samples[i] = (samples[i] ?? 0) * spikes;
        normalise(samples);
        const silence = new Float32Array(rate);
        const heard = integratedLoudness(joined(silence, samples, silence));
        expect(Math.abs(heard + 16), `${seconds} s`).toBeLessThan(0.4);
        expect(samples.every((sample) => Math.abs(sample) <= 10 ** (-2 / 20) + 1e-6)).toBe(true);
      }
  });

  it('stays silence where there is nothing to hear', () => {
    const silence = new Float32Array(rate);
    normalise(silence);
    expect(silence.every((sample) => sample === 0)).toBe(true);
  });
});

describe('how loud music may be', () => {
  const blocks = blockPowers(tone(440, 10, 0.05));

  it('is -26 LUFS in a film full of speech and in one without any, and less the less is spoken', () => {
    expect([bedLoudness(blocks, 1), bedLoudness(blocks, 0)]).toEqual([-26, -26]);
    const levels = [0.9, 0.7, 0.5, 0.3, 0.1].map((share) => bedLoudness(blocks, share));
    expect(levels).toEqual(levels.toSorted((one, other) => other - one));
    expect(levels.at(-1)).toBeLessThan(-34);
  });

  it('does not change what the film measures', () => {
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const speech = new Array<number>(Math.round(1000 * share)).fill(10 ** ((-15.9 + 0.691) / 10));
      const gain = 10 ** ((bedLoudness(blocks, share) - gatedLoudness(blocks)) / 10);
      const music = Array.from({ length: 1000 - speech.length }, (_, i) => (blocks[i % 90] ?? 0) * gain);
      expect(Math.abs(gatedLoudness([...speech, ...music]) + 15.9)).toBeLessThan(0.3);
    }
  });

  it('goes by the time from the first to the last word of each scene', () => {
    const word = (start: number, end: number) => ({ text: 'word', offset: 0, start, end });
    const timings = [
      { index: 0, frames: 150, words: [word(2, 3), word(3, 4)], phonemes: [] },
      { index: 1, frames: 150, words: [], phonemes: [] },
    ];
    expect(spokenShare(timings, 30)).toBeCloseTo(0.2);
    expect(spokenShare([], 30)).toBe(0);
  });
});

/** Language, narrations, seconds of the film: short and long, full of speech and with long cards. */
const table: [language: string, scenes: number, words: number, seconds: number, changes: Partial<Film>][] = [
  ['en', 1, 12, 8, { style: 'realistic' }],
  ['en', 3, 99, 35, { style: 'cinematic' }],
  ['en', 1, 14, 12, { style: 'documentary', voiceId: 'en-ethan' }],
  ['de', 1, 10, 9, { style: 'commercial', voiceId: 'de-jonas' }],
  ['ar', 1, 99, 20, { style: 'cinematic' }],
  ['ru', 1, 10, 7, { style: 'animated', seed: 11 }],
  ['zh', 3, 99, 40, { style: 'artistic' }],
];

describe('a whole film', () => {
  it.each(table)(
    'in %s with %i scenes of %i words at most and %i s has -16 LUFS within 0.5, with music and without',
    async (language, scenes, words, seconds, changes) => {
      const text = (sentences[language] ?? '').split(' ').slice(0, words).join(' ');
      const { film, spoken } = await spokenFilm(language, new Array(scenes).fill(text), seconds, changes);
      const share = spokenShare(
        spoken.map(({ timing }) => timing),
        film.framesPerSecond,
      );
      expect(share * seconds).toBeGreaterThan(3);
      for (const music of [false, true]) {
        const mix = await mixOf({ ...film, music }, spoken);
        expect(Math.abs(integratedLoudness(mix) + 16), `music: ${music}`).toBeLessThanOrEqual(0.5);
        if (!hasFfmpeg) continue;
        const { lufs, truePeak } = measureSamples(mix);
        expect(Math.abs(lufs + 16), `ffmpeg, music: ${music}`).toBeLessThanOrEqual(0.5);
        expect(truePeak).toBeLessThanOrEqual(-1);
      }
    },
  );

  it.skipIf(!hasFfmpeg).each([
    ['en', 8, true],
    ['en', 8, false],
    ['de', 20, true],
  ] as const)(
    'in %s of %i s (music: %s) is as loud once it is encoded, with peaks below -1 dBTP',
    async (language, seconds, music) => {
      const { film, spoken } = await spokenFilm(language, [sentences[language] ?? ''], seconds, { music });
      const files = await stitchEngine.stitchFilm({
        film,
        timings: spoken.map(({ timing }) => timing),
        segment: async (index) => plainSegment(film, spoken[index]?.timing.frames ?? 0),
        sound: async (index) => spoken[index]?.sound ?? { sampleRate: 48_000, samples: new Float32Array() },
      });
      const { lufs, truePeak } = measureFilm(files.video);
      expect(Math.abs(lufs + 16)).toBeLessThanOrEqual(0.5);
      expect(truePeak).toBeLessThanOrEqual(-1);
    },
  );
});
