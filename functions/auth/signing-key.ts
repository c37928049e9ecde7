import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { readSecret } from '../platform/aws/secrets.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { env, setting } from '../platform/env.ts';
import { signingAlgorithm } from '../platform/http/access-token.ts';
import { signingKeyKey } from '../platform/http/keys.ts';
import { signingKeysPartition } from '../shared/keys.ts';
import { longestTokenSeconds } from './token-lifetimes.ts';

/** A public key as JWKS publishes it (RFC 7517, 8037). */
export interface PublicJwk {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  /** RFC 7638 thumbprint. */
  kid: string;
  alg: string;
  use: 'sig';
}

export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicJwk: PublicJwk;
}

/** What comes before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410, 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key pair that a secret stands for: whoever reads the secret can sign, and a new secret is a new key. */
export const signingKeyFrom = async (secretText: string): Promise<SigningKey> => {
  const seed = Buffer.from(hkdfSync('sha256', secretText, Buffer.alloc(0), 'kinora-jwt-v1', 32));
  const der = Buffer.concat([pkcs8Prefix, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privateKey, publicJwk: { ...jwk, kid, alg: signingAlgorithm, use: 'sig' } };
};

let signing: { key: Promise<SigningKey>; loadedAt: number } | undefined;

/**
 * The key that this instance signs with; its public half is in the table before the first token leaves. The secret
 * is looked at again as often as a new key waits, so a rotation reaches every instance. Settings:
 * `signingKeyOverlapSeconds`, `accessTokenMinutes`.
 */
export const currentSigningKey = (now: Date): Promise<SigningKey> => {
  const overlapMilliseconds = setting('signingKeyOverlapSeconds') * 1000;
  if (signing !== undefined && now.getTime() - signing.loadedAt < overlapMilliseconds) return signing.key;
  const key = loadKey(now);
  signing = { key, loadedAt: now.getTime() };
  key.catch(() => {
    signing = undefined;
  });
  return key;
};

/**
 * A new key is published, and signs only when whoever keeps the list of keys has had the time to see it; until
 * then the one before signs on, and is given the date of its end.
 */
const loadKey = async (now: Date): Promise<SigningKey> => {
  const arn = env('SIGNING_KEY_SECRET_ARN');
  const text = await readSecret(arn, 'AWSCURRENT');
  if (text === undefined) throw new Error('The secret of the signing key holds no text');
  const current = await signingKeyFrom(text);
  const publishedAt = await publish(current.publicJwk, now);
  if (now.getTime() - publishedAt >= setting('signingKeyOverlapSeconds') * 1000) return current;
  const others = (await publishedKeys(now)).filter(({ jwk }) => jwk.kid !== current.kid);
  await Promise.all(others.map((other) => retire(other, now)));
  const before = await readSecret(arn, 'AWSPREVIOUS');
  const previous = before === undefined ? undefined : await signingKeyFrom(before);
  // A key that was taken out of the table signs nothing any more: nobody would believe it.
  return previous !== undefined && others.some(({ jwk }) => jwk.kid === previous.kid) ? previous : current;
};

/** @returns when the key was first published, in milliseconds since the epoch */
const publish = async (jwk: PublicJwk, now: Date): Promise<number> => {
  const item = await updateItem({
    Update: updateOf(signingKeyKey(jwk.kid), {
      setOnce: { jwk, createdAt: now.toISOString() },
      remove: ['expiresAt'],
    }),
  });
  return Date.parse(String(item.createdAt));
};

/** The end of a key that no longer signs: every instance has noticed, and its last token has expired. */
const retire = async ({ jwk, expiresAt }: PublishedKey, now: Date): Promise<void> => {
  if (expiresAt !== undefined) return;
  const end =
    Math.ceil(now.getTime() / 1000) + 3 * setting('signingKeyOverlapSeconds') + longestTokenSeconds();
  const write: TransactWrite = {
    Update: updateOf(signingKeyKey(jwk.kid), {
      set: { expiresAt: end + marginSeconds },
      condition: 'attribute_exists(pk) AND attribute_not_exists(expiresAt)',
    }),
  };
  try {
    await commit([write]);
  } catch (error) {
    // Another instance was first, or somebody removed the key.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

/** For clocks that differ. */
const marginSeconds = 60;

const publishedKey = z.object({
  jwk: z.object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    kid: z.string(),
    alg: z.string(),
    use: z.literal('sig'),
  }) satisfies z.ZodMiniType<PublicJwk>,
  /** Epoch seconds. */
  expiresAt: z.optional(z.number()),
});
type PublishedKey = z.output<typeof publishedKey>;

const publishedKeys = async (now: Date): Promise<PublishedKey[]> => {
  const { items } = await listByPrefix(signingKeysPartition, undefined, { consistent: true });
  return items
    .map((item) => z.parse(publishedKey, item))
    .filter(({ expiresAt }) => expiresAt === undefined || expiresAt * 1000 > now.getTime());
};

/** Every public key that still verifies tokens. */
export const publicKeys = async (now: Date): Promise<PublicJwk[]> =>
  (await publishedKeys(now)).map(({ jwk }) => jwk);
