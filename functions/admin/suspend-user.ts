import { commit } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import type { Input, Output } from '../shared/contract.ts';
import { problem } from '../shared/errors.ts';
import { suspensionWrites } from '../users/rights.ts';
import { visibleAccount } from '../users/visible-account.ts';
import { presentAccount } from './present.ts';
import { adminRoutes } from './routes.ts';

type Route = typeof adminRoutes.suspendUser;

/** From the next request on every session, refresh token, API key and socket of the account is refused. */
const suspendUser = async ({ params, body }: Input<Route>, context: Context): Promise<Output<Route>> => {
  const { actor } = context;
  const account = await visibleAccount(params.id, actor);
  if (account.id === actor.userId) {
    throw problem('OWN_ACCOUNT');
  }
  await commit(suspensionWrites(account, true, { ...context, actorId: actor.userId }, body?.reason));
  await dropConnectionsOf(account.id);
  return presentAccount({ ...account, isActive: false });
};

export const handler = http(adminRoutes.suspendUser, suspendUser);
