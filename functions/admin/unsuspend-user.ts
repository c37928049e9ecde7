import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { suspensionWrites } from '../users/rights.ts';
import { visibleAccount } from '../users/visible-account.ts';
import { presentAccount } from './present.ts';
import { adminRoutes } from './routes.ts';

/** Sessions that ended stay so: the account signs in anew. Its API keys work again. */
export const handler = http(adminRoutes.unsuspendUser, async ({ params, body }, context) => {
  const account = await visibleAccount(params.id, context.actor);
  await commit(suspensionWrites(account, false, { ...context, actorId: context.actor.userId }, body?.reason));
  return presentAccount({ ...account, isActive: true });
});
