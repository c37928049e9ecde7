import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { verifyAccessToken } from '../platform/http/access-token.ts';
import { accountAdmission, admit } from '../platform/http/admission.ts';
import { bearerToken } from '../platform/http/authentication.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http, reply } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { problem } from '../shared/errors.ts';
import { loadAccount } from '../users/store.ts';
import { isGenuine, meaningOf, nextRefreshToken, parseRefreshToken } from './refresh-token.ts';
import { authRoutes } from './routes.ts';
import type { RefreshResponse } from './schemas.ts';
import { sessionRole } from './second-factor.ts';
import { refreshTokenCookie, sessionCookies } from './session-cookies.ts';
import {
  endSessionWrites,
  loadRenewableSession,
  loadSession,
  renewSession,
  type Session,
  sessionEnded,
} from './store.ts';
import { cookieSeconds, longestTokenSeconds } from './token-lifetimes.ts';
import { signAccessToken } from './tokens.ts';

/**
 * By refresh token, or without one by an access token that is still valid; a cookie counts where neither was sent, as a
 * browser sends it along unasked.
 */
export const handler = http(authRoutes.refreshSession, async ({ body, headers, cookies }, context) => {
  const sent = body?.refresh_token;
  if (sent !== undefined) {
    const { tokens, next } = await byRefreshToken(sent, setting('accessTokenMinutes') * 60, context);
    return { ...tokens, refresh_token: next };
  }
  const kept = cookies[refreshTokenCookie];
  if (kept !== undefined && headers.authorization === undefined) return byCookie(kept, context);
  return byAccessToken(headers.authorization ?? '', context);
});

/** What came in a cookie goes into one: no script of the page ever sees it. */
const byCookie = async (kept: string, context: AnonymousContext): Promise<Reply<RefreshResponse>> => {
  const { tokens, next, endsInSeconds } = await byRefreshToken(kept, cookieSeconds, context);
  const access = { token: tokens.access_token, seconds: tokens.expires_in };
  return reply(tokens, { cookies: sessionCookies(access, { token: next, seconds: endsInSeconds }) });
};

const byRefreshToken = async (
  sent: string,
  accessSeconds: number,
  context: AnonymousContext,
): Promise<{ tokens: RefreshResponse; next: string; endsInSeconds: number }> => {
  const { now } = context;
  const token = parseRefreshToken(sent);
  if (token === undefined) throw problem('UNAUTHENTICATED');
  const session = await loadRenewableSession(token, now);
  if (session === undefined) throw sessionEnded();
  if (!isGenuine(token, session)) throw problem('UNAUTHENTICATED');
  if (meaningOf(token, session, now) === 'stolen') return endStolen(session, context);
  const owner = await admittedOwner(session, context);
  if (meaningOf(token, session, now) === 'renews') {
    const renewed = await renewSession(session, now);
    // Another request may have been first, long ago by its own clock.
    if (meaningOf(token, renewed, now) === 'stolen') return endStolen(session, context);
  }
  return {
    tokens: await accessTokenOf(session, owner, accessSeconds, context),
    next: nextRefreshToken(token, session),
    endsInSeconds: secondsLeft(session, now),
  };
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
  return accessTokenOf(session, owner, setting('accessTokenMinutes') * 60, context);
};

type Owner = Pick<NonNullable<Awaited<ReturnType<typeof loadAccount>>>, 'email' | 'role'>;

const admittedOwner = async (
  caller: Pick<Session, 'userId' | 'sessionId' | 'generation'>,
  { now }: AnonymousContext,
): Promise<Owner> => {
  const windows = [{ letter: 'r', limit: setting('rateLimitPerMinute') }] as const;
  const [account] = await Promise.all([
    // Consistent: a role changes with the generation, so the role of a running generation is the one that is read.
    loadAccount(caller.userId, { consistent: true }),
    admit(accountAdmission({ caller, windows, now })),
  ]);
  if (account === undefined) throw problem('UNAUTHENTICATED');
  return account;
};

const secondsLeft = ({ expiresAt }: Session, now: Date): number =>
  expiresAt - Math.floor(now.getTime() / 1000);

const accessTokenOf = async (
  session: Session,
  { email, role }: Owner,
  seconds: number,
  { now }: AnonymousContext,
): Promise<RefreshResponse> => {
  const { userId, sessionId, generation, hasSecondFactor } = session;
  const lifetimeSeconds = Math.min(seconds, secondsLeft(session, now));
  const accessToken = await signAccessToken(
    { userId, sessionId, generation, email, role: sessionRole(role, hasSecondFactor) },
    now,
    lifetimeSeconds,
  );
  return { access_token: accessToken, token_type: 'bearer', expires_in: lifetimeSeconds };
};

/** Thief and owner cannot be told apart: the session ends for both. */
const endStolen = async ({ userId, sessionId }: Session, context: AnonymousContext): Promise<never> => {
  await commit([
    ...endSessionWrites(userId, sessionId, context.now, longestTokenSeconds()),
    auditWrite({ action: 'auth.refresh_token_reused', targetId: sessionId }, context),
  ]);
  context.log.warn('refresh_token_reused', { user_id: userId, session_id: sessionId });
  await dropConnectionsOf(userId, (connection) => connection.sessionId === sessionId);
  throw problem('REFRESH_TOKEN_REUSED');
};
