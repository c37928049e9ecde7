import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { KinoraError } from '../shared/errors.ts';
import { normaliseEmail, normaliseUsername } from './model.ts';

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

/**
 * The credentials behind an e-mail address or a user name; undefined when there are none. A user name takes two
 * reads whether it is known or not, so that time tells nothing.
 */
export const findCredentials = async (login: string): Promise<Credentials | undefined> => {
  const email = login.includes('@') ? login : String((await getItem(usernameKey(login)))?.email ?? '@');
  // Consistent: a password that was changed is wrong from then on.
  const item = await getItem(emailKey(email), { consistent: true });
  return item === undefined
    ? undefined
    : { userId: String(item.userId), passwordHash: String(item.passwordHash) };
};

type Names = { email: string; username: string };

/** Takes an e-mail address and a user name for an account, each of which only one may have. */
export const newCredentialsWrites = (credentials: Credentials, names: Names): TransactWrite[] => [
  takeEmailWrite(credentials, names.email),
  takeUsernameWrite(credentials.userId, names),
];

const takeEmailWrite = ({ userId, passwordHash }: Credentials, email: string): TransactWrite => ({
  Put: {
    Item: { ...emailKey(email), userId, passwordHash },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
  onConflict: () => new KinoraError('bad_request', 'EMAIL_ALREADY_REGISTERED', 'Email already registered'),
});

const takeUsernameWrite = (userId: string, { email, username }: Names): TransactWrite => ({
  Put: {
    Item: { ...usernameKey(username), userId, email: normaliseEmail(email) },
    ConditionExpression: 'attribute_not_exists(pk) OR userId = :userId',
    ExpressionAttributeValues: { ':userId': userId },
  },
  onConflict: () => new KinoraError('bad_request', 'USERNAME_TAKEN', 'Username already taken'),
});

/** Gives an account's names up, so that anybody may take them. */
export const releaseNamesWrites = (userId: string, { email, username }: Names): TransactWrite[] => {
  const own = { ConditionExpression: 'userId = :userId', ExpressionAttributeValues: { ':userId': userId } };
  return [{ Delete: { Key: emailKey(email), ...own } }, { Delete: { Key: usernameKey(username), ...own } }];
};

/**
 * Moves the credentials of an account to other names, as far as they differ.
 *
 * @param credentials as they are to be afterwards
 */
export const renameWrites = (credentials: Credentials, from: Names, to: Names): TransactWrite[] => {
  const [oldEmail, newEmail] = [emailKey(from.email).pk, emailKey(to.email).pk];
  const [oldName, newName] = [usernameKey(from.username).pk, usernameKey(to.username).pk];
  const [releaseEmail, releaseName] = releaseNamesWrites(credentials.userId, from);
  return [
    ...(newEmail === oldEmail ? [] : [takeEmailWrite(credentials, to.email)]),
    ...(newEmail === oldEmail || releaseEmail === undefined ? [] : [releaseEmail]),
    ...(newName === oldName && newEmail === oldEmail ? [] : [takeUsernameWrite(credentials.userId, to)]),
    ...(newName === oldName || releaseName === undefined ? [] : [releaseName]),
  ];
};

/**
 * Sets another password on credentials that were not changed since they were read.
 *
 * @throws KinoraError 409 `PASSWORD_CHANGED_MEANWHILE`, at the commit
 */
export const changePasswordWrite = (
  email: string,
  { userId, passwordHash }: Credentials,
  nextHash: string,
): TransactWrite => ({
  Update: {
    Key: emailKey(email),
    UpdateExpression: 'SET passwordHash = :next',
    ConditionExpression: 'userId = :userId AND passwordHash = :before',
    ExpressionAttributeValues: { ':next': nextHash, ':userId': userId, ':before': passwordHash },
  },
  onConflict: () =>
    new KinoraError('conflict', 'CHANGED_MEANWHILE', 'The account was changed meanwhile. Try again.'),
});
