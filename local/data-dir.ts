import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const LOCK_FILE = 'lock.sqlite';
const OWNER_FILE = 'owner.pid';

/**
 * Takes the data folder for this process. The lock is an open exclusive SQLite transaction: the operating
 * system drops it with the process, so a killed cloud leaves no stale lock behind.
 * @param fresh empties the folder, but for `keep`
 * @returns a function that gives the folder back.
 * @throws Error when another cloud uses the folder.
 */
export function claimDataDir(dataDir: string, fresh = false, keep = ''): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch {
    lock.close();
    throw new Error(
      `Another embedded cloud${ownerOf(dataDir)} is running on ${dataDir}; stop it or choose --data`,
    );
  }
  if (fresh) empty(dataDir, keep);
  writeFileSync(join(dataDir, OWNER_FILE), String(process.pid));
  return () => {
    rmSync(join(dataDir, OWNER_FILE), { force: true });
    lock.close();
  };
}

function ownerOf(dataDir: string): string {
  try {
    return ` (process ${readFileSync(join(dataDir, OWNER_FILE), 'utf8')})`;
  } catch {
    return '';
  }
}

function empty(dataDir: string, keep: string): void {
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    if (name.startsWith(LOCK_FILE) || resolve(keep).startsWith(path)) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
