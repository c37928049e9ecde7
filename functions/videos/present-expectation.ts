import type { Expectation, Expected } from './expectation.ts';

/** What is expected of a video as clients see it. */
export const presentExpectation = ({ position, start, end }: Expectation) => ({
  queue_position: position ?? null,
  expected_start: presentExpected(start),
  expected_end: presentExpected(end),
});

const presentExpected = (expected: Expected | undefined) =>
  expected === undefined
    ? null
    : { p50: new Date(expected.p50).toISOString(), p90: new Date(expected.p90).toISOString() };
