import * as z from 'zod/mini';
import { keysResponse } from '../api-keys/schemas.ts';
import { assetResponse } from '../assets/schemas.ts';
import { budgetResponse } from '../budgets/schemas.ts';
import { transactionResponse } from '../credits/schemas.ts';
import { movieResponse } from '../movies/schemas.ts';
import { projectResponse } from '../projects/schemas.ts';
import { subscriptionResponse } from '../subscriptions/schemas.ts';
import { email, nameText, newPassword, username } from '../users/fields.ts';
import { userResponse } from '../users/schemas.ts';
import { noticeResponse } from '../videos/notice-schemas.ts';
import { videoResponse } from '../videos/schemas.ts';
import { endpointResponse } from '../webhooks/schemas.ts';
import { channelResponse, publicationResponse } from '../youtube/schemas.ts';
import { refreshTokenCookie } from './session-cookies.ts';

/** Rights that a client may send; they are ignored. */
const ignored = z.optional(z.unknown());

export const registerBody = z.object({
  email,
  password: newPassword,
  username: z.optional(username),
  full_name: z.optional(nameText),
  first_name: z.optional(nameText),
  last_name: z.optional(nameText),
  is_superuser: ignored,
  is_active: ignored,
  role: ignored,
});

/** Six digits, or a recovery code. */
const code = z.string().check(z.minLength(1), z.maxLength(40));

/** A login is refused by its credentials alone: what could never have been registered is simply wrong. */
export const loginBody = z
  .object({
    username: z.optional(z.string().check(z.minLength(1), z.maxLength(254))),
    email: z.optional(z.string().check(z.minLength(1), z.maxLength(254))),
    password: z.string().check(z.minLength(1), z.maxLength(1024)),
    /** Of an authenticator app, or a recovery code; demanded of accounts with a second factor. */
    code: z.optional(code),
  })
  .check(
    z.refine((body) => body.username !== undefined || body.email !== undefined, {
      error: 'Give username or email',
      path: ['username'],
      params: { code: 'required' },
    }),
  );

/** What a client calls itself, for the owner's list of sessions. */
export const clientHeaders = z.object({
  'user-agent': z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => text.replace(/\p{Cc}/gu, ' ')),
    ),
  ),
});

/** What browsers say of the page that a request comes from. Source: W3C, "Fetch Metadata Request Headers". */
export const browserHeaders = z.extend(clientHeaders, {
  origin: z.optional(z.string()),
  'sec-fetch-site': z.optional(z.string()),
});

/** A password that is to be compared, not kept. */
const knownPassword = z.string().check(z.minLength(1), z.maxLength(1024));
const token = z.string().check(z.minLength(1), z.maxLength(200));

export const changePasswordBody = z.object({ current_password: knownPassword, new_password: newPassword });
export const beginSecondFactorBody = z.object({ password: knownPassword });
export const beginSecondFactorResponse = z.object({
  /** Base32, for who types it. */
  secret: z.string(),
  /** `otpauth://`, for who shows it as a QR code. */
  uri: z.string(),
});
export const confirmSecondFactorBody = z.object({ code });
export const recoveryCodesResponse = z.object({ recovery_codes: z.array(z.string()) });
export const removeSecondFactorBody = z.object({ password: knownPassword, code });
export const forgotBody = z.object({ email });
export const resetBody = z.object({ token, password: newPassword });
export const verifyBody = z.object({ token });
export const messageResponse = z.object({ message: z.string() });
export const signedInResponse = z.object({ user: userResponse });

export const sessionParams = z.object({ id: z.string().check(z.maxLength(64)) });
export const sessionsQuery = z.object({ cursor: z.optional(z.string().check(z.maxLength(100))) });
const sessionResponse = z.object({
  id: z.string(),
  /** The session that asks. */
  current: z.boolean(),
  created_at: z.string(),
  expires_at: z.string(),
  user_agent: z.string(),
  ip: z.string(),
});
export const sessionsResponse = z.object({
  sessions: z.array(sessionResponse),
  next_cursor: z.nullable(z.string()),
});

/** All that is kept of an account, but for secrets and files. */
export const exportResponse = z.extend(keysResponse, {
  exported_at: z.string(),
  account: z.extend(userResponse, {
    balance: z.number(),
    /** Credits of payments that were taken back and are spent. */
    owed: z.number(),
    active_videos: z.number(),
    last_login_at: z.nullable(z.string()),
  }),
  /** The plan, and the subscription behind it; `customer_id` is the account's at Stripe. */
  subscription: z.extend(subscriptionResponse, { customer_id: z.nullable(z.string()) }),
  budgets: z.array(budgetResponse),
  sessions: z.array(sessionResponse),
  projects: z.array(projectResponse),
  assets: z.array(assetResponse),
  movies: z.array(movieResponse),
  youtube_channels: z.array(channelResponse),
  publications: z.array(publicationResponse),
  videos: z.array(videoResponse),
  /** Without their secrets. */
  webhook_endpoints: z.array(endpointResponse),
  transactions: z.array(transactionResponse),
  notices: z.array(noticeResponse),
  /** Where a list is longer than this: the cursor with which its own route goes on. */
  next_cursors: z.object({
    sessions: z.nullable(z.string()),
    videos: z.nullable(z.string()),
    transactions: z.nullable(z.string()),
    notices: z.nullable(z.string()),
    publications: z.nullable(z.string()),
  }),
});

export const refreshBody = z.optional(
  z.object({ refresh_token: z.optional(z.string().check(z.maxLength(512))) }),
);

export const refreshHeaders = z.object({ authorization: z.optional(z.string()) });
export const refreshCookies = z.object({
  [refreshTokenCookie]: z.optional(z.string().check(z.maxLength(512))),
});

const tokens = {
  access_token: z.string(),
  token_type: z.literal('bearer'),
  /** Seconds. */
  expires_in: z.number(),
};

export const loginResponse = z.object({ ...tokens, refresh_token: z.string(), message: z.string() });
export const refreshResponse = z.object({ ...tokens, refresh_token: z.optional(z.string()) });

export type LoginResponse = z.input<typeof loginResponse>;
export type RefreshResponse = z.input<typeof refreshResponse>;

export const signingKeysResponse = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      kid: z.string(),
      alg: z.string(),
      use: z.literal('sig'),
    }),
  ),
});
