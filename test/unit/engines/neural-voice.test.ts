import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VendorFailed } from '../../../functions/engines/capabilities.ts';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { neural } from '../../../functions/engines/neural/provider.ts';
import type { NeuralVoice } from '../../../functions/engines/neural/voices.ts';
import { neuralSpeech } from '../../../functions/engines/neural/work.ts';
import { keptAnswers } from '../../support/kept-answers.ts';
import { writeTestVoice } from '../../support/neural-voice/test-voice.ts';
import { filmOf } from '../engine/films.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-voice-'));
  await writeTestVoice(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const voiceIn = (place: string): NeuralVoice => ({
  id: 'neural-en-us-tester-0123abcd',
  name: 'tester',
  language: 'en-US',
  gender: 'female',
  kind: 'piper',
  folder: place,
  model: 'en_US-tester-low.onnx',
  speaker: 0,
  sha256: '0123abcd'.repeat(8),
});

const speak = (narration: string, changes: { voiceId?: string; folder?: string } = {}) => {
  const voice = voiceIn(changes.folder ?? folder);
  const film = filmOf([narration], { language: 'en-US', voiceId: changes.voiceId ?? voice.id });
  return neuralSpeech([voice]).speakScene(film, 0, keptAnswers());
};

describe('a scene spoken by a model of one’s own', () => {
  const long = 'Ships come home at night. The old lighthouse waits for them, and its lamp turns slowly.';

  it('has its words in order within its sound, by the runtime that speaks real models', async () => {
    const { timing, sound } = await speak(long);
    expect(timing.words.map(({ text }) => text)).toEqual(long.split(' '));
    const starts = timing.words.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(new Set(starts).size).toBe(starts.length);
    expect(timing.phonemes.length).toBeGreaterThan(30);
    expect(timing.phonemes.every(({ start, end }) => end >= start && end <= timing.frames / 30)).toBe(true);
    expect(sound.samples).toHaveLength((timing.frames * sound.sampleRate) / 30);
    expect(sound.samples.some((sample) => Math.abs(sample) > 0.05)).toBe(true);
  });

  it('lasts as long as its text has sounds', async () => {
    const [short, whole] = [await speak('Ships come.'), await speak(long)];
    expect(whole.timing.frames).toBeGreaterThan(3 * short.timing.frames);
  });

  it.each([
    [
      'whose voice was removed',
      { voiceId: 'neural-en-us-gone-01234567' },
      'The voice of this video was removed.',
    ],
    [
      'whose files are gone',
      { folder: '/nowhere' },
      /^en_US-tester-low\.onnx of the voice is gone from \/nowhere/,
    ],
  ] as const)('%s fails in plain words, and nobody is paid', async (_, changes, words) => {
    const error: unknown = await speak('Ships come.', changes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(VendorFailed);
    const { failure } = error as VendorFailed;
    expect(failure).toMatchObject({ code: 'ENGINE_FAILED', retryable: false, charged: false });
    expect(failure.vendorMessage).toMatch(words);
  });
});

it('costs what the embedded engine costs: nothing for the voice', () => {
  const request = { seconds: 40, kind: 'avatar', quality: 'medium', sceneSeconds: [20, 20] } as const;
  expect(neural.price(request)).toEqual(embedded.price(request));
  expect(neural.catalogue.voices).toEqual([]);
});
