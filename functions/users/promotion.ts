import { commit } from '../platform/aws/commit.ts';
import type { Role } from '../shared/actor.ts';
import { newId } from '../shared/ids.ts';
import { findCredentials } from './credentials.ts';
import { type Account, normaliseEmail } from './model.ts';
import { roleWrites } from './rights.ts';
import { loadAccount } from './store.ts';

/**
 * Gives a role to the account of an address, for who holds the keys of the environment: no request can make the
 * first administrator. Writes to the table that `TABLE_NAME` names, with the credentials of the process.
 *
 * @returns the account as it was before; undefined when there is none of that address
 */
export const setRole = async (email: string, role: Role): Promise<Account | undefined> => {
  const credentials = await findCredentials(normaliseEmail(email));
  const account =
    credentials === undefined ? undefined : await loadAccount(credentials.userId, { consistent: true });
  if (account === undefined || account.role === role) return account;
  const now = new Date();
  await commit(roleWrites(account, role, { now, sourceIp: 'command line', requestId: newId(now.getTime()) }));
  return account;
};
