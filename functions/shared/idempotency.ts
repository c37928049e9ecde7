import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/** What a caller names a request by, so that it can be repeated: 1 to 255 printable ASCII characters. */
export const idempotencyKeyText = z
  .string()
  .check(z.regex(/^[\x20-\x7e]{1,255}$/, { error: 'Must be 1 to 255 printable ASCII characters' }));

/** The `Idempotency-Key` header of routes that create or spend. */
export const idempotencyHeaders = z.object({ 'idempotency-key': z.optional(idempotencyKeyText) });

/** JSON with the members of every object in order, so that equal values have equal texts. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  ) ?? 'null';

/** SHA-256 of a parsed request body, in hex: the same for any spelling of the same value. */
export const bodyHashOf = (body: unknown): string =>
  createHash('sha256').update(canonicalJson(body), 'utf8').digest('hex');
