import { failure } from '../failures.ts';

/** Seconds between two looks at work that has just begun, and at most. */
const shortestSeconds = 5;
const longestSeconds = 60;

/**
 * Most turns of the workflow for one part of a scene: start, wait, poll. A turn is 9 events in the history of the
 * execution, which may have 25,000: with 50 parts (`videos/engine-problems.ts`), 45 turns are 20,250, and 4,000
 * stay for all else. Looks that follow `waitSeconds` are 36 in the 1500 s that an attempt may begin something in.
 * Source: Step Functions developer guide, "Service quotas".
 */
const maxSteps = 45;

/**
 * The last turn of a part in which its vendor's call is waited for, where it makes one: about five minutes after the
 * start. Such a turn is 13 events in place of 9, so the shortest waits are not worth it; with 50 parts of 45 turns, of
 * which 11 are such, 22,450 events are taken and 2,500 stay.
 */
const lastAwaited = 16;

/**
 * Whether a part waits for a call of its vendor, too.
 *
 * @param steps turns that it has taken
 * @param seconds of the wait
 */
export const mayAwait = (steps: number, seconds: number): boolean =>
  steps <= lastAwaited && seconds > shortestSeconds;

/**
 * How long to wait before the next look: a quarter of the time waited so far, so that what takes long is looked at
 * rarely, and no sooner than the vendor asks.
 *
 * @param elapsedSeconds since the vendor was asked
 * @param asked what the vendor wants, in seconds
 * @returns whole seconds, as a Wait state demands
 */
export const waitSeconds = (elapsedSeconds: number, asked = 0): number => {
  const paced = Math.min(longestSeconds, Math.max(shortestSeconds, elapsedSeconds / 4));
  return Math.ceil(Math.max(paced, Math.min(asked, 600)));
};

/** @throws `TIMED_OUT` when a part has had all its turns; the execution's history would not hold many more */
export const demandStepsLeft = (steps: number): void => {
  if (steps >= maxSteps) throw failure('TIMED_OUT');
};
