import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { keySession } from '../platform/http/api-key.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import type { Input, Output } from '../shared/contract.ts';
import { apiKeysRoutes } from './routes.ts';
import { deleteApiKeyWrites } from './store.ts';

type Route = typeof apiKeysRoutes.deleteApiKey;

const deleteApiKey = async ({ params }: Input<Route>, context: Context): Promise<Output<Route>> => {
  const { actor, now } = context;
  await commit([
    ...deleteApiKeyWrites(actor.userId, params.id, now),
    auditWrite({ action: 'api_key.deleted', actorId: actor.userId, targetId: params.id }, context),
  ]);
  await dropConnectionsOf(actor.userId, ({ sessionId }) => sessionId === keySession(params.id));
  return { message: 'API key deleted' };
};

export const handler = http(apiKeysRoutes.deleteApiKey, deleteApiKey);
