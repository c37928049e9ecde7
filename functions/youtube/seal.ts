import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readSecret } from '../platform/aws/secrets.ts';
import { cachedRead } from '../platform/cached-read.ts';
import { env } from '../platform/env.ts';

/** A key that was changed is noticed after so long. */
const cacheMilliseconds = 300_000;
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'kinora youtube grants', 32));

const read = (stage: 'AWSCURRENT' | 'AWSPREVIOUS') =>
  cachedRead(
    () => readSecret(env('SEAL_KEY_SECRET_ARN'), stage),
    () => cacheMilliseconds,
  );
const currentSecret = read('AWSCURRENT');
const formerSecret = read('AWSPREVIOUS');

/**
 * The keys that may have been used: those that this instance knows, then those that stand now, which it may not have
 * heard of yet.
 */
async function* keysNow(now: Date): AsyncGenerator<Buffer> {
  const arn = env('SEAL_KEY_SECRET_ARN');
  const tried = new Set<string | undefined>([undefined]);
  for (const read of [
    () => currentSecret(now),
    () => formerSecret(now),
    () => readSecret(arn, 'AWSCURRENT'),
    () => readSecret(arn, 'AWSPREVIOUS'),
  ]) {
    const secret = await read();
    if (secret === undefined || tried.has(secret)) continue;
    tried.add(secret);
    yield keyOf(secret);
  }
}

const currentKey = async (now: Date): Promise<Buffer> => {
  const secret = await currentSecret(now);
  if (secret === undefined) throw new Error('The key that seals grants is missing');
  return keyOf(secret);
};

/**
 * Encrypts a text with the environment's key (AES-256-GCM). The need is `seal-key:read`.
 *
 * @param owner whose it is and what: opened with another one it fails
 * @returns nonce, tag and ciphertext in base64url
 */
export const seal = async (text: string, owner: string, now: Date): Promise<string> => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, await currentKey(now), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
};

/**
 * Decrypts what `seal` made, also with the key before the current one.
 *
 * @throws when it was made with an older key, for another owner, or is damaged
 */
export const unseal = async (sealed: string, owner: string, now: Date): Promise<string> => {
  let refused: unknown = new Error('The key that seals grants is missing');
  for await (const key of keysNow(now)) {
    try {
      return opened(sealed, owner, key);
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
};

const opened = (sealed: string, owner: string, key: Buffer): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString();
};

/**
 * The verifier of PKCE (RFC 7636, 43 characters) that goes with a state: whoever reads the table, where the state's
 * hash stands, can make neither.
 */
export const verifierOf = async (state: string, now: Date): Promise<string> =>
  verifierWith(state, await currentKey(now));

const verifierWith = (state: string, key: Buffer): string =>
  createHmac('sha256', key).update(`pkce ${state}`).digest('base64url');

/** What Google is told of a verifier: its SHA-256 (S256). */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

/**
 * The verifier that goes with a state and the challenge that was made of it, also with the key before the current one.
 *
 * @returns undefined where an older key made it
 */
export const verifierBehind = async (
  challenge: string,
  state: string,
  now: Date,
): Promise<string | undefined> => {
  for await (const key of keysNow(now)) {
    const verifier = verifierWith(state, key);
    if (challengeOf(verifier) === challenge) return verifier;
  }
  return undefined;
};
