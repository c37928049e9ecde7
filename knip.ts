import type { KnipConfig } from 'knip';
import engine from './engine/package.json' with { type: 'json' };
import { routes } from './functions/routes.ts';
import { operationFile } from './functions/shared/contract.ts';
import { triggers } from './functions/triggers.ts';

/** Every declared operation is an entry: the bundling pass finds it by its name. */
const operations = [routes, triggers].flatMap((domains) =>
  Object.entries<object>(domains).flatMap(([domain, table]) =>
    Object.keys(table).map((operation) => operationFile(domain, operation)),
  ),
);

export default {
  workspaces: {
    '.': {
      entry: [
        ...operations,
        'bin/kinora.ts',
        'bin/rebuild.ts',
        'local/lambda/runtime.ts',
        // Started in a process of its own by its path.
        'cli/voices/try-voice.ts',
        'bench/*.ts',
        'lib/bundled-layer.ts',
        // Bundled: the page, and what puts it into its bucket.
        'studio/main.tsx',
        'lib/studio-files/index.ts',
        'test/infra/fixture/functions/**/*.ts',
        // Bundled in the place of sources of the same name.
        'test/support/fake-vendor/{providers,work}.ts',
        // Synthesizes in a process of its own, by its path.
        'test/support/fake-vendor/synthesize.ts',
        'test/**/*.test.ts',
      ],
      project: ['{bin,deploy,doubles,lib,functions,local,studio,cli,bench,scripts,test}/**/*.{ts,tsx}'],
    },
    engine: { project: ['**/*.ts'] },
    client: { project: ['**/*.ts'] },
    scripts: { project: ['*.ts'] },
  },
  // An exported type documents a seam even where nobody names it yet.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // The engine's own, some found by their files' names at run time; tests and benchmarks look inside of it.
    ...Object.keys(engine.dependencies),
    // Programs that a test writes import it.
    'openapi-fetch',
  ],
  // Read films in tests, where they are installed.
  ignoreBinaries: ['ffmpeg', 'ffprobe'],
} satisfies KnipConfig;
