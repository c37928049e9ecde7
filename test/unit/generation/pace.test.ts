import { expect, test } from 'vitest';
import { demandStepsLeft, waitSeconds } from '../../../functions/generation/remote/pace.ts';

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
  // A turn is a Wait (2 events), a task (5) and a Choice (2); a part has an iteration, a first Choice and a collect.
  expect(50 * (turns * 9 + 9)).toBeLessThan(25_000 - 3000);
});
