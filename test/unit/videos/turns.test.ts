import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isTurnOf } from '../../../functions/videos/turns.ts';

const retrySeconds = 20;
beforeAll(() => {
  process.env.DISPATCH_RETRY_SECONDS = String(retrySeconds);
});

const at = (seconds: number): Date => new Date(seconds * 1000);
const asked = (...owners: string[]) => new Map(owners.map((owner) => [owner, 0]));

test('a free place is left to who holds fewer and waits, as long as that asks', () => {
  const running = ['many', 'many', 'many'];
  const shard = { running, places: 4, asked: asked('few', 'many'), took: new Map<string, number>() };
  expect(isTurnOf('many', shard, at(1))).toBe(false);
  expect(isTurnOf('few', shard, at(1))).toBe(true);
  expect(isTurnOf('many', { ...shard, places: 5 }, at(1))).toBe(true);
  expect(isTurnOf('many', shard, at(2 * retrySeconds))).toBe(true);
  expect(
    isTurnOf('many', { ...shard, running: [...running, 'few'], places: 6, asked: asked('few') }, at(1)),
  ).toBe(true);
});

test('of two that hold as many it is who got the last one earlier, or never', () => {
  const shard = {
    running: [],
    places: 1,
    asked: asked('a', 'b', 'c'),
    took: new Map([
      ['a', 2],
      ['b', 1],
    ]),
  };
  expect(['a', 'b', 'c'].map((owner) => isTurnOf(owner, shard, at(1)))).toEqual([false, false, true]);
});

test('some account that waits always has its turn while a place is free', () => {
  const owner = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(owner, { maxLength: 20 }), fc.array(owner, { minLength: 1 }), (running, waiting) => {
      const shard = {
        running,
        places: running.length + 1,
        asked: asked(...waiting),
        took: new Map([
          ['a', 5],
          ['b', 3],
        ]),
      };
      expect(waiting.some((one) => isTurnOf(one, shard, at(1)))).toBe(true);
    }),
  );
});

/** Numbers from 0 to 1 that look drawn by lot: a Lehmer generator. */
const randomFrom = (seed: number) => {
  let state = seed % 2_147_483_647 || 1;
  return (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

interface Waiting {
  owner: string;
  since: number;
  asksAt: number;
}

/** Seconds from a video's coming to its start, of those of one account, in a queue as the dispatcher works it off. */
const waitsOf = (
  watched: string,
  coming: readonly { owner: string; at: number }[],
  { places, filmSeconds, random }: { places: number; filmSeconds: () => number; random: () => number },
): number[] => {
  const waits: number[] = [];
  const [asked, took] = [new Map<string, number>(), new Map<string, number>()];
  let waiting: Waiting[] = coming.map(({ owner, at: since }) => ({ owner, since, asksAt: since }));
  let running: { owner: string; endsAt: number }[] = [];
  for (let second = 0; waiting.some(({ owner }) => owner === watched); second += 1) {
    running = running.filter(({ endsAt }) => endsAt > second);
    for (const video of waiting.filter(({ asksAt }) => asksAt <= second)) {
      const owners = running.map(({ owner }) => owner);
      if (isTurnOf(video.owner, { running: owners, places, asked, took }, at(second))) {
        running.push({ owner: video.owner, endsAt: second + filmSeconds() });
        asked.delete(video.owner);
        took.set(video.owner, second * 1000);
        waiting = waiting.filter((other) => other !== video);
        if (video.owner === watched) waits.push(second - video.since);
      } else {
        asked.set(video.owner, second * 1000);
        video.asksAt = second + Math.round(retrySeconds * (0.5 + random()));
      }
    }
  }
  return waits;
};

describe('an account with a thousand videos in the queue', () => {
  test('lets the video of another wait no longer than one video takes, and the time between two asks', () => {
    const longest = 120;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 1, max: 2 ** 31 }),
        (places, comesAt, chance) => {
          const random = randomFrom(chance);
          const many = Array.from({ length: 1000 }, () => ({ owner: 'many', at: 0 }));
          const filmSeconds = () => 20 + Math.round(random() * (longest - 20));
          const [wait = Number.NaN] = waitsOf('one', [...many, { owner: 'one', at: comesAt }], {
            places,
            filmSeconds,
            random,
          });
          expect(wait).toBeLessThanOrEqual(longest + 1.5 * retrySeconds + 2);
        },
      ),
    );
  });

  test('shares the places with another that has as many', () => {
    const both = Array.from({ length: 400 }, (_, index) => ({
      owner: index < 300 ? 'many' : 'other',
      at: index < 300 ? 0 : 1,
    }));
    const random = randomFrom(1);
    const filmSeconds = () => 30 + Math.round(60 * random());
    const waits = waitsOf('other', both, { places: 10, filmSeconds, random });
    // Half of ten places for a hundred films of about a minute, and the time between asks; behind the 300 it were 2,400.
    expect(Math.max(...waits)).toBeLessThan(1800);
  });
});
