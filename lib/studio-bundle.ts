import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';

const project = join(import.meta.dirname, '..');
const source = join(project, 'studio');

/** Where the page is kept unless told otherwise; `npm ci` empties it. */
const usualFolder = join(project, 'node_modules', '.cache', 'kinora-studio');

/** Folders with the page, and with what puts its files into their bucket. */
export interface StudioBundle {
  page: string;
  handler: string;
}

/** Where the page stands at its origin, with a slash at both ends. */
const publicPath = '/studio/';

/**
 * Bundles the Studio, or finds what an earlier run made of the same sources. Names of files other than `index.html`
 * hold a digest of their content.
 *
 * @param folder where pages are kept; that of other sources is removed
 * @returns folders that are not to be changed
 * @throws when a source does not parse or an import does not resolve
 */
export const bundleStudio = async (folder = usualFolder): Promise<StudioBundle> => {
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, digestOfSources());
  const bundle = { page: join(kept, 'page'), handler: join(kept, 'handler') };
  if (existsSync(kept)) return bundle;
  const fresh = mkdtempSync(join(folder, 'new-'));
  await bundlePage(join(fresh, 'page'));
  await build({
    entryPoints: [join(project, 'lib', 'studio-files', 'index.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    // Lambda's runtime has it.
    external: ['@aws-sdk/*'],
    outdir: join(fresh, 'handler'),
    logLevel: 'silent',
  });
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('new-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  // Another process may have made the same at the same time.
  if (existsSync(kept)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, kept);
  return bundle;
};

const bundlePage = async (outdir: string): Promise<void> => {
  const { metafile } = await build({
    entryPoints: [join(source, 'main.tsx')],
    absWorkingDir: project,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    publicPath,
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    metafile: true,
    logLevel: 'silent',
  });
  const icon = nameWithDigest(join(source, 'icon.svg'));
  copyFileSync(join(source, 'icon.svg'), join(outdir, icon));
  writeFileSync(join(outdir, 'index.html'), pageOf(metafile, icon));
};

const pageOf = ({ outputs }: Metafile, icon: string): string => {
  const names = Object.entries(outputs).map(([path, { entryPoint }]) => ({
    name: basename(path),
    entryPoint,
  }));
  const script = names.find(({ entryPoint, name }) => entryPoint !== undefined && name.startsWith('main-'));
  const named: Readonly<Record<string, string | undefined>> = {
    script: script?.name.replace(/\.css$/, '.js'),
    style: names.find(({ name }) => name.endsWith('.css'))?.name,
    font: names.find(({ name }) => name.endsWith('.woff2'))?.name,
    icon,
  };
  return readFileSync(join(source, 'index.html'), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, part: string) => {
    const name = named[part];
    if (name === undefined) throw new Error(`The bundle of the Studio has no ${part}`);
    return `${publicPath}${name}`;
  });
};

const nameWithDigest = (path: string): string => {
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8).toUpperCase();
  return basename(path).replace(/(\.\w+)$/, `-${digest}$1`);
};

/** Digest of all that decides over the page. */
const digestOfSources = (): string => {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    hash.update(`\n${path.slice(project.length)} `).update(readFileSync(path));
  };
  for (const folder of [source, join(project, 'client')]) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names)
      if (/\.\w+$/.test(name) && !name.startsWith('node_modules')) add(join(folder, name));
  }
  for (const name of ['package-lock.json', 'lib/studio-bundle.ts', 'lib/studio-files/index.ts'])
    add(join(project, name));
  return hash.digest('hex').slice(0, 32);
};
