import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { lastUseName, shutOut } from '../platform/http/admission.ts';
import { keyHashOf } from '../platform/http/api-key.ts';
import { accountAdmissionKey, apiKeyKey } from '../platform/http/keys.ts';
import { standingCondition } from '../platform/http/standing.ts';
import type { Actor } from '../shared/actor.ts';
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
  /** Epoch seconds; absent for a key from before every key had an end. */
  expiresAt?: number;
}

/** Longest life of a key with a role, in days. */
const longestRoleDays = 90;

/** What the secret of a key is made of where it has to be told again; of no use without the idempotency key. */
export const newSalt = (): string => randomBytes(32).toString('base64url');

/** What the secret of a key is made of. */
export interface KeyOrigin {
  salt: string;
  /** It is kept nowhere; without one the secret is random. */
  idempotencyKey: string | undefined;
}

/** The whole key. */
export const keyTextOf = (keyId: string, { salt, idempotencyKey }: KeyOrigin): string => {
  const secret =
    idempotencyKey === undefined
      ? randomBytes(32)
      : createHmac('sha256', Buffer.from(salt, 'base64url')).update(`api key ${idempotencyKey}`).digest();
  return `kin_${keyId}_${secret.toString('base64url')}`;
};

/** An account may have so many keys. */
export const maxKeys = 20;

/**
 * A new key, and the writes that make it good: one item to find it by, one for its owner to list, and its id on the
 * account's admission item, which has room for {@link maxKeys} and is asked whether the owner is still welcome.
 *
 * With the scope `admin` it has the owner's role, until the running sessions of the account end: with a change of role
 * or of password.
 *
 * @throws KinoraError 403 `PERMISSION_DENIED` to a plain user who asks for that; 409 `TOO_MANY_API_KEYS`, or what refuses
 *   the owner, at the commit
 */
export const newApiKey = (
  owner: Pick<Actor, 'userId' | 'sessionId' | 'generation' | 'role'>,
  { name, scopes, lifeDays }: { name: string; scopes: readonly Scope[]; lifeDays: number },
  origin: KeyOrigin,
  now: Date,
): { apiKey: ApiKey; key: string; writes: TransactWrite[] } => {
  const { userId: ownerId, role, generation } = owner;
  const hasRole = scopes.includes('admin');
  if (hasRole && role === 'user') throw problem('PERMISSION_DENIED');
  const keyId = randomBytes(8).toString('hex');
  const key = keyTextOf(keyId, origin);
  const days = hasRole ? Math.min(lifeDays, longestRoleDays) : lifeDays;
  const expiresAt = Math.floor(now.getTime() / 1000) + days * 86_400;
  const apiKey = { keyId, name, scopes: [...new Set(scopes)], createdAt: now.toISOString(), expiresAt };
  const rights = hasRole ? { role, generation } : {};
  const found = { userId: ownerId, keyHash: keyHashOf(key), scopes: apiKey.scopes, expiresAt, ...rights };
  const ConditionExpression = 'attribute_not_exists(pk)';
  return {
    apiKey,
    key,
    writes: [
      addKeyWrite(owner, keyId),
      { Put: { Item: { ...apiKeyKey(keyId), ...found }, ConditionExpression } },
      { Put: { Item: { ...ownedKeyKey(ownerId, keyId), ...apiKey }, ConditionExpression } },
    ],
  };
};

const addKeyWrite = (
  owner: Pick<Actor, 'userId' | 'sessionId' | 'generation'>,
  keyId: string,
): TransactWrite => {
  const { condition, names, values } = standingCondition(owner);
  return {
    Update: updateOf(accountAdmissionKey(owner.userId), {
      add: { apiKeys: new Set([keyId]) },
      condition: `#state = :active AND ${condition} AND (attribute_not_exists(apiKeys) OR size(apiKeys) < :max)`,
      names,
      values: { ...values, active: 'active', max: maxKeys },
    }),
    onConflict: (old) => shutOut(old, owner) ?? problem('TOO_MANY_API_KEYS', { limit: maxKeys }),
  };
};

const admittedKeys = z._default(z.set(z.string()), new Set());

/** The ids of the keys that an account's admission item lets in. */
export const admittedKeysIn = (admission: Item | undefined): ReadonlySet<string> =>
  z.parse(admittedKeys, admission?.apiKeys);

/**
 * Makes room on the admission item for ids of keys that have expired.
 *
 * @returns whether there were any
 */
export const forgetExpiredKeys = async (ownerId: string, now: Date): Promise<boolean> => {
  const admitted = admittedKeysIn(await getItem(accountAdmissionKey(ownerId), { consistent: true }));
  // Read afterwards: a key that was made meanwhile is listed, and one that is not listed is none.
  const living = new Set((await listApiKeys(ownerId, now)).map(({ keyId }) => keyId));
  const expired = [...admitted].filter((keyId) => !living.has(keyId));
  if (expired.length > 0) await commit([dismissKeysWrite(ownerId, expired)]);
  return expired.length > 0;
};

const dismissKeysWrite = (ownerId: string, keyIds: readonly string[]): TransactWrite => ({
  Update: updateOf(accountAdmissionKey(ownerId), {
    take: { apiKeys: new Set(keyIds) },
    remove: keyIds.map(lastUseName),
    condition: 'attribute_exists(pk)',
  }),
});

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
export const deleteApiKeyWrites = (ownerId: string, keyId: string): TransactWrite[] => [
  {
    Delete: { Key: ownedKeyKey(ownerId, keyId), ConditionExpression: 'attribute_exists(pk)' },
    onConflict: () => problem('API_KEY_NOT_FOUND'),
  },
  { Delete: { Key: apiKeyKey(keyId) } },
  dismissKeysWrite(ownerId, [keyId]),
];

/** Removes the items of keys that the account's admission lets in no longer. */
export const deleteKeyItemsWrites = (ownerId: string, keyIds: readonly string[]): TransactWrite[] =>
  keyIds.flatMap((keyId) => [
    { Delete: { Key: ownedKeyKey(ownerId, keyId) } },
    { Delete: { Key: apiKeyKey(keyId) } },
  ]);
