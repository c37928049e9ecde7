import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem, getItems, type Item, query } from '../platform/aws/table.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import type { Account } from './model.ts';

const keyOf = (userId: string) => ({ pk: `user#${userId}`, sk: 'account' });

/** The index partition of all accounts, in order of their addresses. */
const usersIndex = 'users';
/** The index partition of accounts that are being removed, in order of when that began. */
const removalsIndex = 'removals';

const accountOf = (item: Item): Account => {
  const { pk: _pk, sk: _sk, gsi1pk: _gsi1pk, gsi1sk: _gsi1sk, ...account } = item;
  return account as Account;
};

/** Reads an account; undefined when there is none of that id. */
export const loadAccount = async (
  userId: string,
  options: { consistent?: boolean } = {},
): Promise<Account | undefined> => {
  const item = await getItem(keyOf(userId), options);
  return item === undefined ? undefined : accountOf(item);
};

/** The account and the item that admits its requests. */
export const newAccountWrites = (account: Account): TransactWrite[] => [
  {
    Put: {
      Item: { ...keyOf(account.id), ...account, gsi1pk: usersIndex, gsi1sk: account.email },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  {
    Put: {
      Item: {
        pk: `user#${account.id}`,
        sk: 'admission',
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
    | 'lastLoginAt'
  >
>;

/**
 * Sets what is given on an account that is not being removed.
 *
 * @param options `touch: false` leaves `updatedAt`: a login is no change of the profile; `email`: the address that
 *   the account must have
 */
export const changeAccountWrite = (
  userId: string,
  change: AccountChange,
  now: Date,
  options: { touch?: boolean; email?: string } = {},
): TransactWrite => {
  const fields = {
    ...change,
    ...(change.email === undefined ? {} : { gsi1sk: change.email }),
    ...(options.touch === false ? {} : { updatedAt: now.toISOString() }),
  };
  const names = Object.keys(fields);
  const sameEmail = options.email === undefined ? '' : ' AND email = :sameEmail';
  return {
    Update: {
      Key: keyOf(userId),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(deletedAt)${sameEmail}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value])),
        ...(options.email === undefined ? {} : { ':sameEmail': options.email }),
      },
    },
    onConflict: userNotFound,
  };
};

/** Takes an account out of every list; what hangs on it is removed piece by piece. */
export const beginRemovalWrite = (userId: string, now: Date): TransactWrite => ({
  Update: {
    Key: keyOf(userId),
    UpdateExpression: 'SET deletedAt = :now, isActive = :no, gsi1pk = :removals, gsi1sk = :now',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(deletedAt)',
    ExpressionAttributeValues: { ':now': now.toISOString(), ':no': false, ':removals': removalsIndex },
  },
  onConflict: userNotFound,
});

/** Ids of accounts whose removal began before a moment and has not ended, oldest first. */
export const unfinishedRemovals = async (before: Date, limit: number): Promise<string[]> => {
  const { items } = await query({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :removals AND gsi1sk < :before',
    ExpressionAttributeValues: { ':removals': removalsIndex, ':before': before.toISOString() },
    Limit: limit,
  });
  return items.map(idOf);
};

const idOf = (item: Item): string => String(item.pk).slice('user#'.length);

/** Behind which account a page of the list begins. */
export interface AccountPlace {
  userId: string;
  email: string;
}

/**
 * One page of all accounts in order of their addresses: the index tells which, and one more call reads them.
 *
 * @param page `prefix`: only addresses that begin with it, normalised; `limit`: at most 100 after `skip`
 */
export const listAccounts = async (page: {
  prefix: string;
  skip: number;
  limit: number;
  after?: AccountPlace | undefined;
}): Promise<{ accounts: Account[]; next?: AccountPlace }> => {
  const { prefix, skip, limit, after } = page;
  const start = after === undefined ? undefined : { ...keyOf(after.userId), gsi1sk: after.email };
  const { items, lastKey } = await query({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :users AND gsi1sk BETWEEN :first AND :last',
    // Addresses hold ASCII alone, which ends before this sign.
    ExpressionAttributeValues: { ':users': usersIndex, ':first': prefix || ' ', ':last': `${prefix}\u007f` },
    ...(start === undefined ? {} : { ExclusiveStartKey: { ...start, gsi1pk: usersIndex } }),
    Limit: skip + limit,
  });
  const shown = items.slice(skip);
  const found = await getItems(shown.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
  const byId = new Map(found.map((item) => [idOf(item), accountOf(item)]));
  const accounts = shown.flatMap((item) => byId.get(idOf(item)) ?? []);
  if (lastKey === undefined) return { accounts };
  return { accounts, next: { userId: idOf(lastKey), email: String(lastKey.gsi1sk) } };
};
