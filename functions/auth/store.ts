import * as z from 'zod/mini';
import { ConditionFailed, type TransactWrite, type UpdateWrite, updateItem } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { userPart } from '../shared/keys.ts';
import { sessionKey, sessionPart } from './keys.ts';
import type { TokenRow } from './refresh-token.ts';

/** A login that lasts: its refresh token renews access tokens until it expires. */
export interface Session {
  userId: string;
  /** UUID version 7: tells when the session began. */
  sessionId: string;
  /** Of the account's sessions, in which it began. */
  generation: number;
  /** It began with a code as well as the password. */
  hasSecondFactor: boolean;
  /** Epoch seconds; also when the table forgets it. */
  expiresAt: number;
}

/** A session with what it keeps of its refresh tokens. */
export type RenewableSession = Session & TokenRow;

/** Where a session was begun, for its owner to recognise it by. */
export interface Client {
  sourceIp: string;
  /** As the client calls itself; cut. */
  userAgent: string;
}

export const newSessionWrite = (session: RenewableSession, client: Client, now: Date): TransactWrite => ({
  Put: {
    Item: {
      ...sessionKey(session.userId, session.sessionId),
      ...session,
      ...client,
      createdAt: now.toISOString(),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** A session as its owner sees it. */
export interface ListedSession extends Session, Client {
  createdAt: string;
}

const session = z.object({
  userId: z.string(),
  sessionId: z.string(),
  generation: z._default(z.number(), 0),
  hasSecondFactor: z._default(z.boolean(), false),
  expiresAt: z.number(),
});
const renewableSession: z.ZodMiniType<RenewableSession> = z.extend(session, {
  secretHash: z.string(),
  sealKey: z.string(),
  newest: z.number(),
  renewedAt: z.exactOptional(z.string()),
});
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

/** Reads a session that has not expired, as the table holds it; one that was ended alone is not there. */
const loadItem = async (userId: string, sessionId: string, now: Date): Promise<Item | undefined> => {
  const item = await getItem(sessionKey(userId, sessionId), { consistent: true });
  return item === undefined || Number(item.expiresAt) * 1000 <= now.getTime() ? undefined : item;
};

/** Reads a session; undefined when it ended. */
export const loadSession = async (
  userId: string,
  sessionId: string,
  now: Date,
): Promise<Session | undefined> => {
  const item = await loadItem(userId, sessionId, now);
  return item === undefined ? undefined : z.parse(session, item);
};

/** Reads a session with what it keeps of its refresh tokens; undefined when it ended. */
export const loadRenewableSession = async (
  { userId, sessionId }: Pick<Session, 'userId' | 'sessionId'>,
  now: Date,
): Promise<RenewableSession | undefined> => {
  const item = await loadItem(userId, sessionId, now);
  return item === undefined ? undefined : z.parse(renewableSession, item);
};

/**
 * Makes the next refresh token of a session the newest, unless another request was first.
 *
 * @returns the session as it stands then, whoever was first
 * @throws KinoraError 401 `SESSION_ENDED`
 */
export const renewSession = async (
  { userId, sessionId, newest }: RenewableSession,
  now: Date,
): Promise<RenewableSession> => {
  const write: UpdateWrite = {
    Update: updateOf(sessionKey(userId, sessionId), {
      set: { newest: newest + 1, renewedAt: now.toISOString() },
      condition: 'newest = :newest',
      values: { newest },
    }),
  };
  const item = await updateItem(write).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
    if (error.old === undefined) throw sessionEnded();
    return error.old;
  });
  return z.parse(renewableSession, item);
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
