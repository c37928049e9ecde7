import { describe, expect, it } from 'vitest';
import { alignedSpeech, speechOfWords } from '../../../engine/speech/aligned-speech.ts';
import { soundsWithin } from '../../../engine/speech/lip-sounds.ts';
import { sceneOfSpeech } from '../../../engine/speech/scene-speech.ts';
import { speakSceneAs } from '../../../engine/speech/speech.ts';
import { filmOf } from './films.ts';
import { readAloud } from './narrated.ts';

const narration =
  'The harbour was quiet that morning. Two fishermen mended their nets and talked about the weather.';
const film = filmOf([narration]);
const reader = { source: 'en-us+m7', rates: [140, 140], pauses: [0.4, 0.4], seed: 5 } as const;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

describe('speech that came without the times of its words', () => {
  it('is timed by its sound: within 60 ms of when another voice began them', async () => {
    const spoken = await readAloud([narration], 'en', reader);
    const aligned = await alignedSpeech(film, 0, spoken);
    expect(aligned?.heard.map(({ offset }) => offset)).toEqual(spoken.words.map(({ offset }) => offset));
    const errors = aligned?.heard.map(({ start }, at) => Math.abs(start - (spoken.words[at]?.start ?? 0)));
    expect(median(errors ?? [])).toBeLessThan(0.06);
    expect(aligned?.phonemes.length).toBeGreaterThan(50);
  });

  it.each([['Yes.'], ['Good morning.'], ['Welcome to the show.']])(
    'is found in a sound as short as "%s"',
    async (short) => {
      const spoken = await readAloud([short], 'en', { ...reader, source: 'en-us+f5' });
      expect(await alignedSpeech(filmOf([short]), 0, spoken)).toBeDefined();
    },
  );

  it('is not made of a sound in which nobody speaks, or speaks something else', async () => {
    const silence = { sampleRate: 16_000, samples: new Float32Array(48_000) };
    expect(await alignedSpeech(film, 0, silence)).toBeUndefined();
    const other = await readAloud(['Nine large purple elephants.'], 'en', reader);
    expect(await alignedSpeech(film, 0, other)).toBeUndefined();
  });
});

describe('speech that came with the times of its words alone', () => {
  it('moves the mouth within each word as the embedded voice would', async () => {
    const spoken = await speakSceneAs(film, 0, { source: 'en-us+m1', wordsPerMinute: 120 });
    const heard = spoken.timing.words.map(({ offset, start }) => ({ offset, start }));
    const speech = await speechOfWords(film, 0, spoken.sound, heard);
    const { timing } = sceneOfSpeech(film, 0, speech);
    expect(timing.words.map(({ start }) => start)).toEqual(heard.map(({ start }) => start));
    const closed = timing.phonemes.filter(({ symbol }) => symbol === 'm');
    const mended = timing.words.find(({ text }) => text === 'mended');
    expect(
      closed.some(
        ({ start, end }) => start >= (mended?.start ?? 0) && end <= (mended?.end ?? 0) && end > start,
      ),
    ).toBe(true);
  });

  it('stretches sounds with their words, and keeps their order', () => {
    const read = {
      words: [
        { start: 0, end: 1 },
        { start: 1, end: 2 },
      ],
      phonemes: [
        { symbol: 'a', start: 0, end: 0.5 },
        { symbol: 'm', start: 0.5, end: 1 },
        { symbol: 'o', start: 1, end: 2.5 },
      ],
    };
    const words = [
      { start: 2, end: 4 },
      { start: 4, end: 4.5 },
    ];
    expect(soundsWithin(words, read)).toEqual([
      { symbol: 'a', start: 2, end: 3 },
      { symbol: 'm', start: 3, end: 4 },
      { symbol: 'o', start: 4, end: 4.5 },
    ]);
  });
});
