import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duration, Durations } from '../../../functions/videos/durations.ts';
import {
  expectationOfRunning,
  expectationOfWaiting,
  worksOf,
} from '../../../functions/videos/expectation.ts';
import { waitingLine } from '../../../functions/videos/waiting-line.ts';

const now = new Date('2026-01-01T00:00:00Z');
const video = { kind: 'avatar', resolution: 'low', estimatedSeconds: 10 } as const;
const film = (workSeconds: number, filmSeconds = 10): Duration => ({ workSeconds, filmSeconds, endedAt: 0 });
const only =
  (films: Duration[]): Durations =>
  ({ kind, resolution }) =>
    kind === 'avatar' && resolution === 'low' ? films : [];
const tens = Array.from({ length: 10 }, (_, index) => film(16 + index));
const secondsFromNow = (moment: number | undefined): number =>
  ((moment ?? Number.NaN) - now.getTime()) / 1000;

describe('what is expected of a video that waits', () => {
  test('is a start at once where places are free, and an end by films of its kind', () => {
    const { start, end, position } = expectationOfWaiting(
      video,
      { position: 2, running: 3, places: 8 },
      only(tens),
      now,
    );
    expect([position, secondsFromNow(start?.p50), secondsFromNow(start?.p90)]).toEqual([2, 0, 0]);
    expect(secondsFromNow(end?.p50)).toBeCloseTo(20.5, 3);
    expect(secondsFromNow(end?.p90)).toBeCloseTo(24.1, 3);
  });

  test('is later by as many ends of films as must come first', () => {
    const at = (position: number) =>
      expectationOfWaiting(video, { position, running: 2, places: 2 }, only(tens), now);
    expect(secondsFromNow(at(1).start?.p50)).toBeCloseTo(10.25, 3);
    expect(secondsFromNow(at(4).start?.p50)).toBeCloseTo(41, 3);
    expect(secondsFromNow(at(4).end?.p50)).toBeCloseTo(61.5, 3);
    expect(secondsFromNow(at(4).start?.p90)).toBeGreaterThan(secondsFromNow(at(4).start?.p50) + 10);
  });

  test('is nothing where fewer than five films are remembered, of its own kind for the end', () => {
    const busy = { position: 3, running: 2, places: 2 };
    expect(expectationOfWaiting(video, busy, only(tens.slice(0, 4)), now)).toEqual({ position: 3 });
    const { start, end } = expectationOfWaiting({ ...video, resolution: 'ultra' }, busy, only(tens), now);
    expect([start !== undefined, end]).toEqual([true, undefined]);
  });

  test('never ends before it starts, and nine of ten are never earlier than half', () => {
    const films = fc.array(
      fc.record({
        workSeconds: fc.double({ min: 0.1, max: 1800, noNaN: true }),
        filmSeconds: fc.double({ min: 1, max: 900, noNaN: true }),
        endedAt: fc.nat(),
      }),
      { minLength: 5, maxLength: 32 },
    );
    fc.assert(
      fc.property(
        films,
        fc.nat(20_000),
        fc.nat(100),
        fc.integer({ min: 1, max: 900 }),
        (list, ahead, extra, length) => {
          const traffic = { position: ahead + 1, running: extra, places: 1 + (extra % 50) };
          const asked = { ...video, estimatedSeconds: length };
          const { start, end } = expectationOfWaiting(asked, traffic, only(list), now);
          if (start === undefined || end === undefined) throw new Error('nothing was foretold');
          expect(start.p50).toBeGreaterThanOrEqual(now.getTime());
          expect(start.p90).toBeGreaterThanOrEqual(start.p50);
          expect(end.p50).toBeGreaterThan(start.p50);
          expect(end.p90).toBeGreaterThanOrEqual(end.p50);
        },
      ),
    );
  });
});

test('films of other lengths tell of this one: what each costs beside its length is not multiplied', () => {
  const mixed = [4, 8, 16, 32, 64].map((length) => film(5 + length / 4, length));
  const [least = 0, , middle = 0, , most = 0] = worksOf(mixed, 600);
  expect(middle).toBeCloseTo(155, 0);
  expect(most - least).toBeLessThan(1);
  expect(worksOf(mixed.slice(1), 600)).toEqual([]);
});

test('of a video in work nothing is told that has passed, and nothing when it takes longer than any', () => {
  const begun = (secondsAgo: number) =>
    expectationOfRunning(video, new Date(now.getTime() - secondsAgo * 1000).toISOString(), only(tens), now);
  expect(secondsFromNow(begun(0).end?.p50)).toBeCloseTo(20.5, 3);
  expect(secondsFromNow(begun(23).end?.p50)).toBeCloseTo(1.5, 3);
  expect(begun(26)).toEqual({});
});

describe('the line', () => {
  const of = (ownerId: string, ...ids: string[]) => ids.map((videoId) => ({ ownerId, videoId }));

  test('goes round the accounts: who has many behind one another lets others come first', () => {
    const line = waitingLine(
      [...of('a', '01', '02', '03', '04'), ...of('b', '05'), ...of('c', '06', '07')],
      [],
    );
    const order = ['01', '05', '06', '02', '07', '03', '04'];
    expect(order.map((id) => line.positionOf(id))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([line.nextPositionOf('d'), line.nextPositionOf('b'), line.nextPositionOf('a')]).toEqual([4, 6, 8]);
    expect(line.positionOf('elsewhere')).toBeUndefined();
  });

  test('counts what an account has in work', () => {
    const line = waitingLine([...of('a', '01'), ...of('b', '02')], of('a', '00'));
    expect([line.positionOf('02'), line.positionOf('01'), line.running]).toEqual([1, 2, 1]);
  });

  test('has a place for everybody once', () => {
    const entry = fc.record({ ownerId: fc.constantFrom('a', 'b', 'c', 'd'), videoId: fc.uuid() });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ videoId }) => videoId }), (waiting) => {
        const { positionOf } = waitingLine(waiting, []);
        const places = waiting
          .map(({ videoId }) => positionOf(videoId) ?? 0)
          .sort((left, right) => left - right);
        expect(places).toEqual(waiting.map((_, index) => index + 1));
      }),
    );
  });
});
