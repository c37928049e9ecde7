import * as z from 'zod/mini';
import { ConditionFailed, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { userPart } from '../shared/keys.ts';
import { sessionKey, sessionPart } from './keys.ts';

/** A login that lasts: its refresh token renews access tokens until it expires. */
export interface Session {
  userId: string;
  /** UUID version 7: tells when the session began. */
  sessionId: string;
  /** Epoch seconds; also when the table forgets it. */
  expiresAt: number;
}

/** Where a session was begun, for its owner to recognise it by. */
export interface Client {
  sourceIp: string;
  /** As the client calls itself; cut. */
  userAgent: string;
}

export const newSessionWrite = (
  session: Session,
  secretHash: string,
  client: Client,
  now: Date,
): TransactWrite => ({
  Put: {
    Item: {
      ...sessionKey(session.userId, session.sessionId),
      ...session,
      ...client,
      secretHash,
      createdAt: now.toISOString(),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** A session as its owner sees it. */
export interface ListedSession extends Session, Client {
  createdAt: string;
}

const session = z.object({ userId: z.string(), sessionId: z.string(), expiresAt: z.number() });
const listedSession: z.ZodMiniType<ListedSession> = z.extend(session, {
  sourceIp: z.string(),
  userAgent: z.string(),
  createdAt: z.string(),
});

/** One page of an account's sessions that have not expired, newest first. Those that were ended are among them. */
export const listSessions = async (
  userId: string,
  { limit, before }: { limit: number; before?: string },
  now: Date,
): Promise<{ sessions: ListedSession[]; nextBefore?: string }> => {
  const { items, next } = await listByPrefix(userPart.of(userId), sessionPart.prefix, {
    limit,
    after: before === undefined ? undefined : sessionPart.of(before),
    newestFirst: true,
    consistent: true,
  });
  const sessions = items
    .map((item) => z.parse(listedSession, item))
    .filter(({ expiresAt }) => expiresAt * 1000 > now.getTime());
  return next === undefined ? { sessions } : { sessions, nextBefore: sessionPart.idIn(next) };
};

/** Reads a session; undefined when it ended. */
export const loadSession = async (
  userId: string,
  sessionId: string,
  now: Date,
): Promise<Session | undefined> => {
  const item = await getItem(sessionKey(userId, sessionId), { consistent: true });
  if (item === undefined) return undefined;
  const found = z.parse(session, item);
  return found.expiresAt * 1000 <= now.getTime() ? undefined : found;
};

/** A refresh token was used twice: one of the two users is a thief. */
export class RefreshTokenReused extends Error {
  override readonly name = 'RefreshTokenReused';
}

/**
 * Exchanges a session's refresh token, once.
 *
 * @throws RefreshTokenReused when the session lives but this is not its newest token; KinoraError 401 otherwise
 */
export const rotateSession = async (
  { userId, sessionId }: { userId: string; sessionId: string },
  secretHash: { old: string; next: string },
  now: Date,
): Promise<Session> => {
  const item = await updateItem({
    Update: updateOf(sessionKey(userId, sessionId), {
      set: { secretHash: secretHash.next },
      condition: 'secretHash = :old AND expiresAt > :now',
      values: { old: secretHash.old, now: Math.floor(now.getTime() / 1000) },
    }),
  }).catch((error: unknown) => rotated(error, secretHash));
  return z.parse(session, item);
};

/** What a refused exchange means. One whose answer was lost on its way is tried again, and was done already. */
const rotated = (error: unknown, { old, next }: { old: string; next: string }): Item => {
  if (!(error instanceof ConditionFailed)) throw error;
  const found = error.old;
  if (found?.secretHash === next) return found;
  if (found === undefined || found.secretHash === old) throw sessionEnded();
  throw new RefreshTokenReused('A refresh token was used twice');
};

export const sessionEnded = (): KinoraError => problem('SESSION_ENDED');

/**
 * Ends a session: its refresh token is gone, and its access tokens are refused at once.
 *
 * @param tokenSeconds how long an access token of this session may still live
 */
export const endSessionWrites = (
  userId: string,
  sessionId: string,
  now: Date,
  tokenSeconds: number,
): TransactWrite[] => [
  { Delete: { Key: sessionKey(userId, sessionId) } },
  {
    Update: updateOf(accountAdmissionKey(userId), {
      set: { [`ended.${sessionId}`]: Math.ceil(now.getTime() / 1000) + tokenSeconds },
      condition: 'attribute_exists(pk)',
    }),
  },
];
