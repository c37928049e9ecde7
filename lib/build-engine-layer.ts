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
import { dirname, join } from 'node:path';
import { isLayerPackage } from './bundle-plugins.ts';
import type { EngineArchitecture } from './config.ts';
import { layerFolder } from './engine-layer.ts';

/** Lambda takes at most this much of a function and its layers together, unzipped: 250 MiB. */
const lambdaLimitBytes = 262_144_000;

const npmProcessors: Readonly<Record<EngineArchitecture, string>> = { x86_64: 'x64', arm64: 'arm64' };

interface Manifest {
  name?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Fetches the engine's packages, in the versions of `engine/package.json`, as Lambda needs them.
 *
 * @returns bytes of the layer, unzipped
 * @throws when a native package is not published for that processor, or all together are too large for Lambda
 */
const buildEngineLayer = (root: string, architecture: EngineArchitecture): number => {
  const { dependencies: all = {} } = readManifest(join(root, 'engine/package.json'));
  const dependencies = Object.fromEntries(Object.entries(all).filter(([name]) => isLayerPackage(name)));
  const folder = layerFolder(root, architecture);
  const nodejs = join(folder, 'nodejs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(nodejs, { recursive: true });
  writeFileSync(join(nodejs, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  const target = [`--cpu=${npmProcessors[architecture]}`, '--os=linux', '--libc=glibc'];
  execFileSync('npm', ['install', '--prefix', nodejs, ...target, '--omit=dev', '--ignore-scripts'], {
    stdio: 'inherit',
  });
  try {
    demandBinaries(join(nodejs, 'node_modules'), `linux-${npmProcessors[architecture]}-gnu`);
    return demandSize(folder);
  } catch (error) {
    // A layer that is not whole must not be deployed.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
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

const architecture = process.argv[2] ?? 'x86_64';
if (architecture !== 'x86_64' && architecture !== 'arm64') {
  throw new Error(`Unknown processor "${architecture}"; known: x86_64, arm64`);
}
const bytes = buildEngineLayer(dirname(import.meta.dirname), architecture);
console.log(`Engine layer for ${architecture}: ${(bytes / 1_000_000).toFixed(1)} MB, unzipped`);
