import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Manifest {
  private?: boolean;
  exports: Record<string, string>;
  [member: string]: unknown;
}

/** The manifest of the package: that of the sources, with what is compiled of them in their place. */
const published = ({ private: _private, exports, ...manifest }: Manifest): Manifest => ({
  ...manifest,
  sideEffects: false,
  // From there on it has a WebSocket.
  engines: { node: '>=22' },
  files: ['dist'],
  exports: Object.fromEntries(
    Object.entries(exports).map(([name, source]) => {
      const compiled = source.replace('./', './dist/').replace(/\.ts$/, '');
      return [name, { types: `${compiled}.d.ts`, default: `${compiled}.js` }];
    }),
  ) as unknown as Record<string, string>,
});

/**
 * Compiles the client and packs it, without the network.
 *
 * @param into folder of the package
 * @returns path of the package
 * @throws when the client does not compile for a platform that has what browsers have, and nothing of Node
 */
export const packClient = (into: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-client-'));
  try {
    const sources = join(root, 'client');
    const dist = join(folder, 'dist');
    const run = (command: string, ...words: string[]): string =>
      execFileSync(command, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    run(join(root, 'node_modules/.bin/tsc'), '-p', join(sources, 'tsconfig.json'), '--outDir', dist);
    copyFileSync(join(sources, 'openapi.d.ts'), join(dist, 'openapi.d.ts'));
    for (const [from, to] of [
      ['client/README.md', 'README.md'],
      ['LICENSE', 'LICENSE'],
    ] as const)
      copyFileSync(join(root, from), join(folder, to));
    const manifest: Manifest = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'));
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published(manifest), null, 2)}\n`);
    mkdirSync(into, { recursive: true });
    const [packed] = JSON.parse(run('npm', 'pack', '--json', '--pack-destination', resolve(into)));
    return join(into, packed.filename);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) console.log(packClient('out'));
