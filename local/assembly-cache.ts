import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where assemblies are kept; `npm ci` empties it. */
const usualFolder = join(root, 'node_modules', '.cache', 'kinora-assemblies');

/** An assembly is 70 MB. */
const keptAssemblies = 3;

/** Longer than any copy takes. */
const copyMilliseconds = 3_600_000;

/** All that an assembly is made of; what only tests or other programs read may be among it. */
const sources = [
  'bin',
  'lib',
  'functions',
  'engine',
  'client',
  'studio',
  'cdk.json',
  'package.json',
  'package-lock.json',
] as const;

/**
 * Digest of whatever decides over an assembly: the sources by path and content, the context, the version of Node.
 *
 * @param context CDK context of the synthesis
 */
export const assemblyDigest = async (context: Record<string, unknown>): Promise<string> => {
  const files = (await Promise.all(sources.map((name) => filesUnder(join(root, name))))).flat().sort();
  const hash = createHash('sha256').update(JSON.stringify([process.version, context]));
  for (const file of files) {
    const content = createHash('sha256').update(await readFile(file));
    hash.update(`\n${file} ${content.digest('hex')}`);
  }
  return hash.digest('hex').slice(0, 32);
};

const filesUnder = async (path: string): Promise<string[]> => {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = (await readdir(path, { withFileTypes: true })).filter(
    ({ name }) => name !== 'node_modules',
  );
  return (await Promise.all(entries.map(({ name }) => filesUnder(join(path, name))))).flat();
};

/**
 * Copies a kept assembly.
 *
 * @param digest of `assemblyDigest`
 * @param out an empty or missing folder
 * @returns whether there was one
 */
export const copyKept = async (digest: string, out: string, folder = usualFolder): Promise<boolean> => {
  const kept = join(folder, digest);
  if (!existsSync(kept)) return false;
  const now = new Date();
  try {
    await utimes(kept, now, now);
    await cp(kept, out, { recursive: true });
  } catch (error) {
    // Another process removed it meanwhile.
    if (existsSync(kept)) throw error;
    await rm(out, { recursive: true, force: true });
    return false;
  }
  return true;
};

/** Keeps a copy of an assembly under its digest; of those that nobody used for the longest time some are removed. */
export const keep = async (digest: string, assembly: string, folder = usualFolder): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const fresh = join(folder, `new-${randomUUID()}`);
  await cp(assembly, fresh, { recursive: true });
  try {
    await rename(fresh, join(folder, digest));
  } catch {
    // Another process has kept the same.
    await rm(fresh, { recursive: true, force: true });
  }
  await removeOld(folder);
};

const removeOld = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  const used = await Promise.all(names.map(async (name) => ({ name, at: await usedAt(join(folder, name)) })));
  const newestFirst = used.toSorted((a, b) => b.at - a.at);
  // What is being copied is young; what a process left that ended at it grows old.
  const old = [
    ...newestFirst.filter(({ name }) => !name.startsWith('new-')).slice(keptAssemblies),
    ...newestFirst.filter(({ name, at }) => name.startsWith('new-') && Date.now() - at > copyMilliseconds),
  ];
  for (const { name } of old) {
    // Renamed first: who copies it meanwhile misses it, and never takes what is left of it for the whole.
    const gone = join(folder, `new-${randomUUID()}`);
    await rename(join(folder, name), gone).catch(() => undefined);
    await rm(gone, { recursive: true, force: true });
  }
};

/** 0 for what another process removed. */
const usedAt = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
