import * as z from 'zod/mini';
import { normaliseEmail } from './model.ts';

/** A name of a person. */
export const nameText = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(/^\P{Cc}*$/u, 'No control signs'));

/** RFC 5321 lets an address have 254 characters. */
export const email = z
  .string()
  .check(z.maxLength(254, { abort: true }), z.overwrite(normaliseEmail), z.email());

export const username = z
  .string()
  .check(
    z.trim(),
    z.regex(/^[A-Za-z0-9_.-]{3,50}$/, 'Use 3 to 50 letters, digits, dots, dashes or underscores'),
  );

const bytesOf = (value: string): number => Buffer.byteLength(value, 'utf8');

/** The basic policy: 8 characters to 72 bytes. */
export const newPassword = z.string().check(
  z.minLength(8, { error: 'Password must be at least 8 characters' }),
  z.refine((value) => bytesOf(value) <= 72, {
    error: 'Password must be at most 72 bytes',
    params: { code: 'too_big' },
  }),
);
