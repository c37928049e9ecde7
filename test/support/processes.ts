import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where Linux shows what runs. */
const processes = '/proc';

const read = (pid: string, file: 'cmdline' | 'environ'): string => {
  try {
    return readFileSync(`${processes}/${pid}/${file}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It has ended, or it is another user's.
    return '';
  }
};

/** Command lines of the processes that were started with a folder in their command line or environment. */
export const processesOf = (folder: string): string[] =>
  readdirSync(processes)
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => read(pid, 'cmdline').includes(folder) || read(pid, 'environ').includes(folder))
    .map((pid) => `${pid}: ${read(pid, 'cmdline')}`);

/**
 * Waits until nothing is left that was started with a folder.
 *
 * @returns what is left when the patience, in milliseconds, is at its end: nothing, one hopes
 */
export const leftOf = async (folder: string, patience = 120_000): Promise<string[]> => {
  const deadline = Date.now() + patience;
  for (;;) {
    const left = processesOf(folder);
    if (left.length === 0 || Date.now() > deadline) return left;
    await sleep(100);
  }
};
