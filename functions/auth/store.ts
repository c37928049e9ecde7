import { ConditionFailed, commit, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { getItem, type Item } from '../platform/aws/table.ts';
import { KinoraError } from '../shared/errors.ts';
import { normaliseEmail, normaliseUsername } from '../users/model.ts';

/** What a login is checked against. */
export interface Credentials {
  userId: string;
  passwordHash: string;
}

const emailKey = (email: string) => ({ pk: `email#${normaliseEmail(email)}`, sk: 'credentials' });
const usernameKey = (username: string) => ({
  pk: `username#${normaliseUsername(username)}`,
  sk: 'username',
});
const sessionKey = (userId: string, sessionId: string) => ({
  pk: `user#${userId}`,
  sk: `session#${sessionId}`,
});

/**
 * The credentials behind an e-mail address or a user name; undefined when there are none. A user name takes two
 * reads whether it is known or not, so that time tells nothing.
 */
export const findCredentials = async (login: string): Promise<Credentials | undefined> => {
  const email = login.includes('@') ? login : String((await getItem(usernameKey(login)))?.email ?? '@');
  const item = await getItem(emailKey(email));
  return item === undefined
    ? undefined
    : { userId: String(item.userId), passwordHash: String(item.passwordHash) };
};

/** Takes an e-mail address and a user name for an account, each of which only one may have. */
export const newCredentialsWrites = (
  { userId, passwordHash }: Credentials,
  names: { email: string; username: string },
): TransactWrite[] => [
  {
    Put: {
      Item: { ...emailKey(names.email), userId, passwordHash },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
    onConflict: () => new KinoraError('bad_request', 'EMAIL_ALREADY_REGISTERED', 'Email already registered'),
  },
  {
    Put: {
      Item: { ...usernameKey(names.username), userId, email: normaliseEmail(names.email) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
    onConflict: () => new KinoraError('bad_request', 'USERNAME_TAKEN', 'Username already taken'),
  },
];

/** A login that lasts: its refresh token renews access tokens until it expires. */
export interface Session {
  userId: string;
  sessionId: string;
  /** Epoch seconds; also when the table forgets it. */
  expiresAt: number;
}

export const createSession = (session: Session, secretHash: string, now: Date): Promise<void> =>
  commit([
    {
      Put: {
        Item: {
          ...sessionKey(session.userId, session.sessionId),
          ...session,
          secretHash,
          createdAt: now.toISOString(),
        },
      },
    },
  ]);

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

export const sessionEnded = (): KinoraError =>
  new KinoraError('unauthenticated', 'SESSION_ENDED', 'Could not validate credentials');

/**
 * Ends a session: its refresh token is gone, and its access tokens are refused at once.
 *
 * @param accessTokenSeconds how long an access token of this session may still live
 */
export const endSession = (
  userId: string,
  sessionId: string,
  now: Date,
  accessTokenSeconds: number,
): Promise<void> =>
  commit([
    { Delete: { Key: sessionKey(userId, sessionId) } },
    {
      Update: {
        Key: { pk: `user#${userId}`, sk: 'admission' },
        UpdateExpression: 'SET ended.#session = :until',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#session': sessionId },
        ExpressionAttributeValues: { ':until': Math.ceil(now.getTime() / 1000) + accessTokenSeconds },
      },
    },
  ]);
