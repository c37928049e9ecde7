import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Bundle from '../../lib/bundle.ts';
import { bundleCached } from '../../lib/bundle-cache.ts';

/** How often the bundler ran, and how many of it at a time. */
const ran = vi.hoisted(() => ({ times: 0, now: 0, most: 0 }));
vi.mock('../../lib/bundle.ts', async (original) => {
  const { bundle, ...others } = await original<typeof Bundle>();
  return {
    ...others,
    bundle: async (options: Parameters<typeof bundle>[0]) => {
      ran.times += 1;
      ran.now += 1;
      ran.most = Math.max(ran.most, ran.now);
      try {
        return await bundle(options);
      } finally {
        ran.now -= 1;
      }
    },
  };
});

const longAgo = new Date('2026-01-01');
let folder = '';
let file = '';

/** Writes a source that nobody has touched for long. */
const write = async (path: string, text: string): Promise<void> => {
  await writeFile(path, text);
  await utimes(path, longAgo, longAgo);
};

const entries = () => [{ operationId: 'read', file }];
const bundles = () => bundleCached(entries(), { folder: join(folder, 'kept') });
const textIn = (kept: string) => readFile(join(kept, 'read', 'index.mjs'), 'utf8');

beforeEach(async () => {
  Object.assign(ran, { times: 0, now: 0, most: 0 });
  folder = await mkdtemp(join(tmpdir(), 'kinora-bundle-cache-'));
  file = join(folder, 'read.ts');
  await write(file, `import { word } from './word.ts'; export const handler = () => word;`);
  await write(join(folder, 'word.ts'), `export const word = 'first';`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('kept bundles', () => {
  it('are taken again while no source has changed', async () => {
    const first = await bundles();
    expect(await textIn(first)).toContain('first');
    await writeFile(join(first, 'mark'), '');
    const second = await bundles();
    expect(second).toBe(first);
    expect(await readFile(join(second, 'mark'), 'utf8')).toBe('');
  });

  it('are made once where several want them at the same time, and others after them', async () => {
    await cp(file, join(folder, 'other.ts'), { preserveTimestamps: true });
    const others = () =>
      bundleCached([{ operationId: 'other', file: join(folder, 'other.ts') }], {
        folder: join(folder, 'kept'),
      });
    const [first, ...again] = await Promise.all([bundles(), bundles(), others(), bundles()]);
    expect(await textIn(first ?? '')).toContain('first');
    expect([again[0], again[2]]).toEqual([first, first]);
    expect([ran.times, ran.most]).toEqual([2, 1]);
  });

  it('of long ago are removed, and not what tells that somebody bundles', async () => {
    const kept = join(folder, 'kept');
    await bundles();
    for (const name of await readdir(kept)) await utimes(join(kept, name), longAgo, longAgo);
    await write(join(folder, 'word.ts'), `export const word = 'other';`);
    await bundles();
    // The lock, the list of the sources, and what was made of them.
    expect((await readdir(kept)).map((name) => name.replace(/^[\da-f]{32}/, 'digest')).sort()).toEqual([
      'digest',
      'digest.json',
      'lock.sqlite',
    ]);
  });

  it('are left when a source has changed that another one imports, even if no time tells it', async () => {
    const first = await bundles();
    await write(join(folder, 'word.ts'), `export const word = 'other';`);
    const second = await bundles();
    expect(second).not.toBe(first);
    expect(await textIn(second)).toContain('other');
    await write(join(folder, 'word.ts'), `export const word = 'first';`);
    expect(await textIn(await bundles())).toContain('first');
  });

  it('are left when a source is gone', async () => {
    await bundles();
    await rm(join(folder, 'word.ts'));
    await expect(bundles()).rejects.toThrow('word.ts');
  });

  it('are of these functions alone', async () => {
    await bundles();
    await cp(file, join(folder, 'other.ts'), { preserveTimestamps: true });
    const kept = join(folder, 'kept');
    const others = await bundleCached(
      [...entries(), { operationId: 'other', file: join(folder, 'other.ts') }],
      { folder: kept },
    );
    expect(await readFile(join(others, 'other', 'index.mjs'), 'utf8')).toContain('first');
  });

  it('that are readable are others than those for AWS', async () => {
    await write(file, 'const thing = () => 1; export const handler = () => thing(thing);');
    expect(await textIn(await bundles())).not.toContain('thing');
    const readable = await bundleCached(entries(), { folder: join(folder, 'kept'), minify: false });
    expect(await textIn(readable)).toContain('thing');
  });

  it('are not kept when a source was edited while it was bundled', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000);
    await utimes(join(folder, 'word.ts'), inAnHour, inAnHour);
    const first = await bundles();
    expect(await textIn(first)).toContain('first');
    expect(await bundles()).not.toBe(first);
  });
});
