import { describe, expect, it } from 'vitest';
import { circlesAmong } from './circles.ts';
import { productFolders, type Source, sourcesIn } from './sources.ts';

const source = (path: string, ...imports: string[]): Source => ({ path, text: '', imports });

describe('circles of imports', () => {
  it('there are none between files, types included', () => {
    const sources = [...productFolders, 'test'].flatMap(sourcesIn);
    expect(sources.length).toBeGreaterThan(100);
    expect(circlesAmong(sources)).toEqual([]);
  });

  it('are found where there are some', () => {
    const sources = [
      source('a', 'b'),
      source('b', 'c'),
      source('c', 'a', 'd'),
      source('d'),
      source('e', 'a'),
    ];
    expect(circlesAmong(sources)).toEqual([['a', 'b', 'c']]);
  });
});
