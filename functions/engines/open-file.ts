import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';

/**
 * Asks for a file, without following where it may have moved. Unlike `fetch` it can be told how names are looked up.
 *
 * @param options.lookup of the socket; the system's when absent
 * @throws when no answer comes in time, or the lookup refuses
 */
export const openFile = (
  url: string,
  options: { headers?: Record<string, string>; lookup?: LookupFunction; milliseconds: number },
): Promise<Response> => {
  const { headers, lookup, milliseconds } = options;
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.startsWith('https:') ? requestSecure : requestPlain)(url, {
      headers: { 'accept-encoding': 'identity', ...headers },
      // No socket is used twice: what was looked up is what is dialled.
      agent: false,
      signal: AbortSignal.timeout(milliseconds),
      ...(lookup === undefined ? {} : { lookup }),
    });
    request.on('error', reject);
    request.on('response', (response) => resolve(responseOf(response)));
    request.end();
  });
};

/** Statuses whose answers have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

const responseOf = (message: IncomingMessage): Response => {
  const { statusCode: status = 502, headers } = message;
  const told = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (bodiless.has(status)) message.resume();
  const body = bodiless.has(status) ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
  return new Response(body, { status, headers: told });
};
