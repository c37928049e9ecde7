import { defineConfig } from 'vitest/config';
import { slowestFiles } from './test/support/slowest-files.ts';

/** Tests whose sources keep nothing that one file could leave to the next: no environment, no clients of AWS. */
const pure = ['test/{unit/{cli,deploy,documents,engine,engines,planning},architecture}/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    // What handlers log belongs to a failure; of a pass it is noise.
    silent: 'passed-only',
    reporters: [...(process.env.CI === 'true' ? ['default', 'json'] : ['default']), slowestFiles],
    outputFile: { json: 'out/test-report.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          // What is read once, such as fonts and voices, serves all files.
          isolate: false,
          setupFiles: ['test/support/properties.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/{unit,infra,architecture}/**/*.test.ts'],
          exclude: pure,
          setupFiles: ['test/support/properties.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'cloud',
          include: ['test/{api,chaos,e2e}/**/*.test.ts'],
          globalSetup: ['test/support/synthesized.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
