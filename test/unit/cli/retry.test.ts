import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, type Outcome, retryAfterSeconds, retryDelay } from '../../../client/retry.ts';

const outcome = fc.record(
  {
    status: fc.constantFrom(400, 401, 402, 404, 408, 409, 422, 429, 500, 501, 502, 503, 504),
    retryAfterSeconds: fc.double({ min: 0, max: 120, noNaN: true }),
  },
  { requiredKeys: [] },
);

describe('whether a request is repeated', () => {
  it.each<[string, boolean, Outcome, boolean]>([
    ['a read after a broken connection', true, {}, true],
    ['a create without key after a broken connection', false, {}, false],
    ['a create without key that never arrived', false, { refused: true }, true],
    ['429 whatever it was', false, { status: 429 }, true],
    ['503 of a read', true, { status: 503 }, true],
    ['503 of a create without key', false, { status: 503 }, false],
    ['501', true, { status: 501 }, false],
    ['503 of what the operator has not set up', true, { status: 503, permanent: true }, false],
    ['a conflict', true, { status: 409 }, false],
    ['a first try still in flight', true, { status: 409, retryAfterSeconds: 1 }, true],
    ['a refused payment', true, { status: 402 }, false],
    ['a wait beyond patience', true, { status: 429, retryAfterSeconds: 61 }, false],
  ])('%s', (_name, repeatable, result, expected) => {
    expect(retryDelay(1, repeatable, result) !== undefined).toBe(expected);
  });

  it('ends after six tries, after four refused connections', () => {
    const triesOf = (result: Outcome): number => {
      let tries = 1;
      while (retryDelay(tries, true, result) !== undefined) tries += 1;
      return tries;
    };
    expect(triesOf({ status: 503 })).toBe(6);
    expect(triesOf({ refused: true })).toBe(4);
  });
});

describe('how long it waits', () => {
  it('never less than the server asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.boolean(), outcome, (tries, repeatable, result) => {
        const delay = retryDelay(tries, repeatable, result);
        if (delay === undefined) return;
        expect(delay).toBeGreaterThanOrEqual((result.retryAfterSeconds ?? 0) * 1000);
        expect(delay).toBeLessThanOrEqual(60_000);
      }),
    );
  });

  it('doubles from a quarter of a second to eight seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 20].map((tries) => backoff(tries, () => 1))).toEqual([
      250, 500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    expect(backoff(3, () => 0)).toBe(500);
  });

  it('reads seconds and dates', () => {
    expect(retryAfterSeconds('7')).toBe(7);
    expect(retryAfterSeconds('Wed, 21 Oct 2026 07:28:30 GMT', Date.parse('2026-10-21T07:28:00Z'))).toBe(30);
    expect(retryAfterSeconds('Wed, 21 Oct 2015 07:28:00 GMT', Date.parse('2026-10-21T07:28:00Z'))).toBe(0);
    expect([retryAfterSeconds(null), retryAfterSeconds('soon')]).toEqual([undefined, undefined]);
  });
});
