import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedRun } from '../../../functions/videos/places.ts';
import { inTurn } from '../../../functions/videos/turns.ts';

const run = (id: string): PlacedRun => ({ ownerId: 'o', id, attempt: 1 });
const waiting = (...owners: string[]) => new Map(owners.map((owner, index) => [owner, run(`v${index}`)]));

test('who holds fewer comes first, whatever came first', () => {
  const shard = {
    running: ['many', 'many', 'few'],
    waiting: waiting('many', 'few', 'none'),
    took: new Map(),
  };
  expect(inTurn(shard)).toEqual(['none', 'few', 'many']);
});

test('of those that hold as many it is who got the last one earlier or never, then whose video is older', () => {
  const took = new Map([
    ['a', 2],
    ['b', 1],
  ]);
  expect(inTurn({ running: [], waiting: waiting('a', 'b', 'c', 'd'), took })).toEqual(['c', 'd', 'b', 'a']);
});

test('some account that waits always has its turn while a place is free', () => {
  const owner = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(owner, { maxLength: 20 }), fc.array(owner, { minLength: 1 }), (running, asking) => {
      const took = new Map([
        ['a', 5],
        ['b', 3],
      ]);
      const line = inTurn({ running, waiting: waiting(...asking), took });
      expect(new Set(line)).toEqual(new Set(asking));
      const heldBy = (one: string) => running.filter((other) => other === one).length;
      expect(line.map(heldBy)).toEqual(line.map(heldBy).sort((left, right) => left - right));
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
  how: { places: number; retrySeconds: number; filmSeconds: () => number; random: () => number },
): number[] => {
  const { places, retrySeconds, filmSeconds, random } = how;
  const waits: number[] = [];
  const took = new Map<string, number>();
  const noted = new Map<string, PlacedRun>();
  const queue = new Map<string, Waiting>(
    coming.map(({ owner, at: since }, index) => [
      String(index).padStart(6, '0'),
      { owner, since, asksAt: since },
    ]),
  );
  let running: { owner: string; endsAt: number }[] = [];
  for (let second = 0; [...queue.values()].some(({ owner }) => owner === watched); second += 1) {
    running = running.filter(({ endsAt }) => endsAt > second);
    for (const [id, video] of queue) {
      if (video.asksAt > second) continue;
      const older = noted.get(video.owner);
      if (older === undefined || id < older.id) noted.set(video.owner, run(id));
      while (running.length < places && noted.size > 0) {
        const [next = ''] = inTurn({ running: running.map(({ owner }) => owner), waiting: noted, took });
        const started = noted.get(next)?.id ?? '';
        noted.delete(next);
        took.set(next, second + 1);
        running.push({ owner: next, endsAt: second + filmSeconds() });
        if (next === watched) waits.push(second - (queue.get(started)?.since ?? 0));
        queue.delete(started);
      }
      video.asksAt = second + Math.round(retrySeconds * (0.5 + random()));
    }
  }
  return waits;
};

describe('an account with a thousand videos in the queue', () => {
  test('lets the video of another wait no longer than one video takes, however late messages come again', () => {
    const longest = 120;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 1, max: 2 ** 31 }),
        (places, comesAt, retrySeconds, chance) => {
          const random = randomFrom(chance);
          const many = Array.from({ length: 1000 }, () => ({ owner: 'many', at: 0 }));
          const filmSeconds = () => 20 + Math.round(random() * (longest - 20));
          const [wait = Number.NaN] = waitsOf('one', [...many, { owner: 'one', at: comesAt }], {
            places,
            retrySeconds,
            filmSeconds,
            random,
          });
          // A thousand messages spread over the time between two asks: some come every second.
          expect(wait).toBeLessThanOrEqual(longest + 0.5 * retrySeconds);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('shares the places with another that has as many', () => {
    const both = Array.from({ length: 400 }, (_, index) => ({
      owner: index < 300 ? 'many' : 'other',
      at: index < 300 ? 0 : 1,
    }));
    const random = randomFrom(1);
    const filmSeconds = () => 30 + Math.round(60 * random());
    const waits = waitsOf('other', both, { places: 10, retrySeconds: 20, filmSeconds, random });
    // Half of ten places for a hundred films of about a minute, and the time between asks; behind the 300 it were 2,400.
    expect(waits).toHaveLength(100);
    expect(Math.max(...waits)).toBeLessThan(1800);
  });
});
