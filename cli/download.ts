import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, NetworkError } from '@kinora/client/errors';
import { backoff } from '@kinora/client/retry';
import { errorCode } from '@kinora/client/transport';
import { isFileError } from './errors.ts';

export interface DownloadOptions {
  /** Gives a presigned address; asked again for every try, as an address may have expired. */
  link: () => Promise<string>;
  /** Where the file ends up; an existing one is replaced. */
  path: string;
  /** Bytes the file must have, where they are known. */
  expectedBytes?: number | undefined;
  signal?: AbortSignal;
  onBytes?: (received: number, total: number | undefined) => void;
  /** Overrides the wait between tries, in milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** So many tries in a row may bring not one byte. */
const fruitlessTries = 5;

/** What is known of a file that is partly here. */
interface Part {
  path: string;
  bytes: number;
  total: number | undefined;
  /** Strong validator of the file that the bytes belong to. */
  etag: string | undefined;
}

/**
 * Saves a file under a temporary name beside its place and renames it once every byte is there. A broken
 * transfer goes on where it stopped.
 *
 * @returns its size in bytes
 * @throws ApiError when the store refuses, NetworkError when the file does not arrive whole
 */
export const download = async (options: DownloadOptions): Promise<number> => {
  await mkdir(dirname(options.path), { recursive: true });
  const temporary = `${options.path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const bytes = await receive(options, { path: temporary, bytes: 0, total: undefined, etag: undefined });
    if (options.expectedBytes !== undefined && bytes !== options.expectedBytes) {
      throw new NetworkError(`${options.path}: ${bytes} bytes came, ${options.expectedBytes} were promised.`);
    }
    await rename(temporary, options.path);
    return bytes;
  } finally {
    await rm(temporary, { force: true });
  }
};

const receive = async (options: DownloadOptions, part: Part): Promise<number> => {
  const wait = options.wait ?? ((delay) => sleep(delay, undefined, { signal: options.signal }));
  for (let fruitless = 0; ; ) {
    const before = part.bytes;
    const failure = await receiveMore(options, part);
    if (failure === undefined) return part.bytes;
    options.signal?.throwIfAborted();
    fruitless = part.bytes > before ? 0 : fruitless + 1;
    if (fruitless >= fruitlessTries || isFinal(failure)) throw failure;
    await wait(backoff(fruitless + 1));
  }
};

/** A store's 403 may mean that the address has expired: the next try has a new one. */
const isFinal = (failure: Error): boolean =>
  failure instanceof ApiError && failure.status < 500 && ![403, 408, 416, 429].includes(failure.status);

/** One request. Returns what went wrong, or nothing when the file is whole. */
const receiveMore = async (options: DownloadOptions, part: Part): Promise<Error | undefined> => {
  const url = await options.link();
  let broken: unknown;
  try {
    const response = await fetch(url, { headers: rangeHeaders(part), signal: options.signal ?? null });
    if (!response.ok || response.body === null) return await refused(response, part);
    begin(part, response);
    const file = createWriteStream(part.path, { flags: part.bytes === 0 ? 'w' : 'a' });
    await pipeline(
      chunksOf(response.body, part, options, (error) => {
        broken = error;
      }),
      file,
    );
  } catch (error) {
    if (isFileError(error)) throw error;
    broken = error;
  }
  if (broken !== undefined) {
    const reason = errorCode(broken) ?? 'connection lost';
    return new NetworkError(`The transfer broke (${reason}).`, { cause: broken });
  }
  if (part.total === undefined || part.bytes === part.total) return undefined;
  return new NetworkError(`${part.bytes} of ${part.total} bytes came.`);
};

const refused = async (response: Response, part: Part): Promise<ApiError> => {
  await response.body?.cancel();
  // The part does not fit the file any more: the next try starts afresh.
  if (response.status === 416) Object.assign(part, { bytes: 0, etag: undefined });
  return new ApiError(response.status, { detail: `The file store answered ${response.status}.` });
};

const rangeHeaders = (part: Part): Record<string, string> =>
  part.bytes > 0 && part.etag !== undefined
    ? { range: `bytes=${part.bytes}-`, 'if-range': part.etag, 'accept-encoding': 'identity' }
    : { 'accept-encoding': 'identity' };

/** Takes over what an answer says of the file; an answer that is not the rest of it starts it afresh. */
const begin = (part: Part, response: Response): void => {
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  const goesOn = response.status === 206 && range !== null && Number(range[1]) === part.bytes;
  if (goesOn) {
    part.total = Number(range[2]);
    return;
  }
  if (response.status === 206) throw new Error('another range than the one asked for');
  const length = response.headers.get('content-length');
  const etag = response.headers.get('etag');
  part.bytes = 0;
  part.total = length === null ? undefined : Number(length);
  part.etag = etag === null || etag.startsWith('W/') ? undefined : etag;
};

/** The bytes of an answer. A connection that breaks ends them early, so that those that came are kept. */
async function* chunksOf(
  body: ReadableStream<Uint8Array>,
  part: Part,
  options: DownloadOptions,
  onBreak: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      part.bytes += value.length;
      options.onBytes?.(part.bytes, part.total);
      yield value;
    }
  } catch (error) {
    onBreak(error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
