import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { progressReporter } from '../../../functions/generation/progress.ts';
import { testValuesIn, withoutTestValues } from '../../../functions/planning/test-values.ts';
import { mapConcurrently } from '../../../functions/shared/concurrency.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };

describe('progress reports', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('come at most once a second and only when worth it', async () => {
    const told: number[] = [];
    const report = async (fraction: number) => told.push(fraction) > 0;
    const { onProgress, settled } = progressReporter(report, { step: 0.04, log });
    for (let frame = 1; frame <= 100; frame += 1) {
      vi.advanceTimersByTime(100);
      onProgress(frame / 100);
      await settled();
    }
    expect(told).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    vi.advanceTimersByTime(5000);
    onProgress(1.01);
    expect(told).toHaveLength(10);
  });

  test('never run two at once, and never make the work wait', async () => {
    let open = () => {};
    const report = vi.fn(() => new Promise<boolean>((resolve) => (open = () => resolve(true))));
    const { onProgress, settled } = progressReporter(report, { step: 0.04, log });
    for (const fraction of [0.1, 0.2, 0.3]) {
      vi.advanceTimersByTime(2000);
      await onProgress(fraction);
    }
    expect(report).toHaveBeenCalledTimes(1);
    open();
    await settled();
    vi.advanceTimersByTime(2000);
    onProgress(0.4);
    expect(report).toHaveBeenCalledTimes(2);
    open();
    await settled();
  });

  test('stop the work when the video is not wanted any more', async () => {
    const { onProgress, settled, signal } = progressReporter(async () => false, { step: 0.04, log });
    vi.advanceTimersByTime(2000);
    onProgress(0.5);
    await settled();
    expect(signal.aborted).toBe(true);
  });

  test('that fail do not end the work', async () => {
    const report = vi.fn(() => Promise.reject(new Error('throttled')));
    const { onProgress, settled, signal } = progressReporter(report, { step: 0.04, log });
    vi.advanceTimersByTime(2000);
    onProgress(0.5);
    await settled();
    vi.advanceTimersByTime(2000);
    onProgress(0.5);
    await settled();
    expect(report).toHaveBeenCalledTimes(2);
    expect(signal.aborted).toBe(false);
  });
});

describe('work in lanes', () => {
  test('answers in order and never does more at once than there are lanes', async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  test('begins nothing more after an error and throws it', async () => {
    const begun: number[] = [];
    const work = mapConcurrently([1, 2, 3, 4, 5, 6], 2, async (item) => {
      begun.push(item);
      if (item === 2) throw new Error('second');
      await Promise.resolve();
    });
    await expect(work).rejects.toThrow('second');
    expect(begun.length).toBeLessThan(6);
  });

  test('of nothing is nothing', async () => {
    expect(await mapConcurrently([], 3, async () => 1)).toEqual([]);
  });
});

describe('test values', () => {
  test('are found and taken out of what is spoken', () => {
    const text = 'Hello kinora:fail:render, world. KINORA:SLOW';
    expect(testValuesIn(text)).toEqual(['kinora:fail:render', 'kinora:slow']);
    expect(withoutTestValues(text)).toBe('Hello, world.');
  });

  test('are whole words: what only looks like one is spoken', () => {
    for (const text of ['kinora:fail:everything', 'kinora:slowly', 'xkinora:slow', 'Kinora is slow']) {
      expect(testValuesIn(text)).toEqual([]);
      expect(withoutTestValues(text)).toBe(text);
    }
  });
});
