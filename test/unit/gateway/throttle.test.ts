import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TokenBucket } from '../../../local/gateway/throttle.ts';

it('never lets more pass in any time than the burst and the rate allow', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 200 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      steps,
      (rate, burst, waits) => {
        const bucket = new TokenBucket(rate, burst, 0);
        let now = 0;
        let passed = 0;
        for (const wait of waits) {
          now += wait;
          if (bucket.take(now)) passed += 1;
          expect(passed).toBeLessThanOrEqual(burst + (now / 1000) * rate + 1e-6);
        }
      },
    ),
  );
});

it('lets the whole burst pass at once, and one more when a token has come', () => {
  const bucket = new TokenBucket(2, 3, 0);
  expect([0, 0, 0, 0, 499, 500].map((now) => bucket.take(now))).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
});
