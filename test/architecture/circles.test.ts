import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const folders = ['bench', 'bin', 'cli', 'lib', 'local'];

/** Files of the project that each file imports, types included. */
const readImports = (): Map<string, string[]> => {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );
  return new Map(
    paths.map((path) => {
      const found = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
      return [path, [...found].map(([, name = '']) => normalize(join(dirname(path), name)))];
    }),
  );
};

/** Every circle that a walk along the imports comes back to, as a list of its files. */
const circlesIn = (imports: ReadonlyMap<string, readonly string[]>): string[][] => {
  const circles: string[][] = [];
  const walked = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path]);
    if (walked.has(path)) return;
    walked.add(path);
    for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
  };
  for (const path of imports.keys()) walk(path, []);
  return circles;
};

test('no file imports itself by way of others', () => {
  const imports = readImports();
  expect(imports.size).toBeGreaterThan(100);
  expect(circlesIn(imports)).toEqual([]);
});

test('a circle is found wherever the walk begins', () => {
  const chain = { a: ['b'], b: ['c'], c: ['b'], d: ['a'] };
  expect(circlesIn(new Map(Object.entries(chain)))).toEqual([['b', 'c', 'b']]);
  expect(circlesIn(new Map(Object.entries(chain).reverse()))).toHaveLength(1);
});
