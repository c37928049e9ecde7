import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketOf,
  retryAfterSeconds,
  staleTotals,
  totalName,
  totalsToAdd,
  totalsToCheck,
} from '../../../functions/shared/sliding-window.ts';

type Totals = Record<string, number>;

/** What the table does with an admission: the comparisons, and the additions only when they hold. */
const admit = (item: Totals, now: number, limit: number): boolean => {
  const bucket = bucketOf(now);
  if (totalsToCheck('r', bucket).some((total) => (item[total] ?? 0) >= limit)) return false;
  for (const name of totalsToAdd('r', bucket)) item[name] = (item[name] ?? 0) + 1;
  return true;
};

/** Pauses between requests: bursts, steady clients and long silences. */
const pauses = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: 900, max: 12_000 }),
    fc.integer({ min: 12_000, max: 200_000 }),
  ),
  { minLength: 1, maxLength: 400 },
);

const start = Date.parse('2026-11-22T10:00:00Z');

const replay = (between: readonly number[], limit: number, each?: (now: number, item: Totals) => void) => {
  const item: Totals = {};
  const admitted: number[] = [];
  let now = start;
  for (const pause of between) {
    now += pause;
    if (admit(item, now, limit)) admitted.push(now);
    each?.(now, item);
  }
  return { item, admitted };
};

describe('sliding window', () => {
  it('[C18] [S0-17] never admits more than the limit in any 60 s', () => {
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 30 }), (between, limit) => {
        const { admitted } = replay(between, limit);
        for (const [index, moment] of admitted.entries()) {
          const inWindow = admitted.slice(0, index + 1).filter((earlier) => moment - earlier < 60_000);
          expect(inWindow.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it('[C18] [S0-17] never admits more than the limit, though requests come in another order than their clocks', () => {
    const lates = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(pauses, lates, fc.integer({ min: 1, max: 30 }), (between, late, limit) => {
        const item: Totals = {};
        const admitted: number[] = [];
        let arrival = start;
        for (const [index, pause] of between.entries()) {
          arrival += pause;
          const now = arrival - (late[index] ?? 0);
          if (admit(item, now, limit)) admitted.push(now);
        }
        admitted.sort((a, b) => a - b);
        for (const [index, moment] of admitted.entries()) {
          const inWindow = admitted.slice(0, index + 1).filter((earlier) => moment - earlier < 60_000);
          expect(inWindow.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it('[C18] [S0-17] a refused request is not counted: who waits as told is admitted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), pauses, (limit, between) => {
        const { item } = replay(between, limit);
        const now = start + between.reduce((sum, pause) => sum + pause, 0);
        while (admit(item, now, limit));
        for (let hammer = 0; hammer < 50; hammer += 1) expect(admit(item, now, limit)).toBe(false);
        const wait = retryAfterSeconds('r', now, limit, item);
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(wait).toBeLessThanOrEqual(70);
        expect(admit(item, now + wait * 1000, limit)).toBe(true);
      }),
    );
  });

  it('[S0-16] a steady client below the limit is never refused', () => {
    const limit = 7;
    const { admitted } = replay(
      Array.from({ length: 500 }, () => 10_000),
      limit,
    );
    expect(admitted).toHaveLength(500);
  });

  it('a total equals the requests of its seven buckets', () => {
    fc.assert(
      fc.property(pauses, (between) => {
        const admitted: number[] = [];
        replay(between, 1000, (now, item) => {
          admitted.push(now);
          const bucket = bucketOf(now);
          const expected = admitted.filter((moment) => bucketOf(moment) > bucket - 7).length;
          expect(item[totalName('r', bucket)]).toBe(expected);
        });
      }),
    );
  });

  it('stale totals are those of any window that no later request reads', () => {
    const item = { r998: 1, r999: 1, r1000: 1, r1006: 1, c999: 1, state: 'active', r: 1, rx1: 1 };
    expect(staleTotals(1000, item)).toEqual(['r998', 'r999', 'c999']);
  });
});
