import { commit } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { suspensionWrites } from '../users/rights.ts';
import { visibleAccount } from '../users/visible-account.ts';
import { presentAccount } from './present.ts';
import { adminRoutes } from './routes.ts';

type Route = typeof adminRoutes.unsuspendUser;

/** Sessions that ended stay so: the account signs in anew. Its API keys work again. */
const unsuspendUser = async ({ params, body }: Input<Route>, context: Context): Promise<Output<Route>> => {
  const account = await visibleAccount(params.id, context.actor);
  await commit(suspensionWrites(account, false, { ...context, actorId: context.actor.userId }, body?.reason));
  return presentAccount({ ...account, isActive: true });
};

export const handler = http(adminRoutes.unsuspendUser, unsuspendUser);
