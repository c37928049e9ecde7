import type { KnipConfig } from 'knip';
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
        'local/{start,demo}.ts',
        'local/lambda/runtime.ts',
        'bench/*.ts',
        'docs/*.ts',
        'lib/bundled-layer.ts',
        'test/infra/fixture/functions/**/*.ts',
        'test/**/*.test.ts',
      ],
      project: ['{bin,lib,functions,local,cli,bench,docs,test}/**/*.ts'],
    },
    'cli/generator': { project: ['*.ts'] },
  },
  // An exported type documents a seam even where nobody names it yet.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Found by their files' names at run time, by script and language.
    '@fontsource-variable/.+',
  ],
  // Read films in tests, where they are installed.
  ignoreBinaries: ['ffmpeg', 'ffprobe'],
} satisfies KnipConfig;
