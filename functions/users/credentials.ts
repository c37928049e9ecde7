import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { credentialsKey, usernameKey } from './keys.ts';
import { normaliseEmail, normaliseUsername } from './model.ts';

/** What a login is checked against. */
export interface Credentials {
  userId: string;
  passwordHash: string;
}

const emailKey = (email: string) => credentialsKey(normaliseEmail(email));
const nameKey = (username: string) => usernameKey(normaliseUsername(username));

const credentials: z.ZodMiniType<Credentials> = z.object({ userId: z.string(), passwordHash: z.string() });
const takenName = z.object({ email: z.string() });

/** Credentials as they were read. */
export interface FoundCredentials extends Credentials {
  /** Address that they lie under. */
  email: string;
}

/**
 * The credentials behind an e-mail address or a user name; undefined when there are none. A user name takes two
 * reads whether it is known or not, so that time tells nothing.
 */
export const findCredentials = async (login: string): Promise<FoundCredentials | undefined> => {
  const email = login.includes('@') ? login : await emailOf(login);
  // Consistent: a password that was changed is wrong from then on.
  const item = await getItem(emailKey(email), { consistent: true });
  return item === undefined ? undefined : { ...z.parse(credentials, item), email };
};

/** The address behind a user name; one that nobody has where there is none. */
const emailOf = async (username: string): Promise<string> =>
  z.parse(takenName, (await getItem(nameKey(username))) ?? { email: '@' }).email;

/**
 * The condition that credentials are still what they were when they were read, for what depends on them.
 *
 * @param onConflict the error when the password or the address was changed meanwhile
 */
export const sameCredentialsCheck = (
  { userId, passwordHash, email }: FoundCredentials,
  onConflict: () => Error,
): TransactWrite => ({
  ConditionCheck: {
    Key: emailKey(email),
    ConditionExpression: 'userId = :userId AND passwordHash = :passwordHash',
    ExpressionAttributeValues: { ':userId': userId, ':passwordHash': passwordHash },
  },
  onConflict,
});

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
  onConflict: () => problem('EMAIL_ALREADY_REGISTERED'),
});

const takeUsernameWrite = (userId: string, { email, username }: Names): TransactWrite => ({
  Put: {
    Item: { ...nameKey(username), userId, email: normaliseEmail(email) },
    ConditionExpression: 'attribute_not_exists(pk) OR userId = :userId',
    ExpressionAttributeValues: { ':userId': userId },
  },
  onConflict: () => problem('USERNAME_TAKEN'),
});

export const changedMeanwhile = (): KinoraError => problem('CHANGED_MEANWHILE');

const releaseEmailWrite = ({ userId, passwordHash }: Credentials, email: string): TransactWrite => ({
  Delete: {
    Key: emailKey(email),
    ConditionExpression: 'userId = :userId AND passwordHash = :before',
    ExpressionAttributeValues: { ':userId': userId, ':before': passwordHash },
  },
  onConflict: changedMeanwhile,
});

const releaseUsernameWrite = (userId: string, username: string): TransactWrite => ({
  Delete: {
    Key: nameKey(username),
    ConditionExpression: 'userId = :userId',
    ExpressionAttributeValues: { ':userId': userId },
  },
  onConflict: changedMeanwhile,
});

/** Gives an account's names up, so that anybody may take them. */
export const releaseNamesWrites = (credentials: Credentials, names: Names): TransactWrite[] => [
  releaseEmailWrite(credentials, names.email),
  releaseUsernameWrite(credentials.userId, names.username),
];

/**
 * Moves the credentials of an account to other names and another password, as far as they differ.
 *
 * @param before as they were read: whoever changed them meanwhile wins
 */
export const moveCredentialsWrites = (
  before: Credentials & Names,
  after: { passwordHash: string } & Names,
): TransactWrite[] => {
  const { userId } = before;
  const { passwordHash } = after;
  const newEmail = emailKey(before.email).pk !== emailKey(after.email).pk;
  const newName = nameKey(before.username).pk !== nameKey(after.username).pk;
  const writes: TransactWrite[] = [];
  if (newEmail)
    writes.push(
      takeEmailWrite({ userId, passwordHash }, after.email),
      releaseEmailWrite(before, before.email),
    );
  else if (passwordHash !== before.passwordHash)
    writes.push(changePasswordWrite(before.email, before, passwordHash));
  if (newEmail || newName) writes.push(takeUsernameWrite(userId, after));
  if (newName) writes.push(releaseUsernameWrite(userId, before.username));
  return writes;
};

/**
 * Sets another password on credentials that were not changed since they were read.
 *
 * @throws KinoraError 409 `CHANGED_MEANWHILE`, at the commit
 */
export const changePasswordWrite = (
  email: string,
  { userId, passwordHash }: Credentials,
  nextHash: string,
): TransactWrite => ({
  Update: updateOf(emailKey(email), {
    set: { passwordHash: nextHash },
    condition: 'userId = :userId AND passwordHash = :before',
    values: { userId, before: passwordHash },
  }),
  onConflict: changedMeanwhile,
});
