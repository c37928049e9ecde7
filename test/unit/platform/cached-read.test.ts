import { describe, expect, it } from 'vitest';
import { cachedRead } from '../../../functions/platform/cached-read.ts';

const at = (milliseconds: number): Date => new Date(1_800_000_000_000 + milliseconds);

describe('a cached read', () => {
  it('is made once for all who ask within its life, however many they are', async () => {
    let reads = 0;
    const read = cachedRead(
      async () => {
        reads += 1;
        return reads;
      },
      () => 1000,
    );
    const together = await Promise.all(Array.from({ length: 100 }, () => read(at(0))));
    expect(new Set(together)).toEqual(new Set([1]));
    expect([await read(at(999)), await read(at(1000)), await read(at(1999)), await read(at(2000))]).toEqual([
      1, 2, 2, 3,
    ]);
  });

  it('lives as long as its value says', async () => {
    let keys: string[] = [];
    const read = cachedRead(
      async () => keys,
      ({ length }) => (length === 0 ? 10 : 1000),
    );
    expect(await read(at(0))).toEqual([]);
    keys = ['a'];
    expect([await read(at(9)), await read(at(10))]).toEqual([[], ['a']]);
    keys = ['b'];
    expect(await read(at(1009))).toEqual(['a']);
  });

  it('is made again after a failure, which all who waited learn of', async () => {
    let fails = true;
    const read = cachedRead(
      async () => {
        if (fails) throw new Error('Away');
        return 'there';
      },
      () => 1000,
    );
    const results = await Promise.allSettled([read(at(0)), read(at(0))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await read(at(0))).toBe('there');
  });
});
