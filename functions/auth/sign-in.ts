import { auditWrite } from '../audit/store.ts';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { setting } from '../platform/env.ts';
import { signInAdmission, sweep } from '../platform/http/admission.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { generationOf } from '../platform/http/standing.ts';
import { KinoraError, problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import {
  changedMeanwhile,
  type FoundCredentials,
  findCredentials,
  sameCredentialsCheck,
} from '../users/credentials.ts';
import { admitTry } from '../users/guess-limit.ts';
import { admitLogin, type Lane, signedInWrites } from '../users/guesses.ts';
import { normaliseEmail } from '../users/model.ts';
import { nobodysHash, verifyPassword } from '../users/password.ts';
import { changeAccountWrite, loadAccount } from '../users/store.ts';
import { firstRefreshToken } from './refresh-token.ts';
import {
  loadSecondFactor,
  noSecondFactorCheck,
  type SecondFactor,
  sessionRole,
  spendCodeWrite,
} from './second-factor.ts';
import { currentSigningKey } from './signing-key.ts';
import { newSessionWrite } from './store.ts';
import { signAccessToken } from './tokens.ts';

/** No account has a longer name. Compatibility forms may unfold to more than a key of the table can hold. */
const loginLength = 254;
/** So much of what a client calls itself is kept. */
const userAgentLength = 200;

interface SessionRequest {
  /** Of the second factor. */
  code?: string | undefined;
  userAgent: string | undefined;
  /** Of the access token. */
  lifetimeSeconds: number;
  refused: () => KinoraError;
}

interface Attempt extends SessionRequest {
  /** E-mail address or user name as it was sent. */
  login: string;
  password: string;
}

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/**
 * Opens a new session for who knows the password. A session is always new: none that a caller brought along is
 * taken over.
 *
 * @throws what `refused` makes, 401 `CODE_REQUIRED` or `CODE_INVALID`, 400 `INACTIVE_USER`, 409 `CHANGED_MEANWHILE`, 429
 */
export const signIn = async (
  { login, password, ...request }: Attempt,
  context: AnonymousContext,
): Promise<Tokens> => {
  const tried = await admitSignIn(login, context);
  const { credentials, lane } = await verified(tried, password, context, request.refused);
  return await beginSession(credentials, lane, request, context);
};

/**
 * The session of who has proven to know the password of these credentials.
 *
 * @param lane in which the try was admitted
 * @throws as `signIn`
 */
export const beginSession = async (
  credentials: FoundCredentials,
  lane: Lane,
  { code, userAgent = '', lifetimeSeconds, refused }: SessionRequest,
  context: AnonymousContext,
): Promise<Tokens> => {
  const { now, log, sourceIp } = context;
  const { userId } = credentials;
  const [factor, admission, account, key] = await Promise.all([
    loadSecondFactor(userId),
    getItem(accountAdmissionKey(userId), { consistent: true }),
    loadAccount(userId, { consistent: true }),
    // Before the session is written: none is begun whose token cannot be signed.
    currentSigningKey(now),
  ]);
  if (account === undefined) throw refused();
  const { email, role } = account;
  const hasSecondFactor = factor?.isOn === true;
  const generation = generationOf(admission);
  const sessionId = newId(now.getTime());
  const expiresAt = Math.floor(now.getTime() / 1000) + setting('refreshTokenDays') * 86_400;
  const { token: refreshToken, row } = firstRefreshToken({ userId, sessionId });
  const client = { sourceIp, userAgent: userAgent.slice(0, userAgentLength) };
  const windows = [{ letter: 'r', limit: setting('rateLimitPerMinute') }] as const;
  // The profile shows a factor that was set up before it did.
  const shown = hasSecondFactor === (account.hasSecondFactor === true) ? {} : { hasSecondFactor };
  const noted = { lastLoginAt: now.toISOString(), ...shown };
  // All that the session rests on is part of its transaction: the password, the state and generation of the
  // account, its role and address.
  const newcomer = signInAdmission({ userId, generation, windows, now, changed: changedMeanwhile });
  await recordingWrongCodes(userId, context, async () => {
    await commit([
      sameCredentialsCheck(credentials, refused),
      hasSecondFactor ? spentCode(factor, code, now) : noSecondFactorCheck(userId),
      newcomer.write,
      newSessionWrite({ userId, sessionId, generation, hasSecondFactor, expiresAt, ...row }, client, now),
      changeAccountWrite(userId, noted, now, { touch: false, was: { email, role } }),
      ...signedInWrites(userId, lane, sourceIp, now),
      auditWrite({ action: 'auth.login', actorId: userId, targetId: sessionId }, context),
    ]);
  });
  await sweep(newcomer, admission ?? {});
  const subject = { userId, sessionId, generation, email, role: sessionRole(role, hasSecondFactor) };
  const accessToken = await signAccessToken(subject, now, lifetimeSeconds, key);
  log.info('login_succeeded', { user_id: userId, session_id: sessionId });
  return { accessToken, refreshToken };
};

/** Uses the code of a login up, in its own transaction: none opens two sessions. */
const spentCode = (factor: SecondFactor, code: string | undefined, now: Date): TransactWrite => {
  if (code === undefined) throw problem('CODE_REQUIRED');
  const write = spendCodeWrite(factor, code, now, codeInvalid);
  if (write === undefined) throw codeInvalid();
  return write;
};

/** Who sends wrong codes knows the password: the owner should find that in the records. */
const recordingWrongCodes = async (
  userId: string,
  context: AnonymousContext,
  logIn: () => Promise<void>,
): Promise<void> => {
  try {
    await logIn();
  } catch (error) {
    if (error instanceof KinoraError && error.code === 'CODE_INVALID') {
      const failed = auditWrite({ action: 'auth.second_factor_failed', targetId: userId }, context);
      await commit([failed]).catch((reason: unknown) => context.log.error('audit_failed', { error: reason }));
    }
    throw error;
  }
};

const codeInvalid = (): KinoraError => problem('CODE_INVALID');

interface Tried {
  credentials: FoundCredentials | undefined;
  lane: Lane;
}

/**
 * The credentials that a login names, if it names some, once one more try of them is admitted.
 *
 * @param login e-mail address or user name as it was sent
 * @throws KinoraError 429
 */
export const admitSignIn = async (login: string, context: AnonymousContext): Promise<Tried> => {
  const name = normaliseEmail(login).slice(0, loginLength);
  const [credentials] = await Promise.all([findCredentials(name), admitTry('login', name, context)]);
  const subject = credentials === undefined ? { login: name } : { userId: credentials.userId };
  return { credentials, lane: await admitLogin(subject, context.sourceIp, context.now) };
};

/** The credentials that a password opens; nobody's hash is checked too, so that time tells nothing. */
const verified = async (
  { credentials, lane }: Tried,
  password: string,
  context: AnonymousContext,
  refused: () => KinoraError,
): Promise<{ credentials: FoundCredentials; lane: Lane }> => {
  const isRight = await verifyPassword(password, credentials?.passwordHash ?? nobodysHash);
  if (credentials !== undefined && isRight) return { credentials, lane };
  context.log.warn('login_failed', { user_id: credentials?.userId });
  const target = credentials === undefined ? {} : { targetId: credentials.userId };
  await commit([auditWrite({ action: 'auth.login_failed', ...target }, context)]);
  throw refused();
};
