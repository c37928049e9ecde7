import { dropConnectionsNeeds } from '../realtime/needs.ts';
import { defineRoutes } from '../shared/contract.ts';
import { userExample, userResponse } from '../users/schemas.ts';
import { mailLinkRoutes } from './mail-link-routes.ts';
import { passwordMemoryMegabytes, registrationSettings, signInNeeds, signInSettings } from './needs.ts';
import * as s from './schemas.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';

const tag = 'auth';
const access = 'eyJhbGciOiJFZERTQSIsImtpZCI6IjBzIn0.eyJzdWIiOiIwMTlhOWQzZSJ9.MEUCIQ';
const refresh =
  '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.019a9d40-1111-7222-8333-444455556666.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6MAAAAANf1Zk2bTq9uRxLw7cHsYpJm4aGvE8iKoU3dQyXnBz5W';

/** The domain's routes by operationId. */
export const authRoutes = defineRoutes({
  registerUser: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/register',
    aliases: ['/api/v1/users'],
    summary: 'Register an account.',
    description:
      'Names that are not given are derived from those that are. No token: log in next. Welcome credits may wait ' +
      'until the address is confirmed.',
    auth: 'none',
    admission: 'before',
    body: s.registerBody,
    success: { status: 201, body: userResponse, description: 'The account; `Location` is its address.' },
    errors: ['EMAIL_ALREADY_REGISTERED', 'USERNAME_TAKEN'],
    needs: ['table:put', 'credentials:write', 'mail-queue:send'],
    settings: ['signupCredits', 'grantCreditsAt', 'passwordPolicy', ...registrationSettings],
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
    description:
      'JSON or a form; `username` may be the user name or the e-mail address. An account with a second factor is ' +
      'answered `CODE_REQUIRED` and sends the same again with `code`.',
    auth: 'none',
    admission: 'before',
    limits: ['login'],
    headers: s.clientHeaders,
    body: s.loginBody,
    consumes: ['application/json', 'application/x-www-form-urlencoded'],
    success: { status: 200, body: s.loginResponse, description: 'Tokens of a new session.' },
    errors: [
      'INVALID_CREDENTIALS',
      'CODE_REQUIRED',
      'CODE_INVALID',
      'TOO_MANY_TRIES',
      'UNAUTHENTICATED',
      'INACTIVE_USER',
      'CHANGED_MEANWHILE',
    ],
    needs: signInNeeds,
    settings: signInSettings,
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
    summary: 'Refresh the access token of a session.',
    description:
      'Each refresh token is good for one other, which is told again for 30 seconds; a use after that ends the ' +
      'session. A browser that signed in by `POST /login` has it in a cookie, and gets its cookies anew. Without one, a ' +
      'valid access token in the `Authorization` header is renewed, never beyond the session.',
    auth: 'none',
    admission: 'before',
    headers: s.refreshHeaders,
    cookies: s.refreshCookies,
    body: s.refreshBody,
    success: { status: 200, body: s.refreshResponse, description: 'New tokens.' },
    errors: ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'SESSION_ENDED', 'REFRESH_TOKEN_REUSED', 'INACTIVE_USER'],
    needs: [
      ...dropConnectionsNeeds,
      'table:put',
      'signing-keys:read',
      'signing-keys:write',
      'signing-key:read',
    ],
    settings: signInSettings,
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
    summary: 'Log out: end this session; its tokens are refused at once.',
    auth: 'bearer',
    admission: 'before',
    success: { status: 200, body: s.messageResponse, description: 'The session is over.' },
    errors: [],
    needs: [...dropConnectionsNeeds, 'table:put'],
    settings: ['accessTokenMinutes'],
    examples: { success: { message: 'Logged out' } },
  },
  logInByCookie: {
    tag,
    method: 'POST',
    path: '/login',
    summary: 'Log a browser in: the token is set as a cookie.',
    description:
      'The cookie `access_token` lives 30 minutes and opens `GET /me` alone; `__Host-refresh_token` renews it by ' +
      '`POST /api/v1/auth/refresh`. A browser that says that a page of another site asks is refused, unless ' +
      '`allowedOrigins` names that.',
    auth: 'none',
    admission: 'before',
    limits: ['login'],
    headers: s.browserHeaders,
    body: s.loginBody,
    consumes: ['application/x-www-form-urlencoded', 'application/json'],
    success: { status: 200, body: s.messageResponse, description: 'Signed in; `Set-Cookie` has the token.' },
    errors: [
      'ORIGIN_NOT_ALLOWED',
      'INVALID_LOGIN',
      'CODE_REQUIRED',
      'CODE_INVALID',
      'TOO_MANY_TRIES',
      'UNAUTHENTICATED',
      'INACTIVE_USER',
      'CHANGED_MEANWHILE',
    ],
    needs: signInNeeds,
    settings: [...signInSettings, 'allowedOrigins'],
    memoryMegabytes: passwordMemoryMegabytes,
    examples: {
      body: { username: 'ada@example.com', password: 'correct horse battery' },
      success: { message: 'Login successful' },
    },
  },
  getSignedInUser: {
    tag,
    method: 'GET',
    path: '/me',
    summary: 'The profile of the account that is signed in by cookie.',
    auth: 'cookie',
    admission: 'concurrent',
    success: { status: 200, body: s.signedInResponse, description: 'The profile.' },
    errors: ['USER_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: { user: userExample } },
  },
  listSessions: {
    tag,
    method: 'GET',
    path: '/api/v1/auth/sessions',
    summary: 'List the sessions of the account, newest first.',
    auth: 'bearer',
    admission: 'concurrent',
    query: s.sessionsQuery,
    success: { status: 200, body: s.sessionsResponse, description: 'A page of sessions.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:get', 'table:query'],
  },
  endSession: {
    tag,
    method: 'DELETE',
    path: '/api/v1/auth/sessions/{id}',
    summary: 'End one session of the account: its tokens are refused at once.',
    auth: 'bearer',
    admission: 'before',
    params: s.sessionParams,
    success: { status: 200, body: s.messageResponse, description: 'It is over.' },
    errors: ['SESSION_NOT_FOUND'],
    needs: [...dropConnectionsNeeds, 'table:put'],
    settings: ['accessTokenMinutes'],
    examples: { success: { message: 'Session ended' } },
  },
  endOtherSessions: {
    tag,
    method: 'DELETE',
    path: '/api/v1/auth/sessions',
    summary: 'End every other session of the account. API keys stay valid, but for those with a role.',
    auth: 'bearer',
    admission: 'before',
    success: { status: 200, body: s.messageResponse, description: 'They are over.' },
    errors: ['USER_NOT_FOUND'],
    needs: [...dropConnectionsNeeds, 'table:put'],
    examples: { success: { message: 'All other sessions have ended' } },
  },
  changePassword: {
    tag,
    method: 'POST',
    path: '/api/v1/auth/password',
    summary: 'Change the password; all other sessions end.',
    auth: 'bearer',
    admission: 'before',
    limits: ['login'],
    body: s.changePasswordBody,
    success: { status: 200, body: s.messageResponse, description: 'It is changed.' },
    errors: ['USER_NOT_FOUND', 'PASSWORD_WRONG', 'TOO_MANY_TRIES', 'CHANGED_MEANWHILE'],
    needs: [...dropConnectionsNeeds, 'table:put', 'mail-queue:send', 'credentials:read', 'credentials:write'],
    settings: ['passwordPolicy'],
    memoryMegabytes: passwordMemoryMegabytes,
    examples: {
      body: { current_password: 'correct horse battery', new_password: 'staple battery horse' },
      success: { message: 'Password changed. All other sessions have ended.' },
    },
  },
  ...secondFactorRoutes,
  ...mailLinkRoutes,
  exportAccount: {
    tag,
    method: 'GET',
    path: '/api/v1/users/me/export',
    summary:
      'Export all that is kept of the account as one JSON: profile, plan, budgets, projects, assets, videos with texts, webhook endpoints, ledger, notices.',
    description:
      'The newest 100 videos, notices and sessions, 500 transactions and 500 assets; `next_cursors` says where the lists of ' +
      'their own routes go on. Files are fetched by the links of the videos. Passwords and keys are kept as hashes ' +
      'alone and are not in it, nor are the secrets of webhooks.',
    auth: 'bearer',
    admission: 'before',
    success: { status: 200, body: s.exportResponse, description: 'Everything.' },
    errors: ['USER_NOT_FOUND'],
    needs: ['table:get', 'table:batch-get', 'table:query', 'webhook-secrets:read'],
    memoryMegabytes: 512,
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
    needs: ['table:query', 'signing-keys:read'],
    settings: ['signingKeyOverlapSeconds'],
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
