import { type KinoraError, problem } from '../shared/errors.ts';
import { type Credentials, findCredentials } from './credentials.ts';
import type { Account } from './model.ts';
import { verifyPassword } from './password.ts';
import { loadAccount } from './store.ts';

/**
 * The credentials of who is signed in and knows the password, too: a token that was stolen is not enough.
 *
 * @throws KinoraError 403 `PASSWORD_WRONG`: a 401 would make clients sign out
 */
export const provenCredentials = async (
  userId: string,
  password: string,
): Promise<{ account: Account; credentials: Credentials }> => {
  const account = await loadAccount(userId, { consistent: true });
  const credentials = account === undefined ? undefined : await findCredentials(account.email);
  if (account === undefined || credentials?.userId !== userId) throw passwordWrong();
  if (!(await verifyPassword(password, credentials.passwordHash))) throw passwordWrong();
  return { account, credentials };
};

const passwordWrong = (): KinoraError => problem('PASSWORD_WRONG');
