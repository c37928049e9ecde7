import * as z from 'zod/mini';
import { welcomeGrantWrite } from '../credits/store.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem, getItems, type Item, indexed, listIndex, lowestSort } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { roles } from '../shared/actor.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { accountKey, userPart } from '../shared/keys.ts';
import { removalsIndex, usersIndex } from './keys.ts';
import type { Account } from './model.ts';

const accountItem: z.ZodMiniType<Account> = z.object({
  id: z.string(),
  email: z.string(),
  username: z.string(),
  fullName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  role: z.enum(roles),
  isActive: z.boolean(),
  emailVerified: z.boolean(),
  hasSecondFactor: z.exactOptional(z.boolean()),
  welcomeCredits: z.exactOptional(z.number()),
  balance: z.number(),
  activeVideos: z.number(),
  owedCredits: z.exactOptional(z.number()),
  videosCount: z.exactOptional(z.number()),
  videosCountedAt: z.exactOptional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  lastLoginAt: z.exactOptional(z.string()),
  deletedAt: z.exactOptional(z.string()),
  plan: z.exactOptional(z.string()),
  planPaid: z.exactOptional(z.boolean()),
  freeSince: z.exactOptional(z.string()),
  creatorSince: z.exactOptional(z.string()),
  studioSince: z.exactOptional(z.string()),
  planMonth: z.exactOptional(z.string()),
  planCredits: z.exactOptional(z.number()),
  planGranted: z.exactOptional(z.number()),
});

const accountOf = (item: Item): Account => z.parse(accountItem, item);

/** Reads an account; undefined when there is none of that id. */
export const loadAccount = async (
  userId: string,
  options: { consistent?: boolean } = {},
): Promise<Account | undefined> => {
  const item = await getItem(accountKey(userId), options);
  return item === undefined ? undefined : accountOf(item);
};

/** The account and the item that admits its requests. */
export const newAccountWrites = (account: Account): TransactWrite[] => [
  {
    Put: {
      Item: { ...accountKey(account.id), ...account, ...indexed(usersIndex, account.email) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  {
    Put: {
      Item: {
        ...accountAdmissionKey(account.id),
        state: account.isActive ? 'active' : 'suspended',
        ended: {},
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
];

export const userNotFound = (): KinoraError =>
  problem(
    'USER_NOT_FOUND',
    {},
    { errors: [{ path: 'params.id', message: 'User with specified ID does not exist', code: 'not_found' }] },
  );

/** What may be set on an account; its balance moves with the ledger alone. */
export type AccountChange = Partial<
  Pick<
    Account,
    | 'email'
    | 'username'
    | 'fullName'
    | 'firstName'
    | 'lastName'
    | 'role'
    | 'isActive'
    | 'emailVerified'
    | 'hasSecondFactor'
    | 'lastLoginAt'
  >
>;

/**
 * Sets what is given on an account that is not being removed.
 *
 * @param options `touch: false` leaves `updatedAt`: a login is no change of the profile; `email`: the address that
 *   the account must have; `was`: what the change rests on, as it was read
 * @throws KinoraError 404 `USER_NOT_FOUND`, or 409 `CHANGED_MEANWHILE` where `was` is no longer so, at the commit
 */
export const changeAccountWrite = (
  userId: string,
  change: AccountChange,
  now: Date,
  options: { touch?: boolean; email?: string; was?: Readonly<AccountChange> } = {},
): TransactWrite => {
  const { touch, email, was = {} } = options;
  const conditions = ['attribute_exists(pk)', 'attribute_not_exists(deletedAt)'];
  if (email !== undefined) conditions.push('email = :email');
  for (const name of Object.keys(was)) conditions.push(`#${name} = :was_${name}`);
  const read = Object.entries(was).map(([name, value]) => [`was_${name}`, value]);
  return {
    Update: updateOf(accountKey(userId), {
      set: {
        ...change,
        gsi1sk: change.email,
        updatedAt: touch === false ? undefined : now.toISOString(),
      },
      condition: conditions.join(' AND '),
      values: { ...(email === undefined ? {} : { email }), ...Object.fromEntries(read) },
    }),
    onConflict: (old) => {
      const isThere = old !== undefined && old.deletedAt === undefined;
      const isSame = Object.entries(was).every(([name, value]) => old?.[name] === value);
      return isThere && !isSame ? problem('CHANGED_MEANWHILE') : userNotFound();
    },
  };
};

/**
 * Notes that mail to an account's address arrives, and grants the credits that waited for it, once.
 *
 * @param account as it was just read
 * @throws KinoraError 409 `CHANGED_MEANWHILE`, at the commit, when its address or what is due was changed since
 */
export const confirmEmailWrites = (
  { id, email, welcomeCredits = 0 }: Account,
  now: Date,
): TransactWrite[] => {
  const isDue = welcomeCredits > 0;
  const due = isDue ? 'welcomeCredits = :credits' : 'attribute_not_exists(welcomeCredits)';
  const confirmed: TransactWrite = {
    Update: updateOf(accountKey(id), {
      set: { emailVerified: true, updatedAt: now.toISOString() },
      ...(isDue ? { add: { balance: welcomeCredits }, remove: ['welcomeCredits'] } : {}),
      condition: `attribute_exists(pk) AND attribute_not_exists(deletedAt) AND email = :email AND ${due}`,
      values: { email, ...(isDue ? { credits: welcomeCredits } : {}) },
    }),
    onConflict: (old) =>
      old === undefined || old.deletedAt !== undefined ? userNotFound() : problem('CHANGED_MEANWHILE'),
  };
  return isDue ? [confirmed, welcomeGrantWrite(id, welcomeCredits, now)] : [confirmed];
};

/** Takes an account out of every list; what hangs on it is removed piece by piece. */
export const beginRemovalWrite = (userId: string, now: Date): TransactWrite => ({
  Update: updateOf(accountKey(userId), {
    set: {
      deletedAt: now.toISOString(),
      isActive: false,
      ...indexed(removalsIndex, now.toISOString()),
    },
    condition: 'attribute_exists(pk) AND attribute_not_exists(deletedAt)',
  }),
  onConflict: userNotFound,
});

/** Ids of accounts whose removal began up to a moment and has not ended, oldest first. */
export const unfinishedRemovals = async (until: Date, limit: number): Promise<string[]> => {
  const { entries } = await listIndex(removalsIndex, { between: [lowestSort, until.toISOString()], limit });
  return entries.map(({ pk }) => userPart.idIn(pk));
};

/** Behind which account a page of the list begins. */
export interface AccountPlace {
  userId: string;
  email: string;
}

/**
 * One page of all accounts in order of their addresses: the index tells which, and one more call reads them.
 *
 * @param page `prefix`: only addresses that begin with it, normalised; `limit`: at most 100 after `skip`
 * @throws KinoraError 422 `CURSOR_INVALID` for a place that another prefix led to
 */
export const listAccounts = async (page: {
  prefix: string;
  skip: number;
  limit: number;
  after?: AccountPlace | undefined;
}): Promise<{ accounts: Account[]; next?: AccountPlace }> => {
  const { prefix, skip, limit, after } = page;
  // A place of another search: the table would not begin outside of what is asked for.
  if (after !== undefined && !after.email.startsWith(prefix)) throw problem('CURSOR_INVALID');
  const { entries, next } = await listIndex(usersIndex, {
    // Addresses hold ASCII alone, which ends before this sign.
    between: [prefix || lowestSort, `${prefix}\u007f`],
    after: after === undefined ? undefined : { ...accountKey(after.userId), sort: after.email },
    limit: skip + limit,
  });
  const shown = entries.slice(skip);
  const byKey = new Map((await getItems(shown)).map((item) => [String(item.pk), accountOf(item)]));
  const accounts = shown.flatMap(({ pk }) => byKey.get(pk) ?? []);
  return next === undefined
    ? { accounts }
    : { accounts, next: { userId: userPart.idIn(next.pk), email: next.sort } };
};

/** One page of the ids of all accounts that nobody closed, in order of their addresses; a moment behind the table. */
export const pageOfAccountIds = async ({
  limit,
  after,
}: {
  limit: number;
  after?: AccountPlace | undefined;
}): Promise<{ userIds: string[]; next?: AccountPlace }> => {
  const { entries, next } = await listIndex(usersIndex, {
    after: after === undefined ? undefined : { ...accountKey(after.userId), sort: after.email },
    limit,
  });
  const userIds = entries.map(({ pk }) => userPart.idIn(pk));
  return next === undefined
    ? { userIds }
    : { userIds, next: { userId: userPart.idIn(next.pk), email: next.sort } };
};
