import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPollyDouble } from '../../../doubles/polly/server.ts';
import type { FaultKind } from '../../../doubles/vendor-fault.ts';
import { pollySpeech } from '../../../functions/engines/polly/work.ts';
import { newPolly } from '../../../functions/platform/aws/polly.ts';
import { keptAnswers } from '../../support/kept-answers.ts';
import { seenByOwner, vendorFailureOf } from '../../support/speech-failures.ts';
import { filmOf } from '../engine/films.ts';

const double = await startPollyDouble();
beforeAll(() => {
  vi.stubEnv('ENVIRONMENT_NAME', 'test');
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await double.close();
});

const polly = newPolly({
  endpoint: double.url,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
});
const waits: number[] = [];
const options = {
  client: () => polly,
  pause: async (seconds: number) => void waits.push(seconds),
};
const speaker = pollySpeech(options);
/** Waits in vain: long enough to reach the double, and not longer. */
const impatient = pollySpeech({ ...options, milliseconds: 2000 });

const narration = 'Größe matters: the café opened at nine. Five ships came in.';
const spokenBy = { language: 'en-US', voiceId: 'polly-en-us-ruth' };
const film = filmOf([narration], spokenBy);

beforeEach(() => {
  for (const list of [double.billed, double.calls, double.faults, waits]) list.length = 0;
});

/** How often each call was paid. */
const paid = (): [sound: number, marks: number] => [
  double.billed.filter(({ call }) => call === 'sound').length,
  double.billed.filter(({ call }) => call === 'marks').length,
];

describe('a scene spoken by Polly', () => {
  it('has its words at Polly’s times, its mouth in Polly’s shapes, and is paid once for each of two calls', async () => {
    const { timing, sound } = await speaker.speakScene(film, 0, keptAnswers());
    expect(paid()).toEqual([1, 1]);
    expect(timing.words.map(({ text }) => text)).toEqual(narration.split(' '));
    for (const { text, offset } of timing.words)
      expect(narration.slice(offset, offset + text.length)).toBe(text);
    expect(sound.samples).toHaveLength((timing.frames * 48_000) / 30);
    const starts = timing.words.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(new Set(starts).size).toBe(starts.length);
    expect(new Set(timing.phonemes.map(({ symbol }) => symbol)).size).toBeGreaterThan(6);
    expect(timing.phonemes.every(({ start, end }) => end >= start && end <= timing.frames / 30)).toBe(true);
  });

  it('is the same film from kept answers, which nobody pays again', async () => {
    const kept = keptAnswers();
    const first = await speaker.speakScene(film, 0, kept);
    double.calls.length = 0;
    expect(await speaker.speakScene(film, 0, kept)).toEqual(first);
    expect(double.calls).toEqual([]);
  });

  it('waits for its pauses, and a card and a text without words cost nothing', async () => {
    const scenes = film.scenes.map((scene) => ({ ...scene, leadInSeconds: 1.5 }));
    const { timing } = await speaker.speakScene({ ...film, scenes }, 0, keptAnswers());
    expect(timing.words[0]?.start).toBeGreaterThanOrEqual(1.5);
    double.billed.length = 0;
    await speaker.speakScene({ ...film, part: { edges: 'cut', card: 'title' } }, 0, keptAnswers());
    const mute = await speaker.speakScene(filmOf(['…'], { voiceId: film.voiceId }), 0, keptAnswers());
    expect(mute.timing.frames).toBeGreaterThan(0);
    expect(double.billed).toEqual([]);
  });

  it('of more characters than a call takes is joined of sentences', async () => {
    const long = Array.from({ length: 45 }, (_, at) => `This is sentence number ${at + 1} of many.`).join(
      ' ',
    );
    const { timing } = await speaker.speakScene(
      { ...film, ...filmOf([long]), language: 'en-US', voiceId: film.voiceId },
      0,
      keptAnswers(),
    );
    expect(paid()).toEqual([2, 2]);
    expect(double.billed.every(({ text }) => text.length <= 1500)).toBe(true);
    expect(double.billed[0]?.text.trimEnd().endsWith('.')).toBe(true);
    const texts = timing.words.map(({ text }) => text);
    expect(texts.join(' ')).toBe(long);
    const starts = timing.words.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });
});

/** How often a sound is paid when the task is run again without the fault. */
const ofSound: [FaultKind, { state: string; code: string; again: boolean; paid: number }][] = [
  ['busy', { state: 'busy', code: 'BUSY', again: true, paid: 1 }],
  ['broken', { state: 'unanswered', code: 'ENGINE_FAILED', again: true, paid: 1 }],
  ['denied', { state: 'failed', code: 'ENGINE_FAILED', again: false, paid: 1 }],
  ['lost-request', { state: 'unanswered', code: 'ENGINE_FAILED', again: true, paid: 1 }],
  ['lost-answer', { state: 'unanswered', code: 'ENGINE_FAILED', again: true, paid: 2 }],
  ['no-answer', { state: 'unanswered', code: 'ENGINE_FAILED', again: true, paid: 2 }],
  ['cut-body', { state: 'unanswered', code: 'ENGINE_FAILED', again: true, paid: 2 }],
];

describe('what goes wrong at Polly', () => {
  it.each(ofSound)('%s, of the sound', async (kind, expected) => {
    const kept = keptAnswers();
    double.faults.push({ call: 'sound', kind, times: kind === 'busy' ? 6 : 1 });
    const asked = kind === 'no-answer' ? impatient : speaker;
    const error = await vendorFailureOf(asked.speakScene(film, 0, kept));
    expect(error.failure.state).toBe(expected.state);
    const { code, again, vendorMessage } = seenByOwner(error);
    expect({ code, again }).toEqual({ code: expected.code, again: expected.again });
    expect(vendorMessage).not.toMatch(/arn:|\d{12}/);
    expect(double.calls.length).toBeLessThanOrEqual(kind === 'busy' ? 6 : 1);
    await speaker.speakScene(film, 0, kept);
    expect(paid()).toEqual([expected.paid, 1]);
  });

  it('a sound in which nobody is heard is kept and judged, and never bought again: Polly says it the same', async () => {
    const kept = keptAnswers();
    double.faults.push({ call: 'sound', kind: 'mute' });
    for (const _run of [1, 2, 3])
      expect(seenByOwner(await vendorFailureOf(speaker.speakScene(film, 0, kept)))).toMatchObject({
        code: 'ENGINE_FAILED',
        again: false,
        retryable: false,
      });
    expect(paid()).toEqual([1, 0]);
  });

  it('answers that are lost again and again are paid twice at most, however often the task runs', async () => {
    const kept = keptAnswers();
    double.faults.push({ call: 'sound', kind: 'lost-answer', times: 9 });
    const ends: boolean[] = [];
    for (const _run of [1, 2, 3, 4])
      ends.push(seenByOwner(await vendorFailureOf(speaker.speakScene(film, 0, kept))).again);
    expect(ends).toEqual([true, true, false, false]);
    expect(paid()).toEqual([2, 0]);
  });

  it('a run that ended in the midst of its call is waited for, and its call counts', async () => {
    const kept = keptAnswers();
    const ended = { asked: 1, lastAt: new Date().toISOString(), isOpen: true, version: 1 };
    kept.asked.set('0-sound.pcm', ended);
    expect((await vendorFailureOf(speaker.speakScene(film, 0, kept))).failure.state).toBe('busy');
    expect(paid()).toEqual([0, 0]);
    kept.asked.set('0-sound.pcm', { ...ended, lastAt: new Date(Date.now() - 100_000).toISOString() });
    await speaker.speakScene(film, 0, kept);
    expect(paid()).toEqual([1, 1]);
    expect(kept.asked.get('0-sound.pcm')).toMatchObject({ asked: 2, isOpen: false });
  });

  it('two runs at once pay for one answer', async () => {
    const kept = keptAnswers();
    const patient = pollySpeech({ ...options, pause: () => new Promise((done) => setTimeout(done, 50)) });
    await Promise.allSettled([patient.speakScene(film, 0, kept), patient.speakScene(film, 0, kept)]);
    expect(paid()).toEqual([1, 1]);
  });

  it('nothing is asked for that nobody wants any more', async () => {
    const gone = new Error('The video was cancelled');
    const kept = { ...keptAnswers(), demandWanted: () => Promise.reject(gone) };
    await expect(speaker.speakScene(film, 0, kept)).rejects.toBe(gone);
    expect(double.calls).toEqual([]);
  });

  it.each<FaultKind>([
    'broken',
    'denied',
    'lost-request',
    'lost-answer',
    'no-answer',
    'cut-body',
    'nonsense',
  ])('%s, of the marks: words are found in the sound, and nothing is paid twice', async (kind) => {
    const before = keptAnswers();
    const right = await speaker.speakScene(film, 0, before);
    const kept = keptAnswers();
    await kept.save('0-sound.pcm', before.answers.get('0-sound.pcm') ?? new Uint8Array());
    double.billed.length = 0;
    double.faults.push({ call: 'marks', kind });
    const asked = kind === 'no-answer' ? impatient : speaker;
    const { timing } = await asked.speakScene(film, 0, kept);
    expect(paid()[0]).toBe(0);
    expect(paid()[1]).toBeLessThanOrEqual(1);
    const errors = timing.words.map(({ start }, at) =>
      Math.abs(start - (right.timing.words[at]?.start ?? 0)),
    );
    expect(errors.toSorted((one, other) => one - other)[Math.floor(errors.length / 2)]).toBeLessThan(0.08);
  });

  it('busy, of the marks: only they are asked for again', async () => {
    const kept = keptAnswers();
    double.faults.push({ call: 'marks', kind: 'busy', times: 6 });
    expect(seenByOwner(await vendorFailureOf(speaker.speakScene(film, 0, kept)))).toMatchObject({
      code: 'BUSY',
      again: true,
    });
    await speaker.speakScene(film, 0, kept);
    expect(paid()).toEqual([1, 1]);
  });

  it('busy for a while: it waits, longer each time, and speaks', async () => {
    double.faults.push({ call: 'sound', kind: 'busy', times: 3 });
    await speaker.speakScene(film, 0, keptAnswers());
    expect(waits).toEqual([0.5, 1, 2]);
    expect(paid()).toEqual([1, 1]);
  });
});
