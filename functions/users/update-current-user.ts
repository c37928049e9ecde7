import { http } from '../platform/http/entry.ts';
import { usersRoutes } from './routes.ts';
import { presentUser } from './schemas.ts';
import { updateAccount } from './update-account.ts';
import { visibleAccount } from './visible-account.ts';

/** What is not given stays: older clients send what they want changed. Nobody gives rights to themselves. */
export const handler = http(usersRoutes.updateCurrentUser, async ({ body }, context) => {
  const { role, is_active, is_superuser, ...profile } = body;
  const asked = [role, is_active, is_superuser].some((right) => right !== undefined);
  if (asked) context.log.warn('rights_asked_for_oneself');
  const account = await visibleAccount('me', context.actor);
  return presentUser(await updateAccount(account, profile, context));
});
