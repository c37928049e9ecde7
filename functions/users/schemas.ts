import * as z from 'zod/mini';
import { roles } from '../shared/actor.ts';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { email, nameText, newPassword, username } from './fields.ts';
import type { Account } from './model.ts';

/** What an account's owner sees of it. */
export const userResponse = z.object({
  id: z.string(),
  email: z.string(),
  username: z.string(),
  full_name: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  role: z.enum(roles),
  is_active: z.boolean(),
  /** Whether mail to the address was seen to arrive. */
  email_verified: z.boolean(),
  /** Whether logins demand a code of an authenticator app. */
  second_factor: z.boolean(),
  /** Read-only: whether the role is admin. */
  is_superuser: z.boolean(),
  created_at: z.string(),
  updated_at: z.string(),
});

export type UserResponse = z.input<typeof userResponse>;

export const userExample: UserResponse = {
  id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a',
  email: 'ada@example.com',
  username: 'ada',
  full_name: 'Ada Lovelace',
  first_name: 'Ada',
  last_name: 'Lovelace',
  role: 'user',
  is_active: true,
  email_verified: true,
  second_factor: false,
  is_superuser: false,
  created_at: '2026-11-22T10:00:00.000Z',
  updated_at: '2026-11-22T10:00:00.000Z',
};

export const presentUser = (account: Account): UserResponse => ({
  id: account.id,
  email: account.email,
  username: account.username,
  full_name: account.fullName,
  first_name: account.firstName,
  last_name: account.lastName,
  role: account.role,
  is_active: account.isActive,
  email_verified: account.emailVerified,
  second_factor: account.hasSecondFactor === true,
  is_superuser: account.role === 'admin',
  created_at: account.createdAt,
  updated_at: account.updatedAt,
});

/** `GET /users/{id}`: the account's fields, and the same as `data` for older clients. */
export const userWithDataResponse = z.extend(userResponse, {
  success: z.literal(true),
  message: z.string(),
  data: userResponse,
});

/** An id, or `me`. */
export const userParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

const wholeNumber = z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'A whole number')), z.transform(Number));

export const usersQuery = z.object({
  skip: z._default(wholeNumber, 0),
  limit: z._default(wholeNumber, 100),
  cursor: z.optional(z.string().check(z.maxLength(600))),
  /** Beginning of an e-mail address. */
  search: z.optional(z.string().check(z.maxLength(254))),
});

export const usersResponse = z.array(userResponse);

/**
 * What may be changed. Only an administrator can change rights; for everybody else those fields are ignored.
 * `is_superuser` follows from the role.
 */
export const updateBody = z.object({
  full_name: z.optional(nameText),
  first_name: z.optional(nameText),
  last_name: z.optional(nameText),
  username: z.optional(username),
  email: z.optional(email),
  password: z.optional(newPassword),
  /** Of who asks; demanded to change an address or a password, one's own or another's. */
  current_password: z.optional(z.string().check(z.maxLength(1024))),
  role: z.optional(z.unknown()),
  is_active: z.optional(z.unknown()),
  is_superuser: z.optional(z.unknown()),
});

/** Nobody but an administrator is told that a right is misspelt. */
export const rights = z.object({ role: z.optional(z.enum(roles)), is_active: z.optional(z.boolean()) });

export const deleteBody = z.optional(z.object({ password: z.optional(z.string().check(z.maxLength(1024))) }));
const oneLine = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^\P{Cc}*$/u, 'No control signs'));

export const sendEmailHeaders = idempotencyHeaders;
/** A mail to oneself. */
export const sendEmailBody = z.object({
  /** The confirmed address of the caller's account, which it is by default. */
  recipient: z.optional(z.string().check(z.maxLength(254))),
  subject: oneLine(200),
  /** Plain text. */
  body: z.string().check(z.trim(), z.minLength(1), z.maxLength(5000)),
  /** A video of the caller's: the mail tells its title and state. */
  video_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});
export const sendEmailResponse = z.object({
  message: z.literal('Email will be sent in the background'),
  /** Of the mail. */
  id: z.string(),
});

export const removalResponse = z.object({ message: z.string() });
