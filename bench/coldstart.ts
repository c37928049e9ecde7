/**
 * `npm run bench:coldstart [-- --runs 9]`: import plus first call of every HTTP handler's bundle in a fresh
 * process, beside a plain esbuild build of the same handler, and the bytes of each. The two builds take turns,
 * so that a busy machine slows both.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { routes } from '../functions/routes.ts';
import type { RouteDeclaration } from '../functions/shared/contract.ts';
import { bundle, entriesOf } from '../lib/bundle.ts';
import { coldEnvironment, startAnsweringServer } from './coldstart-server.ts';
import { percentile, printTable, round } from './table.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Number(values.runs);
const variants = ['plain', 'lean'] as const;
type Variant = (typeof variants)[number];

const root = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'kinora-coldstart-'));
const entries = entriesOf([routes], root);
for (const variant of variants) await bundle({ entries, outdir: join(folder, variant), variant });

const server = await startAnsweringServer();
const environment = await coldEnvironment(server.url);
const run = promisify(execFile);

const measure = async (file: string, event: unknown): Promise<{ imported: number; called: number }> => {
  const { stdout } = await run(
    process.execPath,
    [join(import.meta.dirname, 'coldstart-child.mjs'), file, JSON.stringify(event)],
    { env: environment.variables },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
};

const declarations: Record<string, RouteDeclaration> = Object.assign({}, ...Object.values(routes));
const figures: (string | number)[][] = [];
const ratios: number[] = [];
/** Handlers that did not answer, and what they said. */
const notMeasured: [string, string][] = [];
for (const { operationId } of entries) {
  const route = declarations[operationId];
  if (route === undefined) continue;
  const event = environment.eventFor(route);
  const sums: Record<Variant, number[]> = { plain: [], lean: [] };
  const imports: Record<Variant, number[]> = { plain: [], lean: [] };
  try {
    for (let n = 0; n < runs; n += 1) {
      for (const variant of variants) {
        const { imported, called } = await measure(join(folder, variant, operationId, 'index.mjs'), event);
        sums[variant].push(imported + called);
        imports[variant].push(imported);
      }
    }
  } catch (error) {
    notMeasured.push([operationId, String(error).match(/^Error: .*went nowhere.*$/m)?.[0] ?? String(error)]);
    continue;
  }
  const median = (all: Record<Variant, number[]>, variant: Variant) => percentile(all[variant], 0.5);
  const ratio = median(sums, 'lean') / median(sums, 'plain');
  ratios.push(ratio);
  const kilobytes = await Promise.all(
    variants.map(async (v) => round((await stat(join(folder, v, operationId, 'index.mjs'))).size / 1024)),
  );
  figures.push([
    operationId,
    ...kilobytes,
    round(median(imports, 'plain')),
    round(median(imports, 'lean')),
    round(median(sums, 'plain')),
    round(median(sums, 'lean')),
    round(ratio, 2),
  ]);
  process.stderr.write('.');
}
printTable(
  `Import and first call, median of ${runs} fresh processes (milliseconds; aim: ratio 0.6)`,
  ['handler', 'KB plain', 'KB', 'import plain', 'import', 'sum plain', 'sum', 'ratio'],
  figures,
);
console.log(
  `\nRatio of the sums: median ${round(percentile(ratios, 0.5), 2)}, best ${round(Math.min(...ratios), 2)}, worst ${round(Math.max(...ratios), 2)}`,
);
await server.close();
await rm(folder, { recursive: true, force: true });
for (const [operationId, why] of notMeasured) console.error(`\nNot measured: ${operationId}: ${why}`);
