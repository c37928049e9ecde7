import { describe, expect, it } from 'vitest';
import { settleConcurrently } from '../../../functions/shared/concurrency.ts';

describe('inParallel', () => {
  it('runs at most so many at a time and answers in the order of the items', async () => {
    let running = 0;
    let most = 0;
    const results = await settleConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < item; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return item * 2;
    });
    expect(most).toBe(2);
    expect(results).toEqual([10, 2, 8, 4, 6].map((value) => ({ status: 'fulfilled', value })));
  });

  it('lets one failure stop no other', async () => {
    const results = await settleConcurrently(['a', 'b', 'c'], 1, (item) =>
      item === 'b' ? Promise.reject(new Error(item)) : Promise.resolve(item),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('has nothing to do for no items', async () => {
    expect(await settleConcurrently([], 3, () => Promise.reject(new Error('never')))).toEqual([]);
  });
});
