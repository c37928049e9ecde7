import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { secret } from '../platform/aws/secrets.ts';
import { queryAll } from '../platform/aws/table.ts';
import { env } from '../platform/env.ts';
import { signingAlgorithm } from '../platform/http/access-token.ts';

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

let signingKey: Promise<SigningKey> | undefined;

/** The key that this instance signs with; its public half is in the table before the first token leaves. */
export const currentSigningKey = (): Promise<SigningKey> => {
  if (signingKey !== undefined) return signingKey;
  const made = makeKey();
  signingKey = made;
  made.catch(() => {
    signingKey = undefined;
  });
  return made;
};

const makeKey = async (): Promise<SigningKey> => {
  const key = await signingKeyFrom(await secret(env('SIGNING_KEY_SECRET_ARN')));
  await publish(key.publicJwk);
  return key;
};

const publish = async (jwk: PublicJwk): Promise<void> => {
  const Item = { pk: 'jwks', sk: `key#${jwk.kid}`, jwk, createdAt: new Date().toISOString() };
  try {
    await commit([{ Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } }]);
  } catch (error) {
    // Another instance was first.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

/** Every public key that still verifies tokens. */
export const publicKeys = async (): Promise<PublicJwk[]> => {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'jwks' },
  });
  return items.map(({ jwk }) => jwk as PublicJwk);
};
