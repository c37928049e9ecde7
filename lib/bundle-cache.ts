import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { bundle, type Entry } from './bundle.ts';
import { inTurn } from './process-lock.ts';
import { sourcesOf } from './rebuild.ts';

const project = join(import.meta.dirname, '..');

/** Where bundles are kept unless told otherwise; `npm ci` empties it. */
const usualFolder = join(project, 'node_modules', '.cache', 'kinora-bundles');

const keptMilliseconds = 24 * 3600 * 1000;

/** Held by who bundles: the bundler takes gigabytes, and who waits finds what another has made. */
const lockName = 'lock.sqlite';

/** What decides over bundles beside the sources that go into them: versions, exports and the bundler's settings. */
const rules = [
  'package.json',
  'package-lock.json',
  'engine/package.json',
  'client/package.json',
  'lib/bundle.ts',
  'lib/bundle-plugins.ts',
].map((path) => join(project, path));

/** Digest of files by path and content; undefined when one is missing. */
const digestOf = (title: string, paths: readonly string[]): string | undefined => {
  const hash = createHash('sha256').update(title);
  for (const path of paths) {
    if (!existsSync(path)) return undefined;
    const content = createHash('sha256').update(readFileSync(path)).digest('hex');
    hash.update(`\n${path} ${content}`);
  }
  return hash.digest('hex').slice(0, 32);
};

/**
 * Bundles functions, or finds the bundles of an earlier run in which every source had the same content. Bundling
 * the app takes 20 s of processor time, comparing its 1,800 sources 0.2 s. Processes that want the same at the same
 * time wait for the one that bundles.
 *
 * @param entries the functions
 * @param options `folder`: where bundles are kept; those that nobody used for a day are removed. `minify`: as of `bundle`
 * @returns the folder with `<operationId>/index.mjs` for every entry; not to be changed
 * @throws when a source does not parse or an import does not resolve
 */
export const bundleCached = async (
  entries: readonly Entry[],
  { folder = usualFolder, minify = true }: { folder?: string; minify?: boolean } = {},
): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const recipe = digestOf(JSON.stringify([entries, minify]), rules);
  const list = join(folder, `${recipe}.json`);
  const find = () => findBundles(folder, list);
  const make = async () => find() ?? (await fillBundles(entries, { folder, minify, list }));
  return find() ?? (await inTurn(join(folder, lockName), make));
};

/** Bundles functions and keeps them, unless sources were edited meanwhile. */
const fillBundles = async (
  entries: readonly Entry[],
  { folder, minify, list }: { folder: string; minify: boolean; list: string },
): Promise<string> => {
  removeUnused(folder);
  const begunAt = Date.now();
  const fresh = mkdtempSync(join(folder, 'new-'));
  const { inputs } = await bundle({ entries, outdir: fresh, minify });
  const sources = [...rules, ...Object.keys(inputs).map((path) => join(process.cwd(), path))].filter(
    existsSync,
  );
  // What was edited meanwhile may be in the bundles as it was before or after.
  const isEdited = sources.some((path) => statSync(path).mtimeMs >= begunAt);
  const digest = digestOf(list, sources);
  if (isEdited || digest === undefined) return fresh;
  const kept = join(folder, digest);
  // A process without patience may have made the same at the same time.
  if (existsSync(kept)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, kept);
  const listed = `${list}.${process.pid}`;
  writeFileSync(listed, JSON.stringify(sources));
  renameSync(listed, list);
  return kept;
};

/**
 * Bundles functions with some of their sources replaced; those that have none of these are taken from `bundleCached`.
 *
 * @param substitutes sources by absolute path, and what is bundled in their place
 * @param outdir receives `<operationId>/index.mjs` for every entry
 * @throws when a source does not parse or an import does not resolve
 */
export const bundleSubstituted = async (
  entries: readonly Entry[],
  {
    substitutes,
    outdir,
    minify,
  }: { substitutes: Readonly<Record<string, string>>; outdir: string; minify: boolean },
): Promise<void> => {
  const kept = await bundleCached(entries, { minify });
  const replaced = Object.keys(substitutes).map((path) => relative(project, path).replaceAll('\\', '/'));
  const sources = await sourcesOf(entries, project);
  const isAffected = ({ operationId }: Entry): boolean =>
    replaced.some((path) => sources.get(operationId)?.has(path));
  for (const { operationId } of entries.filter((entry) => !isAffected(entry)))
    cpSync(join(kept, operationId), join(outdir, operationId), { recursive: true });
  await inTurn(join(usualFolder, lockName), async () => {
    await bundle({ entries: entries.filter(isAffected), outdir, minify, substitutes });
  });
};

/** The kept bundles whose sources are as they were. */
const findBundles = (folder: string, list: string): string | undefined => {
  if (!existsSync(list)) return undefined;
  const sources: string[] = JSON.parse(readFileSync(list, 'utf8'));
  const digest = digestOf(list, sources);
  if (digest === undefined || !existsSync(join(folder, digest))) return undefined;
  const now = new Date();
  for (const used of [list, join(folder, digest)]) utimesSync(used, now, now);
  return join(folder, digest);
};

const removeUnused = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    // Who removed the lock would hold another than who comes next.
    if (name.startsWith(lockName)) continue;
    if (Date.now() - used > keptMilliseconds) rmSync(path, { recursive: true, force: true });
  }
};
