import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every file of the tests but this one, which spells what it forbids. */
const sources = globSync('test/**/*.ts', { exclude: ['test/architecture/determinism.test.ts'] }).map(
  (path) => ({ path, text: readFileSync(path, 'utf8') }),
);

/** Lines that a pattern matches, as "path:line: text". */
const linesOf = (pattern: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('a run is like the last one', () => {
  it('one file seeds every property', () => {
    const configured = linesOf(/configureGlobal\(/).map((line) => line.split(':')[0]);
    expect(configured).toEqual(['test/support/properties.ts']);
    // Setup files run for unit tests; a property elsewhere would draw without the seed.
    const users = sources.filter(({ text }) => /from 'fast-check'/.test(text)).map(({ path }) => path);
    expect(users.length).toBeGreaterThan(30);
    expect(users.filter((path) => !/^test\/(unit\/|support\/properties\.ts$)/.test(path))).toEqual([]);
  });

  it('no property has a seed of its own, and none is drawn outside of an assertion', () => {
    expect(
      linesOf(/\bseed: ?-?\d+, (numRuns|path|endOnFailure)|(numRuns|path|endOnFailure):.*\bseed: ?-?\d/),
    ).toEqual([]);
    expect(linesOf(/fc\.(sample|statistics|check)\(/)).toEqual([]);
  });

  it('no test draws numbers of its own', () => {
    expect(linesOf(/Math\.random\(/)).toEqual([]);
  });

  it('no test listens on a port of its choice', () => {
    expect(linesOf(/\.listen\(\s*[1-9]|\bport: [1-9]|'--port', '[1-9]/)).toEqual([]);
  });
});
