import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  /** Stands for a workspace of our own. */
  link?: boolean;
  integrity?: string;
  /** Comes within the package that holds it, under that one's hash. */
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

/** Of these the registry that the lock file was written by holds nothing, so that nobody could ask it for a hash. */
const unknown = ['darwin-arm64', 'darwin-x64', 'linux-arm-gnueabihf', 'linux-arm64-gnu', 'linux-arm64-musl']
  .concat(['win32-arm64-msvc', 'win32-x64-msvc'])
  .map((platform) => `node_modules/@napi-rs/webcodecs-${platform}`);

// Without it `npm ci` takes whatever the registry, or who stands between, sends under that name and version.
test('every package that is fetched is known by its hash, but for the encoder of other platforms', () => {
  const fetched = Object.entries(packages).filter(
    ([path, { link, inBundle }]) => path.includes('node_modules/') && !link && !inBundle,
  );
  expect(fetched.length).toBeGreaterThan(100);
  const lacking = fetched.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''));
  expect(lacking.map(([path]) => path)).toEqual(unknown);
  expect(unknown.every((path) => packages[path]?.optional === true)).toBe(true);
});
