import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { keySession } from '../platform/http/api-key.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { apiKeysRoutes } from './routes.ts';
import { deleteApiKeyWrites } from './store.ts';

export const handler = http(apiKeysRoutes.deleteApiKey, async ({ params }, context) => {
  const { actor } = context;
  await commit([
    ...deleteApiKeyWrites(actor.userId, params.id),
    auditWrite({ action: 'api_key.deleted', actorId: actor.userId, targetId: params.id }, context),
  ]);
  await dropConnectionsOf(actor.userId, ({ sessionId }) => sessionId === keySession(params.id));
  return { message: 'API key deleted' };
});
