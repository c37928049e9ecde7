import { expect, test } from 'vitest';
import { demandStepsLeft, waitSeconds } from '../../../functions/generation/remote/pace.ts';
import {
  askAgainSeconds,
  giveVendorPlace,
  leaveVendorPlace,
  type VendorWorks,
} from '../../../functions/generation/remote/vendor-line.ts';

const none: VendorWorks = { running: {}, waiting: {} };

const ask = (works: VendorWorks, name: string, owner: string, now: number, limit = 2) =>
  giveVendorPlace(works, { name, owner, now, limit, leaseUntil: now + 1800 }, 0.5);

test('200 works that ask at once get as many places as there are, and each exactly one', () => {
  let works = none;
  for (let turn = 0; turn < 2; turn += 1)
    for (let index = 0; index < 200; index += 1)
      ({ works } = ask(works, `w${index}`, `o${index % 7}`, 0, 10));
  expect(Object.keys(works.running)).toHaveLength(10);
  expect(Object.keys(works.waiting)).toHaveLength(100);
});

test('a place that comes free goes to the account that has fewest, of those to who waited longest', () => {
  let { works } = ask(none, 'a1', 'a', 0);
  ({ works } = ask(works, 'a2', 'a', 0));
  ({ works } = ask(works, 'a3', 'a', 1));
  ({ works } = ask(works, 'b1', 'b', 2));
  ({ works } = ask(works, 'c1', 'c', 3));
  works = leaveVendorPlace(works, 'a1');
  const late = ask(works, 'a3', 'a', 10);
  expect(late.askAgain).toBeGreaterThan(0);
  const third = ask(late.works, 'c1', 'c', 10);
  expect(third.askAgain).toBeGreaterThan(0);
  const first = ask(third.works, 'b1', 'b', 11);
  expect(first.askAgain).toBeUndefined();
  expect(Object.keys(first.works.running).sort()).toEqual(['a2', 'b1']);
});

test('a place is given back once: a second time changes nothing', () => {
  const { works } = ask(none, 'a1', 'a', 0);
  const left = leaveVendorPlace(works, 'a1');
  expect(left).toEqual(none);
  expect(leaveVendorPlace(left, 'a1')).toBe(left);
  expect(leaveVendorPlace(left, 'a1', 60)).toBe(left);
});

test('a work that nobody gave back, and a wait that nobody goes on with, count no more after their time', () => {
  let { works } = ask(none, 'dead', 'a', 0, 1);
  const waits = ask(works, 'gone', 'b', 5, 1);
  expect(waits.askAgain).toBeDefined();
  ({ works } = waits);
  expect(ask(works, 'next', 'c', 10, 1).askAgain).toBeDefined();
  expect(ask(works, 'next', 'c', 1801, 1).askAgain).toBeUndefined();
});

test('a work that its vendor had no place for keeps its turn', () => {
  let { works } = ask(none, 'early', 'a', 0, 1);
  works = leaveVendorPlace(works, 'early', 60);
  expect(works).toEqual({ running: {}, waiting: { early: { owner: 'a', since: 0, until: 60 } } });
  expect(ask(works, 'later', 'b', 30, 1).askAgain).toBeDefined();
  expect(ask(works, 'early', 'a', 30, 1).askAgain).toBeUndefined();
});

test('a part may wait for a place until its deadline, whenever it gets one, within its turns', () => {
  for (const placeAt of [0, 60, 240, 600, 1000, 1500]) {
    let elapsed = 0;
    let steps = 0;
    for (; elapsed < placeAt; steps += 1) elapsed += askAgainSeconds(elapsed, 0);
    for (const startedAt = elapsed; elapsed < 1500; steps += 1) elapsed += waitSeconds(elapsed - startedAt);
    expect(() => demandStepsLeft(steps - 1), `${placeAt}`).not.toThrow();
  }
  expect([0, 1].map((random) => askAgainSeconds(2000, random))).toEqual([60, 75]);
});
