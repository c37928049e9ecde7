import { isIP } from 'node:net';
import { AddressRefused, checkedLookup, type Resolve } from '../platform/checked-lookup.ts';
import { retryAfterOf } from '../shared/retry-after.ts';
import { webhookTargetProblem } from '../shared/webhook-target.ts';
import { ResultUnusable } from './capabilities.ts';
import { openFile } from './open-file.ts';

/** Longest time for one call, and for a file, in milliseconds. */
const callMilliseconds = 40_000;
const fileMilliseconds = 240_000;
/** Bytes of an answer, and of a film, at most: both are held in memory. */
const mostAnswerBytes = 2_000_000;
export const mostFileBytes = 300_000_000;

/** Who is called: the vendor, or a double in its place. */
export interface VendorAddress {
  base: string;
  /** A double may be reached without TLS, and so may its files. */
  isDouble: boolean;
}

/** What a vendor answered, whatever its status. */
export interface VendorAnswer {
  status: number;
  /** Seconds, of `Retry-After`. */
  retryAfterSeconds?: number;
  /** JSON; undefined where the body is none. */
  body: unknown;
}

/** A body up to a size. @throws {ResultUnusable} when it is larger; when it ends early */
export const bytesOf = async (response: Response, most: number): Promise<Uint8Array> => {
  const length = Number(response.headers.get('content-length') ?? 0);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (Math.max(size, length) > most)
      throw new ResultUnusable(`The vendor answered more than ${most} bytes.`);
    pieces.push(piece);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

const json = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/**
 * One call of a vendor's API, tried once: whether it may be repeated is for the caller to say.
 *
 * @throws when there is no answer
 */
export const callVendor = async (
  { base }: VendorAddress,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  {
    headers = {},
    body,
    milliseconds = callMilliseconds,
  }: { headers?: Record<string, string>; body?: unknown; milliseconds?: number } = {},
): Promise<VendorAnswer> => {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(Math.floor(milliseconds)),
  });
  return answerOf(response);
};

/** What a vendor said. @throws Error for an answer that is too long */
export const answerOf = async (response: Response): Promise<VendorAnswer> => {
  const asked = retryAfterOf(response.headers.get('retry-after'), Date.now());
  return {
    status: response.status,
    ...(asked === undefined ? {} : { retryAfterSeconds: Math.max(1, Math.ceil(asked)) }),
    body: json(await bytesOf(response, mostAnswerBytes)),
  };
};

const unsafe = 'The vendor gave an address of its film that is not safe.';

/**
 * Brings a finished film over. Most addresses carry their own right.
 *
 * @param headers with a key, for files of the vendor's own address: nobody else is sent them
 *
 * @param resolve looks names up; the system when absent
 * @throws {ResultUnusable} for an address that is none or leads to no public host, and a file that is too large
 * @throws when it does not arrive whole: its link may have expired, and the next look gives another
 */
export const fetchFilm = async (
  url: string,
  { base, isDouble }: VendorAddress,
  headers?: Record<string, string>,
  resolve?: Resolve,
): Promise<Uint8Array> => {
  if (!URL.canParse(url)) throw new ResultUnusable('The vendor gave no address of its film.');
  const { origin, hostname } = new URL(url);
  // A vendor's files have public names, at the usual port; an address, or a name of a network, could be one of ours.
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  const isSafe = isName && webhookTargetProblem(origin, 'public') === undefined;
  const isOfDouble = isDouble && origin === base;
  if (!isSafe && !isOfDouble) throw new ResultUnusable(unsafe);
  const isOwn = origin === new URL(base).origin;
  const response = await openFile(url, {
    milliseconds: fileMilliseconds,
    ...(headers !== undefined && isOwn ? { headers } : {}),
    ...(isOfDouble ? {} : { lookup: checkedLookup(resolve) }),
  }).catch((error: unknown) => {
    throw error instanceof AddressRefused ? new ResultUnusable(unsafe, { cause: error }) : error;
  });
  // Where a key was asked for, the file may lie elsewhere: that address has its own right.
  const elsewhere = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
  if (headers !== undefined && elsewhere !== null) {
    await response.body?.cancel();
    return fetchFilm(new URL(elsewhere, url).href, { base, isDouble }, undefined, resolve);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The file answers ${response.status}`);
  }
  return bytesOf(response, mostFileBytes);
};
