import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { KinoraError } from '../shared/errors.ts';
import { presentApiKey } from './present.ts';
import { apiKeysRoutes } from './routes.ts';
import { forgetExpiredKeys, newApiKey } from './store.ts';

export const handler = http(apiKeysRoutes.createApiKey, async ({ body }, context) => {
  const { actor, now } = context;
  const { name, scopes, expires_in_days: lifeDays } = body;
  const { apiKey, key, writes } = newApiKey(actor, { name, scopes, lifeDays }, now);
  const create = () =>
    commit([
      ...writes,
      auditWrite({ action: 'api_key.created', actorId: actor.userId, targetId: apiKey.keyId }, context),
    ]);
  await create().catch(async (error: unknown) => {
    const isFull = error instanceof KinoraError && error.code === 'TOO_MANY_API_KEYS';
    if (!isFull || !(await forgetExpiredKeys(actor.userId, now))) throw error;
    await create();
  });
  return { ...presentApiKey(apiKey, {}), key };
});
