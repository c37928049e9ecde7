import * as z from 'zod/mini';
import { type Answer, type Login, type Read, type Tokens, tokens } from './api-types.ts';
import type { Transport } from './transport.ts';

const user = z.looseObject({
  id: z.string(),
  email: z.string(),
  full_name: z.nullish(z.string()),
  role: z.string(),
  email_verified: z.boolean(),
  second_factor: z.boolean(),
});
export type User = Read<typeof user, Answer<'getCurrentUser'>>;

/**
 * Sessions of a browser at the origin of the API: its refresh token lives in a cookie that no script sees. A part of
 * the client.
 */
export const browserSessionCalls = (send: Transport) => ({
  /** Signs in: the answer sets the cookies. @param login with `code` where the account has a second factor */
  logInByCookie: (login: Login): Promise<unknown> =>
    send({ method: 'POST', path: '/login', body: login, authenticated: false }, z.unknown()),

  /** An access token by the cookie; repeated, as the same token is told again for 30 s. */
  renewByCookie: (): Promise<Tokens> =>
    send(
      { method: 'POST', path: '/api/v1/auth/refresh', body: {}, authenticated: false, repeatable: true },
      tokens,
    ),

  /** Has a link sent by mail that sets a new password; the answer is the same where there is no such account. */
  requestPasswordReset: (email: string): Promise<unknown> =>
    send(
      { method: 'POST', path: '/api/v1/auth/password/forgot', body: { email }, authenticated: false },
      z.unknown(),
    ),

  /** The profile of who is signed in. */
  currentUser: (): Promise<User> => send({ method: 'GET', path: '/api/v1/users/me' }, user),
});
