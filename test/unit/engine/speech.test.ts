import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultVoice } from '../../../engine/catalogue.ts';
import type { SceneTiming } from '../../../engine/contract.ts';
import { integratedLoudness } from '../../../engine/sound/loudness.ts';
import { visemeOf } from '../../../engine/speech/visemes.ts';
import { voices } from '../../../engine/speech/voices.ts';
import { filmOf, speak } from './films.ts';
import { sentences } from './sentences.ts';

const languages = [...new Set(voices.map(({ language }) => language))];
const samplesPerFrame = 48_000 / 30;

const expectInOrder = ({ words, phonemes, frames }: SceneTiming): void => {
  for (const row of [words, phonemes]) {
    row.forEach(({ start, end }, index) => {
      expect(end).toBeGreaterThanOrEqual(start);
      expect(start).toBeGreaterThanOrEqual(row[index - 1]?.start ?? 0);
      expect(end).toBeLessThanOrEqual(frames / 30 + 1e-9);
    });
  }
};

describe('a scene spoken', () => {
  it.each(languages)(
    'in %s keeps words and sounds in order, at the loudness of streaming services',
    async (language) => {
      const narration = sentences[language] ?? '';
      const film = filmOf([narration], { language, voiceId: defaultVoice(language)?.id ?? '' });
      const [spoken] = await speak(film);
      if (spoken === undefined) throw new Error('nothing was spoken');
      const { timing, sound } = spoken;
      expectInOrder(timing);
      expect(sound.samples.length).toBe(timing.frames * samplesPerFrame);
      expect(timing.words.length).toBeGreaterThan(8);
      for (const { text, offset } of timing.words)
        expect(narration.slice(offset, offset + text.length).replace(/\s/g, '\u00a0')).toBe(text);
      expect(Math.abs(integratedLoudness(sound.samples) + 16)).toBeLessThanOrEqual(0.5);
      expect(sound.samples.every((sample) => Math.abs(sample) <= 10 ** (-1 / 20))).toBe(true);
      // Every sound of the language has a shape of its own; only schwa-like ones are neutral.
      const shapes = timing.phonemes.map(({ symbol }) => [symbol, visemeOf(symbol)] as const);
      expect(shapes.filter(([symbol, shape]) => shape === 'neutral' && !/[əɜɚɝɤᵻɐ]/u.test(symbol))).toEqual(
        [],
      );
      expect(new Set(shapes.map(([, shape]) => shape)).size).toBeGreaterThanOrEqual(7);
    },
  );

  it('waits for its pauses: nothing is heard in the lead-in, and the first word begins after it', async () => {
    const film = filmOf(['One two three.']);
    const scenes = film.scenes.map((scene) => ({ ...scene, leadInSeconds: 1.5, leadOutSeconds: 2 }));
    const [spoken] = await speak({ ...film, scenes });
    const { timing, sound } = spoken ?? { timing: undefined, sound: undefined };
    expect(timing?.words[0]?.start).toBeGreaterThanOrEqual(1.5);
    expect(sound?.samples.subarray(0, 1.5 * 48_000).every((sample) => sample === 0)).toBe(true);
    expect(sound?.samples.subarray(-1.8 * 48_000).every((sample) => sample === 0)).toBe(true);
  });

  it('takes any text without failing', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '😀😀😀',
        '<b>[[x]]</b>',
        '\u0000\u0007',
        '   ',
        '...',
        'a'.repeat(2000),
        '١٢٣ ABC 你好',
      ),
    );
    await fc.assert(
      fc.asyncProperty(text, async (narration) => {
        const [spoken] = await speak(filmOf([narration]));
        expect(spoken?.timing.frames).toBeGreaterThanOrEqual(1);
        expect(spoken?.sound.samples.length).toBe((spoken?.timing.frames ?? 0) * samplesPerFrame);
        if (spoken !== undefined) expectInOrder(spoken.timing);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses a voice that does not speak the language, and a scene that is not there', async () => {
    await expect(speak(filmOf(['Bonjour'], { language: 'fr', voiceId: 'en-ava' }))).rejects.toThrow(
      /does not speak/,
    );
    const film = filmOf(['Hello']);
    const scenes = film.scenes.map((scene) => ({ ...scene, index: 3 }));
    await expect(speak({ ...film, scenes })).rejects.toThrow(RangeError);
  });
});
