import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A file of the project and what it imports. */
export interface Source {
  /** From the project's root. */
  path: string;
  text: string;
  /** Project paths or package names, types included; the project's own packages are given as paths. */
  imports: string[];
}

/** Folders of the product, in which requirements are not numbered. */
export const productFolders = [
  'bin',
  'lib',
  'functions',
  'engine',
  'client',
  'local',
  'studio',
  'cli',
  'doubles',
  'deploy',
  'scripts',
  'bench',
] as const;

const ownPackages = /^@kinora\/(.+)$/;

const resolveImport = (from: string, name: string): string => {
  if (name.startsWith('.')) return normalize(join(dirname(from), name));
  const own = ownPackages.exec(name)?.[1];
  return own === undefined ? name : `${own}.ts`;
};

/** Every source of a folder; files that a program wrote count no less, but for declarations of types. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
      return { path, text, imports: found.map((imported) => resolveImport(path, imported)) };
    });
