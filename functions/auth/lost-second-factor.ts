import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { newId } from '../shared/ids.ts';
import { changeAdmissionWrite } from '../users/admission.ts';
import { findCredentials } from '../users/credentials.ts';
import { type Account, normaliseEmail } from '../users/model.ts';
import { changeAccountWrite, loadAccount } from '../users/store.ts';
import { removeSecondFactorWrite } from './second-factor.ts';

/**
 * Turns the second factor of an address's account off, for an owner who lost app and recovery codes and has proven to
 * whoever holds the keys of the environment who they are. Every session ends. Writes to the table that `TABLE_NAME`
 * names, with the credentials of the process.
 *
 * @returns the account as it was before; undefined when there is none of that address
 */
export const forgetSecondFactor = async (email: string): Promise<Account | undefined> => {
  const credentials = await findCredentials(normaliseEmail(email));
  const account =
    credentials === undefined ? undefined : await loadAccount(credentials.userId, { consistent: true });
  if (account === undefined) return undefined;
  const now = new Date();
  const occasion = { now, sourceIp: 'command line', requestId: newId(now.getTime()) };
  await commit([
    removeSecondFactorWrite(account.id),
    changeAccountWrite(account.id, { hasSecondFactor: false }, now),
    changeAdmissionWrite(account.id, { endSessions: {} }),
    auditWrite({ action: 'auth.second_factor_off', targetId: account.id }, occasion),
  ]);
  return account;
};
