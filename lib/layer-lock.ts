/** An entry of `packages` in npm's lock file, version 3; what else it holds is passed on. */
interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  dev?: boolean;
  devOptional?: boolean;
  [member: string]: unknown;
}

export interface LockFile {
  lockfileVersion: number;
  packages: Readonly<Record<string, LockedPackage>>;
}

/** What goes into the layer: `package.json` and `package-lock.json` of its folder. */
export interface LayerPackages {
  manifest: { name: string; private: true; dependencies: Readonly<Record<string, string>> };
  lock: LockFile & { name: string; requires: true };
}

/**
 * The part of the project's lock file that some packages of a workspace need, as a lock file of its own: what is
 * deployed is what was tested, down to the checksum.
 *
 * @param workspace folder whose dependencies these are, e.g. `engine`
 * @throws Error when the lock file does not hold one of them
 */
export const lockOf = (
  { lockfileVersion, packages }: LockFile,
  workspace: string,
  dependencies: Readonly<Record<string, string>>,
): LayerPackages => {
  const found: Record<string, LockedPackage> = {};
  const visit = (from: string, names: readonly string[], isOptional: boolean): void => {
    for (const name of names) {
      const path = locate(packages, from, name);
      if (path === undefined && isOptional) continue;
      const locked = path === undefined ? undefined : packages[path];
      if (path === undefined || locked === undefined) {
        throw new Error(`package-lock.json holds no ${name}, which ${from || 'the project'} needs`);
      }
      const target = path.replace(/^.*?(?=node_modules\/)/, '');
      if (found[target] !== undefined) continue;
      const { dev: _dev, devOptional: _devOptional, ...kept } = locked;
      found[target] = kept;
      visit(path, Object.keys(locked.dependencies ?? {}), false);
      visit(path, Object.keys(locked.optionalDependencies ?? {}), true);
      visit(path, Object.keys(locked.peerDependencies ?? {}), true);
    }
  };
  visit(workspace, Object.keys(dependencies), false);
  const name = 'kinora-engine-layer';
  const entries = Object.entries(found).sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    manifest: { name, private: true, dependencies },
    lock: {
      name,
      lockfileVersion,
      requires: true,
      packages: { '': { name, dependencies: { ...dependencies } }, ...Object.fromEntries(entries) },
    },
  };
};

/**
 * The packages that Lambda would be given without anybody knowing what they hold: the lock file has no checksum of them.
 *
 * @param processor as npm names it, e.g. `arm64`
 */
export const uncheckedPackages = ({ packages }: LockFile, processor: string): string[] => {
  const fits = (wanted: unknown, has: string): boolean => !Array.isArray(wanted) || wanted.includes(has);
  return Object.entries(packages)
    .filter(([path, { integrity }]) => path !== '' && integrity === undefined)
    .filter(([, { os, cpu, libc }]) => fits(os, 'linux') && fits(cpu, processor) && fits(libc, 'glibc'))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
};

/** Where Node would find a package: in the nearest `node_modules` on the way up. */
const locate = (packages: LockFile['packages'], from: string, name: string): string | undefined => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (!folder.endsWith('node_modules') && packages[path] !== undefined) return path;
    if (folder === '') return undefined;
  }
};
