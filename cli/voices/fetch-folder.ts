import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unpackFolder } from './unpack-folder.ts';
import { VoiceUnusable } from './voice-folder.ts';

/** Longest time for a download, in milliseconds. */
const downloadMilliseconds = 3_600_000;
/** Most bytes of a packed folder: the largest models that the runtime knows have a third of it. */
const mostPackedBytes = 1_000_000_000;
const mostRedirects = 5;

const isHere = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/**
 * A model is code that a runtime runs: who sits between could put another in its place. What others lead on to is none
 * of the services of this machine.
 */
const demandSafe = (address: URL, first: URL): void => {
  const isSafe = isHere(address) ? isHere(first) : address.protocol === 'https:';
  if (isSafe && /^https?:$/.test(address.protocol)) return;
  throw new VoiceUnusable(`${address.href} is not fetched: only https:// is, or http:// of this machine.`);
};

/** Follows redirects by itself: each address on the way has to be safe. */
const answerOf = async (address: string): Promise<Response> => {
  const signal = AbortSignal.timeout(downloadMilliseconds);
  const first = new URL(address);
  let at = first;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    demandSafe(at, first);
    const response = await fetch(at, { signal, redirect: 'manual' }).catch((cause: unknown) => {
      throw new VoiceUnusable(
        `${at.href} cannot be reached: look at the address and the network, or name a folder that you have.`,
        { cause },
      );
    });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null || !URL.canParse(next, at))
      return response;
    await response.body?.cancel();
    at = new URL(next, at);
  }
  throw new VoiceUnusable(`${address} leads on more than ${mostRedirects} times.`);
};

/** Passes bytes on until there are too many. */
const atMost = (most: number, address: string) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > most) throw new VoiceUnusable(`${address} has more than ${most} bytes.`);
      yield chunk;
    }
  };

/**
 * Fetches a packed folder (`.tar.bz2`, `.tar.gz`) and unpacks it with the system's `tar`.
 *
 * @param use gets the folder; it is gone afterwards
 * @param limits most bytes of the packed folder
 * @throws {VoiceUnusable} where it cannot be fetched or unpacked, or holds what no model needs
 */
export const withFetched = async <T>(
  address: string,
  use: (folder: string) => Promise<T>,
  { mostBytes = mostPackedBytes }: { mostBytes?: number } = {},
): Promise<T> => {
  const scratch = mkdtempSync(join(tmpdir(), 'kinora-voice-'));
  try {
    const response = await answerOf(address);
    if (!response.ok || response.body === null)
      throw new VoiceUnusable(
        `${address} answers ${response.status}: take the address of a .tar.bz2 or .tar.gz of a model.`,
      );
    const packed = join(scratch, 'packed');
    const body = Readable.fromWeb(response.body as never);
    await pipeline(body, atMost(mostBytes, address), createWriteStream(packed));
    const folder = join(scratch, 'folder');
    mkdirSync(folder);
    await unpackFolder(packed, folder, address);
    const [inside, ...others] = readdirSync(folder);
    return await use(inside !== undefined && others.length === 0 ? join(folder, inside) : folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
