import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input } from '../shared/contract.ts';
import { problem } from '../shared/errors.ts';
import { usersRoutes } from './routes.ts';
import { presentUser, type UserResponse } from './schemas.ts';
import { loadAccount } from './store.ts';

type Route = typeof usersRoutes.getCurrentUser;

const getCurrentUser = async (_input: Input<Route>, { actor }: Context): Promise<UserResponse> => {
  const account = await loadAccount(actor.userId);
  if (account === undefined) throw problem('USER_NOT_FOUND');
  return presentUser(account);
};

export const handler = http(usersRoutes.getCurrentUser, getCurrentUser);
