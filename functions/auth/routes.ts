import { defineRoutes } from '../shared/contract.ts';
import { userExample, userResponse } from '../users/schemas.ts';
import * as s from './schemas.ts';

const tag = 'auth';
const access = 'eyJhbGciOiJFZERTQSIsImtpZCI6IjBzIn0.eyJzdWIiOiIwMTlhOWQzZSJ9.MEUCIQ';
const refresh =
  '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.019a9d40-1111-7222-8333-444455556666.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6M';

/** Passwords cost 19 MiB and processor time, which Lambda gives by memory. */
const passwordMemoryMegabytes = 1024;

/** The domain's table of contents. */
export const authRoutes = defineRoutes({
  registerUser: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/register',
    aliases: ['/api/v1/users'],
    summary: 'Open an account.',
    description: 'Names that are not given are derived from those that are. No token: log in next.',
    auth: 'none',
    admission: 'before',
    body: s.registerBody,
    success: { status: 201, body: userResponse, description: 'The account; `Location` is its address.' },
    errors: ['EMAIL_ALREADY_REGISTERED', 'USERNAME_TAKEN'],
    needs: ['table:put'],
    settings: ['signupCredits'],
    memoryMegabytes: passwordMemoryMegabytes,
    examples: {
      body: { email: 'ada@example.com', password: 'correct horse battery', full_name: 'Ada Lovelace' },
      success: userExample,
    },
  },
  logIn: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/login',
    summary: 'Exchange a password for tokens.',
    description: 'JSON or a form; `username` may be the user name or the e-mail address.',
    auth: 'none',
    admission: 'before',
    limits: ['login'],
    body: s.loginBody,
    consumes: ['application/json', 'application/x-www-form-urlencoded'],
    success: { status: 200, body: s.loginResponse, description: 'Tokens of a new session.' },
    errors: ['INVALID_CREDENTIALS', 'INACTIVE_USER'],
    needs: ['table:get', 'table:put', 'table:update', 'signing-key:read'],
    settings: ['accessTokenMinutes', 'refreshTokenDays'],
    memoryMegabytes: passwordMemoryMegabytes,
    examples: {
      body: { email: 'ada@example.com', password: 'correct horse battery' },
      success: {
        access_token: access,
        refresh_token: refresh,
        token_type: 'bearer',
        expires_in: 900,
        message: 'Login successful',
      },
    },
  },
  refreshSession: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/refresh',
    summary: 'A new access token of the same session.',
    description:
      'Each refresh token works once: a second use ends its session. Without one, a valid access token in ' +
      'the `Authorization` header is renewed, never beyond the session.',
    auth: 'none',
    admission: 'before',
    headers: s.refreshHeaders,
    body: s.refreshBody,
    success: { status: 200, body: s.refreshResponse, description: 'New tokens.' },
    errors: ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'SESSION_ENDED', 'REFRESH_TOKEN_REUSED', 'INACTIVE_USER'],
    needs: ['table:get', 'table:put', 'table:update', 'table:delete', 'signing-key:read'],
    settings: ['accessTokenMinutes'],
    memoryMegabytes: 512,
    examples: {
      body: { refresh_token: refresh },
      success: { access_token: access, refresh_token: refresh, token_type: 'bearer', expires_in: 900 },
    },
  },
  logOut: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/logout',
    summary: 'End this session: its tokens are refused at once.',
    auth: 'bearer',
    admission: 'before',
    success: { status: 200, body: s.logoutResponse, description: 'The session is over.' },
    errors: [],
    needs: ['table:update', 'table:delete'],
    settings: ['accessTokenMinutes'],
    examples: { success: { message: 'Logged out' } },
  },
  getSigningKeys: {
    tag,
    method: 'GET',
    path: '/.well-known/jwks.json',
    summary: 'The public keys that access tokens are signed with (RFC 7517).',
    auth: 'none',
    admission: 'none',
    success: { status: 200, body: s.signingKeysResponse, description: 'The keys.' },
    errors: [],
    needs: ['table:query'],
    examples: {
      success: {
        keys: [
          {
            kty: 'OKP',
            crv: 'Ed25519',
            x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
            kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
            alg: 'EdDSA',
            use: 'sig',
          },
        ],
      },
    },
  },
});
