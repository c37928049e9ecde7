import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startElevenLabsDouble } from '../../../doubles/elevenlabs/server.ts';
import type { FaultKind } from '../../../doubles/vendor-fault.ts';
import { elevenLabsSpeech } from '../../../functions/engines/elevenlabs/work.ts';
import { keptAnswers } from '../../support/kept-answers.ts';
import { seenByOwner, vendorFailureOf } from '../../support/speech-failures.ts';
import { filmOf } from '../engine/films.ts';

const double = await startElevenLabsDouble({ apiKey: 'sk_right' });
const access = { apiKey: 'sk_right', apiBase: double.url };
const options = { pause: async () => {}, access: async () => access };
const speaker = elevenLabsSpeech(options);
/** Waits in vain: long enough to reach the double, and not longer. */
const impatient = elevenLabsSpeech({ ...options, milliseconds: 2000 });

const narration = 'Two fishermen mended their nets, and talked about the weather.';
const film = filmOf([narration], { voiceId: 'elevenlabs-en-sarah' });

beforeAll(() => {
  vi.stubEnv('ENVIRONMENT_NAME', 'test');
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await double.close();
});
beforeEach(() => {
  for (const list of [double.billed, double.calls, double.faults]) list.length = 0;
});

describe('a scene spoken by ElevenLabs', () => {
  it('has its words at the vendor’s times, and a mouth that shuts within the words that shut it', async () => {
    const { timing, sound } = await speaker.speakScene(film, 0, keptAnswers());
    expect(double.billed).toEqual([narration]);
    expect(timing.words.map(({ text }) => text)).toEqual(narration.split(' '));
    const starts = timing.words.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(new Set(starts).size).toBe(starts.length);
    expect(sound.samples).toHaveLength((timing.frames * 48_000) / 30);
    const mended = timing.words.find(({ text }) => text === 'mended');
    const within = timing.phonemes.filter(
      ({ start, end }) => start >= (mended?.start ?? 0) && end <= (mended?.end ?? 0),
    );
    expect(within.map(({ symbol }) => symbol)).toContain('m');
  });

  it('is the same film from kept answers, which nobody pays again', async () => {
    const kept = keptAnswers();
    const first = await speaker.speakScene(film, 0, kept);
    expect(await speaker.speakScene(film, 0, kept)).toEqual(first);
    expect(double.billed).toHaveLength(1);
  });

  it('whose times are of another text is timed by its sound', async () => {
    const right = await speaker.speakScene(film, 0, keptAnswers());
    double.faults.push({ call: 'speech', kind: 'nonsense' });
    const { timing } = await speaker.speakScene(film, 0, keptAnswers());
    const errors = timing.words.map(({ start }, at) =>
      Math.abs(start - (right.timing.words[at]?.start ?? 0)),
    );
    expect(errors.toSorted((one, other) => one - other)[Math.floor(errors.length / 2)]).toBeLessThan(0.08);
    expect(double.billed).toHaveLength(2);
  });
});

/** How often a scene is paid when the task is run again without the fault. */
const faults: [FaultKind, { code: string; again: boolean; paid: number }][] = [
  ['busy', { code: 'BUSY', again: true, paid: 1 }],
  ['broken', { code: 'ENGINE_FAILED', again: true, paid: 1 }],
  ['denied', { code: 'ENGINE_FAILED', again: false, paid: 1 }],
  ['lost-request', { code: 'ENGINE_FAILED', again: true, paid: 1 }],
  ['lost-answer', { code: 'ENGINE_FAILED', again: true, paid: 2 }],
  ['no-answer', { code: 'ENGINE_FAILED', again: true, paid: 2 }],
  ['cut-body', { code: 'ENGINE_FAILED', again: true, paid: 2 }],
];

describe('what goes wrong at ElevenLabs', () => {
  it.each(faults)('%s', async (kind, { paid, ...expected }) => {
    const kept = keptAnswers();
    double.faults.push({ call: 'speech', kind, times: kind === 'busy' ? 6 : 1 });
    const asked = kind === 'no-answer' ? impatient : speaker;
    const seen = seenByOwner(await vendorFailureOf(asked.speakScene(film, 0, kept)));
    expect({ code: seen.code, again: seen.again }).toEqual(expected);
    // What the account has left is for the operator.
    expect(seen.vendorMessage).not.toContain('quota');
    await speaker.speakScene(film, 0, kept);
    expect(double.billed).toHaveLength(paid);
  });

  it('a sound in which nobody is heard is followed by one more, and by no third', async () => {
    double.faults.push({ call: 'speech', kind: 'mute' });
    const { timing } = await speaker.speakScene(film, 0, keptAnswers());
    expect(timing.words.length).toBeGreaterThan(0);
    expect(double.billed).toHaveLength(2);
    double.billed.length = 0;
    const kept = keptAnswers();
    double.faults.push({ call: 'speech', kind: 'mute', times: 9 });
    for (const _run of [1, 2, 3])
      expect(seenByOwner(await vendorFailureOf(speaker.speakScene(film, 0, kept)))).toMatchObject({
        again: false,
        retryable: false,
      });
    expect(double.billed).toHaveLength(2);
    double.faults.length = 0;
  });

  it('a key that is wrong or missing is no riddle to the owner, and not tried again', async () => {
    const wrong = elevenLabsSpeech({ ...options, access: async () => ({ ...access, apiKey: 'sk_wrong' }) });
    const missing = elevenLabsSpeech({ ...options, access: async () => undefined });
    for (const closed of [wrong, missing]) {
      const seen = seenByOwner(await vendorFailureOf(closed.speakScene(film, 0, keptAnswers())));
      expect(seen).toMatchObject({ code: 'ENGINE_FAILED', again: false, retryable: false });
      expect(seen.vendorMessage).not.toMatch(/key/i);
    }
    expect(double.billed).toEqual([]);
  });
});
