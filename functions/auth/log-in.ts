import { setting } from '../platform/env.ts';
import { accountAdmission, addressAdmission, admit } from '../platform/http/admission.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input } from '../shared/contract.ts';
import { KinoraError } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { normaliseEmail } from '../users/model.ts';
import { loadAccount } from '../users/store.ts';
import { nobodysHash, verifyPassword } from './password.ts';
import { authRoutes } from './routes.ts';
import type { LoginResponse } from './schemas.ts';
import { createSession, findCredentials } from './store.ts';
import { newRefreshToken, signAccessToken } from './tokens.ts';

type Route = typeof authRoutes.logIn;

/** No account has a longer name. Compatibility forms may unfold to more than a key of the table can hold. */
const loginLength = 254;

const logIn = async ({ body }: Input<Route>, context: AnonymousContext): Promise<LoginResponse> => {
  const { now, log } = context;
  const login = normaliseEmail(body.email ?? body.username ?? '').slice(0, loginLength);
  await admitLogin(login, context);
  const userId = await verifiedUser(login, body.password, context);
  const windows = [{ letter: 'r', limit: setting('rateLimitPerMinute') }] as const;
  const [account] = await Promise.all([
    loadAccount(userId),
    admit(accountAdmission({ userId, windows, now })),
  ]);
  if (account === undefined) throw refused();
  const sessionId = newId(now.getTime());
  const expiresAt = Math.floor(now.getTime() / 1000) + setting('refreshTokenDays') * 86_400;
  const { token, secretHash } = newRefreshToken(userId, sessionId);
  const lifetimeSeconds = setting('accessTokenMinutes') * 60;
  const { email, role } = account;
  const [accessToken] = await Promise.all([
    signAccessToken({ userId, sessionId, email, role }, now, lifetimeSeconds),
    createSession({ userId, sessionId, expiresAt }, secretHash, now),
  ]);
  log.info('login_succeeded', { user_id: userId, session_id: sessionId });
  return {
    access_token: accessToken,
    refresh_token: token,
    token_type: 'bearer',
    expires_in: lifetimeSeconds,
    message: 'Login successful',
  };
};

/** Guesses are limited by address and account together, so that nobody can lock another out. */
const admitLogin = (login: string, { sourceIp, now }: AnonymousContext) => {
  const windows = [{ letter: 'l', limit: setting('loginLimitPerMinute') }] as const;
  return admit(addressAdmission({ scope: 'login', ip: sourceIp, subject: login, windows, now }));
};

/** The account that a password opens; nobody's hash is checked too, so that time tells nothing. */
const verifiedUser = async (login: string, password: string, { log }: AnonymousContext): Promise<string> => {
  const credentials = await findCredentials(login);
  const isRight = await verifyPassword(password, credentials?.passwordHash ?? nobodysHash);
  if (credentials !== undefined && isRight) return credentials.userId;
  log.warn('login_failed', { user_id: credentials?.userId });
  throw refused();
};

const refused = (): KinoraError =>
  new KinoraError('unauthenticated', 'INVALID_CREDENTIALS', 'Incorrect email or password');

export const handler = http(authRoutes.logIn, logIn);
