import { keyPart, userPart } from '../shared/keys.ts';

/** Sort keys of an account's API keys. */
export const ownedKeyPart = keyPart('apikey#');

/** An API key as its owner lists it; `apiKeyKey` is the item that a request finds. */
export const ownedKeyKey = (ownerId: string, keyId: string) => ({
  pk: userPart.of(ownerId),
  sk: ownedKeyPart.of(keyId),
});
