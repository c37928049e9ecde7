import type * as z from 'zod/mini';
import { auditWrite } from '../audit/store.ts';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { dayLimitWrite } from '../platform/http/day-limit.ts';
import { invalid } from '../platform/http/validation.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { changeAdmissionWrite } from './admission.ts';
import { type FoundCredentials, findCredentials, moveCredentialsWrites } from './credentials.ts';
import { addressChangesKey, addressKey } from './keys.ts';
import { orderMail } from './mail-orders.ts';
import { type Account, changedNames } from './model.ts';
import { dropTokenWrite } from './one-use-tokens.ts';
import { hashPassword } from './password.ts';
import { demandPolicy } from './password-policy.ts';
import { provenCredentials } from './password-proof.ts';
import type { updateBody } from './schemas.ts';
import { type AccountChange, changeAccountWrite, userNotFound } from './store.ts';

type Change = z.output<typeof updateBody>;

/**
 * Changes names, address and password of an account. Before the address or the password changes, who asks proves to
 * know their own password, an administrator too: each of them is a way to take the account over.
 *
 * @returns the account as it is afterwards
 * @throws KinoraError 400, 403, 404, 409 and 422 of what is changed
 */
export const updateAccount = async (account: Account, change: Change, context: Context): Promise<Account> => {
  const { now } = context;
  if (change.password !== undefined) demandPolicy('body.password', change.password);
  const after: Account = {
    ...account,
    ...changedNames(account, namesOf(change)),
    email: change.email ?? account.email,
    updatedAt: now.toISOString(),
  };
  const newEmail = after.email !== account.email;
  if (newEmail) after.emailVerified = false;
  const isSecret = newEmail || change.password !== undefined;
  const proven = isSecret ? await provenBy(change, context) : undefined;
  const credentials = proven?.userId === account.id ? proven : await credentialsOf(account);
  await commit([
    ...(await credentialWrites(credentials, account, after, change.password)),
    ...accountWrites(account, after, change.password !== undefined, context),
  ]);
  if (newEmail) await orderMail('verify-email', after.email, context);
  await tellOwner(account, after, change.password !== undefined, context);
  const { sessionId } = context.actor;
  if (change.password !== undefined)
    await dropConnectionsOf(account.id, (connection) => connection.sessionId !== sessionId);
  return after;
};

const namesOf = ({ full_name: fullName, first_name: firstName, last_name: lastName, username }: Change) => ({
  fullName,
  firstName,
  lastName,
  username,
});

const provenBy = async (
  { current_password: current }: Change,
  context: Context,
): Promise<FoundCredentials> => {
  if (current === undefined) {
    throw invalid([{ path: 'body.current_password', message: 'Field required', code: 'required' }]);
  }
  return (await provenCredentials(current, context)).credentials;
};

/**
 * By mail to the address that the account had: a new one may be a thief's. Of a change of the address only who has shown
 * that the old one is theirs is told.
 */
const tellOwner = async (
  account: Account,
  after: Account,
  newPassword: boolean,
  context: Context,
): Promise<void> => {
  const isOwn = account.id === context.actor.userId;
  if (newPassword) await orderMail(isOwn ? 'password-changed' : 'password-set', account.email, context);
  if (after.email !== account.email && account.emailVerified)
    await orderMail('address-changed', account.email, context);
};

const credentialsOf = async (account: Account): Promise<FoundCredentials> => {
  const found = await findCredentials(account.email);
  if (found?.userId !== account.id) throw userNotFound();
  return found;
};

const credentialWrites = async (
  credentials: FoundCredentials,
  { email, username }: Account,
  after: Account,
  password: string | undefined,
): Promise<TransactWrite[]> => {
  const passwordHash = password === undefined ? credentials.passwordHash : await hashPassword(password);
  return moveCredentialsWrites(
    { ...credentials, email, username },
    { passwordHash, email: after.email, username: after.username },
  );
};

const accountWrites = (
  account: Account,
  after: Account,
  newPassword: boolean,
  context: Context,
): TransactWrite[] => {
  const { actor, now } = context;
  const { set, was } = changedFields(account, after);
  const changed = [...Object.keys(set), ...(newPassword ? ['password'] : [])];
  const isOwn = account.id === actor.userId;
  const keep = isOwn ? { keep: actor } : {};
  return [
    changeAccountWrite(account.id, set, now, { was }),
    ...(newPassword ? [changeAdmissionWrite(account.id, { endSessions: keep })] : []),
    ...(set.email !== undefined && isOwn ? [addressChangeWrite(account.id, now)] : []),
    ...(set.email === undefined ? [] : [addressChangedWrite(account.id, now)]),
    ...(newPassword || set.email !== undefined ? [dropTokenWrite(account.id, 'reset-password')] : []),
    auditWrite(
      {
        action: 'user.updated',
        actorId: actor.userId,
        targetId: account.id,
        details: { changed: changed.join(' ') },
      },
      context,
    ),
  ];
};

/**
 * Each change sends mails to addresses of the caller's choice. Those that an administrator makes of another's account are
 * not counted: whoever took it over could use them up.
 */
const addressChangesPerDay = 5;

const addressChangeWrite = (userId: string, now: Date): TransactWrite =>
  dayLimitWrite((day) => addressChangesKey(userId, day), addressChangesPerDay, now);

const addressChangedWrite = (userId: string, now: Date): TransactWrite => ({
  Put: { Item: { ...addressKey(userId), changedAt: now.toISOString() } },
});

const names = ['username', 'fullName', 'firstName', 'lastName'] as const;

/**
 * What of an account changes, and what of it the change rests on: names follow from each other, credentials lie
 * under address and user name, so whoever changed one of them meanwhile wins.
 */
export const changedFields = (
  account: Account,
  after: Account,
): { set: AccountChange; was: AccountChange } => {
  const among = (fields: readonly (keyof AccountChange & keyof Account)[]) =>
    fields.filter((field) => account[field] !== after[field]);
  const pick = (from: Account, fields: readonly (keyof AccountChange & keyof Account)[]): AccountChange =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  const set = pick(after, among(['email', ...names, 'emailVerified']));
  const was = pick(account, ['email', ...(among(names).length > 0 || set.email !== undefined ? names : [])]);
  return { set, was };
};
