import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PendingTimes } from '../../../engine/pending-times.ts';

describe('times of what is in a decoder', () => {
  it('come in order, whatever the order in which they went in', () => {
    const steps = fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (times) => {
        const pending = new PendingTimes();
        const expected: number[] = [];
        for (const time of times)
          if (time === null) expect(pending.take(99)).toBe(expected.shift() ?? 99);
          else {
            pending.add(time);
            expected.push(time);
            expected.sort((one, other) => one - other);
          }
      }),
    );
  });
});
