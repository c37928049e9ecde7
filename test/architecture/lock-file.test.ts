import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

// Installing leaves out the platforms that a registry does not hold; `npm ci` then refuses the whole file.
test('the lock file names the packages of every platform', () => {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const missing = Object.entries(packages)
    .filter(([, locked]) => !locked.inBundle)
    .flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
  expect(missing).toEqual([]);
});
