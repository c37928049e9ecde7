import { ApiError } from '@kinora/client/errors';
import { expect, it } from 'vitest';
import { isUncertain } from '../../../cli/order.ts';

it.each([
  [429, 'RATE_LIMIT_EXCEEDED', false],
  [503, 'QUEUE_FULL', false],
  [422, 'VALIDATION_ERROR', false],
  [503, 'TIMEOUT', true],
  [500, 'INTERNAL_ERROR', true],
])('whether an order may have been taken in that ended with %i %s: %s', (status, code, expected) => {
  expect(isUncertain(new ApiError(status, { code }), new AbortController().signal)).toBe(expected);
});

it('an order that was broken off, or whose answer never came, may have been taken in', () => {
  expect(isUncertain(new TypeError('fetch failed'), new AbortController().signal)).toBe(true);
  expect(isUncertain(new ApiError(429, {}), AbortSignal.abort())).toBe(true);
});
