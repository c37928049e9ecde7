import { describe, expect, test } from 'vitest';
import type { Repeat } from '../../../functions/engines/provider.ts';
import type { RemoteJob } from '../../../functions/generation/remote/job-store.ts';
import {
  afterSearch,
  callSeconds,
  lostSeconds,
  nextStep,
} from '../../../functions/generation/remote/next-step.ts';
import { softStopSeconds } from '../../../functions/shared/attempt-limits.ts';

const now = new Date('2026-11-28T12:00:00Z');
const ago = (seconds: number): string => new Date(now.getTime() - seconds * 1000).toISOString();

const job = (state: RemoteJob['state'], seconds: number, changes: Partial<RemoteJob> = {}): RemoteJob => ({
  videoId: 'v',
  sceneIndex: 0,
  capability: 'scene',
  hash: 'h',
  engineId: 'vendor',
  token: 'v-scene-0-h-1',
  tries: 1,
  attempt: 1,
  state,
  firstCallAt: ago(seconds),
  lastCallAt: ago(seconds),
  version: 1,
  ...changes,
});

const free: Repeat = { cost: 'free', forSeconds: 24 * 3600 };
const paid: Repeat = { cost: 'paid' };
const unknown: Repeat = { cost: 'unknown' };

const stepOf = (found: RemoteJob | undefined, repeat: Repeat, canFind: boolean, attempt = 1): string =>
  nextStep(found, { repeat, canFind }, { attempt, now }).do;

describe('the start of a part of a scene', () => {
  test('that was never asked for, or that the vendor had no place for, is made', () => {
    expect(stepOf(undefined, paid, false)).toBe('start');
    expect(stepOf(job('free', 10), paid, false)).toBe('start');
  });

  test('that the vendor has is looked at, in whatever attempt', () => {
    expect(stepOf(job('started', 10), paid, false)).toBe('poll');
    expect(stepOf(job('collected', 10), paid, false, 3)).toBe('poll');
  });

  test('is never made twice at the same time', () => {
    const step = nextStep(job('starting', 30), { repeat: free, canFind: true }, { attempt: 1, now });
    expect(step).toEqual({ do: 'wait', seconds: callSeconds - 30 });
  });

  test.each<[string, Repeat, boolean, string]>([
    ['free to repeat', free, false, 'repeat'],
    ['free to repeat and findable', free, true, 'repeat'],
    ['paid again, findable', paid, true, 'find'],
    ['of unknown price, findable', unknown, true, 'find'],
    ['paid again, not findable', paid, false, 'give-up'],
    ['of unknown price, not findable', unknown, false, 'give-up'],
  ])('whose answer was lost, %s', (_, repeat, canFind, expected) => {
    expect(stepOf(job('unanswered', 1), repeat, canFind)).toBe(expected);
    // A crash between the call and the write of its answer: nobody can be calling any more.
    expect(stepOf(job('starting', callSeconds), repeat, canFind)).toBe(expected);
  });

  test('whose answer was lost is waited for, and found, by the call of its vendor', () => {
    const step = (seconds: number, more: object = {}, repeat: Repeat = unknown) =>
      nextStep(
        job('unanswered', seconds),
        { repeat, canFind: false, callsBack: true, ...more },
        { attempt: 1, now },
      );
    expect(step(1)).toEqual({ do: 'wait', seconds: 10 });
    expect(step(200)).toEqual({ do: 'wait', seconds: 50 });
    expect(step(301)).toEqual({ do: 'wait', seconds: 75.25 });
    expect(step(lostSeconds - 1)).toEqual({ do: 'wait', seconds: 120 });
    expect(step(lostSeconds)).toEqual({ do: 'give-up' });
    expect(step(300, { called: 'work-1' })).toEqual({ do: 'adopt', handle: 'work-1' });
    // What the vendor repeats for nothing needs no call.
    expect(step(1, { called: 'work-1' }, free)).toEqual({ do: 'repeat' });
  });

  test('is not repeated once the vendor has forgotten the token', () => {
    expect(stepOf(job('unanswered', 24 * 3600), free, true)).toBe('find');
    expect(stepOf(job('unanswered', 24 * 3600), free, false)).toBe('give-up');
    // It is the first call that counts.
    const again = job('unanswered', 1, { firstCallAt: ago(24 * 3600) });
    expect(stepOf(again, free, false)).toBe('give-up');
  });

  test('that has ended is made anew by a later attempt alone', () => {
    expect(stepOf(job('ended', 10), free, true, 1)).toBe('stop');
    expect(stepOf(job('ended', 10), paid, false, 2)).toBe('start');
  });

  test('that was given up is looked for by a later attempt, before it is made anew', () => {
    const step = (terms: object, changes: Partial<RemoteJob> = {}, seconds = 10_000) =>
      nextStep(
        job('ended', seconds, { wasted: 1, isLost: true, ...changes }),
        { repeat: free, canFind: false, ...terms },
        { attempt: 2, now },
      );
    expect(step({ canFind: true })).toEqual({ do: 'find' });
    expect(step({ canFind: true }, { wasted: 3 })).toEqual({ do: 'find' });
    expect(step({ callsBack: true, called: 'work-1' })).toEqual({ do: 'adopt', handle: 'work-1' });
    expect(step({ callsBack: true }, {}, 40)).toEqual({ do: 'wait', seconds: 10 });
    expect(step({ callsBack: true })).toEqual({ do: 'start' });
    expect(step({})).toEqual({ do: 'start' });
    expect(step({}, { wasted: 3 })).toEqual({ do: 'refuse' });
    // What its vendor had, and was of no use, is not looked for; nor is a start that it refused after that.
    expect(step({ canFind: true }, { handle: 'work-1', isLost: false })).toEqual({ do: 'start' });
    expect(step({ canFind: true }, { isLost: false })).toEqual({ do: 'start' });
    expect(step({ canFind: true }, { attempt: 2 })).toEqual({ do: 'stop' });
  });
});

describe('a search at the vendor', () => {
  test('adopts what it finds and repeats only what is surely absent', () => {
    expect(afterSearch({ handle: 'x' }, job('unanswered', 1), now)).toEqual({ do: 'adopt', handle: 'x' });
    expect(afterSearch('absent', job('unanswered', 1), now)).toEqual({ do: 'repeat' });
  });

  test('that tells nothing is made again for as long as vendors work, then given up', () => {
    expect(afterSearch('unknown', job('unanswered', 1), now)).toEqual({ do: 'wait', seconds: 10 });
    expect(afterSearch('unknown', job('unanswered', 301), now)).toEqual({ do: 'wait', seconds: 75.25 });
    expect(afterSearch('unknown', job('unanswered', lostSeconds - 1), now)).toEqual({
      do: 'wait',
      seconds: 120,
    });
    expect(afterSearch('unknown', job('unanswered', lostSeconds), now)).toEqual({ do: 'give-up' });
  });

  test('is given up before an attempt that began it within five minutes has no time left', () => {
    expect(300 + lostSeconds).toBeLessThanOrEqual(softStopSeconds);
  });

  test('for what was given up adopts it, or has it made anew once nothing can come any more', () => {
    const lost = (seconds: number, wasted = 1) => job('ended', seconds, { wasted, isLost: true });
    expect(afterSearch({ handle: 'x' }, lost(10_000), now)).toEqual({ do: 'adopt', handle: 'x' });
    expect(afterSearch('absent', lost(1), now)).toEqual({ do: 'start' });
    expect(afterSearch('unknown', lost(1), now)).toEqual({ do: 'wait', seconds: 10 });
    expect(afterSearch('unknown', lost(10_000), now)).toEqual({ do: 'start' });
    expect(afterSearch('unknown', lost(10_000, 3), now)).toEqual({ do: 'refuse' });
    // A vendor that does not answer may tell later: nothing is bought until then.
    expect(afterSearch('failed', lost(1), now)).toEqual({ do: 'wait', seconds: 10 });
    expect(afterSearch('failed', lost(10_000), now)).toEqual({ do: 'wait', seconds: 60 });
    expect(afterSearch('failed', job('unanswered', 10_000), now)).toEqual({ do: 'give-up' });
  });
});
