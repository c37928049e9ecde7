import type { Actor } from '../shared/actor.ts';
import type { Account } from './model.ts';
import { loadAccount, userNotFound } from './store.ts';

/**
 * An account that the actor may see: their own, under its id or `me`; every one for a manager or an administrator.
 *
 * @throws KinoraError 404 `USER_NOT_FOUND`, for another's account as for one that is not there
 */
export const visibleAccount = async (id: string, actor: Actor): Promise<Account> => {
  const userId = id === 'me' ? actor.userId : id;
  if (userId !== actor.userId && actor.role === 'user') throw userNotFound();
  const account = await loadAccount(userId, { consistent: true });
  if (account === undefined || account.deletedAt !== undefined) throw userNotFound();
  return account;
};
