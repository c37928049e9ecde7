import { commit } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { type FoundCredentials, findCredentials } from './credentials.ts';
import { admitTry } from './guess-limit.ts';
import { admitProof, provenWrite } from './guesses.ts';
import type { Account } from './model.ts';
import { verifyPassword } from './password.ts';
import { loadAccount } from './store.ts';

/**
 * The credentials of who is signed in and knows the password, too: a token that was stolen is not enough. Each try
 * is counted, by address and by session.
 *
 * @throws KinoraError 403 `PASSWORD_WRONG`: a 401 would make clients sign out; 429 `TOO_MANY_TRIES` and others
 */
export const provenCredentials = async (
  password: string,
  { actor, now, sourceIp }: Pick<Context, 'actor' | 'now' | 'sourceIp'>,
): Promise<{ account: Account; credentials: FoundCredentials }> => {
  const { userId } = actor;
  await admitTry('password', userId, { sourceIp, now });
  const lane = await admitProof(actor, 'password', now);
  const account = await loadAccount(userId, { consistent: true });
  const credentials = account === undefined ? undefined : await findCredentials(account.email);
  if (account === undefined || credentials?.userId !== userId) throw passwordWrong();
  if (!(await verifyPassword(password, credentials.passwordHash))) throw passwordWrong();
  await commit([provenWrite(lane)]);
  return { account, credentials };
};

const passwordWrong = (): KinoraError => problem('PASSWORD_WRONG');
