import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { verifyAccessToken } from '../platform/http/access-token.ts';
import { accountAdmission, admit } from '../platform/http/admission.ts';
import { bearerToken } from '../platform/http/authentication.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { loadAccount } from '../users/store.ts';
import { authRoutes } from './routes.ts';
import type { RefreshResponse } from './schemas.ts';
import {
  endSessionWrites,
  loadSession,
  RefreshTokenReused,
  rotateSession,
  type Session,
  sessionEnded,
} from './store.ts';
import { longestTokenSeconds } from './token-lifetimes.ts';
import { newRefreshToken, parseRefreshToken, signAccessToken } from './tokens.ts';

/** By refresh token, or without one by an access token that is still valid. */
export const handler = http(authRoutes.refreshSession, async ({ body, headers }, context) => {
  const sent = body?.refresh_token;
  if (sent !== undefined) return byRefreshToken(sent, context);
  return byAccessToken(headers.authorization ?? '', context);
});

const byRefreshToken = async (sent: string, context: AnonymousContext): Promise<RefreshResponse> => {
  const old = parseRefreshToken(sent);
  if (old === undefined) throw problem('UNAUTHENTICATED');
  const owner = await admittedOwner(old, context);
  const { token, secretHash } = newRefreshToken(old.userId, old.sessionId);
  const session = await rotateSession(old, { old: old.secretHash, next: secretHash }, context.now).catch(
    (error: unknown) => endWhenReused(error, old, context),
  );
  return { ...(await accessTokenOf(session, owner, context)), refresh_token: token };
};

const byAccessToken = async (header: string, context: AnonymousContext): Promise<RefreshResponse> => {
  const token = bearerToken(header);
  if (token === undefined) throw problem('UNAUTHENTICATED');
  const actor = await verifyAccessToken(token, context.now);
  const [owner, session] = await Promise.all([
    admittedOwner(actor, context),
    loadSession(actor.userId, actor.sessionId, context.now),
  ]);
  if (session === undefined) throw sessionEnded();
  return accessTokenOf(session, owner, context);
};

type Owner = Pick<NonNullable<Awaited<ReturnType<typeof loadAccount>>>, 'email' | 'role'>;

const admittedOwner = async (
  { userId, sessionId }: { userId: string; sessionId: string },
  { now }: AnonymousContext,
): Promise<Owner> => {
  const windows = [{ letter: 'r', limit: setting('rateLimitPerMinute') }] as const;
  const [account] = await Promise.all([
    loadAccount(userId),
    admit(accountAdmission({ userId, sessionId, windows, now })),
  ]);
  if (account === undefined) throw problem('UNAUTHENTICATED');
  return account;
};

const accessTokenOf = async (
  { userId, sessionId, expiresAt }: Session,
  { email, role }: Owner,
  { now }: AnonymousContext,
): Promise<RefreshResponse> => {
  const left = expiresAt - Math.floor(now.getTime() / 1000);
  const lifetimeSeconds = Math.min(setting('accessTokenMinutes') * 60, left);
  const accessToken = await signAccessToken({ userId, sessionId, email, role }, now, lifetimeSeconds);
  return { access_token: accessToken, token_type: 'bearer', expires_in: lifetimeSeconds };
};

const endWhenReused = async (
  error: unknown,
  { userId, sessionId }: { userId: string; sessionId: string },
  context: AnonymousContext,
): Promise<never> => {
  if (!(error instanceof RefreshTokenReused)) throw error;
  await commit([
    ...endSessionWrites(userId, sessionId, context.now, longestTokenSeconds()),
    auditWrite({ action: 'auth.refresh_token_reused', targetId: sessionId }, context),
  ]);
  context.log.warn('refresh_token_reused', { user_id: userId, session_id: sessionId });
  throw problem('REFRESH_TOKEN_REUSED');
};
