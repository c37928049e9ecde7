import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { slowestFiles } from './test/support/slowest-files.ts';

const filesThat = (pattern: string, fits: (source: string) => boolean): string[] =>
  globSync(pattern).filter((file) => fits(readFileSync(file, 'utf8')));

/** What one file could leave to the next: an environment, clients of AWS, a clock, doubles of modules. */
const leaves =
  /process\.env|serveFunctions|use(SmallCloud|SmallPeople|Table|Cloud)\b|vi\.(mock|stub|use)|passing-time/;

/** Tests that leave nothing: they share a process, so that what is read once, such as fonts, serves all of them. */
const pure = [
  'test/{unit/{cli,deploy,documents,engine,engines,planning},architecture}/**/*.test.ts',
  ...filesThat('test/unit/**/*.test.ts', (source) => !leaves.test(source)),
];

/** Tests that leave an environment, and what was read of it: they share a process in which each file begins anew. */
const anew = filesThat(
  'test/unit/!(cli|deploy|documents|engine|engines|planning)/**/*.test.ts',
  (source) => leaves.test(source) && !/vi\.(mock|stub)/.test(source),
);

/** What looks into templates: CDK is loaded once in a process, and synthesizes each app once in a run. */
const infra = filesThat('test/infra/**/*.test.ts', (source) => !leaves.test(source));

/**
 * Tests on nothing but clouds that are shared: stores of their process know the table of the usual one, whose address
 * stays.
 */
const shared = filesThat(
  'test/api/**/*.test.ts',
  (source) =>
    (/useSharedCloud\(\)/.test(source) ||
      (/use(VariantCloud|VendorDoubles)\(/.test(source) && !/useTable/.test(source))) &&
    !/useCloud\(|process\.env|vi\.(mock|stub|use)/.test(source),
);

/** Tests on clouds that are shared, of which each leaves something. */
const sharedAnew = filesThat(
  'test/api/**/*.test.ts',
  (source) => /use(Shared|Variant)Cloud\(/.test(source) && !/useCloud\(|vi\.(mock|stub)/.test(source),
).filter((file) => !shared.includes(file));

export default defineConfig({
  test: {
    // One more than there are cores here: tests of the cloud wait for most of their time.
    maxWorkers: 3,
    // What handlers log belongs to a failure; of a pass it is noise.
    silent: 'passed-only',
    // For what hangs, on the slowest machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // What waits for something is no measure of how fast the machine is: `expect.poll` waits one second when not told.
    expect: { poll: { timeout: 120_000, interval: 100 } },
    reporters: [...(process.env.CI === 'true' ? ['default', 'json'] : ['default']), slowestFiles],
    outputFile: { json: 'out/test-report.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          isolate: false,
          setupFiles: ['test/support/properties.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'anew',
          include: anew,
          isolate: false,
          setupFiles: ['test/support/begin-anew.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/{unit,infra,architecture}/**/*.test.ts'],
          exclude: [...pure, ...anew, ...infra],
          setupFiles: ['test/support/properties.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          include: infra,
          isolate: false,
          setupFiles: ['test/support/properties.ts'],
          globalSetup: ['test/support/kept-templates.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'shared cloud',
          include: shared,
          isolate: false,
          globalSetup: ['test/support/synthesized.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'shared cloud anew',
          include: sharedAnew,
          isolate: false,
          setupFiles: ['test/support/begin-anew.ts'],
          globalSetup: ['test/support/synthesized.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'cloud',
          include: ['test/{api,chaos,e2e}/**/*.test.ts'],
          exclude: [...shared, ...sharedAnew],
          globalSetup: ['test/support/synthesized.ts'],
        },
      },
    ],
  },
});
