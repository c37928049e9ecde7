import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { presentApiKey } from './present.ts';
import { apiKeysRoutes } from './routes.ts';
import { listApiKeys, newApiKey } from './store.ts';

const maxKeys = 20;

export const handler = http(apiKeysRoutes.createApiKey, async ({ body }, context) => {
  const { actor, now } = context;
  const { name, scopes, expires_in_days: lifeDays } = body;
  if ((await listApiKeys(actor.userId, now)).length >= maxKeys) {
    throw problem('TOO_MANY_API_KEYS', { limit: maxKeys });
  }
  const { apiKey, key, writes } = newApiKey(actor.userId, { name, scopes, lifeDays }, now);
  await commit([
    ...writes,
    auditWrite({ action: 'api_key.created', actorId: actor.userId, targetId: apiKey.keyId }, context),
  ]);
  return { ...presentApiKey(apiKey, {}), key };
});
