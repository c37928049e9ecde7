import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const lockFile = 'lock.sqlite';
const ownerFile = 'owner.pid';

/**
 * Takes the data folder for this process. The lock is an open exclusive SQLite transaction: the operating
 * system drops it with the process, so a killed cloud leaves no stale lock behind.
 * @param fresh empties the folder, but for `keep`
 * @returns a function that gives the folder back.
 * @throws Error when another cloud uses the folder.
 */
export const claimDataDir = (dataDir: string, fresh = false, keep = ''): (() => void) => {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, lockFile), { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch {
    lock.close();
    throw new Error(
      `Another embedded cloud${ownerOf(dataDir)} is running on ${dataDir}; stop it or choose --data`,
    );
  }
  if (fresh) empty(dataDir, keep);
  writeFileSync(join(dataDir, ownerFile), String(process.pid));
  return () => {
    rmSync(join(dataDir, ownerFile), { force: true });
    lock.close();
  };
};

const ownerOf = (dataDir: string): string => {
  try {
    return ` (process ${readFileSync(join(dataDir, ownerFile), 'utf8')})`;
  } catch {
    return '';
  }
};

const empty = (dataDir: string, keep: string): void => {
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    if (name.startsWith(lockFile) || resolve(keep).startsWith(path)) continue;
    rmSync(path, { recursive: true, force: true });
  }
};
