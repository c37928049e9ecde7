import { apiKeyPart, keyPart, signingKeysPartition, userPart } from '../../shared/keys.ts';

const admission = 'admission';
const addressPart = keyPart('rate#');
const idempotencyPart = keyPart('idempotency#');
const signingKeyPart = keyPart('key#');

/** The item that every request of an account is checked against. */
export const accountAdmissionKey = (userId: string) => ({ pk: userPart.of(userId), sk: admission });

/**
 * The item that requests of nobody in particular are counted on.
 *
 * @param scope names the limit
 * @param hash of address and subject
 */
export const addressAdmissionKey = (scope: string, hash: string) => ({
  pk: addressPart.of(`${scope}#${hash}`),
  sk: admission,
});

/** @param hash of the operation and the `Idempotency-Key` header */
export const idempotencyKey = (ownerId: string, hash: string) => ({
  pk: userPart.of(ownerId),
  sk: idempotencyPart.of(hash),
});

/** An API key as a request finds it. */
export const apiKeyKey = (keyId: string) => ({ pk: apiKeyPart.of(keyId), sk: 'apikey' });

export const signingKeyKey = (kid: string) => ({ pk: signingKeysPartition, sk: signingKeyPart.of(kid) });
