import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFailure, rebuild } from '../../lib/rebuild.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kinora-rebuild-'));
  await writeFile(join(root, 'word.ts'), `export const word: string = 'first';`);
  await writeFile(
    join(root, 'one.ts'),
    `import { word } from './word.ts'; import 'node:fs'; export const handler = () => word;`,
  );
  await writeFile(join(root, 'two.ts'), `export const handler = () => 2;`);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const rebuilt = (changed: string[], outdir = join(root, 'out')) => {
  const entries = ['one', 'two'].map((name) => ({ operationId: name, file: join(root, `${name}.ts`) }));
  return rebuild(entries, { changed, root, outdir });
};

it('[S0-51] bundles the functions that a changed source is part of, and no other', async () => {
  expect(await rebuilt(['word.ts'])).toEqual(['one']);
  expect(await readdir(join(root, 'out'))).toEqual(['one']);
  expect(await readFile(join(root, 'out/one/index.mjs'), 'utf8')).toContain('first');
  expect(await rebuilt(['two.ts', 'word.ts'])).toEqual(['one', 'two']);
  expect(await rebuilt(['unused.ts'])).toEqual([]);
});

it('[S0-51] says in which file and line a source does not parse', async () => {
  await writeFile(join(root, 'two.ts'), 'export const handler =\n  () => ;');
  const error: unknown = await rebuilt(['two.ts']).catch((cause: unknown) => cause);
  expect(isFailure(error) && error.errors.map(({ location }) => [location?.file, location?.line])).toEqual([
    ['two.ts', 2],
  ]);
});
