import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { usersRoutes } from './routes.ts';
import { presentUser } from './schemas.ts';
import { visibleAccount } from './visible-account.ts';

type Route = typeof usersRoutes.getUser;

const getUser = async ({ params }: Input<Route>, { actor }: Context): Promise<Output<Route>> => {
  const user = presentUser(await visibleAccount(params.id, actor));
  return { ...user, success: true, message: 'User found', data: user };
};

export const handler = http(usersRoutes.getUser, getUser);
