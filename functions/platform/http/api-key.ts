import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { type Actor, anyGeneration, roles } from '../../shared/actor.ts';
import { type KinoraError, problem } from '../../shared/errors.ts';
import { getItem, type Item } from '../aws/table.ts';
import { apiKeyKey } from './keys.ts';

/**
 * `kin_`, 16 hexadecimal digits that are the key's id, and 256 secret bits. The prefix lets code scanners find keys.
 */
const form = /^kin_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

export const isApiKey = (text: string): boolean => text.startsWith('kin_');

/** In place of a session's id for an actor with an API key. */
export const keySession = (keyId: string): string => `key_${keyId}`;

/** The API key that stands in a session's place; undefined for a session. */
export const keyIdOf = (sessionId: string): string | undefined => /^key_(.+)$/.exec(sessionId)?.[1];

/** SHA-256 of a key in hex, which the table holds in place of the key. */
export const keyHashOf = (key: string): string => createHash('sha256').update(key, 'utf8').digest('hex');

/** How long an instance caches a key; the admission refuses one that was revoked meanwhile. */
const cacheMilliseconds = 60_000;

const role = z._default(z.enum(roles), 'user');

const known = new Map<string, { item: Item; readAt: number }>();

/**
 * The actor of an API key: a plain user of its owner's account with the key's scopes, or with the role that the owner
 * had where the scope `admin` is among them.
 * The admission of the request checks that the owner is active and the key was not revoked.
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
    role: z.parse(role, item.role),
    sessionId: keySession(keyId),
    generation: Number(item.generation ?? anyGeneration),
    scopes: item.scopes as string[],
    keyId,
    ...(item.expiresAt === undefined ? {} : { keyEndsAt: Number(item.expiresAt) }),
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

/** DynamoDB may remove an expired item days later. */
const isExpired = ({ expiresAt }: Item, now: Date): boolean =>
  expiresAt !== undefined && Number(expiresAt) * 1000 <= now.getTime();

const hashBytes = (hex: string): Buffer => Buffer.from(hex.padEnd(64, '0').slice(0, 64), 'hex');
