import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { problem } from '../shared/errors.ts';
import { presentApiKey } from './present.ts';
import { apiKeysRoutes } from './routes.ts';
import { listApiKeys, newApiKey } from './store.ts';

type Route = typeof apiKeysRoutes.createApiKey;

const maxKeys = 20;

const createApiKey = async ({ body }: Input<Route>, context: Context): Promise<Output<Route>> => {
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
};

export const handler = http(apiKeysRoutes.createApiKey, createApiKey);
