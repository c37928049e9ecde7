import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // What handlers log belongs to a failure; of a pass it is noise.
    silent: 'passed-only',
    reporters: process.env.CI === 'true' ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/test-report.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/{unit,infra,architecture}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'cloud',
          include: ['test/{api,chaos,e2e}/**/*.test.ts'],
          globalSetup: ['test/support/synthesized.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
