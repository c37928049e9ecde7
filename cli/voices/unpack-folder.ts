import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VoiceUnusable } from './voice-folder.ts';

/** Most bytes and entries of an unpacked folder: the largest models have about 400 MB, eSpeak's data 400 files. */
const mostUnpacked = { bytes: 2_000_000_000, entries: 10_000 };
/** How often the folder is looked at while it is unpacked, in milliseconds. */
const lookMilliseconds = 100;

/** What a folder holds, or why it is refused. */
interface Held {
  bytes: number;
  entries: number;
  /** A link, or another thing that is no file. */
  foreign?: string;
}

const heldIn = (folder: string, held: Held = { bytes: 0, entries: 0 }): Held => {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    held.entries += 1;
    if (found === undefined) continue;
    if (found.isDirectory()) heldIn(path, held);
    else held.bytes += found.size;
    if (!found.isDirectory() && (!found.isFile() || found.nlink > 1)) held.foreign ??= name;
  }
  return held;
};

/** None of a folder that nobody may read: a model in it is missed later. */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/**
 * Unpacks a folder with the system's `tar`, which writes nothing outside of it. It is stopped once it writes too much.
 *
 * @param address of the packed folder, for messages
 * @throws {VoiceUnusable} where it is no such file, becomes too large, or holds links and devices: what those lead to
 *   would be taken for the model's own
 */
export const unpackFolder = async (
  packed: string,
  folder: string,
  address: string,
  { bytes, entries } = mostUnpacked,
): Promise<void> => {
  const isTooMuch = (held: Held): boolean => held.bytes > bytes || held.entries > entries;
  const tar = spawn('tar', ['-xf', packed, '-C', folder, '--no-same-owner', '--no-same-permissions'], {
    stdio: 'ignore',
  });
  const ended = once(tar, 'close').catch(() => [1]);
  const watch = setInterval(() => {
    if (isTooMuch(heldIn(folder))) tar.kill('SIGKILL');
  }, lookMilliseconds);
  const [code] = await ended.finally(() => clearInterval(watch));
  const held = heldIn(folder);
  if (isTooMuch(held))
    throw new VoiceUnusable(
      `${address} is no voice: unpacked it has more than ${bytes} bytes or ${entries} files.`,
    );
  if (code !== 0)
    throw new VoiceUnusable(
      `${address} could not be unpacked: it has to be a .tar.bz2 or .tar.gz, and tar (with bzip2) to be installed.`,
    );
  if (held.foreign !== undefined)
    throw new VoiceUnusable(`${address} is no voice: ${held.foreign} in it is a link or no file.`);
};
