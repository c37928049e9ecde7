import { createHash, createPublicKey, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { callVendor } from '../vendor-http.ts';
import { isFresh, type ReadEvent, type WebhookCall } from '../vendor-webhook.ts';

/** Source: fal, "Webhooks", 2026: Ed25519 keys of a JWKS. */
const keysSchema = z.object({ keys: z.array(z.object({ x: z.string().check(z.maxLength(64)) })) });

/**
 * Public keys are asked for again after a day, as fal asks, and for an unknown signature once a minute; no more often
 * where fal does not answer, as anybody may call.
 */
const keptMilliseconds = 86_400_000;
const askAgainMilliseconds = 60_000;
/** Longest time for them: short of that of the function. */
const answerMilliseconds = 5000;

/** Gives the public keys of fal. `isStale`: the last answer did not have the one that was looked for. */
export type FalKeys = (now: Date, isStale: boolean) => Promise<readonly string[]>;

/**
 * @param apiBase of a double; fal itself when absent
 * @returns what throws where fal has told no keys for a day
 */
export const falKeys = (apiBase?: string): FalKeys => {
  const address = { base: apiBase ?? 'https://rest.fal.ai', isDouble: apiBase !== undefined };
  let known: { keys: readonly string[]; at: number } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let trouble: unknown;
  const fetched = async (now: Date): Promise<void> => {
    askedAt = now.getTime();
    try {
      const options = { milliseconds: answerMilliseconds };
      const { status, body } = await callVendor(address, 'GET', '/.well-known/jwks.json', options);
      if (status !== 200) throw new Error(`fal answered ${status}`);
      known = { keys: z.parse(keysSchema, body).keys.map(({ x }) => x), at: askedAt };
    } catch (cause) {
      trouble = cause;
    }
  };
  return async (now, isStale) => {
    const age = known === undefined ? Number.POSITIVE_INFINITY : now.getTime() - known.at;
    const isDue = age >= (isStale ? askAgainMilliseconds : keptMilliseconds);
    if (isDue && now.getTime() - askedAt >= askAgainMilliseconds) await fetched(now);
    if (known === undefined || now.getTime() - known.at >= keptMilliseconds)
      throw new Error('fal told no keys', { cause: trouble });
    return known.keys;
  };
};

const isSignedBy = (x: string, message: string, signature: Buffer): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(message), key, signature);
  } catch {
    // A key of another kind.
    return false;
  }
};

/**
 * Reads a call of fal, which is signed with its time, our account and the name of the request. fal has no field for our
 * token: the address that it was told has it.
 *
 * @throws when fal's keys cannot be had: it calls again
 */
export const readFalEvent = async (
  call: WebhookCall,
  { userId }: { userId: string },
  keys: FalKeys,
  now: Date,
): Promise<ReadEvent> => {
  const header = (name: string) => call.headers[`x-fal-webhook-${name}`] ?? '';
  const [handle, user, at] = [header('request-id'), header('user-id'), header('timestamp')];
  if (user !== userId || handle === '' || !isFresh(at, now)) return 'refused';
  const digest = createHash('sha256').update(call.body).digest('hex');
  const message = [handle, user, at, digest].join('\n');
  const signature = Buffer.from(header('signature'), 'hex');
  if (signature.length !== 64) return 'refused';
  for (const isStale of [false, true]) {
    const known = await keys(now, isStale);
    if (known.some((x) => isSignedBy(x, message, signature))) return { handle, token: call.job };
  }
  return 'refused';
};
