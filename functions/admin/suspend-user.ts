import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { problem } from '../shared/errors.ts';
import { suspensionWrites } from '../users/rights.ts';
import { visibleAccount } from '../users/visible-account.ts';
import { presentAccount } from './present.ts';
import { adminRoutes } from './routes.ts';

/** From the next request on every session, refresh token, API key and socket of the account is refused. */
export const handler = http(adminRoutes.suspendUser, async ({ params, body }, context) => {
  const { actor } = context;
  const account = await visibleAccount(params.id, actor);
  if (account.id === actor.userId) {
    throw problem('OWN_ACCOUNT');
  }
  await commit(suspensionWrites(account, true, { ...context, actorId: actor.userId }, body?.reason));
  await dropConnectionsOf(account.id);
  return presentAccount({ ...account, isActive: false });
});
