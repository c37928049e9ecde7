import * as z from 'zod/mini';
import { idempotencyKeyText } from '../shared/idempotency.ts';
import { scopes } from '../shared/scopes.ts';

/** Longest life of a key, in days: ten years. */
const maxLifeDays = 3650;
/** Life of a key for which nobody chose one, in days. */
const defaultLifeDays = 365;

/** Different characters that a name has at least of which a secret is made; of 10^9 random UUIDs one has fewer. */
const leastCharacters = 8;

/**
 * The secret of a key is made of it, so that nobody may be able to guess it: 32 to 255 printable ASCII characters, such
 * as a UUID. Names that repeat a few characters, as what stands in examples does, are refused.
 */
export const createKeyHeaders = z.object({
  'idempotency-key': z.optional(
    idempotencyKeyText.check(
      z.minLength(32, { error: 'Must be 32 characters or more, such as a UUID' }),
      z.refine((text) => new Set(text).size >= leastCharacters, {
        error: `Must be random, such as a UUID: it has fewer than ${leastCharacters} different characters`,
      }),
    ),
  ),
});

export const createKeyBody = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(100),
      z.regex(/^\P{Cc}*$/u, { error: 'Must hold no control signs' }),
    ),
  scopes: z._default(z.array(z.enum(scopes)).check(z.minLength(1), z.maxLength(scopes.length)), [
    'videos:read',
    'videos:write',
    'credits:read',
  ]),
  expires_in_days: z._default(z.int().check(z.minimum(1), z.maximum(maxLifeDays)), defaultLifeDays),
});

const keyResponse = z.object({
  id: z.string(),
  name: z.string(),
  /** How the key begins: enough to recognise it by, too little to use it. */
  prefix: z.string(),
  scopes: z.array(z.enum(scopes)),
  created_at: z.string(),
  expires_at: z.nullable(z.string()),
  /** To the minute. */
  last_used_at: z.nullable(z.string()),
});

export const newKeyResponse = z.extend(keyResponse, {
  /** The whole key, told this once. */
  key: z.string(),
});
export const keysResponse = z.object({ api_keys: z.array(keyResponse) });
export const keyParams = z.object({ id: z.string().check(z.maxLength(64)) });
export const deletedResponse = z.object({ message: z.string() });
