import { ConditionFailed, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { getItem, type Item, query } from '../platform/aws/table.ts';
import { type KinoraError, problem } from '../shared/errors.ts';

const sessionKey = (userId: string, sessionId: string) => ({
  pk: `user#${userId}`,
  sk: `session#${sessionId}`,
});

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

/** One page of an account's sessions that have not expired, newest first. Those that were ended are among them. */
export const listSessions = async (
  userId: string,
  page: { limit: number; before?: string },
  now: Date,
): Promise<{ sessions: ListedSession[]; nextBefore?: string }> => {
  const { items, lastKey } = await query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': `user#${userId}`, ':first': 'session#', ':last': 'session#~' },
    ...(page.before === undefined ? {} : { ExclusiveStartKey: sessionKey(userId, page.before) }),
    ScanIndexForward: false,
    Limit: page.limit,
    ConsistentRead: true,
  });
  const sessions = items
    .map(({ pk: _pk, sk: _sk, secretHash: _secretHash, ...session }) => session as ListedSession)
    .filter(({ expiresAt }) => expiresAt * 1000 > now.getTime());
  const last = lastKey?.sk as string | undefined;
  return { sessions, ...(last === undefined ? {} : { nextBefore: last.slice('session#'.length) }) };
};

/** Reads a session; undefined when it ended. */
export const loadSession = async (
  userId: string,
  sessionId: string,
  now: Date,
): Promise<Session | undefined> => {
  const item = await getItem(sessionKey(userId, sessionId), { consistent: true });
  if (item === undefined || Number(item.expiresAt) * 1000 <= now.getTime()) return undefined;
  return { userId, sessionId, expiresAt: Number(item.expiresAt) };
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
    Update: {
      Key: sessionKey(userId, sessionId),
      UpdateExpression: 'SET secretHash = :next',
      ConditionExpression: 'secretHash = :old AND expiresAt > :now',
      ExpressionAttributeValues: {
        ':old': secretHash.old,
        ':next': secretHash.next,
        ':now': Math.floor(now.getTime() / 1000),
      },
    },
  }).catch((error: unknown) => rotated(error, secretHash));
  return { userId, sessionId, expiresAt: Number(item.expiresAt) };
};

/** What a refused exchange means. One whose answer was lost on its way is tried again, and was done already. */
const rotated = (error: unknown, { old, next }: { old: string; next: string }): Item => {
  if (!(error instanceof ConditionFailed)) throw error;
  const session = error.old;
  if (session?.secretHash === next) return session;
  if (session === undefined || session.secretHash === old) throw sessionEnded();
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
    Update: {
      Key: { pk: `user#${userId}`, sk: 'admission' },
      UpdateExpression: 'SET ended.#session = :until',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#session': sessionId },
      ExpressionAttributeValues: { ':until': Math.ceil(now.getTime() / 1000) + tokenSeconds },
    },
  },
];
