import * as z from 'zod/mini';
import { roles } from '../shared/actor.ts';
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
  /** Read-only: whether the role is admin (conflict C16). */
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
  is_superuser: account.role === 'admin',
  created_at: account.createdAt,
  updated_at: account.updatedAt,
});
