import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { operationFile } from '../functions/shared/contract.ts';
import {
  builtInModules,
  environmentCredentials,
  layerPackages,
  noEventStreams,
  substitution,
} from './bundle-plugins.ts';
import { SynthesisError } from './synthesis-error.ts';

/** One function to bundle: its operation's name is the name of its folder. */
export interface Entry {
  operationId: string;
  /** Absolute path of the handler's source. */
  file: string;
}

export interface BundleOptions {
  entries: readonly Entry[];
  /** Receives `<operationId>/index.mjs` for every entry. */
  outdir: string;
  /**
   * `plain` leaves out what makes a cold start short (see `bundle-plugins.ts`); the benchmark compares with it.
   * @default 'lean'
   */
  variant?: 'lean' | 'plain';
  /** Shorten names and leave out space, so that cold starts read less. @default true */
  minify?: boolean;
  /** Sources by absolute path, and what is bundled in their place. @default none */
  substitutes?: Readonly<Record<string, string>> | undefined;
}

type Operations = Readonly<Record<string, unknown>>;

/**
 * The functions of a table of contents, each with the file that holds it.
 *
 * @param domains operations by domain, as `functions/routes.ts` and `functions/triggers.ts` export them
 * @param root folder that `functions/` stands in
 * @throws naming every operation without a file, and every name that is declared twice
 */
export const entriesOf = (domains: Readonly<Record<string, Operations>>[], root: string): Entry[] => {
  const entries = domains
    .flatMap((byDomain) => Object.entries(byDomain))
    .flatMap(([domain, operations]) =>
      Object.keys(operations).map((operationId) => ({
        operationId,
        file: resolve(root, operationFile(domain, operationId)),
      })),
    );
  const missing = entries.filter(({ file }) => !existsSync(file));
  if (missing.length > 0) {
    const lines = missing.map(({ operationId, file }) => `  ${operationId}: ${file}`);
    throw new SynthesisError(`Operations that are declared but have no file:\n${lines.join('\n')}`);
  }
  const seen = new Set<string>();
  for (const { operationId } of entries) {
    if (seen.has(operationId)) throw new SynthesisError(`Two operations are named ${operationId}`);
    seen.add(operationId);
  }
  return entries;
};

/** CommonJS inside of an ES module has no `require`; esbuild's own stand-in only knows how to throw. */
const requireBanner =
  "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);" +
  'const __filename=import.meta.filename,__dirname=import.meta.dirname;';

const shared = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Without `module` first, packages that ship both come in twice.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  entryNames: '[dir]/[name]',
  treeShaking: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
} satisfies BuildOptions;

/**
 * Bundles all functions in one pass. The same sources give the same bytes.
 *
 * @returns esbuild's account of what went into each bundle
 * @throws when a source does not parse or an import does not resolve
 */
export const bundle = async ({
  entries,
  outdir,
  variant = 'lean',
  minify = true,
  substitutes = {},
}: BundleOptions): Promise<Metafile> => {
  if (entries.length === 0) return { inputs: {}, outputs: {} };
  // Read by esbuild's own process as it starts: collecting garbage takes a third of its processor time and saves no
  // memory that it would not need at its peak.
  process.env.GOGC ??= '400';
  const { metafile } = await build({
    ...shared,
    minify,
    entryPoints: entries.map(({ operationId, file }) => ({ in: file, out: join(operationId, 'index') })),
    outdir,
    ...(variant === 'lean'
      ? {
          plugins: [
            substitution(substitutes),
            builtInModules,
            environmentCredentials,
            noEventStreams,
            layerPackages,
          ],
        }
      : { plugins: [layerPackages], banner: { js: requireBanner } }),
  });
  return metafile;
};
