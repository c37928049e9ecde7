import { describe, expect, it } from 'vitest';
import { sampleRate } from '../../../engine/contract.ts';
import { seededRandom } from '../../../engine/random.ts';
import { alignWords } from '../../../engine/speech/align.ts';
import { leastConfidence } from '../../../engine/speech/likeness.ts';
import { resample } from '../../../engine/speech/resample.ts';
import { type Reader, type Reading, readAloud } from './narrated.ts';

const texts = {
  'en-us': ['The harbour was still asleep.', 'Then an old ferry left for the islands, and nobody waved.'],
  de: ['Der Hafen schlief noch.', 'Dann fuhr eine alte Fähre zu den Inseln, und niemand winkte.'],
};
const another = [
  'Choose a password that nobody can guess, and never use it twice.',
  'In nineteen sixty nine two men walked on the moon for the first time.',
];
const plain = { rates: [160, 160], pauses: [0.35, 0.35], seed: 1 } as const;
const lively = { rates: [120, 195], pauses: [0.4, 1.6], seed: 11 } as const;

const read = (
  source: keyof typeof texts,
  variant: string,
  reader: Omit<Reader, 'source'>,
): Promise<Reading> =>
  readAloud(texts[source], source.slice(0, 2), { source: `${source}+${variant}`, ...reader });

const medianError = (found: readonly { start: number }[], known: readonly { start: number }[]): number => {
  const errors = found
    .map(({ start }, at) => Math.abs(start - (known[at]?.start ?? 0)))
    .sort((a, b) => a - b);
  return errors[Math.floor(errors.length / 2)] ?? Number.NaN;
};

describe('a recording beside its text', () => {
  it.each([
    ['en-us', 'm1', lively],
    ['de', 'f5', { ...lively, noiseBelow: 20, roomSeconds: 0.3, seed: 12 }],
  ] as const)(
    'has its words in %s, read by %s, where they are heard: half of them within 60 ms',
    async (source, variant, reader) => {
      const reference = await read(source, 'f3', plain);
      const recording = await read(source, variant, reader);
      const { words, phonemes, from, until, confidence } = alignWords(recording, reference);
      expect(words.map(({ text }) => text)).toEqual(recording.words.map(({ text }) => text));
      expect(medianError(words, recording.words)).toBeLessThan(0.06);
      expect(confidence).toBeGreaterThan(3 * leastConfidence);
      expect(Math.abs(from - (recording.words[0]?.start ?? 0))).toBeLessThan(0.2);
      for (const row of [words, phonemes])
        row.forEach(({ start, end }, at) => {
          expect(start).toBeGreaterThanOrEqual(row[at - 1]?.start ?? from);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(until + 0.1);
        });
    },
  );

  it('keeps lips still in its pauses', async () => {
    const recording = await read('en-us', 'm1', { ...lively, pauses: [1.5, 1.6] });
    const { words, phonemes } = alignWords(recording, await read('en-us', 'f3', plain));
    const second = words.findIndex(({ text }) => text.startsWith('Then'));
    const [before, after] = [words[second - 1]?.end ?? 0, words[second]?.start ?? 0];
    expect(after - before).toBeGreaterThan(1);
    expect(phonemes.filter(({ start, end }) => end > before + 0.2 && start < after - 0.2)).toEqual([]);
  });

  it('is told from one of another text, of noise and of nothing', async () => {
    const reference = await read('en-us', 'f3', plain);
    const random = seededRandom(5);
    const noise = Float32Array.from({ length: 4 * sampleRate }, () => 0.2 * (random() - 0.5));
    const others = [
      await readAloud(another, 'en', { source: 'en-us+m1', ...lively }),
      { sampleRate, samples: noise },
      { sampleRate, samples: new Float32Array(sampleRate) },
      { sampleRate, samples: new Float32Array(0) },
    ];
    for (const other of others) expect(alignWords(other, reference).confidence).toBeLessThan(leastConfidence);
  });
});

describe('a sound at another rate', () => {
  it('keeps its tones, but for those that a lower rate cannot hold', () => {
    const tone = (hz: number) =>
      Float32Array.from({ length: 4800 }, (_, at) => Math.sin((2 * Math.PI * hz * at) / 48_000));
    const levelOf = (samples: Float32Array): number =>
      Math.sqrt(
        samples.subarray(200, -200).reduce((sum, one) => sum + one * one, 0) / (samples.length - 400),
      );
    expect(levelOf(resample(tone(1000), 48_000, 16_000))).toBeCloseTo(Math.SQRT1_2, 2);
    expect(levelOf(resample(tone(11_000), 48_000, 16_000))).toBeLessThan(0.01);
  });
});
