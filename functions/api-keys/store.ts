import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { lastUseName } from '../platform/http/admission.ts';
import { keyHashOf, keySession } from '../platform/http/api-key.ts';
import { accountAdmissionKey, apiKeyKey } from '../platform/http/keys.ts';
import { problem } from '../shared/errors.ts';
import { userPart } from '../shared/keys.ts';
import { type Scope, scopes } from '../shared/scopes.ts';
import { ownedKeyKey, ownedKeyPart } from './keys.ts';

/** What an owner sees of a key. */
export interface ApiKey {
  keyId: string;
  name: string;
  scopes: readonly Scope[];
  createdAt: string;
  /** Epoch seconds; absent for a key without an end. */
  expiresAt?: number;
}

/** What a revoked key may have opened before lives no longer: a socket ends after 2 hours. */
const refusedSeconds = 3 * 3600;

/** A new key, and the writes that make it good: one item to find it by, one for its owner to list. */
export const newApiKey = (
  ownerId: string,
  { name, scopes, lifeDays }: { name: string; scopes: readonly Scope[]; lifeDays: number | undefined },
  now: Date,
): { apiKey: ApiKey; key: string; writes: TransactWrite[] } => {
  const keyId = randomBytes(8).toString('hex');
  const key = `kin_${keyId}_${randomBytes(32).toString('base64url')}`;
  const expiresAt = lifeDays === undefined ? undefined : Math.floor(now.getTime() / 1000) + lifeDays * 86_400;
  const end = expiresAt === undefined ? {} : { expiresAt };
  const apiKey = { keyId, name, scopes: [...new Set(scopes)], createdAt: now.toISOString(), ...end };
  const found = { userId: ownerId, keyHash: keyHashOf(key), scopes: apiKey.scopes, ...end };
  const ConditionExpression = 'attribute_not_exists(pk)';
  return {
    apiKey,
    key,
    writes: [
      { Put: { Item: { ...apiKeyKey(keyId), ...found }, ConditionExpression } },
      { Put: { Item: { ...ownedKeyKey(ownerId, keyId), ...apiKey }, ConditionExpression } },
    ],
  };
};

const apiKey: z.ZodMiniType<ApiKey> = z.object({
  keyId: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.string(),
  expiresAt: z.exactOptional(z.number()),
});

/** Every key of an account that has not expired: as few as the limit allows. */
export const listApiKeys = async (ownerId: string, now: Date): Promise<ApiKey[]> => {
  const { items } = await listByPrefix(userPart.of(ownerId), ownedKeyPart.prefix, { consistent: true });
  return items
    .map((item) => z.parse(apiKey, item))
    .filter(({ expiresAt }) => expiresAt === undefined || expiresAt * 1000 > now.getTime());
};

/**
 * Takes a key away. Instances that still know it ask the account's admission with each request, which refuses it
 * from now on.
 */
export const deleteApiKeyWrites = (ownerId: string, keyId: string, now: Date): TransactWrite[] => [
  {
    Delete: { Key: ownedKeyKey(ownerId, keyId), ConditionExpression: 'attribute_exists(pk)' },
    onConflict: () => problem('API_KEY_NOT_FOUND'),
  },
  { Delete: { Key: apiKeyKey(keyId) } },
  {
    Update: updateOf(accountAdmissionKey(ownerId), {
      set: { [`ended.${keySession(keyId)}`]: Math.ceil(now.getTime() / 1000) + refusedSeconds },
      remove: [lastUseName(keyId)],
      condition: 'attribute_exists(pk)',
    }),
  },
];
