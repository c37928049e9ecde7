import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assemblyDigest, copyKept, keep } from '../../../../local/assembly-cache.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-assemblies-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const assembly = async (text: string): Promise<string> => {
  const path = join(folder, `made-${text}`);
  await mkdir(join(path, 'asset'), { recursive: true });
  await writeFile(join(path, 'asset', 'index.mjs'), text);
  return path;
};
const kept = (): string => join(folder, 'kept');

it('gives back what was kept, in a folder of its own', async () => {
  const out = join(folder, 'out');
  expect(await copyKept('one', out, kept())).toBe(false);
  await keep('one', await assembly('first'), kept());
  expect(await copyKept('one', out, kept())).toBe(true);
  await writeFile(join(out, 'asset', 'index.mjs'), 'changed');
  expect(await copyKept('one', join(folder, 'again'), kept())).toBe(true);
  expect(await readFile(join(folder, 'again', 'asset', 'index.mjs'), 'utf8')).toBe('first');
});

it('keeps three, those that were used last, and removes what an ended process left', async () => {
  const left = join(kept(), 'new-left');
  await mkdir(left, { recursive: true });
  await utimes(left, new Date(0), new Date(0));
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
    await keep(name, await assembly(name), kept());
    // A folder's time is what says when it was used.
    const used = new Date(Date.now() - (8 - index) * 3_600_000);
    await utimes(join(kept(), name), used, used);
  }
  await copyKept('b', join(folder, 'out'), kept());
  await keep('e', await assembly('e'), kept());
  expect((await readdir(kept())).sort()).toEqual(['b', 'd', 'e']);
});

it('tells contexts apart, and sources by their content', async () => {
  const one = await assemblyDigest({ env: 'dev' });
  expect(await assemblyDigest({ env: 'dev' })).toBe(one);
  expect(await assemblyDigest({ env: 'prod' })).not.toBe(one);
});
