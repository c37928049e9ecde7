import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A picture as `keepScreenshots` names it. */
const screenshot = /-\d+-(?:light|dark|narrow)\.png$/;

/** Removes the screenshots of an earlier run, and folders that held nothing else. Other files of the folder stay. */
export const removeScreenshots = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !entry.name.startsWith('studio')) continue;
    const own = join(folder, entry.name);
    for (const name of readdirSync(own)) if (screenshot.test(name)) rmSync(join(own, name));
    if (readdirSync(own).length === 0) rmdirSync(own);
  }
};
