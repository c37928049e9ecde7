import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { AddressRefused, checkedLookup } from '../platform/checked-lookup.ts';
import type { WebhookOutcome } from '../shared/queues.ts';
import { retryAfterOf } from '../shared/retry-after.ts';
import { type WebhookReach, webhookTargetProblem } from '../shared/webhook-target.ts';
import { heygenSignatureOf, signaturesOf } from './signature.ts';

export interface WebhookCall {
  url: string;
  /** `webhook-id`. */
  id: string;
  body: string;
  secrets: readonly string[];
  format?: 'heygen';
}

export interface CallOptions {
  reach: WebhookReach;
  /** From the call to the status of its answer. @default 10 s */
  timeoutMilliseconds?: number;
  /** From the status on; what came of the answer until then is kept. @default 2 s */
  answerMilliseconds?: number;
  /** @default one that lets public addresses through where `reach` is `public` */
  lookup?: LookupFunction;
}

/** Bytes of an answer that are read. */
const answerBytes = 1024;

type Ended = Omit<WebhookOutcome, 'at' | 'milliseconds'>;

/**
 * Makes one attempt at a webhook: one request, signed for now, that follows no redirect and reads a kilobyte of the
 * answer.
 * Never throws: what goes wrong is the outcome.
 */
export const callWebhook = async (call: WebhookCall, options: CallOptions): Promise<WebhookOutcome> => {
  const startedAt = performance.now();
  const at = new Date();
  const ended = await attempt(call, options, at).catch((error: unknown) => mishapOf(error));
  return { at: at.toISOString(), milliseconds: Math.round(performance.now() - startedAt), ...ended };
};

const attempt = async (call: WebhookCall, options: CallOptions, at: Date): Promise<Ended> => {
  const { url, id, body, secrets, format } = call;
  if (webhookTargetProblem(url, options.reach) !== undefined)
    throw new AddressRefused('The address is refused');
  const timestamp = Math.floor(at.getTime() / 1000);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'accept-encoding': 'identity',
    connection: 'close',
    'user-agent': 'Kinora-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signaturesOf({ id, timestamp, body }, secrets),
    ...(format === undefined ? {} : { signature: heygenSignatureOf(body, secrets[0] ?? '') }),
  };
  return await exchange(new URL(url), headers, body, options);
};

const exchange = (
  url: URL,
  headers: Record<string, string | number>,
  body: string,
  options: CallOptions,
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { reach, timeoutMilliseconds = 10_000, answerMilliseconds = 2000 } = options;
    const lookup = options.lookup ?? (reach === 'public' ? checkedLookup() : undefined);
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, {
      method: 'POST',
      headers,
      // No socket is used twice: what one call left on it is no matter of the next.
      agent: false,
      ...(lookup === undefined ? {} : { lookup }),
    });
    const deadline = setTimeout(
      () => request.destroy(Object.assign(new Error('No answer in time'), { code: 'ETIMEDOUT' })),
      timeoutMilliseconds,
    );
    request.on('response', (response) => {
      clearTimeout(deadline);
      const { statusCode: status = 0, headers: answered } = response;
      const parts: Buffer[] = [];
      let length = 0;
      const end = (): void => {
        clearTimeout(tooLong);
        request.destroy();
        const answer = Buffer.concat(parts).subarray(0, answerBytes).toString('utf8');
        const asked = retryAfterOf(answered['retry-after'], Date.now());
        const retryAfterSeconds = asked === undefined ? undefined : Math.max(0, Math.round(asked));
        resolve({ status, answer, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
      };
      const tooLong = setTimeout(end, answerMilliseconds);
      response.on('data', (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length >= answerBytes) end();
      });
      // The status says what came of it, however the answer ends.
      response.on('end', end).on('error', end).on('close', end);
    });
    request.on('error', reject);
    request.on('close', () => {
      clearTimeout(deadline);
      reject(new Error('The connection ended without an answer'));
    });
    request.end(body);
  });

const tlsCode = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/;

const mishapOf = (error: unknown): Ended => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const answer = '';
  if (error instanceof AddressRefused) return { mishap: 'address_refused', answer };
  if (code === 'ETIMEDOUT') return { mishap: 'timeout', answer };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { mishap: 'dns', answer };
  return { mishap: tlsCode.test(code) ? 'tls' : 'connection', answer };
};
