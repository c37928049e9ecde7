import { expect, test } from 'vitest';
import { demandStepsLeft, mayAwait, waitSeconds } from '../../../functions/generation/remote/pace.ts';

test('a vendor is looked at at most 40 times in an attempt, and never later than a quarter after it is done', () => {
  let elapsed = 0;
  let looks = 0;
  while (elapsed < 1500) {
    const wait = waitSeconds(elapsed);
    expect(Number.isInteger(wait)).toBe(true);
    expect(wait).toBeLessThanOrEqual(Math.max(5, Math.ceil(elapsed / 4)));
    elapsed += wait;
    looks += 1;
    expect(() => demandStepsLeft(looks)).not.toThrow();
  }
  expect(looks).toBeLessThanOrEqual(40);
});

test('waits as long as the vendor asks, but no more than ten minutes', () => {
  expect(waitSeconds(0, 30)).toBe(30);
  expect(waitSeconds(0, 2.5)).toBe(5);
  expect(waitSeconds(400, 7)).toBe(60);
  expect(waitSeconds(0, 86_400)).toBe(600);
});

test('the history of an execution holds 50 parts with all their turns', () => {
  const turns = Array.from({ length: 100 }, (_, steps) => steps).filter((steps) => {
    try {
      demandStepsLeft(steps);
      return true;
    } catch {
      return false;
    }
  }).length;
  // Turns in which a call is waited for, where nothing comes of it: at the pace of a vendor that asks for none.
  let [elapsed, awaited] = [0, 0];
  for (let steps = 1; elapsed < 1500; steps += 1) {
    if (mayAwait(steps, waitSeconds(elapsed))) awaited += 1;
    elapsed += waitSeconds(elapsed);
  }
  expect(awaited).toBeGreaterThan(8);
  // A turn is a Wait (2 events; 6 of a task that waits for a token), a task (5) and a Choice (2); a part has an
  // iteration, a first Choice and a collect.
  expect(50 * (turns * 9 + awaited * 4 + 9)).toBeLessThan(25_000 - 2000);
});
