import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../shared/actor.ts';
import { type KinoraError, problem } from '../../shared/errors.ts';
import { getItem, type Item } from '../aws/table.ts';

/**
 * `kin_`, 16 hexadecimal digits that find the key, and 256 bits that only its owner has. Code scanners know a key
 * by its beginning.
 */
const form = /^kin_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

export const isApiKey = (text: string): boolean => text.startsWith('kin_');

/** What the actor of a key has in place of a session's id: it sorts behind every UUID, as no session does. */
export const keySession = (keyId: string): string => `key_${keyId}`;

/** Where a key is found. */
export const apiKeyKey = (keyId: string) => ({ pk: `apikey#${keyId}`, sk: 'apikey' });

/** What the table keeps of a key. */
export const keyHashOf = (key: string): string => createHash('sha256').update(key, 'utf8').digest('hex');

/** An instance looks for a key again after so long; one that was revoked meanwhile is refused by the admission. */
const cacheMilliseconds = 60_000;

const known = new Map<string, { item: Item; readAt: number }>();

/**
 * Whom an API key speaks for: a plain user of its owner's account, whatever the owner's role, with the key's
 * scopes. Whether the owner is active and the key was not revoked, the admission of the request tells.
 *
 * @throws KinoraError 401 `INVALID_API_KEY`
 */
export const verifyApiKey = async (key: string, now: Date): Promise<Actor> => {
  const keyId = form.exec(key)?.[1];
  if (keyId === undefined) throw invalidApiKey();
  const item = await keyItem(keyId, now);
  const isRight = timingSafeEqual(hashBytes(keyHashOf(key)), hashBytes(String(item?.keyHash ?? '')));
  if (item === undefined || !isRight || isExpired(item, now)) throw invalidApiKey();
  return {
    userId: String(item.userId),
    role: 'user',
    sessionId: keySession(keyId),
    scopes: item.scopes as string[],
    keyId,
  };
};

export const invalidApiKey = (): KinoraError => problem('INVALID_API_KEY');

const keyItem = async (keyId: string, now: Date): Promise<Item | undefined> => {
  const kept = known.get(keyId);
  if (kept !== undefined && now.getTime() - kept.readAt < cacheMilliseconds) return kept.item;
  const item = await getItem(apiKeyKey(keyId));
  if (known.size > 10_000) known.clear();
  if (item !== undefined) known.set(keyId, { item, readAt: now.getTime() });
  return item;
};

/** DynamoDB removes what has expired at its leisure. */
const isExpired = ({ expiresAt }: Item, now: Date): boolean =>
  expiresAt !== undefined && Number(expiresAt) * 1000 <= now.getTime();

const hashBytes = (hex: string): Buffer => Buffer.from(hex.padEnd(64, '0').slice(0, 64), 'hex');
