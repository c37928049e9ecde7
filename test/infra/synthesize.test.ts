import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../lib/synthesize.ts';
import { contents } from './fixture/contents.ts';

const context = { engineLayer: false };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-synthesize-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Digest of every file by its path. */
const digests = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(root, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

describe('a synthesis', () => {
  it('writes the same bytes again, in any folder', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    for (const outdir of [first, second]) await synthesize({ ...contents, outdir, context });
    expect(Object.keys(digests(first)).length).toBeGreaterThan(20);
    expect(digests(first)).toEqual(digests(second));
  });

  it.each(['DEBUG', 'INFO', 'WARN', 'ERROR'])('[S0-3] lets figures pass at the level %s', async (level) => {
    const outdir = join(folder, level);
    await synthesize({ ...contents, outdir, context: { set: { logLevel: level, engineLayer: false } } });
    const levels = new Set(
      readdirSync(outdir)
        .filter((file) => file.endsWith('.template.json'))
        .flatMap(
          (file) => readFileSync(join(outdir, file), 'utf8').match(/"ApplicationLogLevel": ?"\w+"/g) ?? [],
        ),
    );
    // Lambda takes a line that names no level, as those of figures, for INFO.
    expect([...levels]).toEqual([expect.stringContaining(level === 'DEBUG' ? 'DEBUG' : 'INFO')]);
  });

  it('leaves no template of an earlier one, but the lock of who runs it', async () => {
    const outdir = join(folder, 'again');
    await synthesize({ ...contents, outdir, context });
    for (const name of ['OldStack.template.json', 'synth.lock']) await writeFile(join(outdir, name), '{}');
    await synthesize({ ...contents, outdir, context });
    expect(existsSync(join(outdir, 'OldStack.template.json'))).toBe(false);
    expect(existsSync(join(outdir, 'synth.lock'))).toBe(true);
  });

  it('empties no folder that is not an assembly', async () => {
    const outdir = join(folder, 'letters');
    await mkdir(outdir);
    await writeFile(join(outdir, 'letter.txt'), 'Dear');
    await expect(synthesize({ ...contents, outdir, context })).rejects.toThrow('it is not emptied');
    expect(existsSync(join(outdir, 'letter.txt'))).toBe(true);
  });
});
