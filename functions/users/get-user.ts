import { http } from '../platform/http/entry.ts';
import { usersRoutes } from './routes.ts';
import { presentUser } from './schemas.ts';
import { visibleAccount } from './visible-account.ts';

export const handler = http(usersRoutes.getUser, async ({ params }, { actor }) => {
  const user = presentUser(await visibleAccount(params.id, actor));
  return { ...user, success: true as const, message: 'User found', data: user };
});
