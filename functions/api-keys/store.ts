import { randomBytes } from 'node:crypto';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { type Item, queryAll } from '../platform/aws/table.ts';
import { lastUseName } from '../platform/http/admission.ts';
import { apiKeyKey, keyHashOf, keySession } from '../platform/http/api-key.ts';
import { problem } from '../shared/errors.ts';
import type { Scope } from '../shared/scopes.ts';

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

const ownerKey = (ownerId: string, keyId: string) => ({ pk: `user#${ownerId}`, sk: `apikey#${keyId}` });

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
      { Put: { Item: { ...ownerKey(ownerId, keyId), ...apiKey }, ConditionExpression } },
    ],
  };
};

/** Every key of an account that has not expired: as few as the limit allows. */
export const listApiKeys = async (ownerId: string, now: Date): Promise<ApiKey[]> => {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': `user#${ownerId}`, ':first': 'apikey#', ':last': 'apikey#~' },
    ConsistentRead: true,
  });
  return items
    .map(({ pk: _pk, sk: _sk, ...key }: Item) => key as ApiKey)
    .filter(({ expiresAt }) => expiresAt === undefined || expiresAt * 1000 > now.getTime());
};

/**
 * Takes a key away. Instances that still know it ask the account's admission with each request, which refuses it
 * from now on.
 */
export const deleteApiKeyWrites = (ownerId: string, keyId: string, now: Date): TransactWrite[] => [
  {
    Delete: { Key: ownerKey(ownerId, keyId), ConditionExpression: 'attribute_exists(pk)' },
    onConflict: () => problem('API_KEY_NOT_FOUND'),
  },
  { Delete: { Key: apiKeyKey(keyId) } },
  {
    Update: {
      Key: { pk: `user#${ownerId}`, sk: 'admission' },
      UpdateExpression: 'SET ended.#session = :until REMOVE #lastUse',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#session': keySession(keyId), '#lastUse': lastUseName(keyId) },
      ExpressionAttributeValues: { ':until': Math.ceil(now.getTime() / 1000) + refusedSeconds },
    },
  },
];
