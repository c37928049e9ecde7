import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { triggers } from '../../functions/triggers.ts';
import { bundle, entriesOf } from '../../lib/bundle.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
let metafile: Metafile;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-vendors-'));
  metafile = await bundle({ entries: entriesOf([routes, triggers], root), outdir: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What functions declare, by their names. */
const declarations: Record<string, { needs: readonly string[]; settings?: readonly string[] }> =
  Object.assign({}, ...Object.values(routes), ...Object.values(triggers));

/** The functions whose bundles hold anything of a source. */
const holders = (source: string): string[] =>
  Object.entries(metafile.outputs)
    .filter(([, { inputs }]) =>
      Object.entries(inputs).some(([path, { bytesInOutput }]) => path.endsWith(source) && bytesInOutput > 0),
    )
    .map(([output]) => output.split('/').at(-2) ?? '')
    .sort();

test.each(['heygen', 'fal'])('%s is called by those alone who may read its key', (vendor) => {
  const callers = holders(`functions/engines/${vendor}/client.ts`);
  const readers = Object.keys(declarations).filter((name) =>
    declarations[name]?.needs.includes(`secret:${vendor}`),
  );
  expect(callers).toEqual(readers.sort());
  expect(callers).toContain('startScenePart');
  expect(callers).not.toContain('listEngines');
});

test('who asks which vendors are configured declares the setting', () => {
  const asking = holders('functions/engines/configured-vendors.ts');
  expect(asking).toContain('listEngines');
  expect(asking.filter((name) => !declarations[name]?.settings?.includes('engines'))).toEqual([]);
});

test('films of vendors are decoded where they are collected, and nowhere else', () => {
  expect(holders('engine/vendor-film.ts')).toEqual(['collectScenePart']);
});
