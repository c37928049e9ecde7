import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** When and how large each file was: enough to see that somebody wrote to it. */
export type Snapshot = ReadonlyMap<string, string>;

/**
 * Looks at every source below some folders. Asking for times works on every file system and with every editor, also
 * one that puts a new file in the place of the old.
 *
 * @param root absolute folder of the project
 * @param folders names of folders in it
 * @returns by path from the project's folder, with slashes
 */
export const snapshotOf = async (root: string, folders: readonly string[]): Promise<Snapshot> =>
  new Map((await Promise.all(folders.map((folder) => filesIn(root, folder)))).flat());

const filesIn = async (root: string, folder: string): Promise<[path: string, state: string][]> => {
  // What is removed while it is looked at is gone.
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .map(async (entry): Promise<[string, string][]> => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return await filesIn(root, path);
      if (!/\.(ts|json)$/.test(entry.name)) return [];
      const state = await stat(join(root, path)).catch(() => undefined);
      return state === undefined ? [] : [[path, `${state.mtimeMs} ${state.size}`]];
    });
  return (await Promise.all(found)).flat();
};

/** Paths that were written, added or removed between two looks. */
export const changesBetween = (before: Snapshot, after: Snapshot): string[] => {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
};
