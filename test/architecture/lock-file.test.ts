import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  inBundle?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

// Installing leaves out the platforms that a registry does not hold; `npm ci` then refuses the whole file.
test('the lock file names the packages of every platform', () => {
  const missing = Object.entries(packages)
    .filter(([, locked]) => !locked.inBundle)
    .flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
  expect(missing).toEqual([]);
});

// `npm ci` stops where a package that is not optional does not fit the machine.
test('no required package is for one platform only', () => {
  const all = Object.entries(packages);
  const bound = all.filter(([, { os, cpu }]) => os !== undefined || cpu !== undefined);
  expect(bound.length).toBeGreaterThan(0);
  expect(bound.filter(([, { optional }]) => optional !== true).map(([path]) => path)).toEqual([]);
});
