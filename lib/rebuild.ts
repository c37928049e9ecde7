import { type BuildFailure, build, type Plugin } from 'esbuild';
import { bundle, type Entry } from './bundle.ts';

/** Follows the project's own sources alone: a tenth of the work of bundling, and packages do not change. */
const ownSources: Plugin = {
  name: 'own-sources',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@kinora/') ? undefined : { path, external: true },
    );
  },
};

/**
 * Which functions are made of which sources.
 *
 * @param entries functions
 * @param root absolute folder of the project
 * @returns paths of sources from the project's folder, by operation
 * @throws esbuild's failure, with file and line, when a source does not parse or an import does not resolve
 */
export const sourcesOf = async (
  entries: readonly Entry[],
  root: string,
): Promise<Map<string, ReadonlySet<string>>> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map(({ operationId, file }) => ({ in: file, out: operationId })),
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    metafile: true,
    logLevel: 'silent',
    plugins: [ownSources],
  });
  const outputs = Object.entries(metafile.outputs);
  return new Map(
    outputs.map(([path, { inputs }]) => [
      path.replace(/^out\//, '').replace(/\.js$/, ''),
      new Set(Object.keys(inputs)),
    ]),
  );
};

/**
 * Bundles the functions that changed sources are part of.
 *
 * @param changed paths from the project's folder, with slashes
 * @param outdir receives `<operationId>/index.mjs` for each of them
 * @returns their names
 * @throws esbuild's failure, with file and line
 */
export const rebuild = async (
  entries: readonly Entry[],
  { changed, root, outdir }: { changed: readonly string[]; root: string; outdir: string },
): Promise<string[]> => {
  const sources = await sourcesOf(entries, root);
  const affected = entries.filter(({ operationId }) =>
    changed.some((path) => sources.get(operationId)?.has(path)),
  );
  await bundle({ entries: affected, outdir, minify: false });
  return affected.map(({ operationId }) => operationId);
};

/** Whether esbuild says where the mistakes are. */
export const isFailure = (error: unknown): error is BuildFailure =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors);
