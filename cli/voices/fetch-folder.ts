import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { VoiceUnusable } from './voice-folder.ts';

/** Longest time for a download, in milliseconds. */
const downloadMilliseconds = 3_600_000;

/**
 * Fetches a packed folder (`.tar.bz2`, `.tar.gz`) and unpacks it with the system's `tar`.
 *
 * @param use gets the folder; it is gone afterwards
 * @throws {VoiceUnusable} where it cannot be fetched or unpacked
 */
export const withFetched = async <T>(address: string, use: (folder: string) => Promise<T>): Promise<T> => {
  const scratch = mkdtempSync(join(tmpdir(), 'kinora-voice-'));
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(downloadMilliseconds) }).catch(
      (cause: unknown) => {
        throw new VoiceUnusable(
          `${address} cannot be reached: look at the address and the network, or fetch it otherwise and name its folder.`,
          { cause },
        );
      },
    );
    if (!response.ok || response.body === null)
      throw new VoiceUnusable(
        `${address} answers ${response.status}: take the address of a .tar.bz2 or .tar.gz of a model.`,
      );
    const packed = join(scratch, 'packed');
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(packed));
    try {
      execFileSync('tar', ['-xf', packed, '-C', scratch], { stdio: 'pipe' });
    } catch (cause) {
      throw new VoiceUnusable(
        `${address} could not be unpacked: it has to be a .tar.bz2 or .tar.gz, and tar (with bzip2) to be installed.`,
        { cause },
      );
    }
    rmSync(packed);
    const [inside, ...others] = readdirSync(scratch);
    return await use(inside !== undefined && others.length === 0 ? join(scratch, inside) : scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
