import * as z from 'zod/mini';
import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites } from '../platform/http/idempotency.ts';
import { KinoraError, problem } from '../shared/errors.ts';
import { presentApiKey } from './present.ts';
import { apiKeysRoutes } from './routes.ts';
import { forgetExpiredKeys, keyTextOf, listApiKeys, newApiKey, newSalt } from './store.ts';

/** What is recorded of an answer: it does not fit the route's schema, so that the answer is made anew. */
const recorded = z.object({ id: z.string(), salt: z.string() });

export const handler = http(apiKeysRoutes.createApiKey, async ({ body, headers }, context) => {
  const { actor, now, operationId, sentBody } = context;
  const { name, scopes, expires_in_days: lifeDays } = body;
  const origin = { salt: newSalt(), idempotencyKey: headers['idempotency-key'] };
  const { apiKey, key, writes } = newApiKey(actor, { name, scopes, lifeDays }, origin, now);
  const request = {
    ownerId: actor.userId,
    operationId,
    key: origin.idempotencyKey,
    body,
    sent: sentBody,
    represent: async (answer: unknown) => {
      const { id, salt } = z.parse(recorded, answer);
      const made = (await listApiKeys(actor.userId, now)).find(({ keyId }) => keyId === id);
      if (made === undefined) throw problem('API_KEY_NOT_FOUND');
      return { ...presentApiKey(made, {}), key: keyTextOf(id, { ...origin, salt }) };
    },
  };
  const create = () =>
    commit([
      ...idempotencyWrites(request, { id: apiKey.keyId, salt: origin.salt }, now),
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
