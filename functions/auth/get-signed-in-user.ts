import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { presentUser } from '../users/schemas.ts';
import { loadAccount, userNotFound } from '../users/store.ts';
import { authRoutes } from './routes.ts';

type Route = typeof authRoutes.getSignedInUser;

const getSignedInUser = async (_input: Input<Route>, { actor }: Context): Promise<Output<Route>> => {
  const account = await loadAccount(actor.userId);
  if (account === undefined) throw userNotFound();
  return { user: presentUser(account) };
};

export const handler = http(authRoutes.getSignedInUser, getSignedInUser);
