import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextIn } from '../../../deploy/context.ts';
import { isLayerPackage } from '../../../lib/bundle-plugins.ts';
import { type LockFile, lockOf, uncheckedPackages } from '../../../lib/layer-lock.ts';

const whole: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const engine: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync('engine/package.json', 'utf8'),
);

describe('the lock file of the engine layer', () => {
  const dependencies = Object.fromEntries(
    Object.entries(engine.dependencies).filter(([name]) => isLayerPackage(name)),
  );
  const { manifest, lock } = lockOf(whole, 'engine', dependencies);
  const paths = Object.keys(lock.packages).filter((path) => path !== '');

  it('holds every package of the layer as the project has it, for every processor', () => {
    expect(manifest.dependencies).toEqual(dependencies);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...Object.keys(dependencies).map((name) => `node_modules/${name}`),
        'node_modules/@napi-rs/webcodecs-linux-x64-gnu',
        'node_modules/@napi-rs/webcodecs-linux-arm64-gnu',
      ]),
    );
    for (const path of paths) {
      const { version, integrity } = whole.packages[path] ?? {};
      expect(lock.packages[path]).toMatchObject({
        version,
        ...(integrity === undefined ? {} : { integrity }),
      });
    }
  });

  it('has the checksum of all that Lambda gets on x86_64, and says what it lacks on arm64', () => {
    expect(uncheckedPackages(lock, 'x64')).toEqual([]);
    expect(uncheckedPackages(lock, 'arm64')).toEqual(['@napi-rs/webcodecs-linux-arm64-gnu']);
  });

  it('and no other', () => {
    expect(paths.filter((path) => /aws|vitest|typescript/.test(path))).toEqual([]);
  });

  it('finds packages as Node does, the nearest first', () => {
    const packages = {
      'work/node_modules/a': { version: '2', dependencies: { b: '1' }, dev: true },
      'node_modules/a': { version: '1' },
      'node_modules/b': { version: '1', peerDependencies: { c: '1' } },
    };
    const found = lockOf({ lockfileVersion: 3, packages }, 'work', { a: '2' }).lock.packages;
    expect(Object.keys(found)).toEqual(['', 'node_modules/a', 'node_modules/b']);
    expect(found['node_modules/a']).toEqual({ version: '2', dependencies: { b: '1' } });
    expect(() => lockOf({ lockfileVersion: 3, packages }, 'work', { d: '1' })).toThrow(
      'holds no d, which work needs',
    );
  });
});

describe('the context of a deploy', () => {
  it('is what the CDK CLI takes', () => {
    const words = [
      '-c',
      'env=prod',
      '--require-approval',
      'never',
      '--context=a=b',
      '-cc=d',
      '--context',
      'e=f',
    ];
    expect(contextIn(words)).toEqual(['env=prod', 'a=b', 'c=d', 'e=f']);
  });
});
