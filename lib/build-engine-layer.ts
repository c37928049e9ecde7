import { execFileSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isLayerPackage } from './bundle-plugins.ts';
import type { EngineArchitecture } from './config.ts';
import { layerFolder } from './engine-layer.ts';
import { type LockFile, lockOf, uncheckedPackages } from './layer-lock.ts';
import { SynthesisError } from './synthesis-error.ts';

/** Lambda takes at most this much of a function and its layers together, unzipped: 250 MiB. */
const lambdaLimitBytes = 262_144_000;

const npmProcessors: Readonly<Record<EngineArchitecture, string>> = { x86_64: 'x64', arm64: 'arm64' };

interface Manifest {
  name?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'));

const jsonOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Fetches the engine's packages as Lambda needs them: those of the project's lock file, checked against its
 * checksums. Does nothing where the folder was made from the same lock file.
 *
 * @returns bytes of the layer, unzipped
 * @throws when a native package has no checksum or is not published for that processor, or all together are too large
 *   for Lambda
 */
export const buildEngineLayer = (root: string, architecture: EngineArchitecture): number => {
  const { dependencies: all = {} } = readManifest(join(root, 'engine/package.json'));
  const dependencies = Object.fromEntries(Object.entries(all).filter(([name]) => isLayerPackage(name)));
  const whole: LockFile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { manifest, lock } = lockOf(whole, 'engine', dependencies);
  demandChecksums(lock, npmProcessors[architecture]);
  const folder = layerFolder(root, architecture);
  const nodejs = join(folder, 'nodejs');
  const lockFile = join(nodejs, 'package-lock.json');
  if (existsSync(lockFile) && readFileSync(lockFile, 'utf8') === jsonOf(lock)) return demandSize(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(nodejs, { recursive: true });
  writeFileSync(join(nodejs, 'package.json'), jsonOf(manifest));
  writeFileSync(lockFile, jsonOf(lock));
  const target = [`--cpu=${npmProcessors[architecture]}`, '--os=linux', '--libc=glibc'];
  try {
    execFileSync(
      'npm',
      ['ci', '--prefix', nodejs, ...target, '--omit=dev', '--ignore-scripts', '--no-audit'],
      {
        stdio: 'inherit',
      },
    );
    demandBinaries(join(nodejs, 'node_modules'), `linux-${npmProcessors[architecture]}-gnu`);
    return demandSize(folder);
  } catch (error) {
    // A layer that is not whole must not be deployed.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};

/** Without a checksum npm installs whatever the registry, or who stands between, sends under that name. */
const demandChecksums = (lock: LockFile, processor: string): void => {
  const unchecked = uncheckedPackages(lock, processor);
  if (unchecked.length === 0) return;
  throw new SynthesisError(
    `package-lock.json holds no checksum of ${unchecked.join(', ')}: delete the entry there and run ` +
      '`npm install --package-lock-only` with a registry that holds the package, or deploy for another processor.',
  );
};

/** npm takes a missing optional package for nothing to speak of; without its binary the engine does not start. */
const demandBinaries = (modules: string, platform: string): void => {
  for (const file of globSync('@*/*/package.json', { cwd: modules })) {
    const { name, optionalDependencies = {} } = readManifest(join(modules, file));
    const binary = Object.keys(optionalDependencies).find((dependency) => dependency.endsWith(platform));
    if (binary && !existsSync(join(modules, binary))) {
      throw new Error(`${name} has no binary for this processor here: ${binary} was not to be had`);
    }
  }
};

const demandSize = (folder: string): number => {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  if (bytes > lambdaLimitBytes)
    throw new Error(`The layer has ${bytes} bytes; Lambda takes ${lambdaLimitBytes}`);
  return bytes;
};
