import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import type { Account } from './model.ts';

/** Reads an account; undefined when there is none of that id. */
export const loadAccount = async (userId: string): Promise<Account | undefined> => {
  const item = await getItem({ pk: `user#${userId}`, sk: 'account' });
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...account } = item;
  return account as Account;
};

/** The account and the item that admits its requests. */
export const newAccountWrites = (account: Account): TransactWrite[] => [
  {
    Put: {
      Item: { pk: `user#${account.id}`, sk: 'account', ...account },
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
