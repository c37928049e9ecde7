import * as z from 'zod/mini';
import type { Answer, Read, RequestBody } from './api-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

const text = z.nullish(z.string());
const anything = z.unknown();

const profile = z.looseObject({
  id: z.string(),
  email: z.string(),
  username: text,
  full_name: text,
  role: z.string(),
  email_verified: z.boolean(),
  second_factor: z.boolean(),
  created_at: z.string(),
});
export type Profile = Read<typeof profile, Answer<'getCurrentUser'>>;
export type ProfileChange = RequestBody<'updateCurrentUser'>;

const session = z.looseObject({
  id: z.string(),
  current: z.boolean(),
  created_at: z.string(),
  expires_at: z.string(),
  user_agent: text,
  ip: text,
});
const sessionPage = z.looseObject({ sessions: z.array(session), next_cursor: text });
export type SignedInSession = z.output<typeof session>;
export type SessionPage = Read<typeof sessionPage, Answer<'listSessions'>>;

const authenticator = z.looseObject({ secret: z.string(), uri: z.string() });
/** What an authenticator app is given, told once. */
export type Authenticator = Read<typeof authenticator, Answer<'beginSecondFactor'>>;
const recovery = z.looseObject({ recovery_codes: z.array(z.string()) });

const apiKey = z.looseObject({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  created_at: z.string(),
  expires_at: text,
  last_used_at: text,
});
const newApiKey = z.extend(apiKey, { key: z.string() });
const apiKeyList = z.looseObject({ api_keys: z.array(apiKey) });
export type ApiKey = Read<typeof apiKey, Answer<'listApiKeys'>['api_keys'][number]>;
export type NewApiKey = Read<typeof newApiKey, Answer<'createApiKey'>>;
export type ApiKeyRequest = Pick<RequestBody<'createApiKey'>, 'name'> & Partial<RequestBody<'createApiKey'>>;
export type Scope = NonNullable<ApiKeyRequest['scopes']>[number];

const transaction = z.looseObject({
  id: z.string(),
  type: z.string(),
  /** Whole credits; negative where they went. */
  amount: z.number(),
  reason: z.string(),
  video_id: text,
  created_at: z.string(),
});
const ledger = z.looseObject({ transactions: z.array(transaction), next_cursor: text });
export type Transaction = z.output<typeof transaction>;
export type Ledger = Read<typeof ledger, Answer<'listTransactions'>>;

const auth = '/api/v1/auth';
const me = '/api/v1/users/me';
const keys = '/api/v1/api-keys';

/** What an owner sees and changes of an account, signed in. */
export const accountCalls = (send: Transport) => ({
  profile: (): Promise<Profile> => send({ method: 'GET', path: me }, profile),

  /** Changes what is given. A new address or password wants `current_password`. */
  updateProfile: (change: ProfileChange): Promise<Profile> =>
    send({ method: 'PUT', path: me, body: change }, profile),

  /** Sends another mail with a link to confirm the address. */
  requestVerification: (): Promise<unknown> =>
    send({ method: 'POST', path: `${auth}/verify-email/resend`, body: {} }, anything),

  /** Sets a new password; all other sessions end. */
  changePassword: (current: string, next: string): Promise<unknown> =>
    send(
      { method: 'POST', path: `${auth}/password`, body: { current_password: current, new_password: next } },
      anything,
    ),

  /** The places where the account is signed in, newest first; one page. */
  sessions: (cursor?: string): Promise<SessionPage> =>
    send({ method: 'GET', path: `${auth}/sessions${queryOf({ cursor })}` }, sessionPage),

  endSession: (id: string): Promise<unknown> =>
    send({ method: 'DELETE', path: `${auth}/sessions/${encodeURIComponent(id)}` }, anything),

  endOtherSessions: (): Promise<unknown> => send({ method: 'DELETE', path: `${auth}/sessions` }, anything),

  /** Begins to set an authenticator app up; a code of it turns it on. */
  beginSecondFactor: (password: string): Promise<Authenticator> =>
    send({ method: 'POST', path: `${auth}/second-factor`, body: { password } }, authenticator),

  /** Turns the second factor on; all other sessions end. @returns recovery codes, told this once */
  confirmSecondFactor: async (code: string): Promise<string[]> =>
    (await send({ method: 'POST', path: `${auth}/second-factor/confirm`, body: { code } }, recovery))
      .recovery_codes,

  removeSecondFactor: (password: string, code: string): Promise<unknown> =>
    send(
      { method: 'DELETE', path: `${auth}/second-factor`, body: { password, code }, repeatable: false },
      anything,
    ),

  apiKeys: async (): Promise<ApiKey[]> => (await send({ method: 'GET', path: keys }, apiKeyList)).api_keys,

  /** The answer has the key, this once. */
  createApiKey: (request: ApiKeyRequest): Promise<NewApiKey> =>
    send({ method: 'POST', path: keys, body: request }, newApiKey),

  removeApiKey: (id: string): Promise<unknown> =>
    send({ method: 'DELETE', path: `${keys}/${encodeURIComponent(id)}` }, anything),

  /** What came and went of credits, newest first; one page. */
  transactions: (page: { limit?: number; cursor?: string } = {}): Promise<Ledger> =>
    send({ method: 'GET', path: `/api/v1/credits/transactions${queryOf(page)}` }, ledger),

  /** All that is kept of the account. */
  exportAccount: (): Promise<unknown> => send({ method: 'GET', path: `${me}/export` }, anything),

  /** Closes the account and deletes all that belongs to it. */
  removeAccount: (password: string): Promise<unknown> =>
    send({ method: 'DELETE', path: me, body: { password }, repeatable: false }, anything),
});
