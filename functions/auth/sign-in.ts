import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { accountAdmission, sweep } from '../platform/http/admission.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import type { KinoraError } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { findCredentials } from '../users/credentials.ts';
import { admitTry } from '../users/guess-limit.ts';
import { normaliseEmail } from '../users/model.ts';
import { nobodysHash, verifyPassword } from '../users/password.ts';
import { changeAccountWrite, loadAccount } from '../users/store.ts';
import { newSessionWrite } from './store.ts';
import { newRefreshToken, signAccessToken } from './tokens.ts';

/** No account has a longer name. Compatibility forms may unfold to more than a key of the table can hold. */
const loginLength = 254;
/** So much of what a client calls itself is kept. */
const userAgentLength = 200;

interface Attempt {
  /** E-mail address or user name as it was sent. */
  login: string;
  password: string;
  userAgent: string | undefined;
  /** Of the access token. */
  lifetimeSeconds: number;
  refused: () => KinoraError;
}

/**
 * Opens a new session for who knows the password. A session is always new: none that a caller brought along is
 * taken over.
 *
 * @throws what `refused` makes, 400 `INACTIVE_USER`, 429
 */
export const signIn = async (
  { login, password, userAgent = '', lifetimeSeconds, refused }: Attempt,
  context: AnonymousContext,
): Promise<{ accessToken: string; refreshToken: string }> => {
  const { now, log, sourceIp } = context;
  const name = normaliseEmail(login).slice(0, loginLength);
  const userId = await verifiedUser(name, password, context, refused);
  const sessionId = newId(now.getTime());
  const expiresAt = Math.floor(now.getTime() / 1000) + setting('refreshTokenDays') * 86_400;
  const { token: refreshToken, secretHash } = newRefreshToken(userId, sessionId);
  const client = { sourceIp, userAgent: userAgent.slice(0, userAgentLength) };
  const windows = [{ letter: 'r', limit: setting('rateLimitPerMinute') }] as const;
  const admission = accountAdmission({ userId, windows, now });
  // The admission is part of the transaction: an account that is shut out gets no session.
  const [account] = await Promise.all([
    loadAccount(userId),
    commit([
      admission.write,
      newSessionWrite({ userId, sessionId, expiresAt }, secretHash, client, now),
      changeAccountWrite(userId, { lastLoginAt: now.toISOString() }, now, { touch: false }),
      auditWrite({ action: 'auth.login', actorId: userId, targetId: sessionId }, context),
    ]),
  ]);
  if (account === undefined) throw refused();
  await sweep(admission);
  const { email, role } = account;
  const accessToken = await signAccessToken({ userId, sessionId, email, role }, now, lifetimeSeconds);
  log.info('login_succeeded', { user_id: userId, session_id: sessionId });
  return { accessToken, refreshToken };
};

/** The account that a password opens; nobody's hash is checked too, so that time tells nothing. */
const verifiedUser = async (
  login: string,
  password: string,
  context: AnonymousContext,
  refused: () => KinoraError,
): Promise<string> => {
  const [credentials] = await Promise.all([findCredentials(login), admitTry('login', login, context)]);
  const isRight = await verifyPassword(password, credentials?.passwordHash ?? nobodysHash);
  if (credentials !== undefined && isRight) return credentials.userId;
  context.log.warn('login_failed', { user_id: credentials?.userId });
  const target = credentials === undefined ? {} : { targetId: credentials.userId };
  await commit([auditWrite({ action: 'auth.login_failed', ...target }, context)]);
  throw refused();
};
