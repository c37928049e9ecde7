import * as z from 'zod/mini';
import { auditWrite } from '../audit/store.ts';
import { webhookReach } from '../platform/env.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Context } from '../platform/http/entry.ts';
import { idempotencyWrites, replayIfAnswered } from '../platform/http/idempotency.ts';
import { problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { maxEndpoints, scopesOfEvents, type WebhookEndpoint } from './model.ts';
import { newWebhookSecret } from './signature.ts';
import { changeWebhooks, endpointOf, loadWebhooks } from './store.ts';
import { demandTarget } from './target-check.ts';

/** An endpoint with the secret that signs. */
export interface MadeEndpoint {
  endpoint: WebhookEndpoint;
  secret: string;
}

/** An endpoint as it stands now. @throws KinoraError 404 where it was deleted */
const madeBefore = async (ownerId: string, id: string): Promise<MadeEndpoint> => {
  const endpoint = endpointOf(await loadWebhooks(ownerId), id);
  const [newest] = endpoint.secrets;
  if (newest === undefined) throw new Error('An endpoint has no secret');
  return { endpoint, secret: newest.secret };
};

/**
 * Makes an endpoint of the account that asks. A request that is repeated with its idempotency key makes no second one:
 * it is answered with the endpoint as it stands, and its secret, of which the record holds no copy.
 *
 * @param show makes the answer, which has the secret: it is told this once
 * @throws KinoraError 422 where webhooks may not go to the address; 403 to an API key that may not read videos;
 * 409 `TOO_MANY_WEBHOOK_ENDPOINTS`
 */
export const addEndpoint = async <Shown>(
  wish: Pick<WebhookEndpoint, 'url' | 'format' | 'description' | 'events'>,
  key: string | undefined,
  context: Context,
  show: (made: MadeEndpoint) => Shown,
): Promise<Shown> => {
  const { actor, now, operationId, sentBody } = context;
  demandTarget(wish.url, webhookReach());
  for (const scope of scopesOfEvents(wish.events)) demandScope(actor, scope);
  const request = {
    ownerId: actor.userId,
    operationId,
    key,
    body: wish,
    sent: sentBody,
    represent: async (recorded: unknown) => {
      const { id } = z.parse(z.object({ id: z.string() }), recorded);
      return show(await madeBefore(actor.userId, id));
    },
  };
  const secret = newWebhookSecret();
  const endpoint: WebhookEndpoint = {
    ...wish,
    id: newId(now.getTime()),
    events: [...new Set(wish.events)],
    secrets: [{ secret }],
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  const audit = auditWrite(
    { action: 'webhook.created', actorId: actor.userId, targetId: endpoint.id },
    context,
  );
  await changeWebhooks(
    actor.userId,
    ({ endpoints }) => {
      if (endpoints.length >= maxEndpoints)
        throw problem('TOO_MANY_WEBHOOK_ENDPOINTS', { limit: maxEndpoints });
      return { endpoints: [...endpoints, endpoint] };
    },
    [...idempotencyWrites(request, { id: endpoint.id }, now), audit],
  ).catch(async (error: unknown) => {
    // The last place may have been taken by this same request.
    await replayIfAnswered(request, now);
    throw error;
  });
  return show({ endpoint, secret });
};
